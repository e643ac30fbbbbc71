"""Decisions: what a reader joined, parted or follows, read from the story's corrections.

``people:join:NAME`` with the name of an actor as value makes both one, whatever their kind, and
``people:part:FORM`` with the name of an actor makes what is so written an actor of its own;
``naming:event:WORDS`` with "yes" follows an event. None as value takes each back. The latest
decision about a name, a form or some words holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

JOIN, PART, FOLLOW = "people:join:", "people:part:", "naming:event:"
YES = "yes"
MAX_STEPS = 20  # from joined name to joined name; a circle of joins ends here


@dataclass(frozen=True)
class Decisions:
    """``joined``: name to name; ``parted``: form to the actor it left; ``followed``: words."""

    joined: Mapping[str, str] = field(default_factory=dict)
    parted: Mapping[str, str] = field(default_factory=dict)
    followed: tuple[str, ...] = ()

    def target(self, name: str) -> str:
        """The name under which an actor is shown after all joins."""
        for _ in range(MAX_STEPS):
            if name not in self.joined:
                break
            name = self.joined[name]
        return name


def read(pairs: Iterable[tuple[str, str | None]]) -> Decisions:
    """The decisions in force among the corrections of a story, oldest first."""
    joined: dict[str, str] = {}
    parted: dict[str, str] = {}
    followed: dict[str, None] = {}
    for field_, value in pairs:
        for prefix, kept in ((JOIN, joined), (PART, parted)):
            if field_.startswith(prefix):
                kept.pop(field_.removeprefix(prefix), None)
                if value:
                    kept[field_.removeprefix(prefix)] = value
        if field_.startswith(FOLLOW):
            followed.pop(field_.removeprefix(FOLLOW), None)
            if value == YES:
                followed[field_.removeprefix(FOLLOW)] = None
    return Decisions(joined, parted, tuple(followed))
