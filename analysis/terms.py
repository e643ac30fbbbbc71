"""Words: what an article can stress, one by one, where each stands, and in whose voice.

How a spelling counts is told in spellings.py, which words in a row make a phrase in phrases.py.
A corpus of 10,000 articles has millions of words, so they are kept as columns of numbers: each word
is a row, its spelling a number that stands for a text. Articles are read a batch at a time, because
a step over many words costs hardly more than one over the words of a single article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import spellings as kinds
from analysis.models import PLACES, Annotation, Place
from analysis.spellings import Spellings
from analysis.stretches import Numbers, from_spans, quoted_spans

STOP, APART, QUOTED = 1, 2, 4  # flags: a stop word; not joined to the word before; in a quotation

_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,]\d+)*(?:\w+)?|\w+(?:['’-]\w+)*")
_PIECES = re.compile(
    f"({_WORD.pattern})"
)  # splits a text into what stands between words, and words
_KINDS = (np.int32, np.int8, np.int32, np.int32, np.uint8)  # of the first columns of `Words`
_BATCH = 1 << 19  # characters read at a time


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


def words(text: str) -> list[str]:
    """The words of ``text`` as written."""
    return _WORD.findall(text)


def read(annotations: Iterable[Annotation]) -> Words:
    """The words of all sentences, article by article, headline and deck before the body."""
    known, gaps = Spellings(), _Gaps()
    columns: list[list[NDArray[Any]]] = [[np.empty(0, dtype=kind)] for kind in _KINDS]
    for batch in _batches(annotations):
        for column, part in zip(columns, batch.columns(known, gaps), strict=True):
            column.append(part)
    article, place, start, spelling, flags = map(_joined, columns)
    bare, length = (np.array(each, dtype=np.int32) for each in (known.bare, known.length))
    key = np.array(known.key, dtype=np.int32)
    return Words(
        article, place, start, spelling, flags, key, bare, length, list(known.keys_), list(known)
    )


def _joined(parts: list[NDArray[Any]]) -> NDArray[Any]:
    """One array of many, which are given up."""
    whole = np.concatenate(parts)
    parts.clear()
    return whole


class _Gaps(dict[str, int]):
    """`APART` for what parts two words: anything but blanks, or nothing at all."""

    def __missing__(self, gap: str) -> int:
        flag = self[gap] = 0 if gap.isspace() else APART
        return flag


def _batches(annotations: Iterable[Annotation]) -> Iterator["_Batch"]:
    batch = _Batch()
    for number, annotation in enumerate(annotations):
        for place in PLACES:
            batch.add(annotation, number, place)
        if batch.size > _BATCH:
            yield batch
            batch = _Batch()
    yield batch


@dataclass(slots=True)
class _Batch:
    """Headlines, decks and bodies one behind the other; spans are positions in all that text."""

    texts: list[str] = field(default_factory=list)
    article: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    size: int = 0

    def add(self, annotation: Annotation, number: int, place: Place) -> None:
        """One part of an article; a part without sentences has no words."""
        own = [(each.start, each.end) for each in annotation.sentences if each.place == place]
        text = annotation.article.part(place)
        if not own or not text:
            return
        at = self.size
        self.sentences += [(at + start, at + end) for start, end in own]
        self.quoted += [(at + start, at + end) for start, end in quoted_spans(annotation, place)]
        self.texts.append(text)
        self.article.append(number)
        self.place.append(PLACES.index(place))
        self.size += len(text)

    def columns(self, known: Spellings, gaps: _Gaps) -> tuple[NDArray[Any], ...]:
        """The first five columns of `Words`."""
        pieces = [_PIECES.split(text) for text in self.texts]
        words = [word for each in pieces for word in each[1::2]]
        between = [gap for each in pieces for gap in each[:-1:2]]
        counted = [len(each) // 2 for each in pieces]
        start, end, offset = _positions(between, words, counted, list(map(len, self.texts)))
        inside = from_spans(self.sentences)
        at = inside.holding(start)
        kept = (at >= 0) & (end <= np.append(inside.ends, 0)[at])
        spelling = np.fromiter(map(known.__getitem__, words), np.int32, len(words))
        flags = np.fromiter(map(gaps.__getitem__, between), np.uint8, len(words))
        flags[:1], flags[1:] = APART, flags[1:] | np.where(at[1:] != at[:-1], APART, 0)
        flags |= np.where(from_spans(self.quoted).holding(start) >= 0, QUOTED, 0).astype(np.uint8)
        shouted = np.append(self._shouted(inside.pairs()), False)[at]
        flags = _settled(flags[kept], known.kinds_of(spelling[kept]), shouted[kept])
        article = np.repeat(np.array(self.article, dtype=np.int32), counted)[kept]
        place = np.repeat(np.array(self.place, dtype=np.int8), counted)[kept]
        return article, place, (start - offset)[kept], spelling[kept], flags

    def _shouted(self, sentences: Iterable[tuple[int, int]]) -> NDArray[np.bool_]:
        """Which sentences are all in capitals."""
        text = "".join(self.texts)
        return np.array([text[start:end].isupper() for start, end in sentences], dtype=bool)


def _positions(
    gaps: list[str], words: list[str], counted: list[int], lengths: list[int]
) -> tuple[Numbers, Numbers, Numbers]:
    """Start and end of each word in the text of all parts, and where its own part begins there.

    A gap stands before each word; ``counted`` words stand in each part of ``lengths`` characters.
    """
    size = np.fromiter(map(len, words), np.int32, len(words))
    run = np.cumsum(np.fromiter(map(len, gaps), np.int32, len(gaps)) + size, dtype=np.int32)
    before = np.append(np.int32(0), run)[np.cumsum([0, *counted])[:-1]]
    begin = np.cumsum([0, *lengths], dtype=np.int32)[:-1]
    end = run + np.repeat(begin - before, counted)
    return end - size, end, np.repeat(begin, counted)


def _settled(
    flags: NDArray[np.uint8], sorts: NDArray[np.uint8], shouted: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """The flags of words from those of their places and of their spellings.

    An abbreviation is no stop word, except where everything is in capitals and one cannot tell.
    """
    stop = (sorts & kinds.STOP > 0) & ((sorts & kinds.ABBREVIATION == 0) | shouted)
    broken = sorts & kinds.BROKEN > 0
    broken[1:] |= broken[:-1].copy()
    flags[stop] |= np.uint8(STOP)
    flags[broken] |= np.uint8(APART)
    return flags
