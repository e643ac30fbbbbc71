"""Served people: whoever speaks for somebody ("a spokesman for Mrs. Lee") has that person's type.

A lawyer speaks for a client, too. The person is looked up by surname among those of the article,
by the form of address where two share one.
"""

from collections.abc import Callable
from itertools import pairwise

from analysis.speech import words
from analysis.speech.bodies import Verdict, role
from analysis.speech.mention import bare_word
from analysis.speech.people import Entity, People

MAX_CHAIN = 3  # a spokesman of a lawyer of a minister; longer chains are nobody's
FOR_A_CLIENT = frozenset(
    f"described as “{noun}”" for noun in ("lawyer", "lawyers", "attorney", "attorneys")
)
_NO_PRINCIPALS = frozenset(("other", "public", "media"))  # whose friends speak for themselves


class Served:
    """Finds the type of the people whom others speak for; ``verdict`` tells anybody's."""

    def __init__(self, people: People, verdict: Callable[[Entity], Verdict | None]) -> None:
        self._people, self._verdict = people, verdict
        self._asked: list[int] = []
        self._known: dict[int, Verdict | None] = {}

    def by(self, phrases: list[str], speaker: Entity | None) -> Verdict | None:
        """The type of whom somebody so described speaks for; None where that is nobody known."""
        for phrase in phrases:
            parts = [bare_word(part.strip(",.()")) for part in phrase.replace("’", "'").split()]
            if role("serves").union(role("served")).isdisjoint(part.lower() for part in parts):
                continue
            for before, part in pairwise(["", *parts]):
                named = self._named(before, part, speaker)
                if named:
                    return self._type(max(named, key=lambda one: one.count))
        return None

    def _named(self, before: str, part: str, speaker: Entity | None) -> list[Entity]:
        known = self._people.by_head.get(part.lower(), ()) if part[:1].isupper() else ()
        gender = words.titles().get(before.lower(), ("", ""))[1]
        return [
            one
            for one in known
            if one.kind == "person"
            and one is not speaker
            and id(one) not in self._asked
            and (not gender or one.gender in {gender, ""})
        ]

    def _type(self, entity: Entity) -> Verdict | None:
        if len(self._asked) >= MAX_CHAIN:
            return None
        if id(entity) not in self._known:
            self._asked.append(id(entity))  # two who speak for each other have no end
            told = self._verdict(entity)
            self._asked.pop()
            principal = told is not None and told[0] not in _NO_PRINCIPALS
            self._known[id(entity)] = (
                (told[0], f"speaks for {entity.name}") if told is not None and principal else None
            )
        return self._known[id(entity)]
