"""HTML tree: the source of a page to a tree, and the tree to the lines that a reader sees.

A block element begins a line, an inline one does not, a row of a table is one line. What the page
hides stays out: ``hidden``, ``display: none``, ``visibility: hidden`` in the element itself, and
elements that are never shown, as scripts. Text marked ``aria-hidden`` is seen, so it stays. Limit:
a style sheet or a script that hides text is not run.

Headings get Markdown's number signs and list items a dash, which is how ``analysis.page`` knows
them.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from analysis.reading import limits, text

NEVER_SHOWN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe"),
        *("object", "embed", "svg", "math", "canvas", "audio", "video", "map", "select"),
        *("datalist", "textarea"),
    )
)
INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp"),
        *("rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "wbr", "td", "th"),
    )
)
SECTIONS = frozenset(
    ("article", "main", "section", "nav", "aside", "header", "footer", "div", "td", "form", "body")
)
HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.I,
)
_INLINED = re.compile(rb"data:[\w/+.;=-]{0,100}?;base64,[A-Za-z0-9+/=%]+")  # whole pictures
_BLANKS = re.compile(r"[ \t\n\r\f\xa0]+")
_SHOWN_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|a|em|strong|b|i|span|blockquote|img)\b", re.I
)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of a page: by mark, as strict UTF-8, as the page says, then as a guess."""
    stated = _DECLARED.search(data[: limits.SNIFFED_BYTES])
    if stated is None:
        return text.decode(data)
    return text.decode_as(data, (stated[1] or stated[2]).decode("ascii"))


def parse(source: str) -> HtmlElement | None:
    """The tree of a page; None when the source holds no element.

    Raises:
        MemoryError: the tree is too large; the parser itself would return a part of it and not say.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = source.encode("utf-8", "replace").replace(b"\x00", b"")
    data = _INLINED.sub(b"data:,", data)
    try:
        tree = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but blanks or a comment
        tree = None
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        raise MemoryError
    return tree


def hide(tree: HtmlElement) -> None:
    """Take out what the page does not show; its head stays, which is not text."""
    body = tree.find("body")
    shown = tree if body is None else body
    for element in [each for each in shown.iter(etree.Element) if _is_hidden(each)]:
        if element is not shown and element.getparent() is not None:
            element.drop_tree()


def is_sectioned(tree: HtmlElement) -> bool:
    """Whether the text of a page stands in more than one section, so that its structure says
    something about it.
    """
    first = None
    for element in tree.iter(etree.Element):
        if element.text and element.text.strip() and element.tag not in NEVER_SHOWN:
            section = element
            while section.tag not in SECTIONS and section.getparent() is not None:
                section = section.getparent()
            if first is not None and section is not first:
                return True
            first = section
    return False


def lines(tree: HtmlElement) -> list[str]:
    """What a reader sees, a line a block; no line is empty."""
    found = (_BLANKS.sub(" ", line).strip(" |") for line in _blocks(tree))
    return [line for line in found if any(map(str.isalnum, line))]


def of_fragment(source: str) -> str:
    """The text of a piece of a page, as in a feed or a cell, paragraphs parted by blank lines."""
    tree = parse(source)
    if tree is None:
        return ""
    hide(tree)
    return "\n\n".join(lines(tree))


def is_fragment(cell: str) -> bool:
    """Whether a text is a piece of a web page: it carries tags of a page more than once."""
    return len(_SHOWN_MARKUP.findall(cell[:20_000])) > 1


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in NEVER_SHOWN:
        return True
    if element.tag == "dialog":
        return "open" not in element.attrib
    return "hidden" in element.attrib or bool(_HIDING.search(element.get("style", "")))


def _blocks(tree: HtmlElement) -> Iterator[str]:
    """The text between the edges of blocks, blanks as they stand in the source."""
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str) or tag in NEVER_SHOWN:
            if event == "end" and element.tail and isinstance(tag, str):
                parts.append(element.tail)
            continue
        starts = event == "start"
        if tag not in INLINE and parts:
            yield "".join(parts)
            parts = []
        if tag in ("td", "th") and starts:
            parts.append(" | ")
        if tag == "q":
            parts.append("“" if starts else "”")
        if starts:
            parts.append(HEADINGS.get(tag, "- " if tag == "li" else ""))
            parts.append(element.text or "")
        else:
            parts.append(element.tail or "")
    yield "".join(parts)
