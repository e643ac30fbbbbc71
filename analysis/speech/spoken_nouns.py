"""Nouns for something said, with whoever said it: "his warning that", "Lee's call for".

A possessive right before such a noun (``speech_nouns.csv``), at most two adjectives between them,
tells who speaks; "that", or the small word the noun goes with, opens what is said.

Limits: "the warning by Lee that" has no possessive and is not found.
"""

from functools import cache

from analysis import lexicons
from analysis.speech import words
from analysis.speech.mention import Mention, MentionKind, bare_word, is_possessive
from analysis.speech.parsed import Cue, Read, word

GROUP = "noun"
MAX_ADJECTIVES = 2  # between the possessive and the noun ("his very clear warning")
MAX_TO_OPENER = 5  # tokens from the noun to "that" ("her assertion on Friday that")
_PRONOUNS = {"his": ("he", "m"), "her": ("she", "f"), "their": ("they", ""), "its": ("it", "")}


@cache
def _openers() -> dict[str, frozenset[str]]:
    """Which small words open what is said, by noun."""
    rows = lexicons.rows("speech_nouns")
    return {row["noun"]: frozenset(row["opens"].split()) for row in rows}


def is_one(word: str) -> bool:
    """Whether a word is a noun for something said."""
    return word in _openers()


@cache
def _verbs() -> dict[str, str]:
    return {row["noun"]: row["verb"] for row in lexicons.rows("speech_nouns")}


def verb_of(noun: str) -> str:
    """The verb a noun for something said is made from ("warning": "warn"); empty if none."""
    return _verbs().get(noun, "")


def cue(text: Read, at: int) -> Cue | None:
    """The noun at ``at`` as a cue of whoever stands before it; None if nobody does."""
    if text.tokens[at].lower not in _openers():
        return None
    start = text.start_of(at)
    for place in range(at - 1, max(start, at - 2 - MAX_ADJECTIVES) - 1, -1):
        token = text.tokens[place]
        if token.quote >= 0 or not token.text[0].isalpha():
            return None
        if token.lower in _PRONOUNS:
            head, gender = _PRONOUNS[token.lower]
            whose = Mention(place, place + 1, "pronoun", place, head, gender, possessive=True)
            return Cue(at, at + 1, GROUP, whose)
        if is_possessive(token.text):
            return _named(text, at, place)
        if token.lower in words.FUNCTION_WORDS or token.lower in words.verbs():
            return None
    return None


def _named(text: Read, at: int, place: int) -> Cue | None:
    """The cue of a name or description whose possessive ending stands at ``place``."""
    mention = text.covering.get(place)
    if mention is None or mention.kind == "pronoun":
        return None
    if mention.last > place + 1:  # "Lee's statement" was read as one description
        head = bare_word(text.tokens[place].lower)
        kind: MentionKind = "name" if text.tokens[place].capital else "noun"
        mention = Mention(mention.first, place + 1, kind, mention.first, head, possessive=True)
    return Cue(at, at + 1, GROUP, mention)


def begin(text: Read, cue: Cue, end: int) -> int | None:
    """The first token of what is said, before ``end``; None when nothing opens it."""
    opens = _openers()[text.tokens[cue.first].lower]
    if word(text, cue.last) in opens and cue.last + 1 < end:
        return cue.last + (word(text, cue.last) != "to")
    for at in range(cue.last, min(cue.last + MAX_TO_OPENER, end - 1)):
        token = text.tokens[at]
        if token.quote >= 0 or token.text in ",.;:" or token.lower in words.AUXILIARIES:
            return None
        if token.lower == "that":
            return at + 1
    return None
