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

import numpy as np
from numpy.typing import NDArray

from analysis.stretches import Numbers
from analysis.terms import APART, PLACES, STOP, Words

Codes = NDArray[np.int64]

LONGEST = 3  # words in a term: longer runs that recur are shared wording, another question
MIN_PHRASE = 2  # times a phrase must stand in the bodies of the articles
EXPLAINED = 0.8  # share of a term's places inside longer ones from which it is folded into them
AT_ONCE = 1 << 19  # runs looked up together: bounds the memory that takes
BODY = PLACES.index("body")


@dataclass(frozen=True, slots=True)
class Terms:
    """The places of all listed terms in text order: first and last word, and which term.

    ``term`` is an index of ``keys`` and of ``shown``, the way each term is mostly written.
    """

    first: Numbers
    last: Numbers
    term: Numbers
    keys: Sequence[str]
    shown: Sequence[str]


@dataclass(slots=True)
class _Length:
    """The listed terms of one length: codes, how often each stands in bodies, and where.

    ``term`` is the number of the listed term at each place of ``first``.
    """

    listed: Codes
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
    shown = [text for at, each in enumerate(lengths, 1) for text in _shown(words, each, at)]
    offsets = np.cumsum([0, *(len(each.listed) for each in lengths)]).astype(np.int32)
    first = np.concatenate([each.first for each in lengths])
    further = np.repeat(np.arange(LONGEST, dtype=np.int8), [len(each.first) for each in lengths])
    term = np.concatenate([each.term + at for each, at in zip(lengths, offsets, strict=False)])
    order = np.lexsort((further, first))
    keys = _keys(words, [each.listed for each in lengths], base)
    last = np.add(first, further, dtype=np.int32)
    return Terms(first[order], last[order], term[order], keys, shown)


def _length(words: Words, key: Numbers, length: int, base: int) -> _Length:
    first = runs(words, length)
    code = _code(key, first, length, base)
    listed, total = np.unique(code[words.place[first] == BODY], return_counts=True)
    enough = total >= (MIN_PHRASE if length > 1 else 1)
    listed, total = listed[enough], total[enough]
    term = np.full(len(code), -1, dtype=np.int32)
    for begin in range(0, len(code), AT_ONCE):
        at, known = _lookup(listed, code[begin : begin + AT_ONCE])
        term[begin : begin + AT_ONCE][known] = at[known]
    return _Length(listed, total, first[term >= 0], term[term >= 0])


def _code(column: Numbers, first: Numbers, length: int, base: int) -> Codes:
    code = column[first].astype(np.int64)
    for further in range(1, length):
        code *= base
        code += column[first + further]
    return code


def _lookup(listed: Codes, code: Codes) -> tuple[Codes, NDArray[np.bool_]]:
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


def _keys(words: Words, codes: Sequence[Codes], base: int) -> list[str]:
    keys: list[str] = []
    for length, listed in enumerate(codes, 1):
        parts = [(listed // base ** (length - at - 1)) % base for at in range(length)]
        keys += [" ".join(words.keys[word] for word in term) for term in zip(*parts, strict=True)]
    return keys


def _shown(words: Words, terms: _Length, length: int) -> list[str]:
    """The commonest spelling of each term, of several as common the one that came in first.

    A run of spellings belongs to one term only, so that counting the runs is enough.
    """
    code = np.zeros(len(terms.first), dtype=np.int64)
    for further in range(length):
        written = words.spelling[terms.first + further]
        code *= len(words.spellings)
        code += words.bare[written] if further == length - 1 else written
    _, chosen, number = np.unique(code, return_index=True, return_counts=True)
    term = terms.term[chosen]
    best = np.lexsort((chosen, -number, term))
    _, leading = np.unique(term[best], return_index=True)
    firsts = terms.first[chosen[best][leading]].tolist()
    return [_spelling(words, first, first + length - 1) for first in firsts]


def _spelling(words: Words, first: int, last: int) -> str:
    numbers = [*words.spelling[first:last], words.bare[words.spelling[last]]]
    return " ".join(words.spellings[number] for number in numbers)
