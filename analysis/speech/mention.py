"""A mention: a place where a text speaks of somebody or of a body."""

from typing import Literal, NamedTuple

MentionKind = Literal["name", "noun", "pronoun"]

MAX_MODIFIERS = 6  # words before the noun of a description; longer runs are whole clauses


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


def is_possessive(word: str) -> bool:
    """Whether a word ends as in "Casten's"."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def bare_word(word: str) -> str:
    """A word written small without its possessive ending or its full stop."""
    return word.removesuffix("'s").rstrip("'.")
