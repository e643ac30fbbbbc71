"""Verbs of the target: what somebody in a scene does, what is done to them, and how much that says.

There is no parser: the verb of the target is the word behind it past an insertion and a chain of
auxiliaries, the verb on the target the word before it past articles and a preposition.

"Smith accused Jones" tells how Jones is treated and hardly how Smith is; "Jones said" tells nothing
of how Jones is treated, however cold the words that follow. `bearing` weighs mentions so.
"""

from dataclasses import dataclass

from analysis import grammar
from analysis.rating import treatment_words
from analysis.rating.scene import NAME, Scene

NOTHING = "<>"
AIMED = 3.0  # mentions that one counts for at which a verb of treatment is aimed
_LONGEST_INSERT = 14  # words between two commas after the target ("Smith, the mayor of X, said")
_LONGEST_CHAIN = 5  # auxiliaries and adverbs between the target and its verb
_REACH = 4  # words before the target in which the verb on it is looked for
_CHAIN = grammar.words("chain")
_BEING = grammar.words("being")
_SAYING = grammar.words("saying")
_PREPOSITIONS = grammar.words("preposition")
_ARTICLES = frozenset(("the", "a", "an", "'s", NAME))


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb that the target governs, or that governs it, with what turns it round."""

    at: int
    word: str
    turned: bool = False
    passive: bool = False
    preposition: str = ""


def of_target(scene: Scene) -> Verb:
    """What the target does or is, past an insertion between commas and a chain of auxiliaries."""
    words, at = scene.words, scene.at + 1
    if words[at : at + 1] == (",",):
        after = words[at + 1 : at + _LONGEST_INSERT]
        at += after.index(",") + 2 if "," in after else 0
    chain = at
    while at < min(len(words), chain + _LONGEST_CHAIN) and _is_chain(words[at]):
        at += 1
    turned = any(map(treatment_words.negates, words[chain:at]))
    word = words[at] if at < len(words) else NOTHING
    passive = any(w in _BEING for w in words[chain:at]) and word.endswith(("ed", "n", "t"))
    return Verb(at, word, turned, passive)


def _is_chain(word: str) -> bool:
    return word in _CHAIN or word.endswith("ly")


def on_target(scene: Scene) -> Verb:
    """What is done to the target: the word before it, past articles and a preposition."""
    words, at = scene.words, scene.at - 1
    nearest = max(0, scene.at - _REACH)
    while at >= nearest and (words[at] in _PREPOSITIONS or words[at] in _ARTICLES):
        at -= 1
    before = words[scene.at - 1] if scene.at else ""
    word = words[at] if at >= 0 else NOTHING
    return Verb(at, word, preposition=before if before in _PREPOSITIONS else "")


def bearing(scene: Scene) -> float:
    """How many mentions this one counts for when those of a text are added up.

    One at which a verb of treatment is aimed counts `AIMED`, one who only speaks nothing.
    """
    if not scene.words:
        return 1.0
    own, other = of_target(scene), on_target(scene)
    treated = treatment_words.as_verb(other.word)
    if treated and treated[1]:
        return AIMED
    if own.word in _SAYING:
        return 0.0
    suffered = treatment_words.as_verb(own.word) if own.passive else None
    return AIMED if suffered and suffered[1] else 1.0
