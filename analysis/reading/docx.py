"""Word (DOCX): the paragraphs as they would print, with tracked changes accepted.

Deleted, moved-away and hidden text stays out, inserted text comes once. A text box is stored twice,
for new and for old versions of Word, and is taken from the first; it follows the paragraph that it
is anchored in. A row of a table is one line. Headers, footers, footnotes and comments are left out,
and where there are any, the document says so.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from analysis.errors import ArticleFileError
from analysis.reading import office
from analysis.reading.found import Found

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LEFT_OUT = frozenset(
    {f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "instrText", "tblPr", "sectPr")}
    | {f"{W}{tag}" for tag in ("delText", "footnoteReference", "annotationRef", "sdtPr", "ruby")}
)
SIGNS: Mapping[str, str] = {
    f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "",
}  # fmt: skip
WRAPPING = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins"))
MARKED_OFF = ("del", "moveFrom")
OFF = ("0", "false", "off", "none")
_BESIDE = re.compile(r"word/(footnotes|endnotes|comments|headers?|footers?)\d*\.xml")
_HEADING = re.compile(r"heading ?([1-6])|(title)", re.I)


def read(name: str, archive: zipfile.ZipFile) -> Found:
    """The document in a Word file."""
    tree = office.part(name, archive, "word/document.xml")
    body = None if tree is None else tree.find(f"{W}body")
    if body is None:
        raise ArticleFileError(
            name,
            problem="it is damaged, or not a proper Word document",
            remedy="Save it again with Word, or paste the article.",
        )
    styles = office.part(name, archive, "word/styles.xml")
    lines = [line for block in _blocks(body, _Styles(styles)) for line in _split(block)]
    stated = office.properties(office.part(name, archive, "docProps/core.xml"))
    notes = office.left_out(_left_out(name, archive, body))
    return office.found(name, lines, "Word", stated, notes)


def _left_out(name: str, archive: zipfile.ZipFile, body: Element) -> Iterator[str]:
    """What the file holds beside the text, in words for the visitor."""
    if any(True for each in body.iter(f"{W}delText") if each.text):
        yield "deleted text"
    for member in sorted(archive.namelist()):
        beside = _BESIDE.fullmatch(member)
        tree = office.part(name, archive, member) if beside else None
        if beside and tree is not None and any((t.text or "").strip() for t in tree.iter(f"{W}t")):
            yield beside[1]


class _Styles:
    """What the styles of a document mean: headings, and text that is hidden."""

    def __init__(self, tree: Element | None) -> None:
        self.headings: dict[str, str] = {}
        self.hidden: set[str] = set()
        for style in () if tree is None else tree.iter(f"{W}style"):
            key = style.get(f"{W}styleId", "")
            named = style.find(f"{W}name")
            sign = _heading_sign("" if named is None else named.get(f"{W}val", ""))
            if sign:
                self.headings[key] = sign
            if _is_on(style.find(f"{W}rPr/{W}vanish")):
                self.hidden.add(key)

    def sign(self, paragraph: Element) -> str:
        """What a paragraph opens with in Markdown: a heading's or a list's sign."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        key = "" if style is None else style.get(f"{W}val", "")
        heading = self.headings.get(key) or _heading_sign(key)
        return heading or ("- " if paragraph.find(f"{W}pPr/{W}numPr") is not None else "")

    def hides(self, run: Element) -> bool:
        """Whether a run of text is hidden, by itself or by its style."""
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is not None and style.get(f"{W}val", "") in self.hidden:
            return True
        return _is_on(run.find(f"{W}rPr/{W}vanish")) or _is_on(run.find(f"{W}rPr/{W}webHidden"))


def _heading_sign(style: str) -> str:
    found = _HEADING.fullmatch(style)
    return "" if not found else "#" * int(found[1] or 1) + " "


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "true").casefold() not in OFF


def _blocks(parent: Element, styles: _Styles) -> Iterator[str]:
    """Paragraphs and rows of tables in order; one whose mark was deleted goes on in the next."""
    words, boxes = "", list[Element]()
    for child in parent:
        if child.tag == f"{W}p":
            words += "".join(_words(child, styles, boxes))
            if not _goes_on(child):
                yield from _finished(styles.sign(child), words, boxes, styles)
                words, boxes = "", []
        elif child.tag not in LEFT_OUT:
            inner = _rows if child.tag == f"{W}tbl" else _blocks
            for block in inner(child, styles):
                yield from _finished("", words, boxes, styles)
                words, boxes = "", []
                yield block
    yield from _finished("", words, boxes, styles)


def _goes_on(paragraph: Element) -> bool:
    """Whether the mark at its end was deleted or moved away."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(f"{W}{tag}") is not None for tag in MARKED_OFF)


def _finished(sign: str, words: str, boxes: list[Element], styles: _Styles) -> Iterator[str]:
    if words.strip():
        yield sign + words
    for box in boxes:
        yield from _blocks(box, styles)


def _rows(table: Element, styles: _Styles) -> Iterator[str]:
    """A line a row; a table of one column is a frame around paragraphs."""
    for row in _own(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            continue
        cells = [[*filter(str.strip, _blocks(cell, styles))] for cell in _own(row, f"{W}tc")]
        if len(cells) == 1:
            yield from cells[0]
        else:
            line = " | ".join(" ".join(" ".join(cell).split()) for cell in cells)
            yield line if line.strip(" |") else ""


def _own(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, not those of a table inside it."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPING:
            yield from _own(child, tag)


def _words(element: Element, styles: _Styles, boxes: list[Element]) -> Iterator[str]:
    """The text of a paragraph; text boxes anchored in it go to ``boxes``."""
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            yield child.text or ""
        elif tag in SIGNS:
            yield SIGNS[tag]
        elif tag == f"{W}txbxContent":
            boxes.append(child)
        elif tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            kept = child.find(f"{MC}Fallback") if choice is None else choice
            if kept is not None:
                yield from _words(kept, styles, boxes)
        elif tag not in LEFT_OUT and not (tag == f"{W}r" and styles.hides(child)):
            yield from _words(child, styles, boxes)


def _split(block: str) -> Iterator[str]:
    """The lines of a block without blank ones, each with single spaces."""
    for line in block.split("\n"):
        words = " ".join(line.split())
        if words:
            yield words
