"""Descriptions: who is spoken of without a name, such as "a senior State Department official".

A description is found by the word for a kind of source at its end (``source_nouns.csv``) and goes
left over its modifiers as far as its article. A description right before a name belongs to it.
"""

from analysis.speech import words
from analysis.speech.mention import MAX_MODIFIERS, Mention, bare_word, is_possessive
from analysis.speech.tokens import Token

_DAYS = frozenset(word.capitalize() for word in words.TIME_WORDS - {"morning", "night"})


def description(tokens: list[Token], at: int, found: list[Mention]) -> Mention:
    """The description whose noun stands at ``at``; what it takes in leaves ``found``."""
    last = at + 1
    while last < len(tokens) and _compound(tokens, last):
        last += 1
    head = bare_word(tokens[last - 1].lower)
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
        is_possessive(tokens[last - 1].text),
    )


def _compound(tokens: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` goes on from the noun before it ("campaign manager")."""
    token, before = tokens[at], tokens[at - 1]
    if token.quote >= 0 or token.sentence != before.sentence or is_possessive(before.text):
        return False
    noun = words.nouns().get(before.lower)
    if noun is not None and noun.plural and token.lower in words.verbs():
        return False  # "experts note"
    return (
        bare_word(token.lower) in words.nouns()
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
        elif _modifies(before) or _is_ordinal(tokens, first - 1):
            first -= 1
        else:
            break
    return first


def _is_ordinal(tokens: list[Token], at: int) -> bool:
    """Whether "first" or "last" counts people here: "the first official"."""
    counts = tokens[at].lower in {"first", "last"} and at > 0
    return counts and tokens[at - 1].lower in words.DETERMINERS


def _modifies(token: Token) -> bool:
    if not (token.text[0].isalnum() or is_possessive(token.text)):
        return False
    if token.lower in words.FUNCTION_WORDS or token.text in _DAYS:
        return False
    if words.is_adverb(token.lower):
        return False
    return token.lower not in words.verbs() or token.lower in words.nouns()


def with_role(tokens: list[Token], at: int, found: list[Mention]) -> int:
    """Where the description right before a name begins ("spokesman Jason Miller")."""
    if not found or found[-1].last != at or found[-1].kind != "noun" or found[-1].possessive:
        return at
    return found.pop().first if tokens[at].sentence == tokens[at - 1].sentence else at


def is_predicate(tokens: list[Token], at: int, found: list[Mention]) -> bool:
    """Whether a word that may be a noun is a verb: "experts note", "Reuters reports that"."""
    if tokens[at].lower not in words.verbs() or not found or found[-1].last != at:
        return False
    before = found[-1]
    if before.kind == "noun":
        noun = words.nouns().get(before.head)
        return noun is not None and noun.plural and noun.kind == "person" and not before.possessive
    if before.kind == "pronoun" or before.possessive or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1].lower
    return behind in words.TIME_WORDS | {"that", ",", ".", "("}
