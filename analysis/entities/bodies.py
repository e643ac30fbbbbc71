"""Bodies: which names are one body's, in one text and across texts.

Within a text a name in full and its initials are joined where they are read; across texts
initials stand for the one body among the texts whose name gives them ("ICC", "International
Criminal Court"). Articles and "the" make no difference.

Limits: initials that fit two bodies stay apart from both; a short form that is no initials
("Human Rights" for "Human Rights Watch") is a body of its own.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from analysis.entities import vocabulary
from analysis.entities.actor import Actor
from analysis.entities.item import Item
from analysis.entities.written import Written

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "&"))
_DEFINITE = frozenset(("the", "this", "that"))
_STATES = frozenset(("name", "people", "capital", "seat", "usage"))


class Bodies:
    """All bodies among the mentions."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.names = {_name(item.full or item.written) for item in items if item.about == "body"}
        self.last: dict[tuple[Hashable, str], Actor] = {}
        self.by_initials: dict[str, set[str]] = defaultdict(set)
        for name in self.names:
            if " " in name:
                self.by_initials[_initials(name)].add(name)

    def actor(self, at: int) -> Actor | None:
        """The body a mention names, or is a description of; None for anything else.

        To be asked in the order of the texts: "the court" is the court named last.
        """
        item = self.items[at]
        if item.about not in {"body", "described"}:
            return None
        if item.about == "described" and item.full is None:
            return self._named_last(item)
        name = _name(item.full or item.written)
        country = vocabulary.countries().get(name)
        if name not in self.names or (country is not None and country[1] in _STATES):
            return None
        stands_for = self.by_initials.get(name, set())
        body = Actor("body", next(iter(stands_for)) if len(stands_for) == 1 else name)
        self.last[item.doc, body.name.split()[-1]] = body
        return body

    def _named_last(self, item: Item) -> Actor | None:
        """The body of the text whose name ends in the one noun of a description with "the"."""
        written = item.written
        if len(written.keys) != 1 or written.determiner not in _DEFINITE:
            return None
        return self.last.get((item.doc, written.noun))


def _name(written: Written) -> str:
    return " ".join(written.keys)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _SMALL)
