"""The farther rules of attribution: who acts in the sentence, spoke before, or is named later.

They are asked when nothing right beside a quotation tells who speaks, and are less sure. Each gives
an attribution or None; ``analysis.speech.attribution`` says in which order they are asked.
"""

from analysis.speech import participles, words
from analysis.speech.attribution_rules import BEHIND, SAYING
from analysis.speech.marked import Attribution, CuesBySentence, Decided, Marked
from analysis.speech.parsed import Read
from analysis.speech.subjects import sentence_subject

GOES_ON = "same speaker goes on"
LATER = "named behind a later paragraph"
NOBODY = Attribution(None, None, "no speaker found", 0.0)
_GUESSES = frozenset(("lead-in", "who spoke last", "who is spoken of", GOES_ON, NOBODY.rule))


def view_of(text: Read, quotation: Marked) -> Attribution | None:
    """Whose view a sentence gives: To Lee, the bridge is “a gift.”"""
    start = text.start_of(quotation.first)
    mention = text.covering.get(start + 1)
    if text.tokens[start].lower not in {"to", "for"} or mention is None or mention.kind == "noun":
        return None
    comma = mention.last < quotation.first and text.tokens[mention.last].text == ","
    return Attribution(mention, None, "subject of the sentence", 0.5) if comma else None


def doer(text: Read, quotation: Marked) -> Attribution | None:
    """Who does something in the clause around a fragment: Lee landed a dig at “my dear friend.”"""
    start = text.start_of(quotation.first)
    if quotation.first == start:
        return None
    mention = participles.clause_subject(text, quotation.first)
    if mention is None or mention.last >= quotation.first:
        return None
    behind = text.tokens[mention.last]
    acts = behind.text.isalpha() and behind.text.islower() and behind.lower not in words.AUXILIARIES
    if not acts or behind.lower in words.PREPOSITIONS | words.CLAUSE_WORDS:
        return None
    return Attribution(mention, None, "subject of the sentence", 0.5)


def subject_of_sentence(text: Read, quotation: Marked) -> Attribution | None:
    """A fragment inside a sentence that its first name or pronoun opens."""
    start = text.start_of(quotation.first)
    mention = text.covering.get(start)
    if mention is None or quotation.first == start or mention.kind == "noun" or mention.possessive:
        return None
    return Attribution(mention, None, "subject of the sentence", 0.5)


def said_before(
    text: Read, quotation: Marked, cues: CuesBySentence, decided: Decided
) -> Attribution | None:
    """Who speaks in the sentence right before, without marks: Lee said no. “It is over.”"""
    first = quotation.first
    if first == 0 or text.tokens[first - 1].sentence == text.tokens[first].sentence:
        return None
    if text.tokens[first - 1].paragraph != text.tokens[first].paragraph:
        return None
    sentence = text.tokens[first - 1].sentence
    if decided and text.tokens[decided[-1][0].last - 1].sentence == sentence:
        return None
    for cue in cues.get(sentence, []):
        if cue.subject is not None and cue.group in SAYING and not cue.base:
            return Attribution(cue.subject, cue, GOES_ON, 0.85)
    return None


def same_speaker(text: Read, quotation: Marked, decided: Decided) -> Attribution | None:
    """The speaker of the quotation before, in the same paragraph or one that goes on."""
    if not decided:
        return None
    last, attribution = decided[-1]
    if attribution.speaker is None:
        return None
    same = text.tokens[last.last - 1].paragraph == text.tokens[quotation.first].paragraph
    if quotation.continues or same:
        sure = min(0.85, attribution.sure)
        return Attribution(attribution.speaker, attribution.cue, GOES_ON, sure)
    return None


def introduced(text: Read, quotation: Marked) -> Attribution | None:
    """Who the sentence before is about, in the same paragraph: Lee was blunt. “It is over.”"""
    first = quotation.first
    before = text.tokens[first - 1] if first else None
    if before is None or before.paragraph != text.tokens[first].paragraph:
        return None
    if before.sentence == text.tokens[first].sentence:
        return None
    subject = sentence_subject(text, first - 1)
    if subject is None or subject.kind == "noun":
        return None
    return Attribution(subject, None, "who is spoken of", 0.5)


def whole_paragraph(
    text: Read, quotation: Marked, cues: CuesBySentence, decided: Decided
) -> Attribution | None:
    """Who was speaking, or about to speak, when the paragraph before ended."""
    first = quotation.first
    if first == 0 or text.tokens[first - 1].paragraph < text.tokens[first].paragraph - 1:
        return None
    spoken = [
        cue
        for cue in cues.get(text.tokens[first - 1].sentence, [])
        if cue.subject is not None and not cue.base and cue.group != "noun"
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


def told_later(text: Read, decided: Decided) -> Decided:
    """A speech of several paragraphs whose speaker is named behind a later one."""
    for number in range(len(decided) - 1, 0, -1):
        quotation, who = decided[number]
        before, guess = decided[number - 1]
        told = who.rule in {BEHIND, LATER} and who.speaker is not None
        if not told or not quotation.continues or guess.rule not in _GUESSES:
            continue
        alike = text.tokens[quotation.first].text == text.tokens[before.first].text
        if alike and who.speaker is not None and who.speaker.kind == "name":
            decided[number - 1] = before, Attribution(who.speaker, who.cue, LATER, 0.85)
    return decided
