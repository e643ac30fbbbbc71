"""Rich text (RTF): the words without their formatting, by striprtf's table of codes.

Hidden and deleted text is marked by a switch inside the text, which striprtf does not know; it is
taken out before. Headers, footers, notes and comments stand in groups of their own, which striprtf
leaves out; the document says where there are any. Title and author that the file carries are taken
where the text shows them too, as in other office files.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from striprtf.striprtf import rtf_to_text

from analysis.reading import office
from analysis.reading.found import Found, Task

HIDING = frozenset(("v", "deleted"))
FIELD = "fldinst"  # the address of a link, the number of a page
FIELDS = {"title": "headline", "author": "byline"}
DELETED = "deleted text"
BESIDE: Mapping[str, str] = {
    "header": "headers", "footer": "footers", "footnote": "footnotes", "annotation": "comments",
}  # fmt: skip
MAX_TOKENS = 500  # of a group that are looked through for words; a header's formatting has 50
MAX_GROUPS = 100  # that are looked through; the first one with words is enough
_BESIDE = re.compile(r"\{\\(?:\*\\)?(header|footer|footnote|annotation)[lrf]?(?![a-z0-9])")
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|(\\'[0-9a-f]{2}|\\[^a-z])|([{}])|([^\\{}]+)", re.I | re.S
)
_DELETED = re.compile(r"\\deleted(?:1)?(?![a-z0-9])")
_PROPERTY = re.compile(r"\{\\(title|author) ([^{}\\]{1,300})\}")


def read(task: Task) -> Found:
    """The document in a rich text file."""
    raw = task.data.decode("latin-1")
    source = "".join(_shown(raw))
    text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    lines = [_tidy(line) for line in text.split("\n")]
    properties = {FIELDS[key]: value for key, value in _PROPERTY.findall(source[:20_000])}
    notes = office.left_out(_left_out(raw))
    return office.found(task.name, [line for line in lines if line], "rich text", properties, notes)


def _tidy(line: str) -> str:
    """A line with single spaces; striprtf ends every cell of a table with a bar."""
    cells = [" ".join(cell.split()) for cell in line.split("|")]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _left_out(source: str) -> Iterator[str]:
    """What the file holds beside the text, in words for the visitor."""
    switches = islice(_DELETED.finditer(source), MAX_GROUPS)
    if any(_has_words(source, found.end()) for found in switches):
        yield DELETED
    for word, name in BESIDE.items():
        groups = (found for found in _BESIDE.finditer(source) if found[1] == word)
        if any(_has_words(source, found.end()) for found in islice(groups, MAX_GROUPS)):
            yield name


def _has_words(source: str, start: int) -> bool:
    """Whether a group shows words from here to its end, those in groups of no text apart."""
    depth, silent = 1, 0
    for token in islice(_TOKEN.finditer(source, start), MAX_TOKENS):
        word, _, sign, brace, text = token.groups()
        depth += {"{": 1, "}": -1}.get(brace, 0)
        silent = silent if depth >= silent else 0
        if depth == 0:
            return False
        if (sign == "\\*" or word == "pict") and not silent:
            silent = depth
        if not silent and text and any(map(str.isalnum, text)):
            return True
    return False


def _shown(source: str) -> Iterator[str]:
    """The source without the text that is switched off; a switch holds to the end of its group."""
    off, groups = False, []
    for token in _TOKEN.finditer(source):
        word, number, _, brace, _ = token.groups()
        if brace == "{":
            groups.append(off)
        elif brace == "}" and groups:
            off = groups.pop()
        elif word in HIDING:
            off = number != "0"
        elif word == "plain":
            off = False
        elif word == FIELD:
            off = True  # and the word itself goes, on which striprtf would search to the end
            continue
        if brace or not off or (word and word != "u"):
            yield token[0]
