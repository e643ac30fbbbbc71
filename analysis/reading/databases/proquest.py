"""ProQuest: articles between lines of underscores, their text behind "Full text:".

All else it knows of an article are fields "Name: value" behind the text, the title and the outlet
("Publication title") among them. Where a library has not bought the text, the field is missing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.reading.databases import piece
from analysis.reading.databases.piece import Piece

NAME = "ProQuest"
_LINE = re.compile(r"_{20,}")
_COUNT = re.compile(r"Document \d+ of \d+", re.I)
_TEXT = re.compile(r"Full text\s*(?::|$)\s*\|?\s*", re.I)
_NONE = re.compile(r"(?:full text )?not available", re.I)
_FIELD = re.compile(
    r"(Title|Alternate title|Publication title|Publication date|Publication year|Publication info"
    r"|Publication subject|Publisher|Place of publication|Country of publication|Authors?|Abstract"
    r"|Links|Full text|Subject|Location|People|Company / organization|Company|Identifier / keyword"
    r"|Business indexing term|Classification|Credit|Illustration|Section|First page|Pages|Page"
    r"|Volume|Issue|Edition|Column|Dateline|ISSN|e-ISSN|Source type|Language(?: of publication)?"
    r"|Document type|Document feature|ProQuest document ID|ProQuest document link|Document URL|URL"
    r"|Copyright|Last updated|Database|Number of pages|Source|Word count)\s*:\s*\|?\s*",
    re.I,
)
_PAGE_EDITION = re.compile(r"\s*[;,(]\s.*|;.*")  # "; New York, N.Y." and ", Late Edition"
SURE = ("proquest document id", "publication title", "publication info", "proquest document link")


def pieces(lines: Sequence[str]) -> list[Piece]:
    """The articles of a file of ProQuest; none when it is none. ``lines`` are plain."""
    marks = [place for place, line in enumerate(lines) if _LINE.fullmatch(line)]
    found = []
    for first, last in pairwise([0, *(mark + 1 for mark in marks), len(lines)]):
        stated = piece.fields(lines, first, last, _FIELD, _LINE)
        keys = {key for key, _ in stated.values()}
        if len(keys) > 1 and not keys.isdisjoint(SURE):
            found.append(_piece(lines, first, last, stated))
    return found


def _piece(
    lines: Sequence[str], first: int, last: int, stated: dict[int, tuple[str, str]]
) -> Piece:
    said = piece.values(stated)
    top = [at for at in piece.filled(lines, first, min(stated)) if not _COUNT.fullmatch(lines[at])]
    outlet = said.get("publication title") or said.get("publication info") or ""
    declared = piece.stated(
        outlet=_PAGE_EDITION.sub("", outlet),
        headline=said.get("title") or (lines[top[0]] if top else None),
        byline=piece.signed(said.get("author") or said.get("authors") or ""),
        published=said.get("publication date") or said.get("publication info"),
        dateline=said.get("dateline"),
        language=said.get("language of publication") or said.get("language"),
        url=said.get("document url") or said.get("url"),
    )
    return Piece(first, last, declared, _text(lines, last, stated))


def _text(lines: Sequence[str], last: int, stated: dict[int, tuple[str, str]]) -> tuple[int, ...]:
    """The lines from "Full text:" to the next field; none where the text is missing."""
    first = min(stated, default=last)
    start = next((at for at in range(max(0, first - 1), last) if _TEXT.match(lines[at])), None)
    if start is None:
        return ()
    opening = _TEXT.sub("", lines[start], count=1)
    if _NONE.match(opening):
        return ()
    end = min((at for at in stated if at > start), default=last)
    return tuple(([start] if opening else []) + piece.filled(lines, start + 1, end))
