"""Corrections: what a person can decide about quotations and about the whole story.

A correction is a *field* and a *value*. The field says which quotation and what about it:
``quote:120-180.3fa29c:speaker`` is the speaker of the body's quotation at 120 to 180, whose words
have that digest; ``quote:h0-20...`` stands in the headline, ``quote:d0-20...`` in the deck. The
digest finds the words again where the text before them has changed since (a line was put back, a
later version cleans better).

What concerns more than one article (two names are one person) is a *decision* about the story. Its
field is a subject, a verb and, where it helps, what it is about: ``people:join:Casten``. Whoever
reads a decision gives its value a meaning; here it has a form, so that it can be kept.

``corrected.py`` says what a correction does.
"""

import re
from dataclasses import dataclass

from analysis.models import SOURCE_TYPES, Article, Place, digest

YES, NO = "yes", "no"
NEW = "new"  # a quotation that was missed; the value is its speaker
FIELDS = ("speaker", "type", "anonymous", "via", "start", "end", "removed", NEW)
MAX_FIELD = 240  # characters of a field
_DIGEST = 6  # hexadecimal digits; two stretches of one article share them once in 16 million
_LETTERS: dict[Place, str] = {"body": "", "headline": "h", "deck": "d"}
_PLACES: dict[str, Place] = {letter: place for place, letter in _LETTERS.items()}
_QUOTE = re.compile(
    rf"quote:([hd]?)(\d{{1,7}})-(\d{{1,7}})\.([0-9a-f]{{{_DIGEST}}}):({'|'.join(FIELDS)})"
)
_STORY = re.compile(r"(?!quote:|line:)[a-z]+:[a-z_]+(:[^\n]+)?")


@dataclass(frozen=True, slots=True)
class QuoteCorrection:
    """One decision about the quotation at ``start`` to ``end``, whose words digest to ``words``."""

    place: Place
    start: int
    end: int
    words: str
    field: str
    value: str | None


def quote_field(article: Article, place: Place, start: int, end: int, name: str) -> str:
    """The field under which a decision about a quotation is kept; ``name`` is one of ``FIELDS``."""
    words = digest_of(article.part(place)[start:end])
    return f"quote:{_LETTERS[place]}{start}-{end}.{words}:{name}"


def read_quote(field: str, value: str | None) -> QuoteCorrection:
    """A kept decision about a quotation.

    >>> read_quote("quote:d0-20.3fa29c:type", "expert").place
    'deck'

    Raises:
        ValueError: the field is not of that form, or cannot have that value.
    """
    match = _QUOTE.fullmatch(field)
    if match is None:
        raise ValueError(f"no field {field!r}")
    letter, start, end, words, name = match.groups()
    if int(start) >= int(end) or not _fits(name, value):
        raise ValueError(f"{field!r} cannot be {value!r}")
    return QuoteCorrection(_PLACES[letter], int(start), int(end), words, name, value)


def _fits(name: str, value: str | None) -> bool:
    if name == "type":
        return value in SOURCE_TYPES
    if name in ("anonymous", "removed"):
        return value in (YES, NO)
    if name in ("start", "end"):
        return value is not None and re.fullmatch(r"\d{1,7}", value) is not None
    return value is None or bool(value.strip())


def is_about_quotation(field: str) -> bool:
    """Whether a field speaks of a quotation."""
    return field.startswith("quote:")


def is_about_story(field: str) -> bool:
    """Whether a field has the form of a decision about the whole story.

    >>> is_about_story("people:join:Casten"), is_about_story("outlet")
    (True, False)
    """
    return len(field) <= MAX_FIELD and _STORY.fullmatch(field) is not None


def digest_of(words: str) -> str:
    """What stands for the words of a quotation in a field."""
    return digest(words)[:_DIGEST]
