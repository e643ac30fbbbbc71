"""The corpus: every appearance and every speaker of some articles under one name across them.

The appearances of all articles are joined (``chains``), events by class and anchor; then what the
reader decided is applied (``decisions``). An actor is called by its commonest full name. The time
this takes grows with the number of appearances: names are compared only within one surname, events
only within one class and anchor.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from analysis.entities import decisions, follow, forms, groups, quoted
from analysis.entities.actor import Actor
from analysis.entities.chains import chain
from analysis.entities.decisions import Decisions
from analysis.entities.event_joins import join as join_events
from analysis.entities.item import Item
from analysis.entities.written import parse
from analysis.models import Annotation, Appearance

_NAMED = frozenset(("person", "body", "country"))


def join(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The same annotations, with an actor for each appearance and each source that has one.

    Appearances that stand for nobody in particular ("an official") have none.
    """
    flat = [(each, appearance) for each in annotations for appearance in each.appearances]
    actors = _actors(flat)
    names = _names(flat, actors)
    decided = decisions.read(annotations[0].decisions if annotations else ())
    kinds: dict[str, str] = {names[actor]: actor.kind for actor in actors if actor is not None}
    named = iter(
        _named(pair, actor, names, kinds, decided) for pair, actor in zip(flat, actors, strict=True)
    )
    joined = [
        replace(each, appearances=tuple(next(named) for _ in each.appearances))
        for each in annotations
    ]
    return tuple(_followed(quoted.name(each, decided), decided) for each in joined)


def _actors(flat: Sequence[tuple[Annotation, Appearance]]) -> list[Actor | None]:
    """Who or what each appearance stands for."""
    found: list[Actor | None] = [None] * len(flat)
    spoken = [at for at, (_, appearance) in enumerate(flat) if appearance.about != "event"]
    items = [_item(*flat[at]) for at in spoken]
    for at, item, actor in zip(spoken, items, chain(items), strict=True):
        if actor.kind in _NAMED:
            found[at] = actor
        elif item.about == "described":
            found[at] = groups.actor(item.written)
    events = [at for at, (_, appearance) in enumerate(flat) if appearance.about == "event"]
    joined = join_events([flat[at][1].anchors for at in events])
    for at, event in zip(events, joined, strict=True):
        found[at] = event
    return found


def _item(annotation: Annotation, appearance: Appearance) -> Item:
    return Item(
        annotation.article.id,
        appearance.sentence,
        parse(_text(annotation, appearance)),
        parse(appearance.full) if appearance.full else None,
        appearance.touches,
        appearance.about or "unclear",
    )


def _text(annotation: Annotation, appearance: Appearance) -> str:
    words = annotation.article.part(appearance.place)[appearance.start : appearance.end]
    return forms.form_of(words)


def _names(
    flat: Sequence[tuple[Annotation, Appearance]], actors: Sequence[Actor | None]
) -> dict[Actor, str]:
    """What each actor is called: people, bodies and groups by their commonest full name.

    A country has its name, an event that of its class and anchor, so that no outlet's word for it
    is ours.
    """
    called: dict[Actor, Counter[str]] = defaultdict(Counter)
    for (annotation, appearance), actor in zip(flat, actors, strict=True):
        if actor is not None:
            text = appearance.full or _text(annotation, appearance)
            called[actor][_name(actor, text)] += _is_name(actor, text)
    names: dict[Actor, str] = {}
    taken: set[str] = set()
    for actor, counts in called.items():
        own = actor.kind in {"country", "event"}
        name = actor.name if own else _commonest(actor, counts)
        while name in taken:
            name = f"{name} ({actor.kind})"
        taken.add(name)
        names[actor] = name
    return names


def _name(actor: Actor, text: str) -> str:
    if actor.kind == "person":
        return forms.name_of(parse(text))
    return " ".join(parse(text).words) or text


def _is_name(actor: Actor, text: str) -> bool:
    """Whether a mention may give an actor its name; a description names no person."""
    return actor.kind != "person" or bool(forms.parts(text).name)


def _commonest(actor: Actor, counts: Counter[str]) -> str:
    """The commonest name of several words, for a person or body; the commonest of all for a group.

    Of two that are as common the longer one names a person or body, the shorter one a group.
    """
    named = actor.kind in {"person", "body"}
    full = {name: n for name, n in counts.items() if " " in name}
    choice = full if full and named else counts
    sign = 1 if named else -1
    return max(choice, key=lambda name: (choice[name], sign * len(name), name))


def _named(
    pair: tuple[Annotation, Appearance],
    actor: Actor | None,
    names: dict[Actor, str],
    kinds: dict[str, str],
    decided: Decisions,
) -> Appearance:
    """The appearance with its actor, after what the reader parted and joined."""
    if actor is None:
        return pair[1]
    name, form = names[actor], _text(*pair)
    if decided.parted.get(form) == name:
        name = form
    shown = decided.target(name)
    return replace(pair[1], actor=shown, kind=kinds.get(shown, actor.kind))


def _followed(annotation: Annotation, decided: Decisions) -> Annotation:
    """The annotation with the places of the events that the reader follows."""
    found = [place for words in decided.followed for place in follow.find(annotation, words)]
    return replace(annotation, appearances=(*annotation.appearances, *found))
