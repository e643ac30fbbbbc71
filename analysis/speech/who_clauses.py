"""Clauses behind a name that tell what somebody is: "who leads a council", "who has children"."""

from analysis.speech import bodies, source_types, words
from analysis.speech.bodies import Verdict, role


def verdict(verb: str, following: str, phrase: list[str]) -> Verdict | None:
    """The type a clause gives whoever it stands behind; None where it tells none.

    Args:
        verb: the word behind "who", written small.
        following: the word behind it, written small.
        phrase: the words behind the verb, as written, up to the next sign.
    """
    if verb in words.BE or f"{verb} {following}" in {"served as", "works as"}:
        past = "former " if verb in {"was", "were", "served"} else ""
        return source_types.of_description(past + " ".join(phrase).removeprefix("as "))
    if verb in role("leads"):
        told = bodies.inside(phrase)
        if told is not None and told[0] == "media":
            return "business", f"“who {verb}” a media house"
        return told
    if verb in role("teaches"):
        return "expert", f"“who {verb}”"
    return ("media", f"“who {verb}”") if verb in role("writes") else None


def is_private(verb: str, phrase: list[str]) -> bool:
    """Whether a clause tells of a private life: "who lives in Ohio", "who has four children"."""
    family = role("kin") | role("children")
    has = verb in {"has", "had"} and not family.isdisjoint(phrase)
    return has or verb in role("lives") | role("leads")
