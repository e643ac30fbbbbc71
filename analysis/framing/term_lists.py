"""Term lists: words and phrases of several lists at once, found in a text.

A word of a term is found in all its forms (`inflections.forms`) and in any case, unless it is
listed with a capital: "AIDS" is found as it is written. Hyphens part words, so "health-care" is
"health care"; every number counts as ``#``. Where terms of one list overlap the longest that begins
first is taken, so "tax cut" is one term and not also "tax".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from analysis.framing import inflections

ANY_NUMBER = "#"
MAX_KEYS = 100_000  # different words whose keys are remembered: some ten megabytes
Part = frozenset[str]  # a word of a term: the forms it is found in
_WORD = re.compile(r"[$£€%]|[^\W_]+(?:['’.,&][^\W_]+)*")
_NUMBER = re.compile(r"\d[\d.,]*")


class Term(NamedTuple):
    """A word or phrase on a list, as it is written there, and how much it weighs."""

    words: str
    list: str
    weight: float


class Found(NamedTuple):
    """A term where it stands in a text."""

    start: int
    end: int
    term: Term


class Word(NamedTuple):
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


class _Node:
    """What may follow a beginning of terms, and the terms that end here, the strictest first."""

    __slots__ = ("following", "terms")

    def __init__(self) -> None:
        self.following: dict[Part, _Node] = {}
        self.terms: list[tuple[int, Term]] = []


class TermLists:
    """Terms of several lists, ready to be found: a tree of words that all lists share."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Plant every term, and note what each written form may be a form of."""
        self._root = _Node()
        self._parts: dict[str, dict[Part, None]] = {}  # without order answers would differ by run
        for term in terms:
            parts = [_accepted(word.written) for word in words(_readable(term.words))]
            self._plant(term, parts)
            for part in parts:
                for form in part:
                    self._parts.setdefault(form, {})[part] = None

    def _plant(self, term: Term, parts: Sequence[Part]) -> None:
        node = self._root
        for part in parts:
            node = node.following.setdefault(part, _Node())
        node.terms.append((sum(map(len, parts)), term))  # where two fit, the one of fewer forms
        node.terms.sort(key=itemgetter(0))

    def find(self, text: str) -> Iterator[Found]:
        """Every term in ``text``, in the order of their beginnings."""
        return self.among(words(text))

    def among(self, text: Sequence[Word]) -> Iterator[Found]:
        """The same for a text that is in words already."""
        taken: dict[str, int] = {}
        may_be = [self._may_be(word) for word in text]
        for at in filter(may_be.__getitem__, range(len(text))):
            for name, (last, term) in self._longest(may_be, at).items():
                if taken.get(name, 0) <= at:
                    taken[name] = last
                    yield Found(text[at].start, text[last - 1].end, term)

    def _may_be(self, word: Word) -> list[Part]:
        """What a word of a text may be a form of; mostly nothing that is listed."""
        found = [part for key in word.keys for part in self._parts.get(key, ())]
        return found if len(found) < 2 else sorted(dict.fromkeys(found), key=len)

    def _longest(self, text: Sequence[Sequence[Part]], at: int) -> dict[str, tuple[int, Term]]:
        """The longest term of each list that begins at a word, and the word behind its end."""
        found: dict[str, tuple[int, Term]] = {}
        nodes, last = [self._root], at
        while nodes and last < len(text):
            nodes = [n.following[part] for part in text[last] for n in nodes if part in n.following]
            last += 1
            for node in nodes:
                for _, term in node.terms:
                    if found.get(term.list, (0, term))[0] < last:
                        found[term.list] = (last, term)
        return found


def _readable(term: str) -> str:
    """The term with a digit where any number may stand: the sign for it is no word by itself."""
    return term.replace(ANY_NUMBER, "0")


def _accepted(part: str) -> Part:
    """What a word of a term may read: as written with its capital, or any form in lower case."""
    if _NUMBER.fullmatch(part):
        return frozenset({ANY_NUMBER})
    return frozenset({part}) if part[0].isupper() else inflections.forms(part.lower())
