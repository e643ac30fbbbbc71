"""Furniture: the phrases that pages are made of around an article, by what they are for.

A page asks to subscribe, to donate and to share, points to other articles, states its rights and
names its photographers in a few hundred set phrases. ``lexicons/furniture.csv`` lists them by kind
and by where they count: anywhere in a line, at its start, or as the whole line. A phrase is
evidence, not a verdict: "subscribers" occurs in articles too, and ``article_block`` weighs it
against everything else about the line. In the list ``#`` stands for a number and ``*`` at the end
for whatever follows.

Method: phrases are looked up by their first two words, so a line costs time by its words and
not by the length of the list; a line none of whose words open a phrase is done after one look.
Source: our own list.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, count, pairwise
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


class _Table(NamedTuple):
    """Phrases by their first two words (``pairs``), or by the first where that must do."""

    pairs: dict[tuple[str, ...], tuple[_Phrase, ...]]
    words: dict[str, tuple[_Phrase, ...]]

    def at(self, place: int, shown: Sequence[str]) -> tuple[_Phrase, ...]:
        """The phrases that the words at ``place`` may open."""
        pair = tuple(shown[place : place + 2])
        return self.pairs.get(pair, ()) + self.words.get(pair[0], ())

    def places(self, shown: Sequence[str]) -> list[int]:
        """Where in ``shown`` a phrase may open."""
        by_pair = map(self.pairs.__contains__, pairwise(shown))
        by_word = map(self.words.__contains__, shown)
        return [*compress(count(), by_pair), *compress(count(), by_word)]


class Hit(NamedTuple):
    """A set phrase found in a line: what it is for, and whether the line is nothing else."""

    kind: str
    where: str


NO_HITS: frozenset[Hit] = frozenset()


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, with straight apostrophes."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def without_numbers(spoken: Sequence[str]) -> Sequence[str]:
    """The words with ``#`` for every number."""
    if not any(map(str.isdecimal, spoken)):
        return spoken
    return ["#" if word.isdecimal() else word for word in spoken]


def hits(spoken: Sequence[str]) -> frozenset[Hit]:
    """The kinds of set phrases among the words of a line; empty for most lines of an article."""
    size = len(spoken)
    seen = spoken if size <= MAX_WORDS else [*spoken[: MAX_WORDS // 2], *spoken[-MAX_WORDS // 2 :]]
    if not seen:
        return NO_HITS
    shown = without_numbers(seen)
    at_start, anywhere = _tables()
    opened = [(phrase, 0) for phrase in at_start.at(0, shown)]
    opened += [(p, place) for place in anywhere.places(shown) for p in anywhere.at(place, shown)]
    if not opened:
        return NO_HITS
    return frozenset(Hit(p.kind, p.where) for p, place in opened if _matches(p, place, shown))


def _matches(phrase: _Phrase, place: int, shown: Sequence[str]) -> bool:
    end = place + 1
    for part in phrase.rest:
        if part == "*":
            return end < len(shown)
        if end >= len(shown) or shown[end] != part:
            return False
        end += 1
    return phrase.where != "whole" or end == len(shown)


@cache
def _tables() -> tuple[_Table, _Table]:
    """The phrases that count where a line begins, and those that count anywhere in it."""
    at_start, anywhere = _Table({}, {}), _Table({}, {})
    for row in lexicons.rows("furniture"):
        first, *rest = row["phrase"].split()
        table = anywhere if row["where"] == "anywhere" else at_start
        phrase = _Phrase(tuple(rest), row["where"], row["kind"])
        if rest and rest[0] != "*":
            key = (first, rest[0])
            table.pairs[key] = (*table.pairs.get(key, ()), phrase)
        else:
            table.words[first] = (*table.words.get(first, ()), phrase)
    return at_start, anywhere
