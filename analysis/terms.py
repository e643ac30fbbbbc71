"""Words: what an article can stress, one by one, where each stands, and in whose voice.

How a spelling counts is told in spellings.py, which words in a row make a phrase in phrases.py.
A corpus of 10,000 articles has millions of words, so they are kept as columns of numbers: each word
is a row, its spelling a number that stands for a text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import spellings as kinds
from analysis.models import Annotation, Place
from analysis.spellings import Spellings
from analysis.stretches import Numbers, from_spans, quoted_stretches

PLACES: tuple[Place, ...] = ("headline", "deck", "body")
STOP, APART, QUOTED = 1, 2, 4  # flags: a stop word; not joined to the word before; in a quotation
_SHOUTED = 8  # in a sentence that is all capitals

_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,]\d+)*(?:\w+)?|\w+(?:['’-]\w+)*")
_BLANK = np.array([chr(code).isspace() for code in range(0x3002)])  # there is none beyond
_KINDS = (np.int32, np.int8, np.int32, np.int32, np.uint8)  # of the first columns of `Words`


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of some articles in order, a number a word in each of the first columns.

    ``article`` counts the annotations, ``place`` is an index of `PLACES`, ``spelling`` one of
    ``spellings``. The next columns have a number a spelling: its ``key``, an index of ``keys``, the
    spelling without a possessive (``bare``) and the ``length`` of that in characters.
    """

    article: Numbers
    place: NDArray[np.int8]
    start: Numbers
    spelling: Numbers
    flags: NDArray[np.uint8]
    key: Numbers
    bare: Numbers
    length: Numbers
    keys: Sequence[str]
    spellings: Sequence[str]


def count_words(text: str) -> int:
    """Words in ``text``: runs of letters and digits, "U.S.", "don't" and "30,000" counting once.

    >>> count_words("The U.S. isn’t paying 30,000 dollars – yet")
    7
    """
    return sum(1 for _ in _WORD.finditer(text))


def read(annotations: Iterable[Annotation]) -> Words:
    """The words of all sentences, article by article, headline and deck before the body."""
    known = Spellings()
    parts = [
        _part(annotation, number, place, known)
        for number, annotation in enumerate(annotations)
        for place in PLACES
        if annotation.article.part(place)
    ]
    columns = zip(*parts, strict=True) if parts else ([] for _ in _KINDS)
    article, place, start, spelling, flags = (
        np.concatenate([np.empty(0, dtype=kind), *column])
        for kind, column in zip(_KINDS, columns, strict=True)
    )
    sorts = np.array(known.kinds, dtype=np.uint8)[spelling]
    bare, length = (np.array(each, dtype=np.int32) for each in (known.bare, known.length))
    key = np.array(known.key, dtype=np.int32)
    flags = _settled(flags, sorts)
    return Words(
        article, place, start, spelling, flags, key, bare, length, list(known.keys_), list(known)
    )


def _settled(flags: NDArray[np.uint8], sorts: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The flags of words from those of their places and of their spellings.

    An abbreviation is no stop word, except where everything is in capitals and one cannot tell.
    """
    doubtful = (sorts & kinds.ABBREVIATION > 0) & (flags & _SHOUTED == 0)
    stop = (sorts & kinds.STOP > 0) & ~doubtful
    broken = sorts & kinds.BROKEN > 0
    apart = (flags & APART > 0) | broken
    apart[1:] |= broken[:-1]
    settled = flags & np.uint8(QUOTED)
    settled[stop] |= np.uint8(STOP)
    settled[apart] |= np.uint8(APART)
    return settled


def _part(
    annotation: Annotation, number: int, place: Place, known: Spellings
) -> tuple[NDArray[Any], ...]:
    """The first five columns of `Words` for one part of an article."""
    text = annotation.article.part(place)
    sentences = [each for each in annotation.sentences if each.place == place]
    found = _WORD.findall(text) if sentences else []
    start = (
        np.fromiter((m.start() for m in _WORD.finditer(text)), np.int32)
        if found
        else np.empty(0, np.int32)
    )
    end = start + np.fromiter(map(len, found), np.int32, len(found))
    spelling = np.fromiter(map(known.__getitem__, found), np.int32, len(found))
    inside = from_spans([(each.start, each.end) for each in sentences])
    at = inside.holding(start)
    kept = (at >= 0) & (end <= inside.ends[at])
    start, end, spelling, at = (column[kept] for column in (start, end, spelling, at))
    shouted = np.array([text[a:b].isupper() for a, b in inside.pairs()], dtype=bool)
    flags = APART * _apart(text, start, end, at) + _SHOUTED * shouted[at]
    flags = flags + QUOTED * (quoted_stretches(annotation, place).holding(start) >= 0)
    counted = len(start)
    where = np.full(counted, PLACES.index(place), np.int8)
    return np.full(counted, number, np.int32), where, start, spelling, flags.astype(np.uint8)


def _apart(text: str, start: Numbers, end: Numbers, sentence: Numbers) -> NDArray[np.bool_]:
    """Whether more than blanks, or the end of a sentence, parts each word from the one before."""
    apart = np.ones(len(start), dtype=bool)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    solid = ~_BLANK[np.minimum(codes, len(_BLANK) - 1)]
    before = np.concatenate([[0], np.cumsum(solid)])
    apart[1:] = (before[start[1:]] > before[end[:-1]]) | (start[1:] == end[:-1])
    apart[1:] |= sentence[1:] != sentence[:-1]
    return apart
