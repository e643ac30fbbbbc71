"""Where reported speech starts behind its verb.

Right behind the verb, behind "that", behind the people told ("told reporters on Monday that"),
behind a colon, or at the "to" of a promise or demand ("vowed to", "urged voters not to").

Limits: a verb that also takes a plain object ("announced sanctions"; ``takes`` in
``reporting_verbs.csv``) needs "that", or words behind it that read as a clause.
"""

from analysis.speech import spoken_nouns, words
from analysis.speech.parsed import Cue, Read, word

MAX_SKIPPED = 16  # tokens from the verb to "that" ("said in an interview with CNN on Friday that")
MAX_ADDRESSEE = 24  # tokens of the people told, with all that is said of them
MAX_TO = 8  # tokens from "urged" to "to"
SOON = 12  # tokens in which a clause shows its verb
_OPENERS = words.closed("content opener")
_SUBJECTS = frozenset(("he", "she", "they", "it", "there", "we", "i"))
_OBJECTS = frozenset(("him", "her", "them", "me", "us"))
_CIRCUMSTANCES = frozenset(("while", "when", "as", "because", "and", "but", "or", "than", "so"))
_NO_SUBJECT = frozenset(("to", "for", "as", "by", "of", "not"))
_OPENS_CLAUSE = frozenset(("despite", "without", "unlike", "instead"))
_REASONS = frozenset(("because", "since", "who"))  # "on condition of anonymity because they"
_SKIPPED = (words.PREPOSITIONS | words.TIME_WORDS | {"that"}) - {"to"}
_WHEN = frozenset(("last", "next", "earlier", "late", "early"))
_TO_DO = frozenset(("promise", "demand"))
STOPS = frozenset((".", "?", "!", "…", "...", "”", '"', "''", ")", ",", ";", ":", "—", "–", "-"))


def begin(text: Read, cue: Cue, end: int) -> int | None:
    """The first token of what a verb reports behind it, before ``end``; None without content."""
    at = cue.last
    if at < end and text.tokens[at].text == ":":
        return at + 1
    if cue.group == "tell":
        at = _behind_addressee(text, at, end)
    elif at < end and text.tokens[at].lower == "out":
        at += 1  # "pointed out that"
    if at >= end:
        return None
    that = _that(text, at, end)
    if that is None and words.verbs()[text.tokens[cue.first].lower].tone in _TO_DO:
        that = _to_do(text, at, end)
    return that if that is not None else _bare(text, cue, at, end)


def _bare(text: Read, cue: Cue, at: int, end: int) -> int | None:
    """The start of content that no "that" opens."""
    while at < end and _is_when(text.tokens[at].lower):
        at += 1
    if at >= end or text.tokens[at].text in STOPS or text.tokens[at].lower in _CIRCUMSTANCES:
        return None
    token = text.tokens[at]
    takes = words.verbs()[text.tokens[cue.first].lower].takes
    assert cue.subject is not None
    if word(text, cue.subject.first - 1) == "what" and token.lower in words.BE:
        return None  # "what Lee said was"
    if cue.group == "state" and token.lower in words.PREPOSITIONS and takes != "clause":
        return None  # "continued to", "responded to those who"
    if _counts(text, at, end) or (cue.group == "say" and token.lower in _OPENS_CLAUSE):
        return at
    if token.lower in words.PREPOSITIONS | _WHEN or token.text[0].isdigit():
        return _pronoun(text, at, end)
    if cue.group == "say" or _bare_word(token.lower) in _OPENERS:
        return at
    if cue.group == "tell":
        told = at > cue.last and token.text[0].isalpha() and _soon_finite(text, at, end)
        return at if told or text.tokens[at - 1].lower in _OBJECTS else None
    plain = takes != "clause" or token.lower in _NO_SUBJECT
    return at if not plain and _soon_finite(text, at, end) else None


def _counts(text: Read, at: int, end: int) -> bool:
    """Whether a number opens a clause: "at least six died", "2016 was hard"."""
    token, behind = text.tokens[at], text.tokens[min(at + 1, end - 1)].lower
    number = token.text[0].isdigit() and behind in words.AUXILIARIES
    return number or (token.lower == "at" and behind in {"least", "most"})


def _bare_word(word: str) -> str:
    """A pronoun without the verb it is written together with: "he's"."""
    return word.replace("’", "'").partition("'")[0]


def _is_when(word: str) -> bool:
    return word in words.TIME_WORDS or words.is_adverb(word)


def _that(text: Read, at: int, end: int) -> int | None:
    """Behind a "that" which only phrases of time and place keep from the verb."""
    first = text.tokens[at].lower
    skipping = first in _SKIPPED or words.is_adverb(first)
    for place in range(at, min(at + MAX_SKIPPED, end)):
        token = text.tokens[place]
        if token.lower == "that" and token.quote < 0:
            relative = place > at and text.tokens[min(place + 1, end - 1)].lower in words.BE
            return place + 1 if place == at or (skipping and not relative) else None
        if token.lower in _SUBJECTS | words.AUXILIARIES or token.quote >= 0:
            return None
    return None


def _to_do(text: Read, at: int, end: int) -> int | None:
    """Where a promise or demand starts."""
    for place in range(at, min(at + MAX_TO, end - 1)):
        token = text.tokens[place]
        if token.lower == "to":
            return place - 1 if text.tokens[place - 1].lower == "not" else place
        if token.quote >= 0 or token.lower in words.AUXILIARIES or token.text in STOPS:
            return None
    return None


def _behind_addressee(text: Read, at: int, end: int) -> int:
    """Behind the people somebody tells something."""
    for place in range(at, min(at + MAX_ADDRESSEE, end)):
        if text.tokens[place].quote >= 0:
            break
        if text.tokens[place].lower == "that":
            if spoken_nouns.is_one(text.tokens[place - 1].lower):
                break  # "told her, a claim that"
            return place
    if at < end and text.tokens[at].lower in words.DETERMINERS:
        at += 1
    while at < end and at in text.covering and text.covering[at].kind != "pronoun":
        at = text.covering[at].last
        listed = at + 1 < end and text.tokens[at].lower in {"and", ","} and at + 1 in text.covering
        if not listed:
            break
        at += 1
    return at + 1 if at < end and text.tokens[at].lower in _OBJECTS else at


def _pronoun(text: Read, at: int, end: int) -> int | None:
    """The pronoun that opens content behind a phrase of time or place."""
    for place in range(at, min(at + MAX_SKIPPED, end)):
        if _bare_word(text.tokens[place].lower) in _SUBJECTS:
            return place
        token = text.tokens[place]
        opens = token.lower in _REASONS or token.text == ","
        if opens or token.lower in words.AUXILIARIES or token.lower in words.verbs():
            return None
    return None


def _soon_finite(text: Read, at: int, end: int) -> bool:
    """Whether a verb stands near the start of a phrase, so that it is a clause and no object."""
    for place in range(at + 1, min(at + SOON, end)):
        token = text.tokens[place]
        if token.quote >= 0 or token.lower in words.AUXILIARIES:
            return True
        if token.text in STOPS or token.lower in words.CLAUSE_WORDS:
            return False
    return False
