"""Content in a phrase: what is announced, demanded, called for, or spoken of with concern.

Some verbs report with a plain object what others put in a clause: "announced sanctions against
two banks", "is demanding a change of the statute", "called for a vote", "accused him of fraud",
"expressed concern that it may fall", "described by two judges as a fraud". They are marked in
``reporting_verbs.csv``: ``takes`` is "phrase" where any object is what somebody says, "feeling"
where only words for a feeling are. A phrase ends where
a time is added, or an aside behind a comma.

Limits: objects of all other verbs ("made a promise of help") are not found.
"""

from analysis.speech import words
from analysis.speech.parsed import Cue, Read

MAX_FEELING = 4  # tokens from the verb to the feeling ("expressed very deep concern")
MAX_BY = 16  # tokens of those who describe something, from "by" to "as"
_FEELINGS = words.closed("feeling")
_BEHIND_FEELING = words.closed("behind a feeling")
_ENDS_PHRASE = words.closed("phrase end")
_ENDS_BEHIND_COMMA = words.closed("phrase end behind comma") | _ENDS_PHRASE | words.AUXILIARIES
_NO_OBJECT = words.CLAUSE_WORDS | words.AUXILIARIES | words.PREPOSITIONS | words.TIME_WORDS
_BY = frozenset(("by",))


def begin(text: Read, cue: Cue, end: int) -> int | None:
    """The first token of the phrase a verb reports, before ``end``; None when it takes none."""
    at, verb = cue.last, words.verbs()[text.tokens[cue.first].lower]
    if at >= end or cue.inverted:
        return None
    if text.tokens[at - 1].lower in _BY:
        return _behind_makers(text, cue, end)
    if verb.lemma == "call":
        return at + 1 if text.tokens[at].lower == "for" else None
    if verb.takes == "feeling":
        return _behind_feeling(text, at, end)
    return at if verb.takes == "phrase" and _opens_object(text, at) else None


def only_feelings(text: Read, cue: Cue) -> bool:
    """Whether the verb reports nothing but feelings ("expressed")."""
    return words.verbs()[text.tokens[cue.first].lower].takes == "feeling"


def end(text: Read, first: int, last: int) -> int:
    """Behind the last token of a phrase from ``first`` on that reaches at most to ``last``."""
    for at in range(first + 1, last):
        token, behind = text.tokens[at], text.tokens[min(at + 1, last - 1)].lower
        added = behind in _ENDS_BEHIND_COMMA or (behind.endswith("ed") and behind in words.verbs())
        comma = token.text == "," and added
        if token.quote < 0 and (token.text in ";—–(" or token.lower in _ENDS_PHRASE or comma):
            return at
    return last


def _opens_object(text: Read, at: int) -> bool:
    token = text.tokens[at]
    opens = token.text[0].isalnum() and token.quote < 0 and token.lower not in _NO_OBJECT
    return opens and token.lower != "to" and not words.is_adverb(token.lower)


def _behind_feeling(text: Read, at: int, end: int) -> int | None:
    """What a feeling is about: "expressed concern that ...", "voiced doubts about ..."."""
    for place in range(at, min(at + MAX_FEELING, end - 1)):
        token = text.tokens[place]
        if token.quote >= 0 or not token.text[0].isalnum():
            return None
        if token.lower in _FEELINGS:
            return place + 2 if text.tokens[place + 1].lower in _BEHIND_FEELING else None
    return None


def _behind_makers(text: Read, cue: Cue, end: int) -> int | None:
    """Where the word for something starts: "described by two judges as a fraud"."""
    for place in range(cue.last + 1, min(cue.last + MAX_BY, end)):
        token = text.tokens[place]
        if token.quote >= 0 or not token.text[0].isalnum():
            return None
        if token.lower == "as":
            return place
    return None
