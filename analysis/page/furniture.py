"""Furniture: the phrases that pages are made of around an article, by what they are for.

A page asks to subscribe, to donate and to share, points to other articles, states its rights and
names its photographers in a few hundred set phrases. ``lexicons/furniture.csv`` lists them by kind
and by where they count: anywhere in a line, at its start, or as the whole line. A phrase is
evidence, not a verdict: "subscribers" occurs in articles too, and ``article_block`` weighs it
against everything else about the line. In the list ``#`` stands for a number and ``*`` at the end
for whatever follows.

Method: phrases are looked up by their first two words, so a line costs time by its words and
not by the length of the list. Source: our own list.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from analysis import lexicons

REASONS: Mapping[str, str] = {
    "newsletter": "asks to subscribe",
    "account": "asks to sign in or to pay",
    "donation": "asks for money",
    "sharing": "share or follow button",
    "legal": "copyright, licence or terms of the site",
    "cookies": "cookie or browser notice",
    "related": "points to other articles",
    "comments": "readers' comments",
    "advertising": "advertisement",
    "navigation": "menu of the site",
    "author": "about the author or the newsroom",
    "player": "player, gallery or reading aid",
    "credit": "photo credit",
    "updated": "time stamp",
}
KINDS = tuple(REASONS)
MAX_WORDS = 200  # set phrases stand near the start or the end of a line; this bounds the look-up
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[©%&]")


class _Phrase(NamedTuple):
    rest: tuple[str, ...]
    where: str
    kind: str


class Hit(NamedTuple):
    """A set phrase found in a line: what it is for, and whether the line is nothing else."""

    kind: str
    where: str


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, with straight apostrophes."""
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def hits(spoken: Sequence[str]) -> frozenset[Hit]:
    """The kinds of set phrases among the words of a line; empty for most lines of an article."""
    table, size = _table(), len(spoken)
    seen = spoken if size <= MAX_WORDS else [*spoken[: MAX_WORDS // 2], *spoken[-MAX_WORDS // 2 :]]
    shown = ["#" if word.isdecimal() else word for word in seen]
    found = set()
    for place, opening in enumerate(zip(shown, [*shown[1:], ""], strict=False)):
        for key in (opening, opening[:1]):
            for phrase in table.get(key, ()):
                if _matches(phrase, place, shown):
                    found.add(Hit(phrase.kind, phrase.where))
    return frozenset(found)


def _matches(phrase: _Phrase, place: int, shown: Sequence[str]) -> bool:
    if phrase.where != "anywhere" and place:
        return False
    end = place + 1
    for part in phrase.rest:
        if part == "*":
            return end < len(shown)
        if end >= len(shown) or shown[end] != part:
            return False
        end += 1
    return phrase.where != "whole" or end == len(shown)


@cache
def _table() -> dict[tuple[str, ...], list[_Phrase]]:
    """Phrases by their first two words; by the first where the second is missing or anything."""
    table: dict[tuple[str, ...], list[_Phrase]] = {}
    for row in lexicons.rows("furniture"):
        first, *rest = row["phrase"].split()
        key = (first, rest[0]) if rest and rest[0] != "*" else (first,)
        table.setdefault(key, []).append(_Phrase(tuple(rest), row["where"], row["kind"]))
    return table
