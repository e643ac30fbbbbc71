"""How a sentence puts an accusation: asserted, attributed, hedged, or a charge or mandate.

The first of these that holds decides:

1. part of a name ("Murder Investigation Unit"), or an adjective to an office, a law or a trial
   ("war crimes tribunal"): *mandate*; to a suspicion ("fraud allegations"): *hedged*; to whoever or
   whatever deals with it ("corruption expert", "genocide studies"): *topic*, which accuses nobody;
2. between quotation marks: *attributed*;
3. a hedge that belongs to the very words ("alleged", "accused of", "crimes he may have
   committed"): *hedged*, in reported speech too, for there the wording is the outlet's;
4. in reported speech: *attributed*;
5. the nearest sign that governs the words: "charged with" *mandate*, "accused Israel of"
   *attributed*;
6. "according to" in the sentence: *attributed*;
7. a modal, a negation, "if" or "allegedly" in the clause, or a question: *hedged*;
8. nothing of all this: *asserted*.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.rating import accusations, hedges
from analysis.rating.accusations import Accusation
from analysis.rating.hedges import TOPIC, Rule, Sign, Status
from analysis.speech import words

_NOBODY_IN_PARTICULAR = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}(?:people|persons|those|anyone|individuals|suspects|leaders|officials"
    r"|perpetrators|men|women|soldiers)(?:\s+(?:who|that)\s+(?:are|were|have been))?\s+",
    re.IGNORECASE,
)
_SUFFERERS = frozenset(("survivor", "survivors", "victim", "victims"))  # a wrong was done to them
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")
_TAIL = 80  # characters after a term in which its head and its own clause are looked for


@dataclass(frozen=True, slots=True)
class Putting:
    """A status with the words that decide it; no place where the sign stands nowhere."""

    status: Status | Literal["topic"]
    sign: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody else's words around a term: between marks or reported, and what shows it."""

    in_marks: bool
    sign: str = ""
    start: int | None = None
    end: int | None = None

    def put(self) -> Putting:
        """The status of what stands inside."""
        return Putting("attributed", self.sign, self.start, self.end)


class Sentence:
    """The signs of one sentence, and what they make of the accusations in it."""

    def __init__(self, text: str) -> None:
        """Read a sentence with plain apostrophes (`typography.plain`)."""
        self._text = text
        self._signs = hedges.signs(text)
        self._starts = [sign.start for sign in self._signs]
        self._source = next((s for s in self._signs if _has(s, "sentence")), None)
        is_question = text.rstrip(" \n\t\"'").endswith("?")
        self._question = text.rindex("?") if is_question else None

    def put(self, term: Accusation, speech: Speech | None) -> Putting:
        """How the sentence puts ``term``, whose positions count in the sentence."""
        designated = self._name_or_head(term)
        if designated:
            return designated
        if speech and speech.in_marks:
            return speech.put()
        tight = self._tight(term)
        if tight:
            return tight
        if speech:
            return speech.put()
        return self._governed(term) or self._loose(term) or Putting("asserted")

    def _name_or_head(self, term: Accusation) -> Putting | None:
        if term.is_name:
            return Putting("mandate", self._text[term.start : term.end], term.start, term.end)
        if term.kind == "verb":
            return None
        return next(self._following(term, "head"), None) or self._adjective_to_person(term)

    def _adjective_to_person(self, term: Accusation) -> Putting | None:
        """Somebody called by what they deal with: a "corruption expert"."""
        if term.kind != "noun" or accusations.may_be_verb(term.term):
            return None  # "they torture prisoners"
        behind = _NEXT_WORD.match(self._text, term.end)
        noun = words.nouns().get(behind[1]) if behind else None
        if behind is None or noun is None or noun.kind != "person" or behind[1] in _SUFFERERS:
            return None
        return Putting(TOPIC, behind[1], *behind.span(1))

    def _tight(self, term: Accusation) -> Putting | None:
        """A hedge that belongs to the very words."""
        for sign, between in self._preceding(term):
            for rule in sign.rules:
                if hedges.touches(rule, sign, between, term.kind):
                    return self._remit(sign) or self._only_hedge(rule, sign)
        return next(self._following(term, "after"), None)

    def _remit(self, sign: Sign) -> Putting | None:
        """The court's task where its object is a class of people: "prosecute those accused of"."""
        if not sign.written.lower().endswith("of"):
            return None
        for earlier in self._before(sign.start):
            between = self._text[earlier.end : sign.start]
            if _NOBODY_IN_PARTICULAR.fullmatch(between) and any(
                rule.status == "mandate" for rule in earlier.rules
            ):
                return _putting("mandate", earlier)
        return None

    @staticmethod
    def _only_hedge(rule: Rule, sign: Sign) -> Putting | None:
        return _putting("hedged", sign) if rule.status == "hedged" else None

    def _governed(self, term: Accusation) -> Putting | None:
        for sign, between in self._preceding(term):
            for rule in sign.rules:
                if hedges.touches(rule, sign, between, term.kind) or hedges.governs(rule, between):
                    return _putting(rule.status, sign)
        return None

    def _loose(self, term: Accusation) -> Putting | None:
        """What the whole clause or sentence makes of it."""
        if self._source:
            return _putting("attributed", self._source)
        clause = hedges.clause_start(self._text, term.first)
        for sign, between in self._preceding(term):
            for rule in sign.rules:
                if hedges.reaches_in_clause(rule, sign, clause, between, term.kind):
                    return _putting(rule.status, sign)
        if self._question is not None:
            return Putting("hedged", "?", self._question, self._question + 1)
        return None

    def _preceding(self, term: Accusation) -> Iterator[tuple[Sign, str]]:
        """The signs before, nearest first, with the words between them and term or chain."""
        inside = [(s, term.start) for s in self._before(term.start) if s.start >= term.first]
        for sign, end in inside + [(s, term.first) for s in self._before(term.first)]:
            between = self._text[sign.end : end]
            if not hedges.takes_for_granted(sign, between):
                yield sign, between

    def _before(self, at: int) -> Iterator[Sign]:
        """The signs that end before ``at`` and not too far from it, the nearest first."""
        for number in range(bisect_left(self._starts, at) - 1, -1, -1):
            sign = self._signs[number]
            if at - sign.end > hedges.MAX_GAP:
                return
            if sign.end <= at:
                yield sign

    def _following(self, term: Accusation, reach: str) -> Iterator[Putting]:
        for number in range(bisect_left(self._starts, term.last), len(self._signs)):
            sign = self._signs[number]
            between = self._text[term.last : sign.start]
            if len(between) > _TAIL:
                return
            for rule in sign.rules:
                if rule.reach == reach and hedges.follows(rule, between):
                    yield _putting(rule.status, sign)


def _has(sign: Sign, reach: str) -> bool:
    return any(rule.reach == reach for rule in sign.rules)


def _putting(status: str, sign: Sign) -> Putting:
    known: dict[str, Status | Literal["topic"]] = {TOPIC: TOPIC}
    known |= {each: each for each in hedges.STATUSES}
    if status not in known:  # "no doubt that": stated all the more
        return Putting("asserted", sign.written, sign.start, sign.end)
    return Putting(known[status], sign.written, sign.start, sign.end)
