"""Articles: a document made ready to be counted in.

The document is cleaned, what the format declares stands above what was guessed from the text, and
what a person entered stands above both. The id is a digest of the document and of the lines that
were restored or removed by hand, so corrections to spans survive a change of the metadata but not
a change of the text they point into.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from analysis import cleaning, language, metadata, models
from analysis.errors import ArticleFileError
from analysis.models import Article, Document, Guess, Line

FIELDS = ("outlet", "headline", "deck", "byline", "published", "dateline", "url", "language")
NAMING = ("outlet", "headline", "deck", "byline")  # fields that repeat the words of their line
BY_HAND = "entered by hand"
_TELLING = re.compile(r"[^\W_]{4,}")  # shorter words are in every line


def prepare(
    document: Document,
    *,
    edits: Mapping[str, str | None] = {},  # never written to
    restore: frozenset[int] = frozenset(),
    remove: frozenset[int] = frozenset(),
    corrections: tuple[tuple[str, str | None], ...] = (),
) -> Article:
    """The article in ``document``.

    Args:
        document: what a reader found in a file.
        edits: values that a person entered, by field; None says that the document states none.
        restore: numbers of lines that a person wants in the article.
        remove: numbers of lines that a person wants out of it.
        corrections: what a person decided about its quotations, oldest first.

    Raises:
        ArticleFileError: nothing of the text is left.
    """
    cleaned = _cleaned(document, restore, remove)
    told = language.detect(cleaned.text)
    guesses = {**cleaned.metadata, **({"language": told} if told else {})}
    found = _found(document, guesses, edits)
    remark = language.note(found, told)
    values = {name: found[name].value if name in found else None for name in FIELDS}
    return Article(
        id=_id(document, restore, remove),
        name=document.name,
        text=cleaned.text,
        lines=tuple(_labelled(line, document) for line in cleaned.lines),
        found=found,
        notes=(*document.notes, *cleaned.warnings, *([remark] if remark else [])),
        corrections=corrections,
        **values,
    )


def _cleaned(
    document: Document, restore: frozenset[int], remove: frozenset[int]
) -> cleaning.Cleaned:
    cleaned = cleaning.clean(
        document.text, restore=restore, remove=remove, body_lines=document.body_lines
    )
    if not cleaned.text:
        raise ArticleFileError(
            document.name,
            problem="no line of it looks like the text of an article",
            remedy="Restore the lines that belong to the article, or paste its text.",
        )
    return cleaned


def _found(
    document: Document, guesses: Mapping[str, Guess], edits: Mapping[str, str | None]
) -> dict[str, Guess]:
    """The surest guesses, under what the format declares, under what a person entered."""
    found = dict(document.guessed)
    for name, guess in guesses.items():
        if name not in found or guess.sure >= found[name].sure:
            found[name] = guess
    found |= metadata.declared(document.declared, document.format)
    for name, value in edits.items():
        if name not in FIELDS:
            raise ValueError(f"{name!r} is no field of an article; there are {', '.join(FIELDS)}")
        found.pop(name, None)
        if value and value.strip():
            found[name] = Guess(value.strip(), BY_HAND, 1.0)
    return found


def _labelled(line: Line, document: Document) -> Line:
    """A line above the article; one that was guessed to be a field which reads otherwise is none.

    A database states the headline, and the line that looks most like one may be its "Section: A".
    """
    stated = document.declared.get(line.role) if line.role in NAMING else None
    if stated is None or document.body_lines is None or line.number in document.body_lines:
        return line
    shown, read = _telling(line.text), _telling(stated)
    if not (shown and read) or shown & read:
        return line
    return replace(line, role="removed", reason=cleaning.OUTSIDE)


def _telling(text: str) -> frozenset[str]:
    return frozenset(_TELLING.findall(text.casefold()))


def _id(document: Document, restore: frozenset[int], remove: frozenset[int]) -> str:
    parts = [document.text, repr(sorted(restore)), repr(sorted(remove))]
    if document.body_lines is not None:
        parts.append(repr(document.body_lines))
    return models.digest("\x1e".join(parts))
