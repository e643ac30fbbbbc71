"""Hedges: the words that decide how an accusation is put.

The list (``lexicons/hedges.csv``) is our own. Each row says what a sign makes of an accusation and
how far it reaches:

* *touch*: right before the noun phrase ("alleged", "accused of", "charged with");
* *governs*: some words, then a linking word right before the phrase ("described it *as*");
* *head*: the next word, to which the term is an adjective ("murder *trial*");
* *after*: in the words that follow ("crimes he *may have committed*");
* *clause*: earlier in the same clause, so many words at most ("could", "allegedly", "not");
* *sentence*: anywhere in the sentence ("according to").

Here signs are found and their reach is measured; `assertion_status.py` ranks them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from analysis.lexicons import rows
from analysis.rating.noun_phrases import is_phrase

Status = Literal["asserted", "attributed", "hedged", "mandate"]
STATUSES: tuple[Status, ...] = ("asserted", "attributed", "hedged", "mandate")
TOPIC: Final = "topic"  # accuses nobody, and is not counted: "an expert on corruption"

MAX_GAP_WORDS = 16  # between a governing sign and its linking word: a list of names fits
MAX_GAP = 240  # characters of the same
NO_LINKER = "-"  # the noun phrase follows the object at once: "called the strike a crime"
MAX_LOOSE_WORDS = 3  # an adjective stands closer to its noun than "accused of" must
_BOUNDARY = re.compile(
    r"[;:—–()]|--|,\s+(?:and|but|which|who|where|while|as|after|because|since|when|so|yet)\b"
    r"|\b(?:because|while|although|though|but|after|since|who|whom|whose|which|before|when|where)\b"
    r"|\bthat\b(?!\s+(?:amounts?|amounted|constitutes?|constituted)\b)",
    re.IGNORECASE,
)
_STOPS_OBJECT = re.compile(
    r"[;:—–()?!]|\b(?:who|which|that|because|while|although|but|when|after|before|during|since)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|become|as)\b|^\s*(?:an?\s|$)", re.IGNORECASE)
_ASKS = re.compile(r"investigat|prob(?:e|ing)|inquir", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|last)\s+(?:[\w'.-]+\s+){0,3}$", re.IGNORECASE
)
_PARTICLE = re.compile(r"\s+(?:for|on|off|to|in|upon|at|out|up)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the list: what a sign makes of an accusation, and how far it reaches."""

    status: (
        str  # a `Status`, or `TOPIC`, or "none" for what only looks like a sign ("no doubt that")
    )
    reach: str
    linkers: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign where it stands in the sentence, with the rules for its form."""

    start: int
    end: int
    written: str
    rules: tuple[Rule, ...]


@cache
def _rules() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for row in rows("hedges"):
        linkers = tuple(row["linker"].split())
        rule = Rule(row["status"], row["reach"], linkers, int(row["words"] or 0))
        found[row["sign"]] = (*found.get(row["sign"], ()), rule)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_rules(), key=len, reverse=True)
    spaced = [re.escape(sign).replace(r"\ ", r"\s{1,3}") for sign in longest_first]
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(spaced)})(?!\w)|(?<=\w)n't\b", re.IGNORECASE | re.ASCII
    )


def signs(sentence: str) -> tuple[Sign, ...]:
    """All signs of a sentence with plain apostrophes (`typography.plain`), in order."""
    return tuple(
        Sign(m.start(), m.end(), m.group(), _rules()[" ".join(m.group().lower().split())])
        for m in _pattern().finditer(sentence)
    )


def touches(rule: Rule, sign: Sign, between: str, kind: str) -> bool:
    """Whether the sign stands right before the phrase; an adjective never does before a verb."""
    if rule.reach != "touch":
        return False
    if " " in sign.written or sign.written.lower().endswith("ing"):
        return is_phrase(between)
    return kind != "verb" and is_phrase(between, MAX_LOOSE_WORDS) and not _has_infinitive(between)


def takes_for_granted(sign: Sign, between: str) -> bool:
    """Whether it is asked into a known deed, which is no question: "investigating the attacks"."""
    return bool(_ASKS.match(sign.written) and _DEFINITE.search(between))


def _has_infinitive(between: str) -> bool:
    return " to " in f" {between} "


def governs(rule: Rule, between: str) -> bool:
    """Whether the sign reaches the phrase through an object and a linking word."""
    if rule.reach != "governs" or len(between) > MAX_GAP or _STOPS_OBJECT.search(between):
        return False
    if rule.linkers == (NO_LINKER,):
        words = between.split()
        return 0 < len(words) <= rule.words and not _PARTICLE.match(between)
    words = between.lower().split()
    if len(words) > MAX_GAP_WORDS:
        return False
    return any(
        word in rule.linkers and is_phrase(" ".join(words[at + 1 :]))
        for at, word in enumerate(words)
    )


def clause_start(sentence: str, before: int) -> int:
    """Where the clause begins that holds the position ``before``."""
    ends = [m.end() for m in _BOUNDARY.finditer(sentence, max(0, before - MAX_GAP), before)]
    return ends[-1] if ends else max(0, before - MAX_GAP)


def reaches_in_clause(rule: Rule, sign: Sign, clause: int, between: str, kind: str) -> bool:
    """Whether the sign stands in the clause that begins at ``clause``, near enough.

    A person called by the deed is hedged where the sentence says who somebody is ("may be a
    murderer"), not where something else is open ("may help murderers").
    """
    if kind == "person" and not _IS.search(between):
        return False
    return rule.reach == "clause" and sign.end >= clause and len(between.split()) <= rule.words


def follows(rule: Rule, between: str) -> bool:
    """Whether the sign follows the phrase as its head or in a clause of its own."""
    if rule.reach == "head":
        return not between.strip() and bool(between)
    return rule.reach == "after" and is_phrase(between.replace("that ", ""), rule.words)
