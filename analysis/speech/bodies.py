"""Bodies: what kind of house a name stands for, by the lists.

A body is known by its name (``bodies.csv``), by a word in its name (``organisations.csv``: "Aldby
Rights Foundation") or by a noun ("the company"). A listed name counts only where it is written with
a capital, so that "who" is no health organisation.

Limits: a body that is in no list and has no telling word in its name is not known.
"""

from functools import cache
from typing import cast

from analysis import lexicons
from analysis.models import SourceType
from analysis.speech import words

Verdict = tuple[SourceType, str]
_MAX_BODY_WORDS = 7
_TRIM = ".,;:()[]“”\"'’‘*"
_INSIDE_NAMES = frozenset(("of", "for", "and", "the", "on", "in", "against"))
_SMALL_PEOPLES = frozenset(("world", "foreign", "federal", "state", "local", "provincial"))
_OF_CITIZENS = frozenset(("ngo", "expert"))  # but a "Growers Association" is a trade's
_RELATIVES = frozenset(("that", "which", "who"))
_ARTICLES = frozenset(("the", "a", "an"))
_IN_CAPITALS = frozenset(("us", "who", "ice", "sec", "act", "aid", "ten", "itv", "am", "it"))


@cache
def role(name: str) -> frozenset[str]:
    """The words of one class of ``roles.csv``."""
    return frozenset(row["word"] for row in lexicons.rows("roles") if row["role"] == name)


@cache
def part_words(word: str) -> str:
    """A word as the lists have it: small, without signs around it, possessive ending or dots."""
    key = word.lower().replace("’", "'").strip(_TRIM) or word.lower()
    key = key.removesuffix("'s")
    pieces = key.split(".")
    return "".join(pieces) if all(len(piece) == 1 for piece in pieces) else key


@cache
def _names(kind: str) -> dict[str, str]:
    """Bodies ("name"), countries and cities ("place"), or adjectives of them ("people")."""
    return {
        " ".join(part_words(word) for word in row["body"].split()): row["type"]
        for row in lexicons.rows("bodies")
        if row["kind"] == kind
    }


def of_body(name: str) -> Verdict | None:
    """The type of a body by its name; None when no list knows it."""
    written = name.split()
    keys = [part_words(word) for word in written]
    if keys and keys[0] in _ARTICLES:
        written, keys = written[1:], keys[1:]
    if keys and keys[-1] in role("study") and written[-1].islower():
        return "expert", f"“{keys[-1]}” in the name “{name}”"  # whoever paid for the poll
    whole = " ".join(keys)
    kind = _names("name").get(whole) or _names("place").get(whole)
    if kind is not None and any(word[:1].isupper() or word[:1].isdigit() for word in written):
        return cast(SourceType, kind), f"listed body “{name}”"
    listed = _listed(written, keys)
    if listed is not None and listed[0] == 0:
        return listed[1], f"listed body in “{name}”"
    word = _telling_word(keys)
    if word is not None:
        return word[0], f"{word[1]} in the name “{name}”"
    noun = words.nouns().get(keys[-1]) if keys else None
    if noun is not None and noun.kind != "person" and noun.type != "other":
        return cast(SourceType, noun.type), f"“{keys[-1]}” in the name “{name}”"
    return None


def inside(written: list[str]) -> Verdict | None:
    """The body in a description: listed names first, then telling words, then nouns."""
    keys = [part_words(word) for word in written]
    listed = _listed(written, keys)
    if listed is not None:
        return listed[1], f"listed body “{listed[2]}”"
    word = _telling_word(_capitals(written, keys))
    if word is not None:
        return word[0], f"{word[1]} in a name"
    key = _body_noun(keys)
    return (cast(SourceType, words.nouns()[key].type), f"described by “{key}”") if key else None


def _body_noun(keys: list[str]) -> str | None:
    """The noun for a body: the last one of the first noun phrase that has any.

    "The Indiana state firefighters union" is a union.
    """
    found = None
    for key in keys:
        noun = words.nouns().get(key)
        if noun is not None and noun.kind == "body":
            found = key
        elif found is not None and (key in words.PREPOSITIONS or key in _RELATIVES):
            return found
    return found


def is_people(key: str) -> bool:
    """Whether a word means the people of a country: "Germans"."""
    return key.endswith("s") and key[:-1] in _names("people")


def place_inside(written: list[str]) -> Verdict | None:
    """The country or people in a description: whoever holds an office "of Kenya" serves a state."""
    keys = [part_words(word) for word in written]
    place = _listed(written, keys, "place") or _listed(written, keys, "people")
    if place is None and not _SMALL_PEOPLES.isdisjoint(keys):
        return "government", "leaders of states"
    return (place[1], f"the place “{place[2]}”") if place else None


def _capitals(written: list[str], keys: list[str]) -> list[str]:
    """The words written as names, with an empty word where a name is interrupted."""
    return [
        key if word.lstrip(_TRIM)[:1].isupper() or key in _INSIDE_NAMES else ""
        for word, key in zip(written, keys, strict=True)
    ]


def _telling_word(keys: list[str]) -> Verdict | None:
    """The word in a name that tells its kind: the last one before a preposition.

    "Center for American Progress Action" is a center, "Aldby Law School" a school.
    """
    start = 0
    for end in range(len(keys) + 1):
        if end < len(keys) and keys[end] and keys[end] not in words.PREPOSITIONS:
            continue
        for last in range(end, start, -1):
            for size in (3, 2, 1):
                key = " ".join(keys[max(start, last - size) : last])
                kind = words.organisation_words().get(key)
                of_members = kind in _OF_CITIZENS or key == "council"
                if of_members and not role("industry").isdisjoint(keys[start:last]):
                    return "business", f"“{key}” of a trade"
                if kind is not None:
                    return cast(SourceType, kind), f"“{key}”"
        start = end + 1
    return None


def _listed(
    written: list[str], keys: list[str], kind: str = "name"
) -> tuple[int, SourceType, str] | None:
    """The first listed body, or the first place: where it starts, its type, its name."""
    for first, word in enumerate(written):
        if not _named(word.lstrip(_TRIM), keys[first]):
            continue
        for last in range(min(len(keys), first + _MAX_BODY_WORDS), first, -1):
            name = " ".join(keys[first:last])
            if name in _names(kind):
                return first, cast(SourceType, _names(kind)[name]), name
    return None


def _named(word: str, key: str) -> bool:
    """Whether a word is written as a name: "WHO" and "U.S." are, "who" and "Us" are not."""
    initials = word[1:2].isupper() or word[1:2] == "."
    return word[:1].isupper() and (initials or key not in _IN_CAPITALS)
