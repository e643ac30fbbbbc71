"""Mentions: the places where a text speaks of somebody or of a body.

Three kinds: names ("Rep. Sean Casten", "the Trump administration"'s capital words), descriptions
("a senior State Department official", found by the word for a kind of source at their end) and
pronouns. Words inside quotation marks are left out: who is spoken of there is not who speaks.

Limits: a name is a run of capitalised words, so a capitalised headline gives long ones; a
description whose last word is not in ``source_nouns.csv`` is found only before a reporting verb
(``analysis.subjects``).
"""

import itertools

from analysis.speech import words
from analysis.speech.descriptions import description, is_predicate, with_role
from analysis.speech.mention import Mention, bare_word, is_possessive
from analysis.speech.tokens import SENTENCE_STARTERS, Token, Tokenised
from analysis.speech.words import closed

_JOINERS = closed("name joiner")
_AFTER_BODY = frozenset(("of", "for", "on"))
_DAYS = frozenset(word.capitalize() for word in words.TIME_WORDS - {"morning", "night"})
_NEVER_NAMES = SENTENCE_STARTERS | _DAYS | frozenset(("I", "I’m", "I'm", "Mr.", "Mrs.", "Ms."))
_NEVER_NAMES |= frozenset(("Says", "Said", "Tells", "Told"))  # in headlines
_PARTY_WORDS = closed("adjective of origin")
_PLACES = frozenset(f"{word}." for word in closed("abbreviated state"))


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
    pronoun = token.lower.partition("'")[0]  # "he's" is he
    if pronoun in words.PRONOUNS and token.text != "i":
        gender = {"he": "m", "she": "f"}.get(pronoun, "")
        return Mention(at, at + 1, "pronoun", at, pronoun, gender)
    if token.lower in words.nouns() and not _inside_name(tokens, at):
        return None if is_predicate(tokens, at, found) else description(tokens, at, found)
    if token.capital and _starts_name(tokens, at, proper):
        return _name(tokens, at, found)
    return None


def _inside_name(tokens: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` is written as part of a name ("Police Chief Joe Doe")."""
    token = tokens[at]
    if not token.capital:
        return False
    noun = words.nouns()[token.lower]
    if not noun.plural or token.text.isupper() or _named_next(tokens, at):
        return True
    return not _starts_sentence(tokens, at) and tokens[at - 1].capital


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
    return _goes_on(token, tokens[at + 1])


def _goes_on(token: Token, following: Token) -> bool:
    """Whether the word behind a capital at the start of a sentence shows that it is a name."""
    if following.capital:
        return following.text not in _NEVER_NAMES
    if following.lower.endswith("ing"):
        return False
    if following.lower in words.AUXILIARIES:
        return True
    verb = words.verbs().get(following.lower)
    listed = token.lower in words.genders() or token.lower in words.bodies()
    return verb is not None and (listed or verb.form.endswith(("ed", "id", "ld", "te")))


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
        bare_word(token.lower)
        for before, token in itertools.pairwise(tokens)
        if token.capital
        and before.sentence == token.sentence
        and before.quote == token.quote
        and before.text[0].isalnum()
    }


def _name(tokens: list[Token], at: int, found: list[Mention]) -> Mention | None:
    last = _name_end(tokens, at)
    head = bare_word(tokens[last - 1].lower)
    alone = last - at == 1 and last < len(tokens)
    adjective = alone and head in _PARTY_WORDS and tokens[last].text.isalpha()
    if adjective and tokens[last].text.islower():
        return None  # "Republican leaders" is a description
    core, gender = _core(tokens, at, last)
    if not gender and last - core > 1:
        gender = words.genders().get(tokens[core].lower, "")
    first = with_role(tokens, at, found)
    return Mention(first, last, "name", core, head, gender, is_possessive(tokens[last - 1].text))


def _core(tokens: list[Token], at: int, last: int) -> tuple[int, str]:
    """Where the name proper starts behind titles, and the gender a title tells."""
    core, gender = at, ""
    for number in range(at, last - 1):
        title = words.titles().get(tokens[number].lower.rstrip("."))
        noun = words.nouns().get(tokens[number].lower)
        if title is not None or (noun is not None and noun.kind == "person"):
            core, gender = number + 1, (title[1] if title else "") or gender
        body = number > at and tokens[number - 1].lower in words.organisation_words()
        if body and tokens[number].lower in words.genders():
            core = number  # the body's name ends where a given name starts
    while core + 2 < last and tokens[core].lower in _AFTER_BODY:
        core += 2  # "Secretary of State Marco Rubio"
    return core, gender


def _name_end(tokens: list[Token], at: int) -> int:
    last = at + 1
    while last < len(tokens) and tokens[last].quote < 0:
        before, token = tokens[last - 1], tokens[last]
        if token.paragraph != before.paragraph or is_possessive(before.text):
            break
        goes_on = token.capital and token.text not in {"I", "But", "And", "The"}
        if goes_on and token.sentence == before.sentence:
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
