"""Mentions: the places where a text speaks of somebody or of a body.

Three kinds: names ("Rep. Sean Casten", "the Trump administration"'s capital words), descriptions
("a senior State Department official", found by the word for a kind of source at their end) and
pronouns. Words inside quotation marks are left out: who is spoken of there is not who speaks.

Limits: a name is a run of capitalised words, so a capitalised headline gives long ones; a
description whose last word is not in ``source_nouns.csv`` is found only before a reporting verb
(``analysis.clauses``).
"""

import itertools
from typing import Literal, NamedTuple

from analysis import words
from analysis.tokens import SENTENCE_STARTERS, Token, Tokenised
from analysis.words import closed

MentionKind = Literal["name", "noun", "pronoun"]

MAX_MODIFIERS = 6  # words before the noun of a description; longer runs are whole clauses
_JOINERS = closed("name joiner")
_AFTER_BODY = frozenset(("of", "for", "on"))
_DAYS = frozenset(word.capitalize() for word in words.TIME_WORDS - {"morning", "night"})
_NEVER_NAMES = SENTENCE_STARTERS | _DAYS | frozenset(("I", "I’m", "I'm", "Mr.", "Mrs.", "Ms."))
_PARTY_WORDS = closed("adjective of origin")
_PLACES = frozenset(f"{word}." for word in closed("abbreviated state"))


class Mention(NamedTuple):
    """A stretch of tokens, ``first`` to ``last`` (not included), that stands for a source.

    ``core`` is where the name proper or the noun begins; ``head`` is the last word of the name, or
    the noun of the description, written small.
    """

    first: int
    last: int
    kind: MentionKind
    core: int
    head: str
    gender: str = ""
    possessive: bool = False


def find(read: Tokenised) -> list[Mention]:
    """All mentions outside quotation marks, in order, none overlapping."""
    tokens = read.tokens
    proper = _proper(tokens)
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        mention = None if token.quote >= 0 else _mention(tokens, at, proper, found)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.last
    return found


def _mention(
    tokens: list[Token], at: int, proper: set[str], found: list[Mention]
) -> Mention | None:
    token = tokens[at]
    if token.lower in words.PRONOUNS and token.text != "i":
        gender = {"he": "m", "she": "f"}.get(token.lower, "")
        return Mention(at, at + 1, "pronoun", at, token.lower, gender)
    if token.lower in words.nouns() and not _inside_name(tokens, at):
        return _description(tokens, at, found)
    if token.capital and _starts_name(tokens, at, proper):
        return _name(tokens, at, found)
    return None


def _inside_name(tokens: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` is written as part of a name ("Police Chief Joe Doe")."""
    token = tokens[at]
    if not token.capital:
        return False
    if not _is_plural(token.lower) or token.text.isupper() or _named_next(tokens, at):
        return True
    return not _starts_sentence(tokens, at) and tokens[at - 1].capital


def _is_plural(word: str) -> bool:
    noun = words.nouns().get(word)
    return noun is not None and noun.plural


def _named_next(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].quote < 0


def _starts_sentence(tokens: list[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].sentence != tokens[at].sentence or tokens[at - 1].quote >= 0


def _starts_name(tokens: list[Token], at: int, proper: set[str]) -> bool:
    token = tokens[at]
    if not token.text[0].isalpha():
        return False
    if token.text[-1] == "." and token.lower in _PLACES and not _named_next(tokens, at):
        return False
    if token.text in _NEVER_NAMES and _said_by(tokens, at):
        return True
    if token.text in _NEVER_NAMES:
        return token.text in {"Mr.", "Mrs.", "Ms."} or (
            token.text in {"May", "March"} and (at > 0 and tokens[at - 1].lower in words.titles())
        )
    opens = _starts_sentence(tokens, at)
    if opens and token.lower in words.verbs() and not _named_next(tokens, at):
        return False
    if not opens or token.lower in proper or token.text.isupper():
        return True
    if at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    if following.capital:
        return following.text not in _NEVER_NAMES
    if following.lower.endswith("ing"):
        return False
    return following.lower in words.AUXILIARIES or following.lower in words.verbs()


def _said_by(tokens: list[Token], at: int) -> bool:
    """Whether "Will" or "From" is a surname here: nothing else can stand before "wrote"."""
    lower = tokens[at].lower
    if at + 1 == len(tokens) or lower not in words.PREPOSITIONS | words.AUXILIARIES:
        return False
    following = tokens[at + 1]
    if following.capital and not _starts_sentence(tokens, at) and lower in words.AUXILIARIES:
        return following.text not in _NEVER_NAMES
    verb = words.verbs().get(following.lower)
    return (
        verb is not None
        and verb.group in {"say", "state"}
        and verb.form.endswith(("ed", "id", "te"))
    )


def _proper(tokens: list[Token]) -> set[str]:
    """Words, written small, that the text writes with a capital in mid-sentence."""
    return {
        _bare(token.lower)
        for before, token in itertools.pairwise(tokens)
        if token.capital
        and before.sentence == token.sentence
        and before.quote == token.quote
        and before.text[0].isalnum()
    }


def _name(tokens: list[Token], at: int, found: list[Mention]) -> Mention | None:
    last = _name_end(tokens, at)
    head = _bare(tokens[last - 1].lower)
    if (
        last - at == 1
        and head in _PARTY_WORDS
        and last < len(tokens)
        and tokens[last].text.isalpha()
    ) and (tokens[last].lower in words.nouns() or tokens[last].text.islower()):
        return None
    core = at
    gender = ""
    for number in range(at, last - 1):
        title = words.titles().get(tokens[number].lower.rstrip("."))
        noun = words.nouns().get(tokens[number].lower)
        if title is not None or (noun is not None and noun.kind == "person"):
            core = number + 1
            gender = (title[1] if title else "") or gender
        body = number > at and tokens[number - 1].lower in words.organisation_words()
        if body and tokens[number].lower in words.genders():
            core = number  # "Refugee Council chief" and "Refugee Council Enver Solomon" alike
    while core + 2 < last and tokens[core].lower in _AFTER_BODY:
        core += 2  # "Secretary of State Marco Rubio"
    if not gender and last - core > 1:
        gender = words.genders().get(tokens[core].lower, "")
    first = _with_role(tokens, at, found)
    return Mention(first, last, "name", core, head, gender, _possessive(tokens[last - 1].text))


def _with_role(tokens: list[Token], at: int, found: list[Mention]) -> int:
    """Where the description right before a name begins ("spokesman Jason Miller")."""
    if not found or found[-1].last != at or found[-1].kind != "noun" or found[-1].possessive:
        return at
    return found.pop().first if tokens[at].sentence == tokens[at - 1].sentence else at


def _name_end(tokens: list[Token], at: int) -> int:
    last = at + 1
    while last < len(tokens) and tokens[last].quote < 0:
        before, token = tokens[last - 1], tokens[last]
        if token.paragraph != before.paragraph or _possessive(before.text):
            break
        if (
            token.capital
            and token.text not in {"I", "But", "And", "The"}
            and (token.sentence == before.sentence)
        ):
            if token.text in _DAYS and not _named_next(tokens, last):
                break
            listed = f"{before.lower} {token.lower}" in words.bodies()
            if token.lower in words.verbs() and not token.text.isupper() and not listed:
                break
            last += 1
        elif _joins(tokens, last):
            last += 2
        else:
            break
    return last


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether the small word at ``at`` stands inside a name."""
    if not _named_next(tokens, at) or tokens[at + 1].text in _NEVER_NAMES:
        return False
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in _JOINERS or word == "&":
        return True
    return word in _AFTER_BODY and (
        before in words.organisation_words() or before in {"secretary", "bank", "states", "city"}
    )


def _description(tokens: list[Token], at: int, found: list[Mention]) -> Mention:
    last = at + 1
    while last < len(tokens) and _compound(tokens, last):
        last += 1
    head = _bare(tokens[last - 1].lower)
    noun = words.nouns().get(head)
    first = _description_start(tokens, at)
    while found and found[-1].last > first:
        if found[-1].kind == "pronoun" or (found[-1].possessive and found[-1].last < at):
            first = max(first, found[-1].last) if found[-1].kind == "pronoun" else found[-1].first
            if found[-1].kind == "pronoun":
                break
        first = min(first, found[-1].first)
        found.pop()
    return Mention(
        first,
        last,
        "noun",
        last - 1,
        head,
        noun.gender if noun else "",
        _possessive(tokens[last - 1].text),
    )


def _compound(tokens: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` goes on from the noun before it ("campaign manager")."""
    token, before = tokens[at], tokens[at - 1]
    if token.quote >= 0 or token.sentence != before.sentence or _possessive(before.text):
        return False
    return (
        _bare(token.lower) in words.nouns()
        and token.text[0].islower()
        and (token.lower not in words.verbs())
    )


def _description_start(tokens: list[Token], at: int) -> int:
    first = at
    while first > 0 and at - first < MAX_MODIFIERS:
        before = tokens[first - 1]
        if before.quote >= 0 or before.sentence != tokens[at].sentence:
            break
        if before.lower in words.DETERMINERS:
            first -= 1
            if tokens[first - 1].lower not in {"the", "these", "those", "all"} or first == 0:
                break
        elif _modifies(before):
            first -= 1
        else:
            break
    return first


def _modifies(token: Token) -> bool:
    if not (token.text[0].isalnum() or _possessive(token.text)):
        return False
    if token.lower in words.FUNCTION_WORDS or token.text in _DAYS:
        return False
    if words.is_adverb(token.lower):
        return False
    return token.lower not in words.verbs() or token.lower in words.nouns()


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _bare(word: str) -> str:
    """A word written small without its possessive ending or its full stop."""
    return word.removesuffix("'s").rstrip("'.")
