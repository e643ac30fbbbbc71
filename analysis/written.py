"""How terms are written: the form they are counted under, and the one a reader sees.

"trump administration" is shown as "Trump administration" if most places write it so.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.stretches import Numbers
from analysis.terms import Words

AT_ONCE = 1 << 19  # places looked at together: bounds the memory that takes


def keys(words: Words, codes: Sequence[NDArray[Any]], base: int) -> list[str]:
    """Terms as they are counted, from their codes, a length of terms after the other."""
    texts: list[str] = []
    for length, listed in enumerate(codes, 1):
        parts = [(listed // base ** (length - at - 1)) % base for at in range(length)]
        texts += _joined(words.keys, parts)
    return texts


def _joined(texts: Sequence[str], parts: Sequence[NDArray[Any]]) -> list[str]:
    """Texts joined by blanks; the first of each come from the first of ``parts``, and so on."""
    columns = [map(texts.__getitem__, part.tolist()) for part in parts]
    return [" ".join(term) for term in zip(*columns, strict=True)]


def usual(words: Words, first: Numbers, term: Numbers, length: int) -> Numbers:
    """A place of the commonest spelling of each term, of several as common of the first.

    A run of spellings belongs to one term only, so that counting the runs is enough.
    """
    if length == 1:  # most places by far: its codes are small numbers, so nothing need be sorted
        chosen, number = _first_and_number(_spelling(words, first, 0, 1))
    else:
        code = np.zeros(len(first), dtype=np.int64)
        for further in range(length):
            code *= len(words.spellings)
            code += _spelling(words, first, further, length)
        _, chosen, number = np.unique(code, return_index=True, return_counts=True)
    best = np.lexsort((chosen, -number, term[chosen]))
    _, leading = np.unique(term[chosen][best], return_index=True)
    return first[chosen[best][leading]]


def shown(words: Words, first: Numbers, length: int) -> list[str]:
    """The terms that stand at some places, as they are written there."""
    parts = [_spelling(words, first, further, length) for further in range(length)]
    return _joined(words.spellings, parts)


def _first_and_number(code: Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each of some small numbers stands first, and how often it stands."""
    number = np.bincount(code)
    first = np.zeros(len(number), dtype=np.intp)
    for end in range(len(code), 0, -AT_ONCE):  # from behind, so that the first is written last
        part = np.arange(max(end - AT_ONCE, 0), end)[::-1]
        first[code[part]] = part
    return first[number > 0], number[number > 0]


def _spelling(words: Words, first: Numbers, further: int, length: int) -> Numbers:
    """The spelling of a word of each term; the last one without its possessive."""
    written = words.spelling[first + further]
    return words.bare[written] if further == length - 1 else written
