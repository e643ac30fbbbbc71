"""Piece: one article in a file of many, and the lines such files are made of.

A database writes what it knows of an article as lines "Name: value" around the text, under names
that never change. So a field is a line that begins with one of the known names; its value goes on
to the next blank line, as these files are often wrapped.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis import language
from analysis.page import dates

DATE_WORDS = 9  # "December 10, 2025 Wednesday 9:04 PM GMT"; a longer line with a date is a sentence
MOST_WRAPPED = 3  # lines that a headline runs over
LONGEST_MARK = 1_000  # characters; lists of index terms are the longest
_MARKUP = re.compile(r"^(?:#{1,6}|[-*>])\s+|\*\*|^\s*\|\s*|\s*\|\s*$")
_BY = re.compile(r"^(?:by|von|par)[: ]\s*", re.I)
_TEXT_NAME = re.compile(r"^(\s*(?:Full text:|LP|TD)(?:\s*\|)?)\s+(?=\S)")
_TRAILING = re.compile(r"\s*[;,|]\s*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines ``first`` to ``last`` (half-open) of a file that are one article and what it states.

    ``body`` are the numbers of the lines of its text. It is None where the marks of the database
    are missing, so that the words have to tell; it is empty where there is no text.
    """

    first: int
    last: int
    declared: Mapping[str, str] = field(default_factory=dict)
    body: tuple[int, ...] | None = None


def opened(lines: Sequence[str]) -> list[str]:
    """Lines with the names that stand in front of a text ("Full text: The ...") by themselves."""
    return [part for line in lines for part in _TEXT_NAME.sub(r"\1\n", line, count=1).split("\n")]


def plain(line: str) -> str:
    """A line without the signs of headings, lists, bold print and cells around it.

    A long one is text and no mark; it stays as it is.
    """
    if len(line) > LONGEST_MARK:
        return line.strip()
    return " ".join(_MARKUP.sub("", " ".join(line.split())).split())


def fields(
    lines: Sequence[str], first: int, last: int, name: re.Pattern[str], stop: re.Pattern[str]
) -> dict[int, tuple[str, str]]:
    """Place of each field to its name in small letters and its value.

    ``name`` matches the beginning of a line and has the name as its first group; a line that is all
    ``stop`` is in no value.
    """
    found: dict[int, tuple[str, str]] = {}
    for place in range(first, last):
        match = name.match(lines[place])
        if match:
            value = [lines[place][match.end() :].strip(" |")]
            for below in range(place + 1, min(last, place + 1 + MOST_WRAPPED)):
                if not lines[below] or name.match(lines[below]) or stop.fullmatch(lines[below]):
                    break
                value.append(lines[below])
            found[place] = (match[1].casefold(), " ".join(filter(None, value)))
    return found


def values(found: Mapping[int, tuple[str, str]]) -> dict[str, str]:
    """The first value of each field that has one."""
    stated: dict[str, str] = {}
    for key, value in found.values():
        if value:
            stated.setdefault(key, value)
    return stated


def end_of_field(lines: Sequence[str], place: int, last: int) -> int:
    """Where the field at ``place`` ends: at a blank line, or right below."""
    below = place + 1
    while below < last and below <= place + MOST_WRAPPED and lines[below]:
        below += 1
    return below if below < last and not lines[below] else place + 1


def filled(lines: Sequence[str], first: int, last: int) -> list[int]:
    """The places of lines that are not blank."""
    return [place for place in range(first, last) if lines[place]]


def is_date(line: str) -> bool:
    """Whether a line is a date and hardly anything else."""
    return len(line.split()) <= DATE_WORDS and dates.first(line) is not None


def signed(byline: str) -> str:
    """A byline without its "By"."""
    return _TRAILING.sub("", _BY.sub("", byline)).strip()


def stated(**found: str | None) -> dict[str, str]:
    """The fields that have a value; a language as its code, a date as an ISO date.

    A date that cannot be read is none.
    """
    known = {key: " ".join(value.split()) for key, value in found.items() if value}
    if "language" in known:
        known["language"] = language.code(known["language"])
    date = dates.first(known.pop("published", "")) if "published" in known else None
    return {key: value for key, value in known.items() if value} | (
        {"published": date} if date else {}
    )
