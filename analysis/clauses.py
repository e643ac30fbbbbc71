"""Clauses: which reporting verbs a text has, and who is the subject of each.

A subject is looked for on both sides of its verb. On the left, auxiliaries and adverbs are passed
over, then phrases in commas or brackets ("Burman, director of the center, said"), then phrases
with a preposition ("a spokesman for the mayor said"). On the right it stands right behind the verb
("said Casten"), after words that are somebody's already. Participles ("..., adding") and verbs
after "and" share the subject of their sentence.

Limits: no grammar is parsed. Long sentences with several people before the verb go wrong most.
"""

from typing import NamedTuple

from analysis import mentions, words
from analysis.mentions import Mention
from analysis.tokens import Token, Tokenised
from analysis.words import closed

MAX_LOOK_BACK = 60  # tokens; bounds the work on a "sentence" that never ends
_OPENING = frozenset(",;:—–-(") | {"...", "''", "“", "”", '"', "'", "’", "*"}
_CONJUNCTIONS = closed("clause opener")
_LISTING = frozenset(("and", "or", "but", "then", "to"))
_CLIMB = closed("head preposition")
_SUBORDINATE = _CONJUNCTIONS | words.PREPOSITIONS | {"asked", "speaking", "responding", "citing"}
_AFTER_INVERTED = closed("after inversion") | frozenset('.,;:?!—–-()”“"') | {"''"}


class Cue(NamedTuple):
    """A reporting verb or phrase, tokens ``first`` to ``last`` (not included), and its subject."""

    first: int
    last: int
    group: str
    subject: Mention | None
    inverted: bool = False
    participle: bool = False
    base: bool = False  # the form of the dictionary, which may be a noun or an infinitive


class Read(NamedTuple):
    """A text as it was read: tokens, mentions, and which mention covers a token."""

    text: str
    tokenised: Tokenised
    tokens: list[Token]
    mentions: list[Mention]
    covering: dict[int, Mention]

    def start_of(self, at: int) -> int:
        """The first token of the sentence of token ``at``, or of as much as is looked at."""
        first, _ = self.tokenised.sentences[self.tokens[at].sentence]
        return max(first, at - MAX_LOOK_BACK)

    def end_of(self, at: int) -> int:
        """Behind the last token of the sentence of token ``at``."""
        return self.tokenised.sentences[self.tokens[at].sentence][1]

    def words(self, first: int, last: int) -> str:
        """The text of the tokens from ``first`` to ``last`` (not included)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def read(tokenised: Tokenised) -> Read:
    """Mentions of a tokenised text, ready to be asked for subjects."""
    found = mentions.find(tokenised)
    covering = {at: mention for mention in found for at in range(mention.first, mention.last)}
    return Read(tokenised.text, tokenised, tokenised.tokens, found, covering)


def cues(text: Read) -> list[Cue]:
    """All reporting verbs outside quotation marks, with their subjects, in order."""
    found: list[Cue] = []
    known = words.verbs()
    for at, token in enumerate(text.tokens):
        if token.quote >= 0:
            continue
        if token.lower == "according" and _word(text, at + 1) == "to":
            found.append(Cue(at, at + 2, "according", _source_after(text, at + 2)))
        elif token.lower in known and not (token.capital and at > text.start_of(at)):
            cue = _verb(text, at)
            if cue is not None:
                found.append(cue)
    return found


def _verb(text: Read, at: int) -> Cue | None:
    verb = words.verbs()[text.tokens[at].lower]
    if (at in text.covering and text.covering[at].last != at + 1) or _is_noun(text, at):
        return None
    helper = _helper(text, at)
    progressive = verb.form.endswith("ing") and helper in words.BE
    participle = verb.form.endswith("ing") and not progressive
    if helper in words.BE and not progressive and not participle:
        return _passive(text, at, verb)
    after = None if verb.group == "tell" or participle else _subject_after(text, at)
    if after is not None:
        return Cue(at, at + 1, verb.group, after, inverted=True)
    leaning = participle and _with(text, at)
    subject = subject_before(text, at) if leaning or not participle else sentence_subject(text, at)
    base = verb.form == verb.lemma and verb.form not in {"read", "put"}
    reports = _word(text, at + 1) == "that" and subject is not None
    if _could_be_noun(verb) and not participle and not reports and not _governs(subject, base):
        return None
    return Cue(at, at + 1, verb.group, subject, participle=participle, base=base)


def _with(text: Read, at: int) -> bool:
    """Whether a participle has a subject of its own: "with Trump calling for a ban"."""
    mention = text.covering.get(at - 1)
    return mention is not None and _word(text, mention.first - 1) in {"with", "including"}


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
    return subject.kind != "noun" or subject.head in words.nouns() or subject.gender != ""


def _passive(text: Read, at: int, verb: words.Verb) -> Cue | None:
    """A verb after "was": somebody was told, or said by somebody."""
    if _word(text, at + 1) == "by" and at + 2 in text.covering:
        return Cue(at, at + 2, verb.group, text.covering[at + 2])
    return None


def _is_noun(text: Read, at: int) -> bool:
    """Whether a form such as "claims" or "report" is a noun where it stands."""
    token = text.tokens[at]
    verb = words.verbs()[token.lower]
    if verb.form.endswith("ed") or verb.lemma in {"say", "tell"}:
        return False
    before = _word(text, at - 1) if at > text.start_of(at) else ""
    if before in words.DETERMINERS or before.endswith("'s"):
        return True
    if verb.form.endswith("ing"):
        return before in {"of", "for", "the"}
    if before in words.PREPOSITIONS - {"to"}:
        return True
    mention = text.covering.get(at)
    return mention is not None and mention.first < at and mention.kind == "noun"


def _helper(text: Read, at: int) -> str:
    """The word before the verb, adverbs passed over."""
    at -= 1
    while at >= 0 and words.is_adverb(text.tokens[at].lower) and text.tokens[at].quote < 0:
        at -= 1
    return text.tokens[at].lower if at >= 0 else ""


def _word(text: Read, at: int) -> str:
    return text.tokens[at].lower if 0 <= at < len(text.tokens) else ""


def _source_after(text: Read, at: int) -> Mention | None:
    """The source that starts at ``at`` or right behind a few words that belong to it."""
    for number in range(at, min(at + 6, len(text.tokens))):
        if number in text.covering:
            return text.covering[number]
        if text.tokens[number].text in ",.;:" or text.tokens[number].quote >= 0:
            break
    return phrase(text, at, min(at + 3, len(text.tokens))) if at < len(text.tokens) else None


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
            if behind >= len(text.tokens) or _word(text, behind) not in words.AUXILIARIES
            else None
        )
    if words.verbs()[text.tokens[at].lower].group not in {"say", "state"}:
        return None
    if before.text != "," and before.lower not in {"—", "–", "-"}:
        return None
    ended = behind >= text.end_of(at) or _word(text, behind) in _AFTER_INVERTED
    return mention if ended else None


def _described_after(text: Read, at: int) -> Mention | None:
    """A description behind the verb whose noun is in no list: said the printed card."""
    if at >= len(text.tokens) or text.tokens[at].lower not in words.DETERMINERS:
        return None
    last = at + 1
    while last < len(text.tokens) and last - at < mentions.MAX_MODIFIERS:
        token = text.tokens[last]
        if token.lower in words.FUNCTION_WORDS or not token.text[0].isalnum() or token.quote >= 0:
            break
        last += 1
    return phrase(text, at, last) if last > at + 1 else None


def subject_before(text: Read, at: int, *, parenthesis: bool = True) -> Mention | None:
    """The subject on the left of the verb at ``at``; None when the sentence has none there."""
    start = text.start_of(at)
    place = at - 1
    while place >= start and _between(text, place):
        place -= 1
    if place < start:
        return None
    token = text.tokens[place]
    if place in text.covering:
        found = climb(text, text.covering[place], start)
        return found if starts_clause(text, found, start) else _before_relative(text, found, start)
    if token.text in ",)—–-" or token.quote >= 0:
        return _before_parenthesis(text, start, place) if parenthesis else None
    if token.lower in _LISTING:
        return sentence_subject(text, place) if parenthesis else None
    if token.lower in words.FUNCTION_WORDS and token.lower not in words.DETERMINERS | {"which"}:
        return None
    if not token.text[0].isalnum():
        return None
    found = _unknown(text, place, start)
    return found if starts_clause(text, found, start) else _before_relative(text, found, start)


def _between(text: Read, place: int) -> bool:
    token = text.tokens[place]
    if token.quote >= 0 or place in text.covering:
        return False
    if token.lower in words.AUXILIARIES or words.is_adverb(token.lower):
        return True
    return token.lower in words.TIME_WORDS or (
        token.lower in {"on", "in"} and _word(text, place + 1) in words.TIME_WORDS
    )


def climb(text: Read, mention: Mention, start: int) -> Mention:
    """From "the mayor" in "a spokesman for the mayor" to "a spokesman"."""
    while mention.kind != "pronoun" and mention.first - 2 >= start:
        if text.tokens[mention.first - 1].lower not in _CLIMB:
            break
        outer = text.covering.get(mention.first - 2)
        if outer is None or outer.possessive or outer.kind == "pronoun":
            break
        mention = outer
    return mention


def _unknown(text: Read, place: int, start: int) -> Mention:
    """A description whose noun is in no list, which ends at ``place``."""
    first = place
    while first > start and place - first < mentions.MAX_MODIFIERS:
        before = text.tokens[first - 1]
        if before.quote >= 0 or first - 1 in text.covering or not before.text[0].isalnum():
            break
        if before.lower in words.DETERMINERS:
            first -= 1
            break
        if before.lower in words.FUNCTION_WORDS or before.lower in words.verbs():
            break
        first -= 1
    return climb(text, phrase(text, first, place + 1), start)


def phrase(text: Read, first: int, last: int) -> Mention:
    """A description made of the tokens from ``first`` to ``last`` (not included)."""
    return Mention(first, last, "noun", last - 1, text.tokens[last - 1].lower.rstrip("."))


def _before_relative(text: Read, found: Mention, start: int) -> Mention:
    """In "the official who spoke to Reuters said" not Reuters speaks but the official."""
    for at in range(start + 1, found.first):
        if text.tokens[at].lower == "who" and text.tokens[at].quote < 0:
            before = text.covering.get(at - 1)
            if before is not None:
                outer = climb(text, before, start)
                if starts_clause(text, outer, start):
                    return outer
    return found


def _before_parenthesis(text: Read, start: int, place: int) -> Mention | None:
    """The subject before a phrase in commas, brackets or dashes that ends at ``place``."""
    for at in range(start, place):
        mention = text.covering.get(at)
        if mention is None or mention.last != at + 1 or at + 1 > place:
            continue
        if text.tokens[at + 1].text not in ",(—–-" or mention.possessive:
            continue
        subject = climb(text, mention, start)
        if starts_clause(text, subject, start):
            return subject
    return sentence_subject(text, place)


def starts_clause(text: Read, mention: Mention, start: int) -> bool:
    """Whether nothing of the same clause stands before the mention."""
    if mention.first <= start:
        return True
    before = text.tokens[mention.first - 1]
    return before.quote >= 0 or before.text in _OPENING or before.lower in _CONJUNCTIONS


def sentence_subject(text: Read, at: int) -> Mention | None:
    """The first mention of the sentence that no preposition governs, as far as ``at``."""
    start = text.start_of(at)
    opening = text.tokens[start].lower in _SUBORDINATE
    spare: Mention | None = None
    place = start
    while place < at:
        mention = text.covering.get(place)
        if mention is None:
            place += 1
            continue
        place = mention.last
        governed = mention.first > start and _word(text, mention.first - 1) in words.PREPOSITIONS
        if mention.possessive or governed or mention.head in {"which", "who"}:
            continue
        apposition = opening and spare is not None and spare.last == mention.first - 1
        if apposition and place < at and text.tokens[place].text == ",":
            continue
        behind_comma = mention.first > start and text.tokens[mention.first - 1].text in ',”"'
        if not opening or behind_comma:
            return mention
        spare = spare or mention
    return spare
