"""Subjects: who a reporting verb belongs to.

On the left of a verb, auxiliaries and adverbs are passed over, then phrases in commas or brackets
("Burman, director of the center, said"), then phrases with a preposition ("a spokesman for the
mayor said"). On the right the subject stands right behind the verb ("said Casten"), after words
that are somebody's already. Participles ("..., adding") and verbs after "and" share the subject of
their sentence.

Limits: no grammar is parsed. Long sentences with several people before the verb go wrong most.
"""

from analysis.speech import words
from analysis.speech.mention import MAX_MODIFIERS, Mention
from analysis.speech.parsed import Read, phrase, word
from analysis.speech.words import closed

_OPENING = frozenset(",;:—–-(") | {"...", "''", "“", "”", '"', "'", "’", "*"}
_CONJUNCTIONS = closed("clause opener")
_LISTING = frozenset(("and", "or", "but", "then", "to"))
_CLIMB = closed("head preposition")
_OWN = frozenset(("its", "their", "his", "her", "own", "the"))
_PAST = frozenset(("seen", "shown", "given", "written", "sent", "read", "held", "made"))
_WHEN = frozenset(("on", "in", "late", "early", "last", "this"))
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_SUBORDINATE = _CONJUNCTIONS | words.PREPOSITIONS | {"asked", "speaking", "responding", "citing"}


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
    caused = text.covering.get(place - 1) if token.lower == "to" else None
    if caused is not None and text.tokens[caused.first - 1].lower.endswith("ing"):
        return caused  # "prompting Lee to shout"
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
    if token.lower in _REFLEXIVE:
        return True
    if token.lower in words.TIME_WORDS:
        return True
    behind = word(text, place + 1)
    return token.lower in _WHEN and (behind in words.TIME_WORDS or behind in _WHEN)


def climb(text: Read, mention: Mention, start: int) -> Mention:
    """From "the mayor" in "a spokesman for the mayor" to "a spokesman"."""
    while mention.kind != "pronoun" and mention.first - 2 >= start:
        first = mention.first
        while first > start and text.tokens[first - 1].lower in _OWN:
            first -= 1  # "an analysis of its own statistics"
        if first > start + 2 and word(text, first - 1) == "by" and _is_past(text, first - 2):
            outer = text.covering.get(first - 3)  # "a letter obtained by Reuters"
        elif word(text, first - 1) in _CLIMB:
            outer = text.covering.get(first - 2)
        else:
            break
        outer = outer or _person_behind(text, first - 2, start)
        if outer is None or outer.possessive or outer.kind == "pronoun":
            break
        mention = outer
    return mention


def _person_behind(text: Read, at: int, start: int) -> Mention | None:
    """Who opens the clause in "a person familiar with the matter", "officials briefed on it"."""
    for place in range(at, max(start, at - MAX_MODIFIERS) - 1, -1):
        token = text.tokens[place]
        mention = text.covering.get(place)
        if mention is not None:
            noun = words.nouns().get(mention.head)
            person = noun is not None and noun.kind == "person"
            return mention if person and starts_clause(text, mention, start) else None
        if token.quote >= 0 or not token.text[0].isalpha():
            return None
        finite = token.lower in words.AUXILIARIES or token.lower in words.verbs()
        if finite and not _is_past(text, place):
            return None
    return None


def _is_past(text: Read, at: int) -> bool:
    """Whether the token at ``at`` is a past participle: "seen", "obtained"."""
    lower = text.tokens[at].lower
    return lower.endswith("ed") or lower in _PAST


def _unknown(text: Read, place: int, start: int) -> Mention:
    """A description whose noun is in no list, which ends at ``place``."""
    first = place
    while first > start and place - first < MAX_MODIFIERS:
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
        governed = mention.first > start and word(text, mention.first - 1) in words.PREPOSITIONS
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
