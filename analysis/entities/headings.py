"""Headings: the names of an article's body that stand in its headline and deck too.

A headline is written in capitals so often that names cannot be told there; what the body names can.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from analysis.models import Appearance, Place

MAX_FORMS = 400  # forms of the body that headline and deck are searched for
_SENTENCE: dict[Place, int] = {"headline": -2, "deck": -1}  # numbers that no sentence of a body has


class Known(NamedTuple):
    """What an article tells of a form: its fullest name, and what it is."""

    full: str | None
    about: str


def find(text: str, place: Place, forms: Mapping[str, Known]) -> Iterator[Appearance]:
    """The names of the body in the headline or deck, longest first where several begin there."""
    names = sorted(forms, key=len, reverse=True)[:MAX_FORMS]
    if not text or not names:
        return
    pattern = "|".join(re.escape(name) for name in names)
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        known = forms[match.group()]
        sentence = _SENTENCE[place]
        yield Appearance(*match.span(), place, sentence, known.full, known.about)
