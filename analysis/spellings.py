"""Spellings: how a word as written counts.

Case, curly apostrophes and a possessive 's make no difference ("Trump's" counts as "trump"). An
abbreviation in capitals is never taken for a stop word ("US" is not "us"). Every different spelling
is looked into once, however often it stands in a corpus.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis import lexicons
from analysis.rating.typography import plain

STOP, ABBREVIATION, BROKEN = 1, 2, 4  # a stop word; written in capitals; no word at all
MAX_WORD = 40  # characters: longer runs are addresses, codes or broken text


class Form(NamedTuple):
    """A spelling: the key it counts under, its possessive ending, and what kind of word it is.

    An abbreviation is written in capitals, with points or without: "US", "U.S.".
    """

    key: str
    ending: int
    stop: bool
    abbreviation: bool


def form_of(spelling: str) -> Form:
    """How ``spelling`` counts.

    >>> form_of("Trump’s").key, form_of("U.S.").key, form_of("the").stop
    ('trump', 'us', True)
    """
    if len(spelling) > MAX_WORD:
        return Form("", 0, True, False)
    key = plain(spelling).casefold()
    ending = 2 if key.endswith("'s") else 0
    if key[1:2] == ".":
        key = key.replace(".", "")
    bare = key[: len(key) - ending]
    stop = key in _stop_words() or bare in _stop_words() or len(bare) < 2
    stop = stop or not any(sign.isalpha() for sign in bare)
    return Form(bare, ending, stop, len(key) > 1 and spelling.isupper())


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.rows("stop_words"))


class Spellings(dict[str, int]):
    """The number of each spelling; a new one gets the next number and is looked into."""

    def __init__(self) -> None:
        self.keys_: dict[str, int] = {}
        self.key: list[int] = []
        self.bare: list[int] = []
        self.length: list[int] = []
        self.kinds = bytearray()

    def __missing__(self, spelling: str) -> int:
        number = self[spelling] = len(self)
        form = form_of(spelling)
        self.key.append(self.keys_.setdefault(form.key, len(self.keys_)))
        self.bare.append(number)
        self.length.append(len(spelling) - form.ending)
        self.kinds.append(
            STOP * form.stop + ABBREVIATION * form.abbreviation + BROKEN * (not form.key)
        )
        if form.ending:
            self.bare[number] = self[spelling[: -form.ending]]
        return number

    def kinds_of(self, numbers: NDArray[np.int32]) -> NDArray[np.uint8]:
        """The kind of the spelling of each number."""
        kinds: NDArray[np.uint8] = np.frombuffer(bytes(self.kinds), dtype=np.uint8)[numbers]
        return kinds
