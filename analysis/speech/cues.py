"""Cues: the reporting verbs of a text, outside quotation marks, and "according to".

A word such as "claims" or "report" is a verb only where a subject makes it one. A verb after "was"
is passive and counts only with "by". What the verb reports is for ``analysis.reported_speech``.
"""

from analysis.speech import participles, spoken_nouns, verb_forms, words
from analysis.speech.mention import MAX_MODIFIERS, Mention
from analysis.speech.parsed import Cue, Read, phrase, word
from analysis.speech.subjects import subject_before
from analysis.speech.words import closed

_AFTER_INVERTED = closed("after inversion") | frozenset('.,;:?!—–-()”“"') | {"''"}
_NAMING = frozenset(("call", "describe", "characterize", "characterise", "accuse"))


def find(text: Read) -> list[Cue]:
    """All reporting verbs outside quotation marks, with their subjects, in order."""
    found: list[Cue] = []
    known = words.verbs()
    for at, token in enumerate(text.tokens):
        if token.quote >= 0:
            continue
        said = spoken_nouns.cue(text, at)
        if said is not None:
            found.append(said)
        elif token.lower == "according" and word(text, at + 1) == "to":
            found.append(Cue(at, at + 2, "according", _source_after(text, at + 2)))
        elif verb_forms.is_phrasal(text, at):
            found.append(Cue(at, at + 2, "phrasal", subject_before(text, at)))
        elif token.lower in known and (not token.capital or verb_forms.opens_or_headline(text, at)):
            cue = _verb(text, at)
            if cue is not None:
                cue = participles.shared(text, cue, found)
                found.append(cue)
    return found


def _verb(text: Read, at: int) -> Cue | None:
    verb = words.verbs()[text.tokens[at].lower]
    if (at in text.covering and text.covering[at].last != at + 1) or verb_forms.is_noun(text, at):
        return None
    helper = _helper(text, at)
    progressive = verb.form.endswith("ing") and helper in words.BE | verb_forms.CONTRACTED
    participle = verb.form.endswith("ing") and not progressive
    aside = helper == "," and verb.lemma in _NAMING and word(text, at + 1) == "by"
    if aside or (helper in words.BE and not progressive and not participle):
        return _passive(text, at, verb)
    after = None if verb.group == "tell" or participle else _subject_after(text, at)
    if after is not None:
        return Cue(at, at + 1, verb.group, after, inverted=True)
    subject = participles.subject(text, at) if participle else subject_before(text, at)
    if subject is not None and subject.head == "that" and word(text, at + 1) == ",":
        return None  # "That said, ..."
    base = verb.form == verb.lemma and verb.form not in {"read", "put"}
    if not participle and _is_noun_after_all(text, at, verb, subject, base=base):
        return None
    return Cue(at, at + 1, verb.group, subject, participle=participle, base=base)


def _is_noun_after_all(
    text: Read, at: int, verb: words.Verb, subject: Mention | None, *, base: bool
) -> bool:
    """Whether what looks like a verb with a subject is a noun: "percentage points"."""
    if verb.lemma == "point" and word(text, at + 1) not in {"out", "to"}:
        return True
    if not _could_be_noun(verb):
        return False
    if word(text, at + 1) == "that" and subject is not None:
        return word(text, at + 2) in words.AUXILIARIES  # "states that have"
    return not _governs(subject, base)


def _could_be_noun(verb: words.Verb) -> bool:
    """Whether the form is also a noun: "claims", "report", unlike "says" and "claimed"."""
    return (
        not verb.form.endswith(("ed", "ing"))
        and verb.lemma not in {"say", "tell", "write"}
        and (verb.form == verb.lemma or verb.form.endswith("s"))
    )


def _governs(subject: Mention | None, base: bool) -> bool:
    """Whether a form that may be a noun has a subject that makes it a verb."""
    if subject is None:
        return base  # an infinitive, after "to"
    if spoken_nouns.verb_of(subject.head):
        return True  # "a third demand calls for"
    return subject.kind != "noun" or subject.head in words.nouns() or subject.gender != ""


def _passive(text: Read, at: int, verb: words.Verb) -> Cue | None:
    """A verb after "was": somebody was told, or said by somebody."""
    if word(text, at + 1) == "by" and at + 2 in text.covering:
        return Cue(at, at + 2, verb.group, text.covering[at + 2])
    if word(text, at + 1) == "by" and word(text, at + 2) in words.DETERMINERS:
        described = _phrase_from(text, at + 2)
        return None if described is None else Cue(at, at + 2, verb.group, described)
    return None


def _phrase_from(text: Read, at: int) -> Mention | None:
    """A description that no list has: "a United Nations investigative body"."""
    last = at + 1
    while last < min(len(text.tokens), at + MAX_MODIFIERS):
        token = text.tokens[last]
        if token.quote >= 0 or not token.text[0].isalnum() or token.lower in words.FUNCTION_WORDS:
            break
        last += 1
    return phrase(text, at, last) if last > at + 1 else None


def _helper(text: Read, at: int) -> str:
    """The word before the verb, adverbs passed over."""
    at -= 1
    while at >= 0 and words.is_adverb(text.tokens[at].lower) and text.tokens[at].quote < 0:
        at -= 1
    return text.tokens[at].lower if at >= 0 else ""


def _source_after(text: Read, at: int) -> Mention | None:
    """The source that starts at ``at`` or right behind a few words that belong to it."""
    for number in range(at, min(at + 6, len(text.tokens))):
        if number in text.covering:
            return text.covering[number]
        if text.tokens[number].text in ",.;:" or text.tokens[number].quote >= 0:
            break
    last = min(at + 3, len(text.tokens))
    comma = next((n for n in range(at + 1, last) if text.tokens[n].text == ","), last)
    return phrase(text, at, comma) if at < len(text.tokens) else None


def _subject_after(text: Read, at: int) -> Mention | None:
    mention = text.covering.get(at + 1)
    if at == text.start_of(at) or (mention is not None and mention.possessive):
        return None
    before = text.tokens[at - 1]
    if mention is None or mention.first != at + 1:
        return _described_after(text, at + 1) if before.quote >= 0 else None
    if text.tokens[at + 1].sentence != text.tokens[at].sentence:
        return None
    closes_quotation = before.quote >= 0 or (before.text == "," and text.tokens[at - 2].quote >= 0)
    behind = mention.last
    if closes_quotation and subject_before(text, at, parenthesis=False) is None:
        return (
            mention
            if behind >= len(text.tokens) or word(text, behind) not in words.AUXILIARIES
            else None
        )
    if words.verbs()[text.tokens[at].lower].group not in {"say", "state"}:
        return None
    if before.text != "," and before.lower not in {"—", "–", "-"}:
        return None
    opens = behind < len(text.tokens) and text.tokens[behind].quote >= 0
    ended = behind >= text.end_of(at) or (word(text, behind) in _AFTER_INVERTED and not opens)
    return mention if ended else None


def _described_after(text: Read, at: int) -> Mention | None:
    """Who stands behind the verb after words that no list has: said retired Gen. Lee."""
    if word(text, at + 1) == "of" and text.tokens[at].lower in words.DETERMINERS:
        at += 2  # "one of those drivers"
        if at in text.covering:
            return text.covering[at]
    last = at
    while last < len(text.tokens) and last - at < MAX_MODIFIERS:
        token = text.tokens[last]
        if last in text.covering and last > at:
            return text.covering[last]
        starts = last == at and token.lower in words.DETERMINERS
        if token.quote >= 0 or not token.text[0].isalnum():
            break
        if token.lower in words.FUNCTION_WORDS | words.TIME_WORDS and not starts:
            break
        last += 1
    if last == at + 1 and text.tokens[at].lower in {"one", "another", "some"}:
        return phrase(text, at, last)  # "said one, who"
    described = last > at + 1 and text.tokens[at].lower in words.DETERMINERS
    return phrase(text, at, last) if described else None
