"""Accusations: where a text uses a word that charges somebody with a grave wrong.

A list of our own (``lexicons/accusations.csv``) holds crimes, abuses of power and the verbs for
them, a row a form. The longest form wins, so that "crimes against humanity" is one term, and rows
of kind "apart" ("crime rate", "murder mystery") take a word out that accuses nobody. Terms joined
by commas, "and" or "or" form a chain: what stands before the first holds for all of them
("alleged war crimes and crimes against humanity").

A term inside a capitalised name ("Murder Investigation Unit") is marked as a name.

Limits: a list is never complete, words that accuse by context ("the killing") are not in it, and
irony is not seen. English only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.lexicons import rows
from analysis.rating.noun_phrases import is_phrase

APART = "apart"
COUNTED = "counted"  # accuses after an article only: "a crime", but not "tough on crime"

_JOINT = re.compile(r"\s*,?\s+(?:and|or|as well as|nor)\s|\s*,\s|\s*/\s*", re.IGNORECASE)
_MAX_JOINT = 80  # characters between two terms of a chain
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_ONE_OF_THEM = re.compile(
    r"\b(?:an?|any|the|this|that|his|her|its|their|every|each|no|alleged)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NEAR = 60  # characters in which the neighbours of a term are looked for
_BEFORE_IN_NAME = re.compile(r"\b[A-Z][\w'’.-]*\s+(?:on|for|against|of|of the|into)\s+$")
_AFTER_IN_NAME = re.compile(r"\s+(?:(of|and)\s+)?[A-Z]\w+")
_HEADLINE_SHARE = 0.6  # of the words capitalised: a heading, where capitals mark no name


@dataclass(frozen=True, slots=True)
class Accusation:
    """A term where it stands; ``first`` and ``last`` are the ends of the chain it is part of."""

    start: int
    end: int
    term: str
    kind: str
    first: int
    last: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    term: str
    kind: str


def find(text: str, start: int = 0, end: int | None = None) -> tuple[Accusation, ...]:
    """The accusing terms of a sentence, from ``start`` to ``end`` in ``text``, in order."""
    sentence = text[start:end]
    forms = _forms()
    found = [
        _Found(m.start(), m.end(), *forms[" ".join(m.group().lower().split())])
        for m in _pattern().finditer(sentence)
    ]
    real = [each for each in found if _accuses(sentence, each)]
    if not real:
        return ()
    heading = _is_heading(sentence)
    return tuple(
        Accusation(
            start + each.start,
            start + each.end,
            each.term,
            each.kind,
            start + chain[0].start,
            start + chain[-1].end,
            not heading and _is_name(sentence, each),
        )
        for chain in _chains(sentence, real)
        for each in chain
    )


@cache
def _forms() -> dict[str, tuple[str, str]]:
    return {row["form"].lower(): (row["term"], row["kind"]) for row in rows("accusations")}


@cache
def may_be_verb(term: str) -> bool:
    """Whether a form of the term is a verb, as of "murder" and not of "fraud"."""
    return (term, "verb") in _forms().values()


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_forms(), key=len, reverse=True)
    spaced = [re.escape(form).replace(r"\ ", r"\s{1,3}") for form in longest_first]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE | re.ASCII)


def _accuses(sentence: str, found: _Found) -> bool:
    if found.kind != COUNTED:
        return found.kind != APART
    return bool(_ONE_OF_THEM.search(sentence, max(0, found.start - _NEAR), found.start))


def _chains(sentence: str, found: Sequence[_Found]) -> list[list[_Found]]:
    chains = [[found[0]]]
    for each in found[1:]:
        if _is_joint(sentence[chains[-1][-1].end : each.start]):
            chains[-1].append(each)
        else:
            chains.append([each])
    return chains


def _is_joint(between: str) -> bool:
    """Whether ``between`` only joins two terms: ", ", " and other grave "."""
    if len(between) > _MAX_JOINT:
        return False
    joint = _JOINT.match(between)
    return joint is not None and is_phrase(between[joint.end() :])


def _is_heading(sentence: str) -> bool:
    if sentence.rstrip().endswith("."):
        return False
    words = _WORD.findall(sentence)
    long = [word for word in words if len(word) > len("with")]
    capitals = [word for word in long if word[0].isupper()]
    return len(capitals) > _HEADLINE_SHARE * len(long)


def _is_name(sentence: str, found: _Found) -> bool:
    written = sentence[found.start : found.end]
    if not written[0].isupper():
        return False
    before = sentence[max(0, found.start - _NEAR) : found.start]
    after = _AFTER_IN_NAME.match(sentence[found.end : found.end + _NEAR])
    if not before.strip(" \t\n\"'“‘"):  # the capital may be that of the sentence
        return after is not None and not after.group(1)
    return after is not None or bool(_BEFORE_IN_NAME.search(before))
