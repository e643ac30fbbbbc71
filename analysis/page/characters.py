"""Characters: how many letters, capitals and figures texts hold, and whether one holds a sign.

Asking each character of a page what it is, one by one, takes longer than anything else about it.
The characters of all texts are looked up at once instead, in a table of what each is; those beyond
the table, which an English page hardly has, are asked one by one.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.int64]
Kinds = npt.NDArray[np.bool_]
KINDS = ("letters", "capitals", "figures", "opening", "opening capitals")
_SIZE = 0x3000  # alphabets and signs of the West and its neighbours; beyond are mostly ideographs


def count(texts: Sequence[str]) -> Counts:
    """One row a text, one column a name in ``KINDS``.

    A character is ``opening`` when it stands at the start or behind a space and may open a word,
    as letters do.

    >>> count(["Über 20 MPs"]).tolist()
    [[7, 3, 2, 2, 2]]
    """
    if not texts:
        return np.zeros((0, len(KINDS)), dtype=np.int64)
    joined = "".join(f" {text}" for text in texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kinds = _kinds(codes)
    kinds[1:, 3:] &= (codes[:-1] == ord(" "))[:, None]
    starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]
    counts: Counts = np.add.reduceat(kinds, starts, axis=0, dtype=np.int64)
    return counts


def ascii_among(text: str, signs: bytes) -> int:
    """How many characters of ``text`` are among ``signs``, which are ASCII.

    >>> ascii_among("if (a == b) { return; }", b"{}();=")
    7
    """
    plain = text.encode("ascii", "ignore")
    return len(plain) - len(plain.translate(None, signs))


def any_of(signs: Iterable[str], text: str) -> bool:
    """Whether any of ``signs`` stands in ``text``.

    >>> any_of("$£€", "It cost 3 €.")
    True
    """
    return any(map(text.__contains__, signs))


def _kinds(codes: npt.NDArray[np.uint32]) -> Kinds:
    """One row a character, one column a kind, as if every character opened a word."""
    kinds: Kinds = _table().take(codes, axis=0, mode="clip")
    for place in np.flatnonzero(codes >= _SIZE).tolist():
        kinds[place] = _kinds_of(chr(codes[place]))
    return kinds


def _kinds_of(character: str) -> tuple[bool, ...]:
    opening = character.isalnum() and not character.isdecimal()
    capital = character.isupper()
    return character.isalpha(), capital, character.isdecimal(), opening, opening and capital


@cache
def _table() -> Kinds:
    return np.array([_kinds_of(chr(code)) for code in range(_SIZE)])
