"""Term lists: words and phrases of several lists at once, found in a text.

A word of a term is found in all its forms (`inflections.forms`) and in any case, unless it is
listed with a capital: "AIDS" is found as it is written. Hyphens part words, so "health-care" is
"health care"; every number counts as ``#``. Where terms of one list overlap the longest that begins
first is taken, so "tax cut" is one term and not also "tax".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analysis.framing import inflections

ANY_NUMBER = "#"
MAX_KEYS = 100_000  # different words whose keys are remembered: some ten megabytes
_WORD = re.compile(r"[$£€%]|[^\W_]+(?:['’.,&][^\W_]+)*")
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase on a list, as it is written there, and how much it weighs."""

    words: str
    list: str
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A term where it stands in a text."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, as written, and what it may be listed as."""

    start: int
    end: int
    written: str
    keys: tuple[str, ...]


def words(text: str) -> list[Word]:
    """The words of ``text`` in order; signs of money and per cent are words."""
    return [_word(match) for match in _WORD.finditer(text)]


def _word(match: re.Match[str]) -> Word:
    return Word(*match.span(), match[0], _keys(match[0]))


@lru_cache(maxsize=MAX_KEYS)
def _keys(written: str) -> tuple[str, ...]:
    """In lower case, as written, and without a possessive 's; a number as any number."""
    if _NUMBER.fullmatch(written):
        return (ANY_NUMBER,)
    lower = written.lower().replace("’", "'")
    return tuple(dict.fromkeys((lower, written, lower.removesuffix("'s"))))


class TermLists:
    """Terms of several lists, ready to be found."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Sort the terms by every form of their first word, the longest first."""
        self._by_first: dict[str, list[tuple[tuple[frozenset[str], ...], Term]]] = {}
        for term in terms:
            parts = tuple(_accepted(part.written) for part in words(_readable(term.words)))
            for first in parts[0]:
                self._by_first.setdefault(first, []).append((parts, term))
        for starting in self._by_first.values():
            starting.sort(key=lambda pair: (-len(pair[0]), len(pair[0][0])))

    def find(self, text: str) -> Iterator[Found]:
        """Every term in ``text``, in the order of their beginnings."""
        return self.among(words(text))

    def among(self, text: Sequence[Word]) -> Iterator[Found]:
        """The same for a text that is in words already."""
        taken: dict[str, int] = {}
        for at, word in enumerate(text):
            for key in word.keys:
                for parts, term in self._by_first.get(key, ()):
                    last = at + len(parts)
                    if taken.get(term.list, 0) <= at and _stands(parts, text[at:last]):
                        taken[term.list] = last
                        yield Found(word.start, text[last - 1].end, term)


def _readable(term: str) -> str:
    """The term with a digit where any number may stand: the sign for it is no word by itself."""
    return term.replace(ANY_NUMBER, "0")


def _accepted(part: str) -> frozenset[str]:
    """What a word of a term may read: as written with its capital, or any form in lower case."""
    if _NUMBER.fullmatch(part):
        return frozenset({ANY_NUMBER})
    return frozenset({part}) if part[0].isupper() else inflections.forms(part.lower())


def _stands(parts: Sequence[frozenset[str]], text: Sequence[Word]) -> bool:
    if len(parts) != len(text):
        return False
    return all(not part.isdisjoint(word.keys) for part, word in zip(parts, text, strict=True))
