"""Paragraphs: the kept lines of an article as one clean text, and where each line stands in it.

Paragraphs are parted by one blank line. A paragraph that a page break cut in two is joined: its
first half does not end a sentence, its second half begins in the middle of one, and whatever stood
between was removed. Lines wrapped by hand are one paragraph already (``page_lines``).

A quotation set as a block, without quotation marks, is announced by its lead-in ("According to the
news agency:"). It stays and is marked, since its words are somebody else's. Where such a block ends
the text alone does not tell; only the paragraph right below the lead-in is marked.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.page import markup

MIN_CUT = 40  # characters; a shorter line without a stop is a heading or a line of verse
GAP = "\n\n"
_LEAD_IN = re.compile(
    r"\b(?:according to|said|says|wrote|writes|reads?|stated?|statement|report(?:s|ed)?|added|noted"
    r"|continued|explained|posted|tweeted|letter|told)\b[^.!?]{0,120}:$",
    re.I,
)
_WHOLE_END = re.compile(r"[.!?:;…][\"'”’»)\]]{0,4}$|[\"”»]$")
_BROKEN_WORD = re.compile(r"(\w+)[-\u00ad]$")


class Paragraph(NamedTuple):
    """One kept line: its text, and whether it was marked as a list item or a heading."""

    text: str
    fixed: bool


class Placed(NamedTuple):
    """Where each line stands in the clean text, and which lines were joined to the one above."""

    text: str
    spans: tuple[tuple[int, int], ...]
    joined: frozenset[int]
    announced: frozenset[int]


def assemble(parts: Sequence[Paragraph]) -> Placed:
    """The clean text of ``parts`` in order, with a half-open span for each of them."""
    spans: list[tuple[int, int]] = []
    written: list[str] = []
    joined: set[int] = set()
    size = 0
    for place, part in enumerate(parts):
        if place and is_cut(parts[place - 1], part):
            joined.add(place)
            glue = "" if _BROKEN_WORD.search(parts[place - 1].text) else " "
        else:
            glue = GAP if place else ""
        written += [glue, part.text]
        spans.append((size + len(glue), size + len(glue) + len(part.text)))
        size = spans[-1][1]
    announced = {
        p + 1 for p in range(len(parts) - 1) if announces(parts[p].text, parts[p + 1].text)
    }
    return Placed("".join(written), tuple(spans), frozenset(joined), frozenset(announced))


def pieces(
    text: str, span: tuple[int, int] | None, raw: Sequence[str]
) -> list[tuple[int, int] | tuple[None, None]]:
    """Where in ``text`` each of the ``raw`` lines of one paragraph stands, None if nowhere."""
    if span is None:
        return [(None, None)] * len(raw)
    if len(raw) == 1:
        return [span]
    found: list[tuple[int, int] | tuple[None, None]] = []
    cursor = span[0]
    for number, line in enumerate(raw):
        plain = markup.plain(line)
        start = text.find(plain, cursor, span[1])
        end = start + len(plain) if start >= 0 else cursor
        end = span[1] if number == len(raw) - 1 else end
        found.append((cursor if start < 0 else start, end))
        cursor = end
    return found


def is_cut(above: Paragraph, below: Paragraph) -> bool:
    """Whether ``below`` goes on in the middle of the sentence that ``above`` breaks off."""
    if above.fixed or below.fixed or len(above.text) < MIN_CUT:
        return False
    return below.text[:1].islower() and not _WHOLE_END.search(above.text[-8:])


def announces(lead_in: str, block: str) -> bool:
    """Whether ``lead_in`` announces ``block`` as somebody's words set without quotation marks."""
    if not lead_in.endswith(":"):
        return False
    return bool(_LEAD_IN.search(lead_in[-200:])) and block[:1] not in "\"“‘'«-•"
