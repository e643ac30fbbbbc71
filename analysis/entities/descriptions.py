"""Descriptions: where "top U.S. officials" begins when a verb no list has stands right before it.

The search for speakers takes every unknown word before a noun for its modifier, which does no harm
there; as a form to be shown, "grant top U.S. officials" would be wrong.

Limits: a verb behind a noun ("the court helps victims") is not seen.
"""

from analysis.entities import vocabulary
from analysis.speech import words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read

_BEFORE_VERBS = frozenset(("to", "help", "helped", "which", "who"))
_NO_MODIFIERS = frozenset(("least", "that", "than"))  # of "at least nine", "said that"
_COPULAS = frozenset(("become", "becomes", "became", "remain", "remains", "remained", "lost"))
_ADJECTIVES = ("al", "ic", "ous", "ive", "ary", "ful", "ian", "ese", "ble", "ern", "ior")
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))


def first_word(read: Read, mention: Mention) -> int:
    """The first token of a description; "the U.S. sanctioned nine officials" has two parts."""
    tokens = read.tokens
    for at in range(mention.last - 2, mention.first, -1):
        if tokens[at].lower.endswith("ed") and tokens[at - 1].capital:
            return at + 1
    first = mention.first
    while first < mention.last - 1 and _is_verb(read, first):
        first += 1
    return first


def _is_verb(read: Read, at: int) -> bool:
    """Whether the first word of a description is rather the verb before it."""
    token = read.tokens[at]
    if token.lower in _NO_MODIFIERS or token.lower in _COPULAS:
        return True
    sort = vocabulary.class_of(token.lower)
    if not token.text[0].islower() or (sort is not None and sort.kind == "modifier"):
        return False
    after = read.tokens[at + 1]
    before = read.tokens[at - 1].lower if at else ""
    helped = before in words.AUXILIARIES or before in _BEFORE_VERBS
    counted = after.capital or after.lower in _NUMBERS or after.text[0].isdigit()
    verbal = token.lower.endswith("ed") and counted
    known = token.lower in words.DETERMINERS or token.lower in words.nouns()
    known = known or token.lower.endswith(_ADJECTIVES)
    return (helped and not known) or verbal or token.lower.endswith("ing")
