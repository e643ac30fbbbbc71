"""A mention as written, taken apart: determiner, titles, name, countries, and the noun it turns on.

"Former Israeli Defense Minister Yoav Gallant" has a title of four words and the name "Yoav
Gallant"; "members of the caravan" turns on "caravan": "members" only says which part of it.

Limits: only the words of the mention are looked at; a name is a run of capitalised words, so a
headline in capitals gives names that are none.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.entities import vocabulary
from analysis.entities.vocabulary import Place, WordClass, class_of
from analysis.speech import words as lists
from analysis.speech.bodies import part_words

REMEMBERED = 20_000  # phrases: a story repeats its names
_SPLIT = re.compile(r"-(?=led$|era$|[A-Z])|/")
_TRIM = '"“”‘(),;:*[]'
_ENDS = frozenset(("that", "who", "which", "to", "whom", "where", "when"))


class Written(NamedTuple):
    """The parts of a mention. ``keys`` are its words small, without dots and possessive endings.

    ``end`` is where its noun phrase ends, at a preposition or "who"; ``turn`` is the place of the
    noun it turns on; ``owners`` are the places of words with a possessive ending.
    """

    text: str
    determiner: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    owners: tuple[int, ...]
    places: tuple[Place, ...]
    end: int
    turn: int

    @property
    def noun(self) -> str:
        """The noun it turns on; empty for a mention without words."""
        return self.keys[self.turn] if self.keys else ""

    @property
    def sort(self) -> WordClass | None:
        """The class of that noun, with the word before it if both make a set phrase."""
        two = " ".join(self.keys[max(0, self.turn - 1) : self.turn + 1])
        return class_of(two) or class_of(self.noun)

    @property
    def before_end(self) -> tuple[Place, ...]:
        """The countries inside the noun phrase proper."""
        return tuple(place for place in self.places if place.first < self.end)


@lru_cache(maxsize=REMEMBERED)
def parse(text: str) -> Written:
    """The parts of ``text``, which is one mention.

    >>> parse("members of the migrant caravan").noun
    'caravan'
    """
    words = _words(text)
    keys = [part_words(word) for word in words]
    determiner = ""
    if len(keys) > 1 and keys[0] in lists.DETERMINERS:
        determiner, words, keys = keys[0], words[1:], keys[1:]
    owners = tuple(at for at, word in enumerate(words) if word.endswith(("'s", "s'")))
    end = next((at for at in range(1, len(keys)) if _closes(keys[at])), len(keys))
    return Written(
        text,
        determiner,
        tuple(words),
        tuple(keys),
        owners,
        vocabulary.places(words, keys),
        end,
        _turn(keys, end),
    )


def _words(text: str) -> list[str]:
    plain = re.sub(r"\s+'s\b", "'s", text.replace("’", "'"))
    plain = re.sub(r"(?<=s) '(?= |$)", "'", plain)
    pieces = (piece.strip(_TRIM) for word in plain.split() for piece in _SPLIT.split(word))
    return [piece for piece in pieces if any(sign.isalnum() for sign in piece)]


def _closes(key: str) -> bool:
    return key in lists.PREPOSITIONS or key in _ENDS


def _turn(keys: Sequence[str], end: int) -> int:
    """The last word of the noun phrase; behind "of" where it only tells a part."""
    sort = class_of(keys[end - 1]) if keys else None
    if sort is None or sort.kind != "part" or end + 1 >= len(keys) or keys[end] != "of":
        return max(end - 1, 0)
    last = end + 1
    while last + 1 < len(keys) and not _closes(keys[last + 1]) and not keys[last].endswith("ing"):
        last += 1
    return last
