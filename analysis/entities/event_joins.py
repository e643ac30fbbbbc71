"""Event joins: mentions of events that are one, by class and anchor.

Two mentions of one class that share an anchor are one event, and so is whatever is joined to
either. A mention with no anchor but "the" ("the conflict") is the event of its class that at
least half of the mentions of the class speak of.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from analysis.entities.actor import Actor

_WHOSE = "people:"  # whose an event is joins nothing: "strikes by Israel and Iran" are two
DOMINANT = 0.5  # of the mentions of a class: "the conflict" alone then means this one
MAX_INITIALS = 3  # letters; a shorter anchor is written in capitals ("GOP")
Anchors = Sequence[str]  # the class, then the anchors


def join(events: Sequence[Anchors]) -> list[Actor | None]:
    """The event of each mention; None for one that nothing tells."""
    parents: dict[tuple[str, str], tuple[str, str]] = {}
    for sort, *anchors in events:
        for anchor in anchors if anchors and not anchors[0].startswith(_WHOSE) else ():
            one, other = _root(parents, (sort, anchors[0])), _root(parents, (sort, anchor))
            parents[max(one, other)] = min(one, other)
    names = _names(parents, events)
    found = [names.get(_root(parents, (e[0], e[1]))) if len(e) > 1 else None for e in events]
    usual = _usual(events, found)
    return [actor or usual.get(event[0]) for event, actor in zip(events, found, strict=True)]


def _usual(events: Sequence[Anchors], found: Sequence[Actor | None]) -> dict[str, Actor]:
    """The event of each class that most mentions of the class speak of, if there is one."""
    counts: dict[str, Counter[Actor]] = defaultdict(Counter)
    for (sort, *_), actor in zip(events, found, strict=True):
        if actor is not None:
            counts[sort][actor] += 1
    most = {sort: each.most_common(1)[0] for sort, each in counts.items()}
    return {
        sort: actor for sort, (actor, n) in most.items() if n >= DOMINANT * counts[sort].total()
    }


def _names(
    parents: dict[tuple[str, str], tuple[str, str]], events: Sequence[Anchors]
) -> dict[tuple[str, str], Actor]:
    """An event by its class and the anchor it is told by most often: "War (Gaza)"."""
    anchors: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sort, *told in events:
        if told:
            anchors[_root(parents, (sort, told[0]))][told[0]] += 1
    return {
        root: Actor("event", f"{root[0].capitalize()} ({_title(told.most_common(1)[0][0])})")
        for root, told in anchors.items()
    }


def _title(anchor: str) -> str:
    words = anchor.partition(":")[2].split()
    return " ".join(w.upper() if len(w) <= MAX_INITIALS else w.capitalize() for w in words)


def _root(
    parents: dict[tuple[str, str], tuple[str, str]], node: tuple[str, str]
) -> tuple[str, str]:
    """The mention class and anchor that stand for all joined to ``node``."""
    while parents.setdefault(node, node) != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node
