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
from analysis.speech.bodies import part_words, role

MAX_NAME = 4  # words of a person's name
MAX_TITLE = 4  # words of one title
REMEMBERED = 20_000  # phrases: a story repeats its names
_SPLIT = re.compile(r"-(?=led$|era$|[A-Z])|/")
_TRIM = '"“”‘(),;:*[]'
_ENDS = frozenset(("that", "who", "which", "to", "whom", "where", "when"))
_BEFORE_TITLES = role("former") | frozenset(
    ("then", "special", "newly", "confirmed", "top", "acting", "late", "new", "embattled", "fellow",
     "national", "security", "foreign", "defense", "defence", "homeland", "fired", "senior",
     "chief")
)  # fmt: skip
_NO_NAME_KINDS = frozenset(("state", "event", "remark", "object", "where"))
_COMPOUND = re.compile(
    r"-(?:inspired|based|led|backed|style|born|era|controlled|funded|wide|like)$"
)


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


class PersonName(NamedTuple):
    """A person's name as written: title words and name words, both small."""

    title: tuple[str, ...]
    name: tuple[str, ...]


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


def person_name(written: Written) -> PersonName | None:
    """Title and name of a mention that names a person by its form; None for anything else.

    >>> person_name(parse("former Israeli Defense Minister Yoav Gallant")).name
    ('yoav', 'gallant')
    """
    keys, end = written.keys, written.end
    start = max((at + 1 for at in written.owners if at < end - 1), default=0)
    if keys[end : end + 1] == ("of",) and class_of(" ".join(keys[end - 1 : end + 2])) is not None:
        start, end = end + 2, len(keys)  # "Secretary of State Mike Pompeo"
    titles = start + max(title_length(keys[start:end]), _small_title(written.words[start:end]))
    name = written.words[titles:end]
    if not 0 < len(name) <= MAX_NAME or not all(_may_be_name(word) for word in name):
        return None
    return PersonName(keys[:titles], tuple(part_words(word).strip(".") for word in name))


def _small_title(words: Sequence[str]) -> int:
    """How many words there are up to a title written small: "Canadian ICC judge Ann Lee"."""
    small = [at for at, word in enumerate(words[:-1], 1) if word[0].islower()]
    last = small[-1] if small else 0
    return last if last and _is_title([words[last - 1].lower()], 1) else 0


def _may_be_name(word: str) -> bool:
    key = part_words(word)
    listed = key in lists.FUNCTION_WORDS or key in lists.organisation_words()
    if not word[:1].isupper() or listed or _COMPOUND.search(key) or word.startswith("I'"):
        return False
    sort = class_of(key)
    return key in lists.genders() or sort is None or sort.kind not in _NO_NAME_KINDS


def title_length(keys: Sequence[str]) -> int:
    """How many words at the beginning are titles, offices, countries, or stand before these."""
    at = 0
    while at < len(keys):
        size = next((n for n in range(MAX_TITLE, 0, -1) if _is_title(keys[at : at + n], n)), 0)
        if not size:
            break
        at += size
    if not at:  # "Texas Sen. Ted Cruz"
        at = next((n + 1 for n, key in enumerate(keys[1:-1], 1) if f"{key}." in lists.titles()), 0)
    return at


def _is_title(keys: Sequence[str], size: int) -> bool:
    phrase = " ".join(keys)
    if len(keys) < size:
        return False
    titles = lists.titles()
    if phrase in titles or f"{phrase}." in titles or phrase in vocabulary.countries():
        return True
    sort = class_of(phrase)
    if (sort is not None and sort.kind == "office") or phrase in _BEFORE_TITLES:
        return True
    noun = lists.nouns().get(phrase)
    return noun is not None and noun.kind == "person"


def offices(keys: Sequence[str]) -> tuple[str, ...]:
    """The offices named in a phrase, as classes.

    >>> offices(("former", "vice", "president"))
    ('vice president',)
    """
    found: list[str] = []
    at = 0
    while at < len(keys):
        for size in (3, 2, 1):
            sort = class_of(" ".join(keys[at : at + size]))
            if sort is not None and sort.kind == "office":
                found.append(sort.name)
                at += size - 1
                break
        at += 1
    return tuple(found)
