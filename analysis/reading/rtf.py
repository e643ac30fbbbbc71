"""Rich text (RTF): the words without their formatting, by striprtf's table of codes.

Hidden and deleted text is marked by a switch inside the text, which striprtf does not know; it is
taken out before. Title and author that the file carries are taken where the text shows them too,
as in other office files.
"""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from analysis.reading import office
from analysis.reading.found import Found, Task

HIDING = frozenset(("v", "deleted"))
FIELD = "fldinst"  # the address of a link, the number of a page
FIELDS = {"title": "headline", "author": "byline"}
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|(\\'[0-9a-f]{2}|\\[^a-z])|([{}])|([^\\{}]+)", re.I | re.S
)
_PROPERTY = re.compile(r"\{\\(title|author) ([^{}\\]{1,300})\}")


def read(task: Task) -> Found:
    """The document in a rich text file."""
    source = "".join(_shown(task.data.decode("latin-1")))
    text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    lines = [_tidy(line) for line in text.split("\n")]
    properties = {FIELDS[key]: value for key, value in _PROPERTY.findall(source[:20_000])}
    return office.found(task.name, [line for line in lines if line], "rich text", properties)


def _tidy(line: str) -> str:
    """A line with single spaces; striprtf ends every cell of a table with a bar."""
    cells = [" ".join(cell.split()) for cell in line.split("|")]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


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
