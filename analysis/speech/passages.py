"""Passages: marked stretches and reported speech brought together, each word counted once.

A stretch between marks that lies inside reported speech is part of it: "said the plan was “a
disaster” for the country" is one mixed passage. A stretch that fills the reported speech is a
direct quotation. Stretches that nobody is found to say, and that are short or look like titles,
are no quotations.
"""

from bisect import bisect_left
from typing import NamedTuple

from analysis.models import QuotationKind
from analysis.speech import attribution, reported_speech, words
from analysis.speech.marked import Attribution, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read
from analysis.speech.reported_speech import Content

MIN_UNATTRIBUTED_WORDS = 3  # a shorter run without a speaker is a title or irony
MIN_OWN_WORDS = 2  # words outside the marks that make a passage mixed
MAX_TITLE = 10  # words
TITLE = True
_SURE = frozenset(("verb right behind", "name right behind"))
_TRIM = " \t\r\n\u00a0,;:—–-"


class Passage(NamedTuple):
    """Somebody's words, where they stand, and who is found to say them, by which rule."""

    start: int
    end: int
    kind: QuotationKind
    speaker: Mention | None
    cue: Cue | None
    rule: str
    sure: float


def find(text: Read, cues: list[Cue]) -> list[Passage]:
    """All passages, in the order in which the text tells who speaks."""
    decided = attribution.attribute(text, cues)
    taken: set[int] = set()
    found: list[tuple[int, Passage]] = []
    covered = -1
    starts = [marked.first for marked, _ in decided]
    for reported in reported_speech.contents(text, cues):
        low, high = bisect_left(starts, reported.first), bisect_left(starts, reported.last)
        inside = [marked for marked, _ in decided[low:high]]
        content = reported._replace(last=max([reported.last, *(m.last for m in inside)]))
        if content.first < covered:
            continue
        passage = _reported(text, content, inside)
        if passage is None:
            continue
        covered = content.last
        taken |= {marked.number for marked in inside}
        found.append((content.cue.first, passage))
    for marked, who in decided:
        if marked.number not in taken and is_quotation(text, marked, who):
            found.append((marked.first, _direct(text, marked, who)))
    return [passage for _, passage in sorted(found, key=lambda pair: pair[0])]


def _reported(text: Read, content: Content, inside: list[Marked]) -> Passage | None:
    """Reported speech as a passage; None when it is a direct quotation after all."""
    tokens = text.tokens[content.first : content.last]
    own = sum(token.quote < 0 and token.text[0].isalnum() for token in tokens)
    if any(token.quote >= 0 for token in tokens) and (not inside or own < MIN_OWN_WORDS):
        return None
    if inside and inside[0].first == content.first and inside[0].ending in ",":
        return None
    start, end = tokens[0].start, tokens[-1].end
    while end > start and text.text[end - 1] in _TRIM:
        end -= 1
    kind: QuotationKind = "mixed" if inside else "indirect"
    return Passage(start, end, kind, content.cue.subject, content.cue, "reported", 0.85)


def _direct(text: Read, marked: Marked, who: Attribution) -> Passage:
    stretch = text.tokenised.stretches[marked.number]
    return Passage(stretch.start, stretch.end, "direct", *who)


def is_quotation(text: Read, marked: Marked, who: Attribution) -> bool:
    """Whether a marked stretch is somebody's words, and no title, slogan or irony."""
    if who.rule in _SURE:
        return True
    if TITLE and _is_title(text, marked):
        return False
    return who.speaker is not None or marked.words >= MIN_UNATTRIBUTED_WORDS


def _is_title(text: Read, marked: Marked) -> bool:
    """Whether the stretch is a title: capitals throughout, and no sign of a sentence."""
    tokens = [t for t in text.tokens[marked.first : marked.last] if t.text[0].isalnum()]
    if len(tokens) > MAX_TITLE or marked.ending in "?!…":
        return False
    telling = [t for t in tokens if t.lower not in words.FUNCTION_WORDS]
    capital = sum(t.text[0].isupper() or t.text[0].isdigit() for t in telling)
    return len(telling) > 1 and capital == len(telling)
