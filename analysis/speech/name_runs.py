"""Names as they are written: where a run of capitalised words starts to be one, and where it ends.

The first word of a sentence is a name where the text writes it with a capital elsewhere too, or
where the word behind it shows it ("Casten said"). A run ends at a possessive, a reporting verb, a
day, or the end of its sentence; small words such as "of" stand inside it only where a name of a
body goes on. Titles in front belong to the mention and not to the name proper.

Limits: a capitalised headline gives long names.
"""

import itertools

from analysis.speech import words
from analysis.speech.descriptions import with_role
from analysis.speech.mention import Mention, bare_word, is_possessive
from analysis.speech.tokens import SENTENCE_STARTERS, Token
from analysis.speech.words import closed

_JOINERS = closed("name joiner")
_AFTER_BODY = frozenset(("of", "for", "on"))
_DAYS = frozenset(word.capitalize() for word in words.TIME_WORDS - {"morning", "night"})
_NEVER_NAMES = SENTENCE_STARTERS | _DAYS | frozenset(("I", "I’m", "I'm", "Mr.", "Mrs.", "Ms."))
_NEVER_NAMES |= frozenset(("Says", "Said", "Tells", "Told"))  # in headlines
_PARTY_WORDS = closed("adjective of origin")
_PLACES = frozenset(f"{word}." for word in closed("abbreviated state"))


def capitalised_inside(tokens: list[Token]) -> set[str]:
    """Words, written small, that the text writes with a capital in mid-sentence."""
    return {
        bare_word(token.lower)
        for before, token in itertools.pairwise(tokens)
        if token.capital
        and before.sentence == token.sentence
        and before.quote == token.quote
        and before.text[0].isalnum()
    }


def starts(tokens: list[Token], at: int, proper: set[str]) -> bool:
    """Whether a name starts at ``at``; ``proper`` holds the words of `capitalised_inside`."""
    token = tokens[at]
    if not token.text[0].isalpha():
        return False
    if token.text[-1] == "." and token.lower in _PLACES and not named_next(tokens, at):
        return False
    if token.text in _NEVER_NAMES and _said_by(tokens, at):
        return True
    if token.text in _NEVER_NAMES:
        return token.text in {"Mr.", "Mrs.", "Ms."} or (
            token.text in {"May", "March"} and (at > 0 and tokens[at - 1].lower in words.titles())
        )
    opens = starts_sentence(tokens, at)
    if opens and token.lower in words.verbs() and not named_next(tokens, at):
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
    if following.capital and not starts_sentence(tokens, at) and lower in words.AUXILIARIES:
        return following.text not in _NEVER_NAMES
    verb = words.verbs().get(following.lower)
    return (
        verb is not None
        and verb.group in {"say", "state"}
        and verb.form.endswith(("ed", "id", "te"))
    )


def named_next(tokens: list[Token], at: int) -> bool:
    """Whether the word behind ``at`` has a capital and stands outside quotation marks."""
    return at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].quote < 0


def starts_sentence(tokens: list[Token], at: int) -> bool:
    """Whether ``at`` is the first word of its sentence, or the first behind a quotation."""
    return at == 0 or tokens[at - 1].sentence != tokens[at].sentence or tokens[at - 1].quote >= 0


def read(tokens: list[Token], at: int, found: list[Mention]) -> Mention | None:
    """The name that starts at ``at`` with the titles before it; None if it only describes.

    ``found`` are the mentions before; a role right in front is taken out of them.
    """
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
            if token.text in _DAYS and not named_next(tokens, last):
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
    if not named_next(tokens, at) or tokens[at + 1].text in _NEVER_NAMES:
        return False
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in _JOINERS or word == "&":
        return True
    return word in _AFTER_BODY and (
        before in words.organisation_words() or before in {"secretary", "bank", "states", "city"}
    )
