"""VADER's rules: what the words around a rated word do to its valence.

Each function is one rule of vaderSentiment 3.3.2, in its order and with its rounding, so that the
scores are the same to the last bit; `vader.py` decides where the rules run. A text is a sequence
of tokens, and every rule asks only about the token itself and the three before and two after it,
but for two: capitals count only where not all words have them, and "but" weighs all rated words.
"""

from collections.abc import Sequence
from functools import cached_property
from heapq import heappop, heappush

from vaderSentiment import vaderSentiment

from analysis.rating.vader_tokens import DEGREES, IDIOMS, Token

_CAPITALS: float = vaderSentiment.C_INCR  # what capitals add to a word among others
_TURNED: float = vaderSentiment.N_SCALAR  # a negated valence turns, and is a little weaker
_DAMPING = (1.0, 0.95, 0.9)  # weight of a degree word one, two, three words before
_NEVER_SO = 1.25  # "never so good" strengthens instead of turning
_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5
_EXCLAMATION, _MOST_EXCLAMATIONS = 0.292, 4
_QUESTION, _MOST_QUESTIONS, _MANY_QUESTIONS = 0.18, 3, 0.96


class _Text:
    """The tokens of a text, and whether capitals stress anything in it, found out once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def has_mixed_capitals(self) -> bool:
        capitals = sum(token.capitals for token in self.tokens)
        return 0 < capitals < len(self.tokens)


def valences(tokens: Sequence[Token], places: Sequence[int], *, with_but: bool) -> list[float]:
    """The valence of each rated token, given by its place, after all rules.

    ``with_but`` is False where the text is known to hold no "but".
    """
    text = _Text(tokens)
    values = [_valence(text, i) for i in places]
    if not with_but:
        return values
    but = next((i for i, token in enumerate(tokens) if token.lower == "but"), None)
    return values if but is None else _weigh_around_but(values, places, but)


def emphasis(text: str) -> float:
    """What exclamation and question marks add to a sum that is not zero."""
    exclamations = min(text.count("!"), _MOST_EXCLAMATIONS) * _EXCLAMATION
    questions = text.count("?")
    if questions <= 1:
        return exclamations
    few = questions <= _MOST_QUESTIONS
    return exclamations + (questions * _QUESTION if few else _MANY_QUESTIONS)


def _valence(text: _Text, i: int) -> float:
    token = text.tokens[i]
    if token.capitals:
        return _valence_by_rules(text, i)
    for near in text.tokens[max(0, i - 3) : i + 3]:
        if near.acts:
            return _valence_by_rules(text, i)
    return token.valence


def _valence_by_rules(text: _Text, i: int) -> float:
    tokens, token = text.tokens, text.tokens[i]
    if token.lower == "kind" and i + 1 < len(tokens) and tokens[i + 1].lower == "of":
        return 0.0
    value = _after_no(tokens, i)
    if token.capitals and text.has_mixed_capitals:
        value += _CAPITALS if value > 0 else -_CAPITALS
    for distance in range(1, min(i, 3) + 1):
        before = tokens[i - distance]
        if before.rated:
            continue
        if before.degree is not None:
            degree = before.degree if value >= 0 else -before.degree
            if before.capitals and text.has_mixed_capitals:
                degree += _CAPITALS if value > 0 else -_CAPITALS
            value += degree * _DAMPING[distance - 1]
        value *= _turn(tokens, i, distance)
        if distance == 3:
            value = _idiom(tokens, i, value)
    return value * _TURNED if _after_least(tokens, i) else value


def _after_no(tokens: Sequence[Token], i: int) -> float:
    """The word's own valence; "no" turns the next two words, and is silent before a rated word."""
    token = tokens[i]
    if (i > 0 and tokens[i - 1].lower == "no") or (i > 1 and tokens[i - 2].lower == "no"):
        return token.valence * _TURNED
    if i > 2 and tokens[i - 3].lower == "no" and tokens[i - 1].lower in ("or", "nor"):
        return token.valence * _TURNED
    if token.lower == "no" and i + 1 < len(tokens) and tokens[i + 1].rated:
        return 0.0
    return token.valence


def _turn(tokens: Sequence[Token], i: int, distance: int) -> float:
    """What the word ``distance`` before does as a negator: 1 leaves, _TURNED turns."""
    before = tokens[i - distance]
    if distance > 1:
        between = [tokens[i - k].lower for k in range(1, distance)]
        never = before.lower == "never" and between[-1] in ("so", "this")
        if never or (distance == 3 and between[0] in ("so", "this")):
            return _NEVER_SO
        if before.lower == "without" and "doubt" in between:
            return 1.0
    return _TURNED if before.negates else 1.0


def _idiom(tokens: Sequence[Token], i: int, value: float) -> float:
    """Set phrases that overrule the word, and degree phrases ("kind of") before it."""
    three, two, one, word = (tokens[k].lower for k in range(i - 3, i + 1))
    before = (f"{three} {two} {one}", f"{three} {two}", f"{two} {one}")
    for phrase in (f"{one} {word}", f"{two} {one} {word}", before[2], before[0], before[1]):
        if phrase in IDIOMS:
            value = IDIOMS[phrase]
            break
    following = word
    for token in tokens[i + 1 : i + 3]:
        following = f"{following} {token.lower}"
        value = IDIOMS.get(following, value)
    for phrase in before:
        value += DEGREES.get(phrase, 0.0)
    return value


def _after_least(tokens: Sequence[Token], i: int) -> bool:
    if i == 0 or tokens[i - 1].lower != "least" or tokens[i - 1].rated:
        return False
    return i == 1 or tokens[i - 2].lower not in ("at", "very")


def _weigh_around_but(values: list[float], places: Sequence[int], but: int) -> list[float]:
    """Halve what stands before "but" and raise what follows, as the original does it.

    The original walks over the values and changes, for each, the first value that equals it, which
    may be one that it has changed before. Zeros stay what they are. A heap of places a value finds
    that first one without looking through the list again for each word.
    """
    values, first = list(values), dict[float, list[int]]()
    for k, value in enumerate(values):
        first.setdefault(value, []).append(k)
    for k in range(len(values)):
        value = values[k]
        if value:
            place = heappop(first[value])
            values[place] = value * (_BEFORE_BUT if places[place] < but else _AFTER_BUT)
            heappush(first.setdefault(values[place], []), place)
    return values
