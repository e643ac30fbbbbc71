"""Heads of descriptions: the noun, the title, the people that a part of one is about."""

import re
from typing import cast

from analysis.models import SourceType
from analysis.speech import bodies, words
from analysis.speech.description_parts import Part, is_person
from analysis.speech.mention import is_possessive

_MAX_TITLE_WORDS = 4
_RANKS = frozenset(("major", "general", "private"))  # with a small letter they are adjectives
_MANY_OF = re.compile(
    r"(?:[\w-]+ ){0,3}(?:groups?|crowds?|dozens|hundreds|thousands|scores|handful|number|couple"
    r"|pair|majority|coalition) of (.+)",
    re.IGNORECASE,
)  # "small groups of protesters" are protesters


def members(phrase: str) -> str | None:
    """Whom a word for many people holds: "small groups of protesters" are protesters.

    >>> members("A crowd of supporters"), members("a group of islands")
    ('supporters', None)
    """
    many = _MANY_OF.match(phrase)
    if many is None or not any(is_person(bodies.part_words(w)) for w in many.group(1).split()):
        return None
    return many.group(1)


def noun(part: Part) -> str | None:
    """The noun that says what the person is: the last one of the noun phrase.

    "Buddy" and "Scot" with a capital are given names.
    """
    pairs = zip(part.written[: part.cut], part.parts[: part.cut], strict=True)
    known = [
        key
        for word, key in pairs
        if key in words.nouns() and not (word[:1].isupper() and key in words.genders())
    ]
    people = [key for key in known if words.nouns()[key].kind == "person"]
    return people[-1] if people else None


def title(part: Part) -> tuple[SourceType, str] | None:
    """The longest title in a part that tells a type; of several the last before a preposition.

    "Panel Chairman Rep. Lee" is a representative.
    """
    for size in range(_MAX_TITLE_WORDS, 0, -1):
        places = range(len(part.parts) - size + 1)
        for first in sorted(places, key=lambda at: (at >= part.cut, -at if at < part.cut else at)):
            found = " ".join(part.parts[first : first + size])
            known = words.titles().get(found)
            last = part.written[first + size - 1]
            owns = is_possessive(last) and first + size < len(part.parts)
            if owns or (found in _RANKS and last.islower()):
                continue  # "the candidate's former doctor", "every major party"
            if known is not None and known[0] != "other":
                return cast(SourceType, known[0]), found
    if any(key[:2] in {"d-", "r-"} for key in part.parts):
        return "politician", "party and state"
    return None
