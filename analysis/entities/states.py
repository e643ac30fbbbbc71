"""States: countries, what stands for them, and the bodies that belong to them.

"The United States", "Washington", "the Trump administration" and "the White House" speak of one
country. A noun for a government or its people ("officials", "troops") belongs to the country, or to
the person's country, named in front of it; without one, to the country whose bodies the texts name
most. "The country" is the one last named in the text.

Limits: "Washington" may be the city; "the North" is the country in the texts that is so called.
"""

from collections import Counter
from collections.abc import Sequence

from analysis.entities.actor import Actor
from analysis.entities.item import Item
from analysis.entities.people import People, Person
from analysis.entities.vocabulary import Place
from analysis.entities.written import Written
from analysis.speech import words as lists

_OWN = frozenset(("his", "her", "their", "its"))
_DEFINITE = frozenset(("the", "this", "that"))
_ALONE = frozenset(("name", "capital", "seat", "usage"))
_PAIR = frozenset(("two", "both"))
_SEVERAL = frozenset(("countries", "nations", "sides", "states", "governments"))


class States:
    """Finds the country or body of each mention that names no person."""

    def __init__(self, items: Sequence[Item], people: People, *, coarse: bool) -> None:
        self.items = items
        self.people = people
        self.whole = coarse
        places = [place for item in items for place in item.written.places]
        self.named_most = [each for each, _ in Counter(p.country for p in places).most_common()]
        told = Counter(place.country for place in places if place.role in {"body", "usage", "seat"})
        self.home = told.most_common(1)[0][0] if told else next(iter(self.named_most), None)
        self.last: dict[object, str] = {}
        self.last_person: dict[object, Person] = {}
        self.repeats: Counter[tuple[object, object, str]] = Counter()

    def named(self, item: Item, person: Person) -> None:
        """Note that a text has just named ``person``."""
        self.last_person[item.doc] = person

    def actor(self, at: int) -> Actor | None:
        """The country or body a mention stands for; None for anything else."""
        item = self.items[at]
        same = (item.doc, item.sent, item.written.text)
        self.repeats[same] += 1
        country = self._country(item, self.repeats[same] - 1)
        if country is None:
            return None
        self.last[item.doc] = country
        return Actor("country", country)

    def _country(self, item: Item, time: int) -> str | None:
        written = item.written
        if not written.keys:
            return None
        several = self._several(written)
        if several:
            return several[time % len(several)]
        return self._by_direction(written) or self._whole(written) or self._of_state(item)

    def _several(self, written: Written) -> list[str]:
        """The countries of a mention that stands for more than one, in the order of the text."""
        words = set(written.keys)
        if words <= {"north", "south", "and", "the", "korea"} and {"north", "south"} <= words:
            return ["South Korea", "North Korea"]
        if words & {"koreas"}:
            return ["South Korea", "North Korea"]
        named = list(dict.fromkeys(place.country for place in written.before_end))
        if len(named) > 1 and "and" in words and self._is_of_state(written):
            return named
        vague = self.whole and not written.places and written.noun in _SEVERAL
        return self.named_most[:2] if vague and words & _PAIR else []

    def _by_direction(self, written: Written) -> str | None:
        """ "The North" as the country among those named that is called so."""
        if len(written.keys) != 1 or written.keys[0] not in {"north", "south", "east", "west"}:
            return None
        called = f"{written.keys[0].capitalize()} "
        return next((each for each in self.named_most if each.startswith(called)), None)

    def _whole(self, written: Written) -> str | None:
        """The country that the noun phrase is, or ends with: "the United States"."""
        for place in written.before_end:
            if place.last == written.end and self._counts(place, written):
                return place.country
        return None

    def _counts(self, place: Place, written: Written) -> bool:
        """Whether a form stands for its country alone; "Spanish" does not, "Spaniards" does."""
        if place.role == "people":
            return self.whole or written.keys[place.last - 1].endswith("s")
        return self.whole or place.role in _ALONE

    def _is_of_state(self, written: Written) -> bool:
        noun, sort = lists.nouns().get(written.noun), written.sort
        listed = sort is not None and sort.kind == "state"
        official = noun is not None and (noun.type == "government" or noun.kind == "body")
        at_end = any(place.last == written.end for place in written.before_end)
        return listed or official or at_end

    def _of_state(self, item: Item) -> str | None:
        """The country that a government, its officials or its people belong to."""
        written, sort = item.written, item.written.sort
        if sort is not None and sort.kind == "office":
            return written.before_end[0].country if written.before_end and self.whole else None
        governs = sort is not None and sort.name in {"government", "state"}
        if not self._is_of_state(written) or not (self.whole or governs):
            return None
        if written.before_end:
            return written.before_end[0].country
        owner = self._owner(item)
        if owner is not None:
            return owner
        if sort is not None and sort.name == "state":
            return self.last.get(item.doc) if self.whole or _points_back(written) else None
        if written.places:
            return written.places[0].country
        noun = lists.nouns().get(written.noun)
        of_government = noun is not None and noun.type == "government"
        listed = sort is not None and sort.name in {"government", "officials"}
        ours = self.whole and self._names_nobody_else(written)
        return self.home if ours and (of_government or listed) else None

    def _names_nobody_else(self, written: Written) -> bool:
        """Whether no name but a known person's stands in it; "European leaders" has another."""
        return all(
            word[:1].islower() or key in self.people.by_word
            for word, key in zip(
                written.words[: written.end], written.keys[: written.end], strict=True
            )
        )

    def _owner(self, item: Item) -> str | None:
        """The country of the person a government is called after, or of "his"."""
        written = item.written
        for at in range(written.end):
            if written.words[at][:1].isupper():
                country = self.people.nation(self.people.by_name(written.keys[at]))
                if country is not None:
                    return country
        if written.determiner in _OWN:
            return self.people.nation(self.last_person.get(item.doc))
        return None


def _points_back(written: Written) -> bool:
    """Whether "the country" stands for one named before: singular, and nothing else is said."""
    return len(written.keys) == 1 and written.determiner in _DEFINITE | _OWN
