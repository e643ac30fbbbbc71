"""OpenDocument text (ODT): the paragraphs as they would print, with tracked changes accepted.

Deleted text is stored apart from the text and is not read; hidden text and sections, notes and
comments stay out, and where there are any notes, the document says so. A text box follows the
paragraph that it is anchored in. A row of a table is one line.
"""

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from analysis.errors import ArticleFileError
from analysis.reading import office
from analysis.reading.found import Found

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, STYLE = f"{_URN}text:1.0}}", f"{_URN}office:1.0}}", f"{_URN}style:1.0}}"
TABLE, DRAW = f"{_URN}table:1.0}}", f"{_URN}drawing:1.0}}"
LEFT_OUT = frozenset(
    {f"{TEXT}{tag}" for tag in ("tracked-changes", "note", "hidden-text", "hidden-paragraph")}
    | {f"{TEXT}{tag}" for tag in ("sequence-decls", "table-of-content", "ruby-text")}
    | {f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{OFFICE}forms"}
)
ROW_GROUPS = frozenset(
    f"{TABLE}{tag}" for tag in ("table-header-rows", "table-rows", "table-row-group")
)
BESIDE = {
    f"{TEXT}tracked-changes": "deleted text",
    f"{TEXT}note": "notes",
    f"{OFFICE}annotation": "comments",
}
MAX_SPACES = 10  # that one element may stand for; more is only room on paper


def read(name: str, archive: zipfile.ZipFile) -> Found:
    """The document in an OpenDocument text."""
    tree = office.part(name, archive, "content.xml")
    body = None if tree is None else tree.find(f"{OFFICE}body/{OFFICE}text")
    if tree is None or body is None:
        raise ArticleFileError(
            name,
            problem="it is damaged, or not a proper OpenDocument text",
            remedy="Save it again with its program, or paste the article.",
        )
    lines = [line for block in _blocks(body, _hidden(tree)) for line in _split(block)]
    stated = office.properties(office.part(name, archive, "meta.xml"))
    beside = [words for tag, words in BESIDE.items() if body.find(f".//{tag}//{TEXT}p") is not None]
    return office.found(name, lines, "OpenDocument", stated, office.left_out(beside))


def _hidden(tree: Element) -> frozenset[str]:
    """The names of styles whose text is hidden."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for style in tree.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}text-properties")
        if properties.get(f"{TEXT}display") == "none"
    )


def _blocks(parent: Element, hidden: frozenset[str], sign: str = "") -> Iterator[str]:
    """Paragraphs, headings, list items and rows of tables in order."""
    for child in parent:
        tag = child.tag
        if tag in LEFT_OUT or child.get(f"{TEXT}display") == "none":
            continue
        if tag in (f"{TEXT}p", f"{TEXT}h"):
            yield from _paragraph(child, hidden, sign)
        elif tag == f"{TABLE}table":
            yield from _rows(child, hidden)
        else:
            yield from _blocks(child, hidden, "- " if tag == f"{TEXT}list-item" else sign)


def _paragraph(element: Element, hidden: frozenset[str], sign: str) -> Iterator[str]:
    boxes: list[Element] = []
    words = "".join(_words(element, hidden, boxes))
    if element.tag == f"{TEXT}h":
        level = element.get(f"{TEXT}outline-level", "1")
        sign = "#" * min(6, int(level) if level.isdigit() else 1) + " "
    if words.strip():
        yield sign + words
    for box in boxes:
        yield from _blocks(box, hidden)


def _rows(table: Element, hidden: frozenset[str]) -> Iterator[str]:
    """A line a row; a table of one column is a frame around paragraphs."""
    for row in _own(table):
        cells = [[*_blocks(cell, hidden)] for cell in row.findall(f"{TABLE}table-cell")]
        if len(cells) == 1:
            yield from cells[0]
        else:
            line = " | ".join(" ".join(" ".join(cell).split()) for cell in cells)
            yield line if line.strip(" |") else ""


def _own(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of a table inside it."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in ROW_GROUPS:
            yield from _own(child)


def _words(element: Element, hidden: frozenset[str], boxes: list[Element]) -> Iterator[str]:
    """The text of a paragraph; text boxes anchored in it go to ``boxes``."""
    if element.get(f"{TEXT}style-name") in hidden:
        return
    yield element.text or ""
    for child in element:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            yield " " * min(MAX_SPACES, int(count) if count.isdigit() else 1)
        elif tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            yield "\n" if tag.endswith("line-break") else " "
        elif tag == f"{DRAW}text-box":
            boxes.append(child)
        elif tag not in LEFT_OUT:
            yield from _words(child, hidden, boxes)
        yield child.tail or ""


def _split(block: str) -> Iterator[str]:
    """The lines of a block without blank ones, each with single spaces."""
    for line in block.split("\n"):
        words = " ".join(line.split())
        if words:
            yield words
