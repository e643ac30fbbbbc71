"""LexisNexis and Nexis Uni: "Body" to "End of Document", or "3 of 25 DOCUMENTS" before each.

Nexis Uni (from 2018) puts headline, outlet and date above a copyright line, then the fields, the
line "Body", the text, and "End of Document"; a cover page lists what was looked for. The older
LexisNexis counts the documents, puts outlet and date first and the headline below, and the text
lies between the fields in front of it and those behind it, without a mark of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.reading.databases import piece
from analysis.reading.databases.piece import Piece

NAME = "Nexis"
END = re.compile(r"End of Document", re.I)
_COUNT = re.compile(r"(?:Document )?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?", re.I)
_BODY = re.compile(r"(?:Body|BODY|Full Text):?")
_FIELD = re.compile(
    r"(Section|Length|Byline|Highlight|Dateline|Headline|Load-Date|Language|Publication-Type"
    r"|Document-Type|Journal-Code|Subject|Organization|Company|Person|Country|City|State|Ticker"
    r"|Industry|Geographic|Graphic|URL|Notes?|Correction(?:-Date)?|Series|Column|Acc-No|Type"
    r"|Distribution|Pub-Type|Edition|Source|Classification)\s*:(?=\s|$)",
    re.I,
)
IN_FRONT = frozenset(("section", "length", "byline", "highlight", "dateline", "headline"))
BEHIND = frozenset(
    (
        *("load-date", "language", "publication-type", "document-type", "journal-code", "subject"),
        *("organization", "company", "person", "geographic", "industry", "ticker", "acc-no"),
        *("graphic", "classification", "pub-type", "url"),
    )
)
_BEHIND = re.compile(r"(?:Graphic|Classification|Notes|Correction)")
_RIGHTS = re.compile(r"Copyright\b.{0,20}\b(?:19|20)\d\d|.{0,80}\bAll Rights Reserved\.?$", re.I)
_LENGTH = re.compile(r"Length:\s*\d[\d,.]*\s+words", re.I)
_EDITION = re.compile(r"\b(?:edition|final|correction appended)\b", re.I)
_PAGE = re.compile(r"Page \d+ of \d+", re.I)


def pieces(lines: Sequence[str]) -> list[Piece]:
    """The articles of a file of Nexis; none when it is none. ``lines`` are plain."""
    ends = [place for place, line in enumerate(lines) if END.fullmatch(line)]
    if ends and any(_BODY.fullmatch(line) or _LENGTH.match(line) for line in lines):
        return [_new(lines, *each) for each in _cut(lines, [0, *(end + 1 for end in ends)])]
    counts = [place for place, line in enumerate(lines) if _COUNT.fullmatch(line)]
    if counts and any(map(_LENGTH.match, lines)):
        return [_old(lines, *each) for each in _cut(lines, counts)]
    return []


def _cut(lines: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From each start to the next one; what follows the last is one only if it is an article."""
    for first, last in pairwise([*starts, len(lines)]):
        below = lines[first:last]
        if any(_BODY.fullmatch(line) or _FIELD.match(line) for line in below):
            yield first, last


def _new(lines: Sequence[str], first: int, last: int) -> Piece:
    found = piece.fields(lines, first, last, _FIELD, _BODY)
    mark = next((at for at in range(first, last) if _BODY.fullmatch(lines[at])), None)
    front = [
        at for at, (key, _) in found.items() if key in IN_FRONT and (mark is None or at < mark)
    ]
    rights = next((at for at in range(first, mark or last) if _RIGHTS.match(lines[at])), None)
    top = min([*front, *([] if rights is None else [rights])], default=mark or first)
    days = [at for at in range(first, top) if piece.is_date(lines[at])]
    above = piece.filled(lines, first, days[-1]) if days else []
    above = [at for at in above if not _PAGE.match(lines[at])]
    start = mark + 1 if mark is not None else _behind_fields(lines, front, last)
    said = piece.values({at: field for at, field in found.items() if at < start})
    return Piece(
        first,
        last,
        piece.stated(
            outlet=lines[above[-1]] if above else None,
            headline=said.get("headline") or _headline(lines, above[:-1]),
            **_common(said, piece.values(found)),
            published=lines[days[-1]] if days else None,
        ),
        _text(lines, start, last, found),
    )


def _headline(lines: Sequence[str], above: Sequence[int]) -> str | None:
    """The line right above the outlet, and those it goes on from without a blank line between."""
    taken: list[int] = []
    for at in reversed(above):
        if taken and (taken[0] - at > 1 or len(taken) == piece.MOST_WRAPPED):
            break
        taken.insert(0, at)
    return " ".join(lines[at] for at in taken) or None


def _old(lines: Sequence[str], first: int, last: int) -> Piece:
    found = piece.fields(lines, first, last, _FIELD, _BODY)
    front = [at for at, (key, _) in found.items() if key in IN_FRONT]
    top = min(front, default=first)
    days = [at for at in range(first, top) if piece.is_date(lines[at])]
    above = (
        [at for at in piece.filled(lines, first + 1, days[0]) if not _RIGHTS.match(lines[at])]
        if days
        else []
    )
    below = piece.filled(lines, days[0] + 1, top) if days else []
    below = [at for at in below if not _EDITION.search(lines[at]) and not _RIGHTS.match(lines[at])]
    said = piece.values(found)
    start = _behind_fields(lines, front, last)
    mark = next((at for at in range(first, last) if _BODY.fullmatch(lines[at])), None)
    return Piece(
        first,
        last,
        piece.stated(
            outlet=lines[above[-1]] if above else None,
            headline=said.get("headline") or " ".join(lines[at] for at in below),
            **_common(said, said),
            published=lines[days[0]] if days else None,
        ),
        _text(lines, start if mark is None else mark + 1, last, found),
    )


def _common(said: dict[str, str], whole: dict[str, str]) -> dict[str, str | None]:
    return {
        "deck": said.get("highlight"),
        "byline": piece.signed(said.get("byline", "")),
        "dateline": said.get("dateline"),
        "language": whole.get("language", "").split(";")[0],
        "url": whole.get("url"),
    }


def _behind_fields(lines: Sequence[str], front: Sequence[int], last: int) -> int:
    return piece.end_of_field(lines, max(front), last) if front else last


def _text(
    lines: Sequence[str], start: int, last: int, found: dict[int, tuple[str, str]]
) -> tuple[int, ...] | None:
    """The lines of the text, to the first field or heading behind it; None when nobody can tell."""
    if start >= last:
        return None
    ends = [at for at, (key, _) in found.items() if at > start and key in BEHIND]
    ends += [
        at
        for at in range(start + 1, last)
        if _BEHIND.fullmatch(lines[at]) or _RIGHTS.match(lines[at]) or END.fullmatch(lines[at])
    ]
    return tuple(piece.filled(lines, start, min(ends, default=last)))
