"""Attribution: who says each marked stretch, by the first rule that fits.

The rules are tried from the surest to the least sure, and the one that decided is kept, so that a
reader can be told how the speaker was found:

1. a reporting verb right behind the quotation: “...,” said Casten
2. a reporting verb right before it: Casten said: “...”
3. a name behind a dash or a colon before: “...” — Name; Name: “...”
4. a reporting verb elsewhere in the sentence
5. the same speaker goes on: “...,” he said. “...”
6. a paragraph that is only a quotation: whoever spoke last

Limits: docs/methods.md. The order and the figures of sureness were set by hand.
"""

from analysis.speech import marked
from analysis.speech.attribution_rules import SAYING, outer, right_before, right_behind, signed
from analysis.speech.marked import Attribution, Marked
from analysis.speech.parsed import Cue, Read
from analysis.speech.subjects import sentence_subject

MAX_BEHIND = 40  # tokens between a quotation and the verb behind it; more is another thought
NOBODY = Attribution(None, None, "no speaker found", 0.0)


def attribute(text: Read, cues: list[Cue]) -> list[tuple[Marked, Attribution]]:
    """Each marked stretch in order with its attribution."""
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(text.tokens[cue.first].sentence, []).append(cue)
    decided: list[tuple[Marked, Attribution]] = []
    for quotation in marked.find(text):
        decided.append((quotation, _decide(text, quotation, by_sentence, decided)))
    return decided


def _decide(
    text: Read,
    quotation: Marked,
    cues: dict[int, list[Cue]],
    decided: list[tuple[Marked, Attribution]],
) -> Attribution:
    behind = _cues_behind(text, quotation, cues)
    before = _cues_before(text, quotation, cues)
    return (
        right_behind(text, quotation, behind)
        or right_before(text, quotation, before)
        or signed(text, quotation, cues)
        or _in_sentence(before, behind)
        or _subject_of_sentence(text, quotation)
        or _same_speaker(text, quotation, decided)
        or _whole_paragraph(text, quotation, cues, decided)
        or NOBODY
    )


def _cues_behind(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> list[Cue]:
    """Verbs behind the quotation in its sentence; after “?” a name may have started a new one."""
    last = quotation.last
    if last >= len(text.tokens) or quotation.ends_paragraph:
        return []
    sentence = text.tokens[last - 1].sentence
    if text.tokens[last].sentence != sentence:
        if quotation.ending not in "?!…-—–," or text.tokens[last].quote >= 0:
            return []
        sentence = text.tokens[last].sentence
    return [cue for cue in cues.get(sentence, []) if last <= cue.first <= last + MAX_BEHIND]


def _cues_before(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> list[Cue]:
    """Verbs before the quotation in its first sentence, nearest first."""
    sentence = text.tokens[quotation.first].sentence
    return [
        cue
        for cue in reversed(cues.get(sentence, []))
        if cue.last <= quotation.first and cue.subject is not None
    ]


def _in_sentence(before: list[Cue], behind: list[Cue]) -> Attribution | None:
    """A verb somewhere in the same sentence: said that the plan was “a disaster”."""
    nearest = next((c for c in before if c.subject is not None and c.group != "hold"), None)
    cue = nearest or next((c for c in before if c.subject is not None and not c.base), None)
    if cue is not None:
        return Attribution(cue.subject, cue, "verb in the sentence", 0.75)
    cue = outer(behind)
    return None if cue is None else Attribution(cue.subject, cue, "verb in the sentence", 0.7)


def _subject_of_sentence(text: Read, quotation: Marked) -> Attribution | None:
    """A fragment inside a sentence that its first name or pronoun opens."""
    start = text.start_of(quotation.first)
    mention = text.covering.get(start)
    if mention is None or quotation.first == start or mention.kind == "noun" or mention.possessive:
        return None
    return Attribution(mention, None, "subject of the sentence", 0.5)


def _same_speaker(
    text: Read, quotation: Marked, decided: list[tuple[Marked, Attribution]]
) -> Attribution | None:
    """The speaker of the quotation before, in the same paragraph or one that goes on."""
    if not decided:
        return None
    last, attribution = decided[-1]
    if attribution.speaker is None:
        return None
    same = text.tokens[last.last - 1].paragraph == text.tokens[quotation.first].paragraph
    if quotation.continues or same:
        return Attribution(attribution.speaker, attribution.cue, "same speaker goes on", 0.85)
    return None


def _whole_paragraph(
    text: Read,
    quotation: Marked,
    cues: dict[int, list[Cue]],
    decided: list[tuple[Marked, Attribution]],
) -> Attribution | None:
    """Who was speaking, or about to speak, when the paragraph before ended."""
    first = quotation.first
    if first == 0 or text.tokens[first - 1].paragraph < text.tokens[first].paragraph - 1:
        return None
    spoken = [
        cue
        for cue in cues.get(text.tokens[first - 1].sentence, [])
        if cue.subject is not None and not cue.base
    ]
    if spoken:
        cue = next((cue for cue in spoken if cue.group in SAYING), spoken[-1])
        return Attribution(cue.subject, cue, "lead-in", 0.7)
    if decided and decided[-1][1].speaker is not None:
        paragraph = text.tokens[decided[-1][0].last - 1].paragraph
        if paragraph >= text.tokens[first].paragraph - 1:
            return Attribution(decided[-1][1].speaker, None, "who spoke last", 0.6)
    subject = sentence_subject(text, first - 1)
    return None if subject is None else Attribution(subject, None, "who is spoken of", 0.4)
