"""Office: what Word and OpenDocument files share: parts of a ZIP that are XML, and properties.

Parts are unpacked with their bytes counted and parsed by defusedxml, which refuses declarations of
entities, so that no entity can grow or reach a file. The title and the author that a document
carries are often the template's or the typist's; so they are taken only where the text shows them
too, and then as guesses.
"""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from analysis.reading import limits
from analysis.reading.found import Found

NEAR = 12  # lines at the top in which a headline and a byline stand
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
SURE = 0.6


def part(name: str, archive: zipfile.ZipFile, member: str) -> Element | None:
    """The tree of one part; None when the file has no such part.

    Raises:
        ArticleFileError: it is locked, or larger than any document.
    """
    try:
        info = archive.getinfo(member)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise ArticleFileError(
            name,
            problem="the document is locked with a password",
            remedy="Save it without a password, or paste the article.",
        )
    with archive.open(info) as packed:
        data = packed.read(limits.MAX_PART_BYTES + 1)
    if len(data) > limits.MAX_PART_BYTES:
        raise ArticleFileError(
            name,
            problem=f"it unpacks to over {limits.MAX_PART_BYTES // limits.MEGABYTE} MB of text",
            remedy="Split it into one file an article, or paste the article.",
        )
    tree: Element = fromstring(data, forbid_dtd=True)
    return tree


def found(
    name: str,
    lines: Sequence[str],
    format_name: str,
    properties: Mapping[str, str],
    notes: tuple[str, ...] = (),
) -> Found:
    """The document made of ``lines``, with what its properties state and the text shows.

    Raises:
        ArticleFileError: there are no words in it.
    """
    if not any(map(str.isalnum, "".join(lines))):
        raise ArticleFileError(
            name,
            problem="the document holds no text",
            remedy="Choose one that holds the article's text, or paste it.",
        )
    guessed = shown(properties, lines, format_name)
    document = Document(name, "\n\n".join(lines), format_name, guessed=guessed, notes=notes)
    return Found((document,))


def shown(stated: Mapping[str, str], lines: Sequence[str], format_name: str) -> dict[str, Guess]:
    """What a file's properties state, where the top of its text shows the same words."""
    top = [_plain(line) for line in lines[:NEAR]]
    how = f"property of the {format_name} file, and stands in the text"
    found = {}
    for field, value in stated.items():
        words = _plain(value)
        fits = words in top if field == "headline" else any(words in line for line in top)
        if words and fits:
            found[field] = Guess(value, how, SURE)
    return found


def left_out(beside: Iterable[str]) -> tuple[str, ...]:
    """A note on what a file holds beside its text; none where there is nothing."""
    named = list(dict.fromkeys(beside))
    return (f"Left out: {', '.join(named)}.",) if named else ()


def properties(tree: Element | None) -> dict[str, str]:
    """Title and author as a document's properties state them."""
    if tree is None:
        return {}
    names = {"headline": f"{DUBLIN_CORE}title", "byline": f"{DUBLIN_CORE}creator"}
    texts = {field: tree.findtext(f".//{tag}") or "" for field, tag in names.items()}
    return {field: " ".join(text.split()) for field, text in texts.items()}


def _plain(line: str) -> str:
    return " ".join("".join(s if s.isalnum() else " " for s in line.casefold()).split())
