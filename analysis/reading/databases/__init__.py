"""Databases: files in which a news database gives many articles at once.

LexisNexis, Factiva and ProQuest give what was found as one text, Word, RTF or PDF file, each
article with a head of fields. Each has marks of its own, which no article holds by chance; by them
the file is cut, a document an article, and what the head states is declared. The text keeps all its
lines: the head and the index terms are in the ledger as outside the article.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading.databases import factiva, nexis, proquest
from analysis.reading.databases.piece import Piece, opened, plain
from analysis.reading.found import Found
from analysis.reading.html_lines import NO_ARTICLE

MIN_LINES = 6  # a head and a text; a shorter document is none of these
MIN_LETTERS = (
    40  # beside the articles that are worth a note: a cover page, a list of what was found
)
DATABASES: tuple[tuple[str, Callable[[Sequence[str]], list[Piece]]], ...] = (
    (nexis.NAME, nexis.pieces),
    (factiva.NAME, factiva.pieces),
    (proquest.NAME, proquest.pieces),
)


def split(found: Found) -> Found:
    """The same with documents that a database made cut into articles.

    An article of which there is no text is a failure. Any other document stays as it is.
    """
    parts = [_cut(document) for document in found.documents]
    documents = tuple(document for whole, _ in parts for document in whole)
    failures = tuple(failure for _, refused in parts for failure in refused)
    return replace(found, documents=documents, failures=(*found.failures, *failures))


def is_marked(lines: Sequence[str]) -> bool:
    """Whether lines as they are printed hold the end of an article as a database writes it."""
    return any(mark.fullmatch(line) for line in lines for mark in (nexis.END, factiva.END))


def _cut(document: Document) -> tuple[tuple[Document, ...], tuple[ArticleFileError, ...]]:
    lines = opened(document.text.split("\n"))
    if len(lines) < MIN_LINES:
        return (document,), ()
    shown = [plain(line) for line in lines]
    for name, cut in DATABASES:
        pieces = cut(shown)
        if pieces:
            return _made(document, name, lines, pieces)
    return (document,), ()


def _made(
    document: Document, name: str, lines: Sequence[str], pieces: Sequence[Piece]
) -> tuple[tuple[Document, ...], tuple[ArticleFileError, ...]]:
    documents, failures = [], []
    common = tuple(note for note in document.notes if note != NO_ARTICLE)
    notes = (*common, *_beside(lines, pieces))
    for number, piece in enumerate(pieces, 1):
        called = f"{document.name}, article {number}" if len(pieces) > 1 else document.name
        if piece.body == ():
            failures.append(_no_text(called, name))
            continue
        documents.append(_document(document, called, name, lines, piece, notes))
        notes = common
    return tuple(documents), tuple(failures)


def _document(
    document: Document,
    called: str,
    name: str,
    lines: Sequence[str],
    piece: Piece,
    notes: tuple[str, ...],
) -> Document:
    body = None if piece.body is None else tuple(place - piece.first for place in piece.body)
    return replace(
        document,
        name=called,
        text="\n".join(lines[piece.first : piece.last]),
        format=name,
        declared=dict(piece.declared),
        notes=notes,
        body_lines=body,
        guessed={},
    )


def _beside(lines: Sequence[str], pieces: Sequence[Piece]) -> Iterator[str]:
    """A note on what stands outside all articles."""
    inside = {place for piece in pieces for place in range(piece.first, piece.last)}
    rest = [line.strip() for place, line in enumerate(lines) if place not in inside]
    if sum(len(line) for line in rest if any(map(str.isalnum, line))) >= MIN_LETTERS:
        first = next(line for line in rest if any(map(str.isalnum, line)))
        yield f"The file also holds lines outside its articles, left out: “{first[:80]}” ..."


def _no_text(called: str, name: str) -> ArticleFileError:
    return ArticleFileError(
        called,
        problem=f"{name} gives no full text of this article, only what it knows about it",
        remedy="Choose articles with full text, or paste this one.",
    )
