"""Phrases: which words in a row are worth listing, and where they stand.

A term is one to three words in a row inside a sentence. It neither begins nor ends with a stop word
and does not reach across punctuation, so "Rome Statute" and "crimes against humanity" are terms
while "the Rome" and "court, which" are not.

A phrase that stands only once is no phrase but a coincidence, and is left out. A shorter term that
hardly stands outside longer ones is explained by them and folded into them: where every "states" is
one of "member states" or "United States", only these are listed. The counts of what is listed are
plain counts and overlap: "sanctions" still counts where "new sanctions" is listed as well.

A run of words is one number, the numbers of its words written one after the other to the base of
the vocabulary. Three words fit into 63 bits while there are fewer than two million different words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis import written
from analysis.models import PLACES
from analysis.stretches import Numbers
from analysis.terms import APART, STOP, Words

Codes = NDArray[np.int64]
Side = Literal["left", "right"]

LONGEST = 3  # words in a term: longer runs that recur are shared wording, another question
MIN_PHRASE = 2  # times a phrase must stand in the bodies of the articles
EXPLAINED = 0.8  # share of a term's places inside longer ones from which it is folded into them
AT_ONCE = 1 << 19  # runs looked up together: bounds the memory that takes
BODY = PLACES.index("body")


@dataclass(frozen=True, slots=True)
class Terms:
    """The places of all listed terms in text order: their first word, how many more, which term.

    ``term`` is an index of ``keys`` and of ``shown``, the way each term is mostly written.
    """

    first: Numbers
    further: NDArray[np.int8]
    term: Numbers
    keys: Sequence[str]
    shown: Sequence[str]


@dataclass(slots=True)
class _Length:
    """The listed terms of one length: codes, how often each stands in bodies, and where.

    ``term`` is the number of the listed term at each place of ``first``.
    """

    listed: Codes | Numbers
    total: Codes
    first: Numbers
    term: Numbers


def runs(words: Words, length: int) -> Numbers:
    """Numbers of the words at which a term of ``length`` words may begin."""
    stop, apart = (words.flags & STOP) > 0, (words.flags & APART) > 0
    number = len(stop) - length + 1
    if number <= 0:
        return np.empty(0, dtype=np.int32)
    fits = ~stop[:number] & ~stop[length - 1 :]
    for further in range(1, length):
        fits &= ~apart[further : number + further]
    return np.flatnonzero(fits).astype(np.int32)


def find(words: Words) -> Terms:
    """The terms worth listing and every place where they stand, headline and deck included."""
    base = len(words.keys) + 1
    key = words.key[words.spelling]
    lengths = [_length(words, key, length, base) for length in range(1, LONGEST + 1)]
    _fold(lengths, base)
    usual = [written.usual(words, each.first, each.term, at) for at, each in enumerate(lengths, 1)]
    listed = [each.listed for each in lengths]
    first, further, term = _in_text_order(lengths)
    keys = written.keys(words, listed, base)
    shown = [text for at, each in enumerate(usual, 1) for text in written.shown(words, each, at)]
    return Terms(first, further, term, keys, shown)


def _in_text_order(lengths: list[_Length]) -> tuple[Numbers, NDArray[np.int8], Numbers]:
    """First word, further words and number of all terms, the shorter first where two begin.

    The places of each length are in order already: those of another length that come before a
    place tell where it goes. ``lengths`` are given up, and no more than a part is looked at once,
    because there may be millions of places.
    """
    places = sum(len(each.first) for each in lengths)
    first, further = np.empty(places, np.int32), np.empty(places, np.int8)
    term = np.empty(places, np.int32)
    numbered = 0
    for length, each in enumerate(lengths):
        for begin in range(0, len(each.first), AT_ONCE):
            part = each.first[begin : begin + AT_ONCE]
            at = np.arange(begin, begin + len(part))
            for other, those in enumerate(lengths):
                if other != length:
                    side: Side = "right" if other < length else "left"
                    at += np.searchsorted(those.first, part, side=side)
            first[at], further[at] = part, length
            term[at] = each.term[begin : begin + AT_ONCE] + numbered
        numbered += len(each.listed)
    lengths.clear()
    return first, further, term


def _length(words: Words, key: Numbers, length: int, base: int) -> _Length:
    first = runs(words, length)
    code = _code(key, first, length, base)
    listed, total = _counted(code[words.place[first] == BODY], length)
    term = np.full(len(code), -1, dtype=np.int32)
    for begin in range(0, len(code), AT_ONCE):
        at, known = _lookup(listed, code[begin : begin + AT_ONCE])
        term[begin : begin + AT_ONCE][known] = at[known]
    return _Length(listed, total, first[term >= 0], term[term >= 0])


def _counted(code: Codes | Numbers, length: int) -> tuple[Codes | Numbers, Codes]:
    """The codes that stand often enough to be listed, in order, and how often each stands."""
    least = MIN_PHRASE if length > 1 else 1
    code.sort()
    enough = code[least - 1 :] == code[: len(code) - least + 1]
    enough[1:] &= code[1 : len(enough)] != code[: len(enough) - 1]
    listed = code[: len(enough)][enough]
    total = np.searchsorted(code, listed, side="right") - np.searchsorted(code, listed)
    return listed, total


def _code(column: Numbers, first: Numbers, length: int, base: int) -> Codes | Numbers:
    code = column[first]
    if length > 1:
        code = code.astype(np.int64)
    for further in range(1, length):
        code *= base
        code += column[first + further]
    return code


def _lookup(listed: Codes | Numbers, code: Codes | Numbers) -> tuple[Codes, NDArray[np.bool_]]:
    """Where each code stands in the sorted ``listed``, and whether it is there at all."""
    if not len(listed):
        return np.zeros(len(code), dtype=np.int64), np.zeros(len(code), dtype=bool)
    at = np.minimum(np.searchsorted(listed, code), len(listed) - 1)
    return at, listed[at] == code


def _fold(lengths: Sequence[_Length], base: int) -> None:
    """Leave out the terms that longer ones explain.

    A place of a term has one word before it and one behind it: the longer terms that end with it
    stand at different places, and so do those that begin with it. A longer term counts for the
    longest listed term inside it on either side, which passes the count on to shorter ones.
    """
    inside = [[np.zeros(len(each.listed)) for _ in range(2)] for each in lengths]
    for length in range(LONGEST, 1, -1):
        longer = lengths[length - 1]
        for side in range(2):
            open_, total = longer.listed, longer.total
            for shorter in range(length - 1, 0, -1):
                part = open_ % base**shorter if side else open_ // base ** (length - shorter)
                at, known = _lookup(lengths[shorter - 1].listed, part)
                np.add.at(inside[shorter - 1][side], at[known], total[known])
                open_, total = open_[~known], total[~known]
    for each, (begins, ends) in zip(lengths, inside, strict=True):
        stays = np.maximum(begins, ends) < EXPLAINED * each.total
        number = np.where(stays, np.cumsum(stays) - 1, -1)[each.term]
        each.listed, each.total = each.listed[stays], each.total[stays]
        each.first, each.term = each.first[number >= 0], number[number >= 0].astype(np.int32)
