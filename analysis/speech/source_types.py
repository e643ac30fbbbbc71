"""Source types: what kind of source a person or body is, and which words say so.

Bodies are known by name (``bodies.csv``) or by a word in their name (``organisations.csv``), people
by their title (``titles.csv``) or by the noun that describes them (``source_nouns.csv``). A noun
that fits every kind of house ("spokesman", "president", "director", "official") takes the type of
the body beside it: "president of Planned Parenthood" is no head of state. A person described in
several ways gets the type most of them point to; what somebody formerly was counts half.

The types are those of docs/methods.md. Limits: nothing is known of the world beyond these lists,
so a person named without a title stays ``other``.
"""

from collections import Counter
from functools import cache
from typing import cast

from analysis.models import SourceType
from analysis.speech import words

NEUTRAL = words.closed("noun of any house")
_MAX_BODY_WORDS = 5
_FORMER = frozenset(("former", "ex", "onetime", "then"))
_TRIM = ".,;:()“”\"'’*"

Verdict = tuple[SourceType, str]
UNKNOWN: Verdict = ("other", "no word of the text tells")


def of_body(name: str) -> Verdict | None:
    """The type of a body by its name; None when no list knows it."""
    lower = _lower(name)
    if lower in words.bodies():
        return _type(words.bodies()[lower]), f"listed body “{name}”"
    parts = lower.split()
    inside = _listed(parts)
    if inside and inside[0] == 0:
        return _type(inside[1]), f"listed body in “{name}”"
    for part in reversed(parts):
        kind = words.organisation_words().get(part)
        if kind:
            return _type(kind), f"“{part}” in the name “{name}”"
    noun = words.nouns().get(parts[-1]) if parts else None
    if noun is not None and noun.kind != "person":
        return _type(noun.type), f"“{parts[-1]}” in the name “{name}”"
    return None


def of_description(phrase: str) -> Verdict | None:
    """The type of somebody described in words: "a senior State Department official"."""
    parts = _lower(phrase).split()
    body = _body_in(phrase.split(), parts)
    noun = _noun_in(parts)
    title = _title_in(parts)
    if noun is None or noun in NEUTRAL:
        if body is not None:
            return body[0], f"{body[1]} beside “{noun}”" if noun else body[1]
    elif body is not None and body[0] == "intergovernmental" and _type_of(noun) == "government":
        return body
    if noun is not None and _type_of(noun) != "other":
        return _type_of(noun), f"described as “{noun}”"
    if title is not None:
        return title
    return body


def of_descriptions(phrases: list[str]) -> Verdict | None:
    """The type most of several descriptions of one person point to; the first wins a tie."""
    votes: Counter[SourceType] = Counter()
    evidence: dict[SourceType, str] = {}
    for phrase in phrases:
        verdict = of_description(phrase)
        if verdict is None or verdict[0] == "other":
            continue
        former = _lower(phrase).split()[0] in _FORMER
        votes[verdict[0]] += 1 if former else 2
        evidence.setdefault(verdict[0], verdict[1])
    if not votes:
        return None
    best = votes.most_common(1)[0][0]
    return best, evidence[best]


@cache
def _lower(phrase: str) -> str:
    parts = (part.strip(_TRIM) or part for part in phrase.lower().replace("’", "'").split())
    cleaned = [part.removesuffix("'s") for part in parts]
    return " ".join(cleaned[1:] if cleaned[:1] in (["the"], ["a"], ["an"]) else cleaned)


def _type_of(noun: str) -> SourceType:
    return _type(words.nouns()[noun].type)


def _type(name: str) -> SourceType:
    return cast(SourceType, name)


def _listed(parts: list[str]) -> tuple[int, str, str] | None:
    """The first listed body among words: where it starts, its type, its name."""
    known = words.bodies()
    for first in range(len(parts)):
        for last in range(min(len(parts), first + _MAX_BODY_WORDS), first, -1):
            name = " ".join(parts[first:last])
            if name in known:
                return first, known[name], name
    return None


def _body_in(written: list[str], parts: list[str]) -> Verdict | None:
    """The first body named or meant in a description."""
    found: list[tuple[int, Verdict]] = []
    listed = _listed(parts)
    if listed is not None and (len(listed[2]) > 2 or any(w.isupper() for w in written)):
        found.append((listed[0], (_type(listed[1]), f"listed body “{listed[2]}”")))
    capitals = {word.strip(_TRIM).lower() for word in written if word[:1].isupper()}
    for at, part in enumerate(parts):
        noun = words.nouns().get(part)
        if noun is not None and noun.kind == "body":
            found.append((at, (_type(noun.type), f"described by “{part}”")))
            break
        if part in capitals and part in words.organisation_words():
            found.append((at, (_type(words.organisation_words()[part]), f"“{part}” in a name")))
            break
    return min(found)[1] if found else None


def _noun_in(parts: list[str]) -> str | None:
    """The noun that says what the person is: the last of the first run of such nouns."""
    noun = None
    for part in parts:
        known = words.nouns().get(part)
        if known is not None and known.kind == "person":
            if noun is None or noun in NEUTRAL or part in NEUTRAL:
                noun = part if noun is None or part in NEUTRAL or noun in NEUTRAL else noun
        elif noun is not None and (part in words.PREPOSITIONS or part == "who"):
            break
    return noun


def _title_in(parts: list[str]) -> Verdict | None:
    for size in (3, 2, 1):
        for first in range(len(parts) - size + 1):
            title = " ".join(part.rstrip(".") for part in parts[first : first + size])
            known = words.titles().get(title)
            if known is not None and known[0] != "other":
                return _type(known[0]), f"title “{title}”"
    if any(part[:2] in {"d-", "r-"} for part in parts):
        return "politician", "party and state in brackets"
    return None
