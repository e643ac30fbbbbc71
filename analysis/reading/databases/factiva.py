"""Factiva: each article ends with "Document" and its number, which holds the day.

Shown with its index, every line of the head begins with a code of two letters: HD the headline, BY
the byline, PD the date, SN the outlet, LP and TD the text. Without it, the line that counts the
words ("512 words") stands below headline and byline and above date and outlet.
"""

import re
from collections.abc import Sequence

from analysis import language
from analysis.reading.databases import piece
from analysis.reading.databases.piece import Piece

NAME = "Factiva"
END = re.compile(r"Document [A-Z][A-Z0-9]{2,11}(?:19|20)\d{6}[a-z0-9]{6,12}")
_CODE = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|ART|RF|CX|DE)"
    r"(?=\s*\||\s|$)\s*\|?\s*"
)
_WORDS = re.compile(r"\d[\d,.]* words?")
_TIME = re.compile(r"\d{1,2}:\d\d(?: ?[AP]M)?(?: [A-Z]{2,4})?")
_RIGHTS = re.compile(r"\(?(?:Copyright|©|\(c\))", re.I)
_BY = re.compile(r"by\s", re.I)
HEAD = 12  # lines below the count of words among which the copyright line is
MOST_NAMES = 4  # words; a line of so many capitalised words right above the count is a byline
INDEXED = frozenset(("hd", "lp", "td"))
OUTLET_BELOW = 3  # lines below the date: a time may stand between


def pieces(lines: Sequence[str]) -> list[Piece]:
    """The articles of a file of Factiva; none when it is none. ``lines`` are plain."""
    ends = [place for place, line in enumerate(lines) if END.fullmatch(line)]
    known = any(_WORDS.fullmatch(line) or line.startswith(("HD", "WC")) for line in lines)
    if not ends or not known:
        return []
    return [
        _piece(lines, first, end + 1)
        for first, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)
    ]


def _piece(lines: Sequence[str], first: int, last: int) -> Piece:
    codes = [at for at in range(first, last) if _CODE.match(lines[at])]
    named = {match[1].casefold() for at in codes if (match := _CODE.match(lines[at]))}
    if len(named & INDEXED) > 1:
        return _indexed(lines, first, last, codes)
    count = next((at for at in range(first, last) if _WORDS.fullmatch(lines[at])), None)
    return Piece(first, last) if count is None else _counted(lines, first, last, count)


def _indexed(lines: Sequence[str], first: int, last: int, codes: Sequence[int]) -> Piece:
    """An article with codes; what stands below a code up to the next one is its value."""
    said: dict[str, str] = {}
    body: list[int] = []
    for at, after in zip(codes, [*codes[1:], last - 1], strict=True):
        match = _CODE.match(lines[at])
        assert match
        code, value = match[1].casefold(), lines[at][match.end() :]
        below = piece.filled(lines, at + 1, after)
        if code in ("lp", "td"):
            body += ([at] if value else []) + below
        else:
            said.setdefault(code, " ".join([value, *(lines[each] for each in below)]))
    declared = piece.stated(
        outlet=said.get("sn"),
        headline=said.get("hd"),
        byline=piece.signed(said.get("by", "")),
        published=said.get("pd"),
        language=said.get("la"),
    )
    return Piece(first, last, declared, tuple(body))


def _counted(lines: Sequence[str], first: int, last: int, count: int) -> Piece:
    """An article without codes, by the line that counts its words."""
    above, below = piece.filled(lines, first, count), piece.filled(lines, count + 1, last - 1)
    byline = lines[above[-1]] if len(above) > 1 and _is_byline(lines, above) else None
    title = above[-2:-1] if byline else above[-1:]
    day = next((n for n, at in enumerate(below[:OUTLET_BELOW]) if piece.is_date(lines[at])), None)
    if day is None:
        return Piece(first, last)
    outlet = day + 1
    while outlet < len(below) and _TIME.fullmatch(lines[below[outlet]]):
        outlet += 1
    rights = [n for n, at in enumerate(below[:HEAD]) if _RIGHTS.match(lines[at])]
    start = rights[-1] + 1 if rights else outlet + 1
    declared = piece.stated(
        outlet=lines[below[outlet]] if outlet < len(below) else None,
        headline=lines[title[0]] if title else None,
        byline=piece.signed(byline or ""),
        published=lines[below[day]],
        language=_language(lines, below[outlet + 1 : start]),
    )
    return Piece(first, last, declared, tuple(below[start:]))


def _is_byline(lines: Sequence[str], above: Sequence[int]) -> bool:
    line = lines[above[-1]]
    names = line.split()
    titled = all(name[:1].isupper() or name == "and" for name in names)
    longer = len(lines[above[-2]].split()) > len(names)
    return bool(_BY.match(line)) or (titled and len(names) <= MOST_NAMES and longer)


def _language(lines: Sequence[str], places: Sequence[int]) -> str | None:
    """The language, a line of one word among code, page and edition; None where none is written."""
    return next((lines[at] for at in places if language.is_name(lines[at])), None)
