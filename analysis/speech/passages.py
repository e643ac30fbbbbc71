"""Passages: marked stretches and reported speech brought together, each word counted once.

A stretch between marks that lies inside reported speech is part of it: "said the plan was “a
disaster” for the country" is one mixed passage. A stretch that fills the reported speech is a
direct quotation. Stretches that nobody is found to say, and that are short or look like titles,
are no quotations.

Words that are nobody's by then may belong to a block behind a lead-in (``analysis.speech.blocks``)
or to a source that "reportedly" leaves unnamed (``analysis.speech.unnamed``).
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from analysis.models import QuotationKind
from analysis.speech import attribution, blocks, reported_speech, transcripts, unnamed, words
from analysis.speech.attribution_rules import BEHIND
from analysis.speech.marked import Attribution, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read
from analysis.speech.reported_speech import Content

MIN_UNATTRIBUTED_WORDS = 3  # a shorter run without a speaker is a title or irony
MIN_OWN_WORDS = 2  # words outside the marks that make a passage mixed
MAX_TITLE = 10  # words
TITLE = True
_SURE = frozenset((BEHIND, "name right behind"))
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
    through: Mention | None = None  # who a block was copied from, when somebody else speaks in it


class _Placed(NamedTuple):
    """A passage, its tokens, and the token that tells who speaks."""

    told: int
    first: int
    last: int
    passage: Passage


def find(text: Read, cues: list[Cue]) -> list[Passage]:
    """All passages, in the order in which the text tells who speaks."""
    decided = attribution.attribute(text, cues)
    taken: set[int] = set()
    found: list[_Placed] = []
    starts = [marked.first for marked, _ in decided]
    covered = -1
    for reported in reported_speech.contents(text, cues):
        low, high = bisect_left(starts, reported.first), bisect_left(starts, reported.last)
        reported, high = _before_tagged(text, reported, decided, low, high)
        inside = [marked for marked, _ in decided[low:high]]
        content = reported._replace(last=max([reported.last, *(m.last for m in inside)]))
        if content.first < covered:
            continue
        passage = _reported(text, content, inside)
        if passage is None:
            continue
        covered = content.last
        taken |= {marked.number for marked in inside}
        found.append(_Placed(content.cue.first, content.first, content.last, passage))
    for marked, who in decided:
        if marked.number not in taken and is_quotation(text, marked, who):
            direct = _direct(text, marked, who)
            found.append(_Placed(marked.first, marked.first, marked.last, direct))
    return [placed.passage for placed in _with_unmarked(text, cues, found)]


def _with_unmarked(text: Read, cues: list[Cue], found: list[_Placed]) -> list[_Placed]:
    """The passages and what no verb or mark shows: blocks, unnamed sources, transcripts."""
    found = _with_blocks(text, cues, found)
    found += _unnamed(text, found)
    return sorted(_with_transcript(text, found), key=lambda placed: placed.told)


def _before_tagged(
    text: Read, content: Content, decided: list[tuple[Marked, Attribution]], low: int, high: int
) -> tuple[Content, int]:
    """The content, cut at a colon before words that have a verb of their own behind them."""
    for number in range(low, high):
        marked, who = decided[number]
        own = who.rule == BEHIND and who.cue is not None
        if own and marked.first > content.first and text.tokens[marked.first - 1].text == ":":
            return content._replace(last=marked.first - 1), number
    return content, high


def _with_blocks(text: Read, cues: list[Cue], found: list[_Placed]) -> list[_Placed]:
    """The passages and, around them, the words of blocks behind a lead-in."""
    found = sorted(found, key=lambda placed: placed.first)
    firsts = [placed.first for placed in found]
    added: list[_Placed] = []
    for block in blocks.find(text, cues):
        low, high = bisect_left(firsts, block.first), bisect_left(firsts, block.last)
        for at in range(low, high):
            passage = found[at].passage._replace(through=block.source)
            found[at] = found[at]._replace(passage=passage)
        spans = [(placed.first, placed.last) for placed in found[low:high]]
        for first, last in blocks.pieces(text, block, spans):
            start, end = text.tokens[first].start, text.tokens[last - 1].end
            who = (block.source, block.cue, "block behind a lead-in", 0.7)
            added.append(_Placed(first, first, last, Passage(start, end, "indirect", *who)))
    return found + added


def _with_transcript(text: Read, found: list[_Placed]) -> list[_Placed]:
    """The passages and the unmarked lines of a transcript; what is told inside one is its own."""
    lines = [line for line in transcripts.find(text) if not line.marked]
    ends = [line.last for line in lines]
    added = []
    for line in lines:
        start, end = text.tokens[line.first].start, text.tokens[line.last - 1].end
        passage = Passage(start, end, "direct", line.speaker, None, transcripts.RULE, 0.9)
        added.append(_Placed(line.speaker.first, line.first, line.last, passage))
    kept = []
    for placed in found:
        at = bisect_right(ends, placed.first)
        if at == len(lines) or placed.last <= lines[at].speaker.first:
            kept.append(placed)
    return kept + added


def _unnamed(text: Read, found: list[_Placed]) -> list[_Placed]:
    """Clauses with "reportedly" in which nobody else speaks."""
    found = sorted(found, key=lambda placed: placed.first)
    lasts = [placed.last for placed in found]
    added: list[_Placed] = []
    for content in unnamed.contents(text):
        at = bisect_right(lasts, content.first)
        if at < len(found) and found[at].first < content.last:
            continue
        passage = _reported(text, content, [])
        if passage is not None:
            passage = passage._replace(rule="no source is named", sure=0.5)
            added.append(_Placed(content.first, content.first, content.last, passage))
    return added


def _reported(text: Read, content: Content, inside: list[Marked]) -> Passage | None:
    """Reported speech as a passage; None when it is a direct quotation after all."""
    tokens = text.tokens[content.first : content.last]
    own = sum(token.quote < 0 and token.text[0].isalnum() for token in tokens)
    if any(token.quote >= 0 for token in tokens) and (not inside or own < MIN_OWN_WORDS):
        return None
    if inside and inside[0].first == content.first and inside[0].ending in ",?!":
        return None
    start, end = tokens[0].start, tokens[-1].end
    while end > start and text.text[end - 1] in _TRIM:
        end -= 1
    kind: QuotationKind = "mixed" if inside else "indirect"
    return Passage(start, end, kind, content.cue.subject, content.cue, "reported", 0.85)


def _direct(text: Read, marked: Marked, who: Attribution) -> Passage:
    stretch = text.tokenised.stretches[marked.number]
    start = stretch.start
    if who.rule == transcripts.RULE and who.speaker is not None:
        start = text.tokens[who.speaker.last + 1].start  # behind the label and its colon
    return Passage(start, stretch.end, "direct", *who)


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
