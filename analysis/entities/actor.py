"""An actor: who or what mentions stand for."""

from typing import Literal, NamedTuple

ActorKind = Literal["person", "body", "country", "group", "event", "thing"]
KINDS: tuple[ActorKind, ...] = ("person", "body", "country", "group", "event")


class Actor(NamedTuple):
    """Kind, and the name that joins its mentions."""

    kind: ActorKind
    name: str
