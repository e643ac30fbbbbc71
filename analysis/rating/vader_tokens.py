"""What VADER's rules ask about a word by itself: its rating, its degree, whether it turns others.

Most words of a text are asked nothing by any rule; they share one token, which is what makes new
words cheap to look up (`vader.py`) and the rules quick to pass over (`vader_rules.py`).

Word lists: vaderSentiment 3.3.2 (MIT), read at run time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vaderSentiment import vaderSentiment

DEGREES: Mapping[str, float] = vaderSentiment.BOOSTER_DICT
IDIOMS: Mapping[str, float] = vaderSentiment.SPECIAL_CASES
_NEGATORS = frozenset(vaderSentiment.NEGATE)
_PHRASES = [*IDIOMS, *DEGREES]
_ACTORS = _NEGATORS | {"no", "so", "this", "least", "kind"}
_ACTORS |= {max(phrase.split(), key=len) for phrase in _PHRASES}  # no phrase without its longest
_HELPERS = {"but", "or", "nor", "at", "very", "of", "doubt"}  # rules ask for them beside an actor
_HELPERS |= {word for phrase in _PHRASES for word in phrase.split()}
_ASKED_FOR = _ACTORS | _HELPERS


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """All that the rules ask about a token, whatever stands around it.

    ``acts``: without such a word near, no rule changes a valence.
    """

    lower: str
    acts: bool
    capitals: bool
    rated: bool
    valence: float
    degree: float | None  # by how much the word strengthens or weakens what follows
    negates: bool


_DULL = Token("", acts=False, capitals=False, rated=False, valence=0.0, degree=None, negates=False)
_DULL_CAPITALS = replace(_DULL, capitals=True)


def token(lower: str, capitals: bool, valence: float | None) -> Token:
    """What the rules ask about a word; ``valence`` is None where it is not rated."""
    if valence is None and lower not in _ASKED_FOR and "n't" not in lower:
        return _DULL_CAPITALS if capitals else _DULL  # no rule asks which word it is
    negates = lower in _NEGATORS or "n't" in lower
    return Token(
        lower=lower,
        acts=negates or lower in _ACTORS,
        capitals=capitals,
        rated=valence is not None,
        valence=valence or 0.0,
        degree=DEGREES.get(lower),
        negates=negates,
    )
