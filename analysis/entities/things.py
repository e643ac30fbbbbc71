"""Things: what mentions stand for that are no people and no states, known by their noun.

Nouns and verbs of one class ("deal", "agreement") may name the same event, object or group. The
noun a mention turns on decides, or else its first word that has a class; without any, the noun
itself.

Limits: two events of one class in one story are one here; ``events`` tells them apart by place.
"""

from analysis.entities.actor import Actor, ActorKind
from analysis.entities.vocabulary import class_of, singular
from analysis.entities.written import Written

_ACTORS: dict[str, ActorKind] = {
    "event": "event",
    "remark": "event",
    "object": "thing",
    "group": "group",
}


def actor(written: Written) -> Actor:
    """The thing a mention stands for; a mention without words stands for itself."""
    if not written.keys:
        return Actor("thing", written.text)
    sorts = [written.sort, *map(class_of, written.keys)]
    told = next((sort for sort in sorts if sort is not None and sort.kind in _ACTORS), None)
    if told is None:
        return Actor("thing", singular(written.noun))
    return Actor(_ACTORS[told.kind], told.name)
