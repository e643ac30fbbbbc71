"""Dates as articles print them: "Dec. 10, 2025", "10 December 2025", "2025-12-10".

A date of figures alone is read only where it can mean one day: 10/12/2025 is October or December,
depending on who wrote it, and is left alone; 25/12/2025 is not. English month names only.
"""

import datetime
import re
from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"([0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"((?:19|20)\d\d)"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAY}\s?,?\s{{1,3}}{_YEAR}\b", re.I)
_DAY_FIRST = re.compile(rf"\b{_DAY}\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}{_YEAR}\b", re.I)
_ISO = re.compile(rf"\b{_YEAR}([-/.])([01]?\d)\2([0-3]?\d)(?!\d)")
_FIGURES = re.compile(rf"(?<![\d/.-])([0-3]?\d)([-/.])([0-3]?\d)\2{_YEAR}(?!\d)")


def first(text: str) -> str | None:
    """The first date in ``text`` as an ISO date; None when there is none or none is certain."""
    return min(_all(text), default=(0, None))[1]


def _all(text: str) -> Iterator[tuple[int, str]]:
    """Every certain date with its position."""
    for match in _MONTH_FIRST.finditer(text):
        yield from _checked(match, match[3], _month(match[1]), match[2])
    for match in _DAY_FIRST.finditer(text):
        yield from _checked(match, match[3], _month(match[2]), match[1])
    for match in _ISO.finditer(text):
        yield from _checked(match, match[1], int(match[3]), match[4])
    for match in _FIGURES.finditer(text):
        one, two = int(match[1]), int(match[3])
        if one > 12 or one == two:
            yield from _checked(match, match[4], two, match[1])
        elif two > 12:
            yield from _checked(match, match[4], one, match[3])


def _checked(match: re.Match[str], year: str, month: int, day: str) -> Iterator[tuple[int, str]]:
    try:
        date = datetime.date(int(year), month, int(day))
    except ValueError:  # 31 February is no date, and nothing is lost by saying so
        return
    yield match.start(), date.isoformat()


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1
