"""Characters: how many letters, capitals and figures a text holds, and whether it holds a sign.

Nearly all of an English page is ASCII. What of it is a letter is counted by deleting the letters
from its bytes and comparing lengths, which costs far less than asking every character; only the
few others are asked one by one.
"""

import re
import string
from collections.abc import Iterable
from typing import NamedTuple

_CAPITALS = string.ascii_uppercase.encode()
_LETTERS = string.ascii_letters.encode()
_FIGURES = string.digits.encode()
_OTHERS = re.compile(r"[^\x00-\x7f]")


class Counts(NamedTuple):
    """How many characters of a text are letters, capital letters and decimal figures."""

    letters: int
    capitals: int
    figures: int


def count(text: str) -> Counts:
    """The kinds of characters in ``text``.

    >>> count("Über 20 MPs")
    Counts(letters=7, capitals=3, figures=2)
    """
    plain = text.encode("ascii", "ignore")
    letters, capitals, figures = (
        len(plain) - len(plain.translate(None, of)) for of in (_LETTERS, _CAPITALS, _FIGURES)
    )
    if len(plain) == len(text):
        return Counts(letters, capitals, figures)
    others = _OTHERS.findall(text)
    return Counts(
        letters + sum(map(str.isalpha, others)),
        capitals + sum(map(str.isupper, others)),
        figures + sum(map(str.isdecimal, others)),
    )


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
