"""Source types: what kind of source a person or body is, and which words say so.

Bodies are known by name or by a word in their name (``analysis.speech.bodies``), people by their
title (``titles.csv``) or by the noun that describes them (``source_nouns.csv``). A description is
read a part at a time ("founder and CEO of X", "a senator, now professor at Y"). A noun that fits
every kind of house ("spokesman", "president", "director") takes the type of the body beside it:
"president of Planned Parenthood" is no head of state. What somebody formerly was counts half, and
makes a former official an expert, who no longer speaks for a state. Whoever stands for election is
a politician, whatever else is said.

The types are those of docs/methods.md. Limits: nothing is known of the world beyond these lists,
so a person named without a title stays ``other``.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from analysis.models import SourceType
from analysis.speech import bodies, description_heads, words
from analysis.speech.description_parts import Part, is_person, parts

Verdict = bodies.Verdict
UNKNOWN: Verdict = ("other", "no word of the text tells")
PRESENT, FORMER, STANDING = 2, 1, 20  # votes of a description; a candidate outvotes all offices
_SERVES = bodies.role("serves")
_STANDING = bodies.role("standing")
_FORMER = bodies.role("former")
_UNDER = frozenset(("during", "under"))  # "an official under Mr. Bush's administration"
_ELECTED = bodies.role("elected")
_RUNS_FIRM = bodies.role("runs firm")
_SENT = bodies.role("sent")
_ANY_PRESIDENT = "described as “president”"  # "president and CEO" is no head of state
_SUPPORTS = frozenset(f"described as “{noun}”" for noun in ("supporter", "backer", "ally", "fan"))
WERE_ASKED = "those who were asked"
_YEARS_OLD = ("-year-old", "-years-old")

of_body = bodies.of_body


class Vote(NamedTuple):
    """What one part of a description says, and how much that counts."""

    verdict: Verdict
    weight: int


def of_description(phrase: str) -> Verdict | None:
    """The type of somebody described in words: "a senior State Department official"."""
    members = description_heads.members(phrase)
    return (of_descriptions([members]) if members else None) or of_descriptions([phrase])


def of_descriptions(phrases: list[str]) -> Verdict | None:
    """The type most of several descriptions of one person point to; the first wins a tie."""
    votes: Counter[SourceType] = Counter()
    evidence: dict[SourceType, str] = {}
    found = [vote for phrase in phrases for vote in _votes(phrase)]
    formerly = {why for (_, why), weight in found if weight == FORMER}
    for (kind, why), weight in found:
        if weight == PRESENT and f"formerly: {why}" in formerly:
            continue  # "the attorney general under Bush" has been called former elsewhere
        votes[kind] += weight
        evidence.setdefault(kind, why)
    if not votes:
        return None
    best = votes.most_common(1)[0][0]
    return best, evidence[best]


@lru_cache(maxsize=4096)
def _votes(phrase: str) -> tuple[Vote, ...]:
    votes = tuple(_each_vote(phrase))
    if all(vote.verdict[0] != "business" for vote in votes):
        return votes
    return tuple(vote for vote in votes if vote.verdict[1] != _ANY_PRESIDENT)


def _each_vote(phrase: str) -> Iterator[Vote]:
    found = list(parts(phrase))
    beside = next((body for part in found if (body := bodies.inside(part.written))), None)
    for part in found:
        verdict = _of_part(part, beside)
        if verdict is None or verdict[0] == "other":
            continue
        before = part.parts[: part.cut]
        past = _FORMER.intersection(before) or any(word.startswith("ex-") for word in before)
        if verdict[1] in _SUPPORTS:
            yield Vote(verdict, FORMER)  # "a former governor, an early supporter of Lee"
        elif past or (_UNDER.intersection(part.parts) and "administration" in part.parts):
            yield Vote(formerly(verdict, before), FORMER)
        elif _STANDING.intersection(before) or " ".join(before[-2:]) in _STANDING:
            yield Vote(verdict, STANDING)
        else:
            yield Vote(verdict, PRESENT)


def _of_part(part: Part, beside: Verdict | None) -> Verdict | None:
    title = description_heads.title(part)
    noun = description_heads.noun(part)
    sent = noun in _SENT and "to" in part.parts[part.cut : part.cut + 1]
    body = bodies.inside(part.written[: part.cut] if sent else part.written)
    alone = noun is None or len(part.parts) == 1
    whole = title is not None and (" " in title[1] or alone) and not _serves(title[1])
    if title is not None and whole and not _of_listed(title[1], body):
        of_states = body is not None and body[0] == "intergovernmental"
        if body is not None and of_states and _speaks_for(title[0], body, part):
            return body
        return title[0], f"title “{title[1]}”"
    if noun is None:
        return _without_noun(part, body)
    office = title[1] if title is not None else noun
    if _serves(noun) or _serves(office):
        return _serving(part, office, noun, body or (None if sent else beside))
    kind = _type_of(noun)
    if body is not None and _speaks_for(kind, body, part):
        return body
    return (kind, f"described as “{noun}”") if kind != "other" else body


def _without_noun(part: Part, body: Verdict | None) -> Verdict | None:
    """The type of somebody whom no listed noun describes."""
    if any(key.endswith(_YEARS_OLD) for key in part.parts):
        return "public", "described by age"  # "a 59-year-old from Hilton Head"
    if len(part.parts[: part.cut]) and bodies.is_people(part.parts[part.cut - 1]):
        return "public", f"the people “{part.parts[part.cut - 1]}”"
    asked = body is None and not bodies.role("asked").isdisjoint(part.parts)
    return ("public", WERE_ASKED) if asked else _is_a(part, body) or body


def _is_a(part: Part, body: Verdict | None) -> Verdict | None:
    """What an apposition calls a body: "a private company that tracks billionaires"."""
    ends = [at for at, key in enumerate(part.parts[: part.cut]) if key in {"that", "which"}]
    head = part.parts[(ends[0] if ends else part.cut) - 1]
    noun = words.nouns().get(head)
    if body is not None and body[1].startswith("listed") and head not in bodies.role("study"):
        return None  # a newspaper's analysis is the newspaper's
    called = part.parts[0] in words.DETERMINERS and noun is not None and noun.kind == "body"
    return (_type_of(head), f"is a “{head}”") if called and _type_of(head) != "other" else None


def _of_listed(title: str, body: Verdict | None) -> bool:
    """Whether a listed body makes the title: a European Council president is no alderman."""
    listed = body is not None and body[1].startswith("listed")
    return listed and " " in title and _serves(title.split()[-1])


def _speaks_for(kind: SourceType, body: Verdict, part: Part) -> bool:
    """Whether a body outdoes what its people are: a judge of the ICC, a researcher of Amnesty.

    Of scholars only those whose title opens with it: "IMF chief economist".
    """
    if body[0] == "intergovernmental" and kind == "expert":
        return bodies.inside(part.written[: part.cut]) == body
    if body[0] == "intergovernmental":
        return kind == "government"
    return kind == "expert" and body[0] == "ngo" and body[1].startswith("listed")


def _serving(part: Part, office: str, noun: str, body: Verdict | None) -> Verdict | None:
    """The type of somebody whose office every kind of house has."""
    if body is not None:
        if body[0] == "media" and {office, noun} & _RUNS_FIRM:
            return "business", f"“{office}” of a media house"
        return body[0], f"{body[1]} beside “{office}”"
    served = description_heads.title(Part(part.written, part.parts[part.cut :], 0))
    if served is not None:
        return served[0], f"“{office}” of a “{served[1]}”"
    if " " in office and office in words.titles() and _type_of(office) != "government":
        return _type_of(office), f"title “{office}”"
    other = [key for key in part.parts[: part.cut] if is_person(key) and not _serves(key)]
    told = [key for key in other if key in words.nouns() and _type_of(key) != "other"]
    if told:
        return _type_of(told[-1]), f"described as “{told[-1]}”"
    if not _serves(office) and office in words.titles() and _type_of(office) != "other":
        return _type_of(office), f"title “{office}”"  # "panel Chairman Rep. Lee"
    kind = _type_of(noun)
    place = bodies.place_inside(part.written) if kind == "other" else None
    return place or ((kind, f"described as “{noun}”") if kind != "other" else None)


def formerly(verdict: Verdict, before: list[str]) -> Verdict:
    """Who no longer holds an office of state speaks as a politician if elected, else as expert."""
    if verdict[0] != "government":
        return verdict
    elected = _ELECTED.intersection(before) or " ".join(before[-2:]) in _ELECTED
    return "politician" if elected else "expert", f"formerly: {verdict[1]}"


def _serves(name: str) -> bool:
    return name in _SERVES


def _type_of(noun: str) -> SourceType:
    known = words.nouns().get(noun)
    return cast(SourceType, known.type if known else words.titles()[noun][0])
