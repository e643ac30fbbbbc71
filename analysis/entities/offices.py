"""Offices: who "the president", "the North Korean leader" or "Japan's prime minister" is.

The offices that lead a country are followed by kind and country, all others ("the FBI director")
only by their very words, because they have many holders in one story. The holder is whoever
stands right behind the description, or who was so called elsewhere, for the same country where
one is said; of several, the one last named so in the text, or the one whom all texts mostly
name.

"The former president" is only somebody whom a text calls so.

Limits: who holds an office in the world is not known, only what the texts say.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.entities import person_names
from analysis.entities.item import Item
from analysis.entities.people import People, Person, beside
from analysis.entities.vocabulary import singular
from analysis.entities.written import Written
from analysis.speech.bodies import role

LEADING = ("president", "head of government", "leader", "monarch")
DOMINANT = 0.5  # of the namings of all holders: a text that names none means this one
_INDEFINITE = frozenset(("a", "an", "any", "another", "no", "every", "each", "some"))
_FORMS_OF_ADDRESS = ("mr president", "madam president")


class Offices:
    """Finds the holder of an office among the people of some texts."""

    def __init__(self, items: Sequence[Item], people: People, *, coarse: bool) -> None:
        self.coarse = coarse
        self.items = items
        self.people = people
        self.last: dict[tuple[object, str], Person] = {}
        self.repeats: Counter[tuple[object, object, str]] = Counter()
        self.holders: dict[str, list[Person]] = {}
        for person in people.frequency:
            for office in people.offices[person]:
                self.holders.setdefault(office, []).append(person)

    def named(self, item: Item, person: Person) -> None:
        """Note that a text has just named ``person``."""
        for office in self.people.offices[person]:
            self.last[item.doc, office] = person

    def holder(self, at: int) -> Person | None:
        """Who a description by office stands for; None when it is none, or nobody fits."""
        item = self.items[at]
        if _is_pair(item.written):
            return self._one_of_two(item) if self.coarse else None
        office = _office(item.written)
        if office is None:
            return None if self.coarse else self._titled(item.written)
        countries = item.written.before_end or item.written.places
        country = countries[0].country if countries else None
        following = self.people.of.get(at + 1)
        if following is not None and beside(item, self.items[at + 1]):
            told = self.people.nation(following)
            if country is None or told in {country, None}:
                return following
        found = self._holder(item, office, country)
        former = bool(role("former") & set(item.written.keys))
        return None if former and found not in self.people.former else found

    def _titled(self, written: Written) -> Person | None:
        """The one person who bears just this title: "the special counsel", "the FBI director"."""
        sort = written.sort
        if sort is None or sort.kind != "office" or written.determiner in _INDEFINITE:
            return None
        title = person_names.bare_title(written.keys[: written.end])
        if " " not in title or singular(written.noun) != written.noun:
            return None  # "the candidate" and "the FBI directors" may be anybody
        held = self.people.titles.get(title)
        return next(iter(held)) if held and len(held) == 1 else None

    def _holder(self, item: Item, office: str, country: str | None) -> Person | None:
        fitting = self._who_held(office)
        if country is None:
            last = self.last.get((item.doc, office))
            return last if last is not None else self._dominant(fitting)
        of_country = [p for p in fitting if self.people.nation(p) == country]
        if not of_country:
            of_country = [p for p in self.people.frequency if self.people.nation(p) == country]
        if of_country:
            return self._most_named(of_country)
        return self._most_named(p for p in fitting if self.people.nation(p) is None)

    def _dominant(self, fitting: Sequence[Person]) -> Person | None:
        """The one of several holders whom the texts mostly name; None where two are named alike."""
        most = self._most_named(fitting)
        total = sum(self.people.frequency[person] for person in fitting)
        if most is None or self.people.frequency[most] < DOMINANT * total:
            return None
        return most

    def _one_of_two(self, item: Item) -> Person | None:
        """One of the two leaders most named; mentioned again in the sentence, the other."""
        same = (item.doc, item.sent, item.written.text)
        self.repeats[same] += 1
        leaders = sorted(self._who_held("leader"), key=lambda p: -self.people.frequency[p])[:2]
        return leaders[(self.repeats[same] - 1) % 2] if len(leaders) == 2 else None

    def _who_held(self, office: str) -> list[Person]:
        wanted = LEADING if office == "leader" else (office,)
        found = dict.fromkeys(p for each in wanted for p in self.holders.get(each, ()))
        return list(found)

    def _most_named(self, people: Iterable[Person]) -> Person | None:
        return max(people, key=lambda person: self.people.frequency[person], default=None)


def _is_pair(written: Written) -> bool:
    """Whether a mention stands for two people: "the two leaders", "the two"."""
    if written.keys == ("two",):
        return True
    vague = written.noun == "leaders" and not written.places and written.end == len(written.keys)
    return vague and (written.determiner == "their" or "two" in written.keys)


def _office(written: Written) -> str | None:
    """The leading office a description in the singular turns on."""
    if " ".join(written.keys) in _FORMS_OF_ADDRESS:
        return "president"
    sort = written.sort
    if sort is None or sort.name not in LEADING or written.noun.endswith("s"):
        return None
    if written.determiner in _INDEFINITE:
        return None
    return next(
        (o for o in reversed(person_names.offices(written.keys[: written.end])) if o in LEADING),
        None,
    )
