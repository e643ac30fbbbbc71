"""VADER, computed fast: the lexicon and rules of vaderSentiment 3.3.2, same scores to the last bit.

VADER gives each word a valence that people rated, adjusts it for negation ("not good"), degree
("very good"), emphasis (capitals, exclamation marks) and "but", and squeezes the sum into -1 to 1.
The original looks every word up anew and copies the list of words up to fifteen times for each
rated word, so its time grows with the square of the length. Here each distinct word is looked up
once and remembered, and the rules (`vader_rules.py`) run only where a rated word stands. The
quirks of the original are kept on purpose.

A scorer can count words out (``leave_out``): they then weigh nothing, like words nobody rated.

Source: C. J. Hutto, E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
Social Media Text", ICWSM 2014; package vaderSentiment 3.3.2 (MIT), whose lexicon is read at run
time. Limits: built for short informal text; a word is warm or cold whatever it is said about.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from string import punctuation
from typing import NamedTuple

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.rating import vader_rules
from analysis.rating.vader_tokens import Token, token

_SHORT = 2  # a token that stripping leaves no longer than this is an emoticon and stays whole
_NORMAL = 15  # the alpha of VADER's squeezing, near the largest sum expected
_MEMORY = 200_000  # distinct tokens remembered, some 50 MB at most
_LONGEST = 64  # characters; longer tokens are no words and would fill the memory
_SCORERS = 16  # sets of words counted out that are kept ready
_ASTRAL = "\U00010000"  # from here on a range finds emoji fast, and the dictionary decides
_NOT_SPACE = re.compile(r"\S+")


class Polarity(NamedTuple):
    """What VADER says of a text; ``hits`` counts the rated words that it rests on."""

    negative: float
    neutral: float
    positive: float
    compound: float
    hits: int = 0


@dataclass(frozen=True, slots=True)
class RatedWord:
    """A word that moved the score: where it stands, and its valence after the rules."""

    start: int
    end: int
    word: str
    valence: float


@lru_cache(maxsize=_SCORERS)
def scorer(leave_out: frozenset[str] = frozenset()) -> "Scorer":
    """The scorer that counts the words in ``leave_out`` (lower case) out; made once a set."""
    return Scorer(leave_out)


@cache
def _original() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


@cache
def _emojis() -> tuple[re.Pattern[str], Mapping[str, str]]:
    names: dict[str, str] = {k: v for k, v in _original().emojis.items() if len(k) == 1}
    near = "".join(sign for sign in names if sign < _ASTRAL)
    return re.compile(f"[{re.escape(near)}{_ASTRAL}-{max(names)}]"), names


class _Memory(dict[str, Token]):
    """What a raw token is to the rules, worked out when it is first asked for."""

    def __init__(self, lexicon: Mapping[str, float]) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, raw: str) -> Token:
        word = raw.strip(punctuation)
        if len(word) <= _SHORT:
            word = raw
        lower = word.lower()
        found = token(lower, word.isupper(), self.lexicon.get(lower))
        if len(raw) <= _LONGEST:
            if len(self) >= _MEMORY:
                self.clear()
            self[raw] = found
        return found


class Scorer:
    """VADER's lexicon, less the words counted out, with the memory of the tokens seen."""

    def __init__(self, leave_out: Iterable[str] = ()) -> None:
        gone = frozenset(leave_out)
        rated: dict[str, float] = _original().lexicon
        self._memory = _Memory({word: v for word, v in rated.items() if word not in gone})

    def polarity(self, text: str) -> Polarity:
        """VADER's four numbers for ``text``; all 0.0 where there is no word at all."""
        text = _spell_emojis(text)
        tokens = self._tokens(text.split())
        if not tokens:
            return Polarity(0.0, 0.0, 0.0, 0.0)
        places = [i for i, token in enumerate(tokens) if token.rated]
        if not places:
            return Polarity(0.0, 1.0, 0.0, 0.0)
        values = vader_rules.valences(tokens, places, with_but="but" in text.lower())
        return _combine(values, len(tokens), vader_rules.emphasis(text))

    def rated_words(self, text: str) -> tuple[RatedWord, ...]:
        """The rated words of ``text`` in order; emoji are not among them."""
        spans = [found.span() for found in _NOT_SPACE.finditer(text)]
        tokens = self._tokens([text[start:end] for start, end in spans])
        places = [i for i, token in enumerate(tokens) if token.rated]
        values = vader_rules.valences(tokens, places, with_but=True)
        return tuple(
            RatedWord(*_trimmed(text, *spans[i]), tokens[i].lower, value)
            for i, value in zip(places, values, strict=True)
        )

    @property
    def lexicon(self) -> Mapping[str, float]:
        """The rating of each word, in lower case."""
        return self._memory.lexicon

    def valence(self, word: str) -> float:
        """The rating of a lower-case ``word`` by itself; 0.0 where it has none."""
        return self.lexicon.get(word, 0.0)

    def _tokens(self, raw: Sequence[str]) -> list[Token]:
        return list(map(self._memory.__getitem__, raw))


def _spell_emojis(text: str) -> str:
    if text.isascii():
        return text
    signs, names = _emojis()

    def spelled(found: re.Match[str]) -> str:
        start, sign = found.start(), found.group()
        if sign not in names:
            return sign
        return (" " if start and text[start - 1] != " " else "") + names[sign]

    return signs.sub(spelled, text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    raw = text[start:end]
    if len(raw.strip(punctuation)) <= _SHORT:
        return start, end
    return end - len(raw.lstrip(punctuation)), start + len(raw.rstrip(punctuation))


def _combine(values: Sequence[float], length: int, emphasis: float) -> Polarity:
    total = float(sum(values))
    if total:
        total += math.copysign(emphasis, total)
    positive = negative = 0.0
    neutral = length
    for value in values:
        if value > 0:
            positive += value + 1  # 1: a word without rating counts as 1 too
            neutral -= 1
        elif value < 0:
            negative += value - 1
            neutral -= 1
    if positive > -negative:
        positive += emphasis
    elif positive < -negative:
        negative -= emphasis
    whole = positive - negative + neutral
    return Polarity(
        round(math.fabs(negative / whole), 3),
        round(neutral / whole, 3),
        round(positive / whole, 3),
        round(total / math.sqrt(total * total + _NORMAL), 4),
        len(values),
    )
