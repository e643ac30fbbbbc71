"""Chains: mentions of one text or of several, joined when they stand for the same.

Each mention is asked in turn, in the order of the texts, what it is: a named person, the holder of
an office ("the Japanese prime minister"), a country or what speaks for it, a body, or a thing known
by its noun. What was named before in the same text decides about "the president" and "his country".

Joined are only mentions of one kind: what speaks for a state never joins the person at its head.
Limits: docs/methods.md.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.entities import things
from analysis.entities.actor import Actor
from analysis.entities.bodies import Bodies
from analysis.entities.item import Item
from analysis.entities.offices import Offices
from analysis.entities.people import People
from analysis.entities.states import States
from analysis.entities.written import parse
from analysis.errors import InputRowError


def chain(items: Sequence[Item], *, coarse: bool = False) -> list[Actor]:
    """Who or what each mention stands for.

    With ``coarse`` whatever speaks for a country counts as that country ("U.S. officials", "the
    C.I.A."), and a mention of two ("the two leaders") stands for one of them each time it comes;
    without it a body is an actor of its own, "the F.B.I. director" the person, and two are nobody
    in particular.
    """
    bodies = Bodies(items)
    people = People(items)
    offices = Offices(items, people, coarse=coarse)
    states = States(items, people, coarse=coarse)
    found: list[Actor] = []
    for at, item in enumerate(items):
        person = people.of.get(at) or offices.holder(at)
        if person is not None:
            offices.named(item, person)
            states.named(item, person)
            found.append(Actor("person", f"{person.called} {person.given}".strip()))
        else:
            found.append(bodies.actor(at) or states.actor(at) or things.actor(item.written))
    return found


def predict(row: Mapping[str, Any]) -> dict[str, Any]:
    """One line of ``python -m analysis predict naming``: mentions in, a chain for each out.

    ``chains`` has, in the order of ``mentions``, the name of the chain each belongs to.

    Raises:
        InputRowError: a mention is no object with a text.
    """
    items = [_item(mention) for mention in row["mentions"]]
    chains = chain(items, coarse=True)
    return {"id": row["id"], "chains": [f"{actor.kind}: {actor.name}" for actor in chains]}


def _item(mention: object) -> Item:
    if not isinstance(mention, Mapping) or not isinstance(mention.get("text"), str):
        raise InputRowError(
            problem='a mention is no object with a "text"',
            remedy='Write "mentions": [{"id": ..., "doc": ..., "sent": ..., "text": "..."}].',
        )
    return Item(str(mention.get("doc")), str(mention.get("sent")), parse(mention["text"]))
