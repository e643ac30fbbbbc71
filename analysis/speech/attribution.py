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

from analysis.speech import marked, spoken_nouns, transcripts
from analysis.speech.attribution_context import (
    NOBODY,
    doer,
    introduced,
    said_before,
    same_speaker,
    subject_of_sentence,
    told_later,
    view_of,
    whole_paragraph,
)
from analysis.speech.attribution_rules import (
    by_behind,
    is_tag_alone,
    labelled,
    name_behind,
    outer,
    right_before,
    right_behind,
)
from analysis.speech.marked import Attribution, CuesBySentence, Decided, Marked
from analysis.speech.parsed import Cue, Read
from analysis.speech.signatures import signed, titled

MAX_BEHIND = 40  # tokens between a quotation and the verb behind it; more is another thought


def attribute(text: Read, cues: list[Cue]) -> Decided:
    """Each marked stretch in order with its attribution."""
    by_sentence: CuesBySentence = {}
    for cue in cues:
        by_sentence.setdefault(text.tokens[cue.first].sentence, []).append(cue)
    lines = {line.speaker.first: line for line in transcripts.find(text)}
    decided: Decided = []
    for quotation in marked.find(text):
        who = transcripts.labelled(quotation, lines)
        decided.append((quotation, who or _decide(text, quotation, by_sentence, decided)))
    return told_later(text, decided)


def _decide(text: Read, quotation: Marked, cues: CuesBySentence, decided: Decided) -> Attribution:
    return (
        _told_beside(text, quotation, cues)
        or _told_in_clause(text, quotation)
        or _told_before(text, quotation, cues, decided)
        or NOBODY
    )


def _told_beside(text: Read, quotation: Marked, cues: CuesBySentence) -> Attribution | None:
    """By a reporting verb, a name or a label that belongs to the quotation."""
    behind = _cues_behind(text, quotation, cues)
    before = _cues_before(text, quotation, cues)
    return (
        by_behind(text, quotation)
        or right_behind(text, quotation, behind)
        or titled(text, quotation)
        or right_before(text, quotation, before)
        or name_behind(text, quotation)
        or signed(text, quotation)
        or labelled(text, quotation, cues)
        or _in_sentence(before, behind)
    )


def _told_in_clause(text: Read, quotation: Marked) -> Attribution | None:
    """By who acts in the sentence that a fragment is part of."""
    return view_of(text, quotation) or doer(text, quotation) or subject_of_sentence(text, quotation)


def _told_before(
    text: Read, quotation: Marked, cues: CuesBySentence, decided: Decided
) -> Attribution | None:
    """By who spoke, or was spoken of, in what stands before."""
    return (
        said_before(text, quotation, cues, decided)
        or same_speaker(text, quotation, decided)
        or introduced(text, quotation)
        or whole_paragraph(text, quotation, cues, decided)
    )


def _cues_behind(text: Read, quotation: Marked, cues: CuesBySentence) -> list[Cue]:
    """Verbs behind the quotation in its sentence; after “?” a name may have started a new one."""
    last = quotation.last
    if last >= len(text.tokens) or quotation.ends_paragraph:
        return []
    sentence = text.tokens[last - 1].sentence
    if text.tokens[last].sentence != sentence:
        sentence = text.tokens[last].sentence
        alone = quotation.ending == "." and is_tag_alone(text, sentence)
        if text.tokens[last].quote >= 0 or not (alone or quotation.ending in "?!…-—–,"):
            return []
    return [cue for cue in cues.get(sentence, []) if last <= cue.first <= last + MAX_BEHIND]


def _cues_before(text: Read, quotation: Marked, cues: CuesBySentence) -> list[Cue]:
    """Verbs before the quotation in its first sentence, nearest first."""
    sentence = text.tokens[quotation.first].sentence
    before = [
        cue
        for cue in reversed(cues.get(sentence, []))
        if cue.last <= quotation.first and cue.subject is not None
    ]
    verbs = [cue for cue in before if cue.group != spoken_nouns.GROUP]
    if len(verbs) == len(before):
        return before
    return [
        cue
        for cue in before
        if cue.group != spoken_nouns.GROUP
        or spoken_nouns.begin(text, cue, quotation.first + 1) is not None
        or not (verbs or text.tokens[cue.last].lower == "as")
    ]


def _in_sentence(before: list[Cue], behind: list[Cue]) -> Attribution | None:
    """A verb somewhere in the same sentence: said that the plan was “a disaster”."""
    nearest = next((c for c in before if c.subject is not None and c.group != "hold"), None)
    cue = nearest or next((c for c in before if c.subject is not None and not c.base), None)
    if cue is not None:
        return Attribution(cue.subject, cue, "verb in the sentence", 0.75)
    cue = outer(behind)
    return None if cue is None else Attribution(cue.subject, cue, "verb in the sentence", 0.7)
