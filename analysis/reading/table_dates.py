"""Dates in tables: words and figures, counts of seconds, and figures that can mean two days.

10/12/2025 is December or October, depending on who wrote it. Often another row of the same column
shows it (10/25/2025 cannot be a month), and then all of it is read so; where no row does, the date
stays open and the article says so.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.page import dates

_FIGURES = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)\b")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?|\.0)?")  # 20251210T103000Z
_DAYS = re.compile(r"([2-5]\d{4})(?:\.\d+)?")  # as a spreadsheet counts them: 1954 to 2064
_DAY_ZERO = datetime.date(1899, 12, 30)
_CENTURY = 69  # two figures below it are of this century
_EPOCH = (10**8, 5 * 10**9)  # seconds from 1973 to 2128, as databases count them


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it is kept, None when it is open, and what the visitor should know about it."""

    known: str | None = None
    notes: tuple[str, ...] = ()


def read(written: str, is_day_first: bool | None) -> Date:
    """A date as a cell writes it; ``is_day_first`` is what its column shows."""
    if not written:
        return Date()
    compact = _COMPACT.fullmatch(written)
    if compact and (known := dates.first("-".join(compact.groups()))):
        return Date(known)
    days = _DAYS.fullmatch(written)
    if days:
        known = (_DAY_ZERO + datetime.timedelta(int(days[1]))).isoformat()
        return Date(known, (f'The date "{written}" was read as a spreadsheet counts days.',))
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", written):
        return Date(_counted(float(written)))
    known = dates.first(written) or _in_figures(written, is_day_first)
    if known:
        return Date(known)
    return Date(None, (f'The date "{written[:40]}" cannot be told for sure; enter it.',))


def _counted(seconds: float) -> str | None:
    """The date of a time that a database counts in seconds or milliseconds since 1970."""
    if seconds > _EPOCH[1]:
        seconds /= 1000
    if not _EPOCH[0] <= seconds <= _EPOCH[1]:
        return None
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()


def _in_figures(written: str, is_day_first: bool | None) -> str | None:
    figures = _FIGURES.match(written)
    if not figures or is_day_first is None:
        return None
    one, two = int(figures[1]), int(figures[3])
    day, month = (one, two) if is_day_first else (two, one)
    year = int(figures[4])
    if year < 100:
        year += 2000 if year < _CENTURY else 1900
    return dates.first(f"{year}-{month:02}-{day:02}")


def day_first(written: Iterable[str]) -> bool | None:
    """Whether the day stands first in dates of figures, as the whole column shows."""
    found = [figures for each in written if (figures := _FIGURES.match(each))]
    day = any(int(figures[1]) > 12 or figures[2] == "." for figures in found)
    month = any(int(figures[3]) > 12 for figures in found)
    return None if day == month else day
