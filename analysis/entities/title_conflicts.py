"""Title conflicts: one outlet writes "former President", the others "President".

Two outlets disagree about a person when the one always puts "former" to a title and the other never
puts it to the same one. Which of them is right depends on the date of the articles, and is not
judged.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MOST_TITLES = 3  # titles of one side that are written out


class TitleUse(NamedTuple):
    """A title that an outlet gave a person; ``row`` is the caller's number of the place.

    ``office`` is by what titles count as the same; ``written`` is the title as it stands there.
    """

    outlet: str
    person: str
    office: str
    written: str
    former: bool
    row: int


class Conflict(NamedTuple):
    """A person and a title, the outlets on either side, and all uses of theirs."""

    person: str
    office: str
    former: tuple[str, ...]
    current: tuple[str, ...]
    uses: tuple[TitleUse, ...]

    def written(self, *, former: bool) -> tuple[str, ...]:
        """The titles as one side writes them, the commonest first."""
        counts = Counter(use.written for use in self.uses if use.former == former)
        return tuple(title for title, _ in counts.most_common(MOST_TITLES))


def find(uses: Iterable[TitleUse]) -> list[Conflict]:
    """The conflicts among the uses, in the order in which the people are first named."""
    about: dict[tuple[str, str], list[TitleUse]] = {}
    for use in uses:
        about.setdefault((use.person, use.office), []).append(use)
    found = (_conflict(each) for each in about.values())
    return [conflict for conflict in found if conflict is not None]


def _conflict(uses: Sequence[TitleUse]) -> Conflict | None:
    """A conflict if every outlet that is counted is of one mind and the outlets are not."""
    sides: dict[bool, list[str]] = {True: [], False: []}
    for outlet in dict.fromkeys(use.outlet for use in uses):
        minds = {use.former for use in uses if use.outlet == outlet}
        if len(minds) == 1:
            sides[minds.pop()].append(outlet)
    if not sides[True] or not sides[False]:
        return None
    known = {*sides[True], *sides[False]}
    kept = tuple(use for use in uses if use.outlet in known)
    return Conflict(uses[0].person, uses[0].office, tuple(sides[True]), tuple(sides[False]), kept)
