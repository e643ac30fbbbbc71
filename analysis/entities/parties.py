"""Parties: who "the Illinois Democrat" is, from "Rep. Sean Casten (D-Illinois)".

American news puts party and state in brackets behind a lawmaker's name and later calls the lawmaker
by both. Only a lawmaker whose party and state the same article gives is found.

Limits: two lawmakers of one party and state are told apart by nothing: the one named last is meant.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from analysis import lexicons
from analysis.speech.people import Entity

_PARTIES = {"d": "democrat", "r": "republican", "i": "independent"}
NAMES = frozenset(_PARTIES.values())
_BRACKET = re.compile(r"([DRI])[-–]([A-Z][\w. ]{1,20})")
_DESCRIBED = re.compile(
    r"(?:the )?(?P<state>[\w.’' ]{2,20}) (?P<party>democrat|republican|independent)"
)


class Seat(NamedTuple):
    """A party, and the state a lawmaker sits for."""

    party: str
    state: str


@cache
def _states() -> Mapping[str, str]:
    return {row["form"]: row["state"] for row in lexicons.rows("us_states")}


def _state(written: str) -> str | None:
    return _states().get(written.lower().replace(".", "").strip())


def in_brackets(text: str) -> Seat | None:
    """Party and state of "D-Ill."; None for anything else.

    >>> in_brackets("D-Illinois")
    Seat(party='democrat', state='illinois')
    """
    match = _BRACKET.fullmatch(text.strip())
    state = _state(match[2]) if match else None
    return Seat(_PARTIES[match[1].lower()], state) if match and state else None


def described(text: str) -> Seat | None:
    """Party and state of "the Illinois Democrat"; None for anything else."""
    match = _DESCRIBED.fullmatch(text.lower())
    state = _state(match["state"]) if match else None
    return Seat(match["party"], state) if match and state else None


def seats(people: Iterable[Entity]) -> dict[Seat | None, Entity]:
    """The lawmaker of each party and state that the text gives."""
    return {
        seat: entity
        for entity in {id(each): each for each in people}.values()
        for description in entity.descriptions
        if (seat := in_brackets(description)) is not None
    }
