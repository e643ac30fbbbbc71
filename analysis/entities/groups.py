"""Groups: people named together by what they are: "U.S. officials", "ICC judges", "migrants".

A group is a noun for people in the plural with the country or body named in front of it; nouns
of one class ("migrants", "asylum seekers") are one group. Without either, "experts" of all
articles are one group, whoever they are.

Limits: two groups that are called alike are one.
"""

from analysis.entities.actor import Actor
from analysis.entities.vocabulary import class_of, singular
from analysis.entities.written import Written
from analysis.speech import words

_VAGUE = frozenset(
    ("people", "person", "member", "individual", "men", "women", "head", "friend", "folk", "guy",
     "participant", "other", "leader", "resident", "children", "parent", "family", "official")
)  # fmt: skip


def actor(written: Written) -> Actor | None:
    """The group a mention stands for; None where it stands for none."""
    sort = class_of(written.noun)
    known = words.nouns().get(written.noun)
    listed = sort is not None and sort.kind == "group" and written.noun != singular(written.noun)
    several = known is not None and known.plural and known.kind == "person"
    if not listed and not several:
        return None
    noun = sort.name if sort is not None and listed else written.noun
    owners = [place.country for place in written.before_end if place.role != "usage"]
    whose = owners[:1] or _names(written)
    if singular(written.noun) in _VAGUE and not whose:
        return None
    return Actor("group", " ".join([noun, *whose]))


def _names(written: Written) -> list[str]:
    """The name in front of the noun: "ICC officials"."""
    return [
        key
        for word, key in zip(written.words[: written.turn], written.keys, strict=False)
        if word[:1].isupper() and key not in words.FUNCTION_WORDS
    ][-1:]
