"""The words that tell what is one: countries with all that stands for them, and classes of words.

``countries.csv`` has a country's names, its people, its capital, the seats that stand for its
government ("the Kremlin") and its bodies. ``word_classes.csv`` has nouns and verbs that may name
the same thing ("summit", "talks"), by kind. Inflected forms are traced back to the listed word.

Limits: a city of two countries is the better known one's; a word has one class.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from analysis import lexicons

LONGEST_FORM = 5  # words
_ENDINGS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", ""))
_VERB_ENDINGS = ("ing", "ed")


class WordClass(NamedTuple):
    """What a word may stand for: ``kind`` is office, part, state, event, remark, object or group.

    ``noun`` is False for a word that is listed as a verb.
    """

    name: str
    kind: str
    noun: bool = True


class Place(NamedTuple):
    """A country in a phrase: words ``first`` to ``last`` (not included), and how it is put.

    ``role`` is name, people, capital, seat, body or usage.
    """

    first: int
    last: int
    country: str
    role: str


@cache
def _classes() -> Mapping[str, WordClass]:
    return {
        r["word"]: WordClass(r["class"], r["kind"], r["form"] == "noun")
        for r in lexicons.rows("word_classes")
    }


@cache
def countries() -> Mapping[str, tuple[str, str]]:
    """Every way to put a country, written small: the country and the role of that form."""
    rows = lexicons.rows("countries")
    return {r["form"]: (r["country"], r["role"]) for r in rows if r["country"]}


@cache
def regions() -> frozenset[str]:
    """Places and peoples that are no countries: states, provinces, cities; written small."""
    known = {row["body"] for row in lexicons.rows("bodies") if row["kind"] in {"place", "people"}}
    return frozenset(known - countries().keys())


@cache
def _no_countries() -> frozenset[str]:
    """Names that hold a country's name and are none: "South America"."""
    return frozenset(r["form"] for r in lexicons.rows("countries") if not r["country"])


@cache
def _full_names() -> Mapping[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for row in lexicons.rows("nicknames"):
        names.setdefault(row["short"], {row["short"]}).add(row["full"])
    return {short: frozenset(full) for short, full in names.items()}


@cache
def family_first() -> frozenset[str]:
    """Surnames, written small, that stand before the given name."""
    return frozenset(row["name"] for row in lexicons.rows("family_first"))


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two given names, written small, may be one person's: a short form, an initial.

    >>> may_be_one_given_name("mike", "michael"), may_be_one_given_name("bill", "hillary")
    (True, False)
    """
    if one == other or (one[:1] == other[:1] and 1 in {len(one), len(other)}):
        return True
    if one[:3] == other[:3] and (one.startswith(other) or other.startswith(one)):
        return True
    names = _full_names()
    return bool(names.get(one, frozenset((one,))) & names.get(other, frozenset((other,))))


def singular(word: str) -> str:
    """A noun without the ending of its plural.

    >>> singular("countries"), singular("witness"), singular("strikes")
    ('country', 'witness', 'strike')
    """
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


@cache
def class_of(word: str) -> WordClass | None:
    """The class of a word or set phrase, written small; None when it has none.

    >>> class_of("negotiating").name, class_of("talks").name
    ('meeting', 'meeting')
    """
    return next((_classes()[base] for base in _bases(word) if base in _classes()), None)


@cache
def noun_class(word: str) -> WordClass | None:
    """The class of a noun, in singular or plural; "according" is no accord."""
    found = _classes().get(word) or _classes().get(singular(word))
    return found if found is not None and found.noun else None


def _bases(word: str) -> Iterator[str]:
    """The word itself and what it may be an inflected form of."""
    yield word
    yield singular(word)
    for ending in _VERB_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"


def places(words: Sequence[str], keys: Sequence[str]) -> tuple[Place, ...]:
    """The countries in a phrase of ``words``, whose ``keys`` are written small; longest form first.

    A form counts where it begins with a capital, and "us" only in capitals.
    """
    found: list[Place] = []
    at = 0
    while at < len(keys):
        place = _place_at(words, keys, at)
        if place is not None and place.country:
            found.append(place)
        at = place.last if place is not None else at + 1
    return tuple(found)


def _place_at(words: Sequence[str], keys: Sequence[str], at: int) -> Place | None:
    """The longest form that begins at a word; a place without a country is no country."""
    if keys[at] == "administration":
        return Place(at, at + 1, *countries()["administration"])
    if not words[at][:1].isupper():
        return None
    for last in range(min(len(keys), at + LONGEST_FORM), at, -1):
        form = " ".join(keys[at:last])
        if form in _no_countries():
            return Place(at, last, "", "other")
        if form in countries() and (form != "us" or words[at][1:2] in {"S", "."}):
            return Place(at, last, *countries()[form])
    return None
