"""People: which names are one person's, which offices they hold, and for which country.

Names are joined by the word a person is called by: the surname, or the first word where the text
shortens a name to it ("Kim" for "Kim Jong Un"). Under one such word, given names that cannot be
one person's keep people apart, and a bare "Clinton" is the one whom the same text, or else all
texts, name in full most often. What stands before a name, or right beside it in the same
sentence, tells the office.

Limits: two people of one name are one; a bare surname that no full name or title introduces is
not taken for a person.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from analysis.entities import called_names, person_names
from analysis.entities.item import Item
from analysis.entities.vocabulary import may_be_one_given_name
from analysis.entities.written import Written
from analysis.speech import words as lists
from analysis.speech.bodies import role

MAX_NAMESAKES = 50  # people of one surname that are told apart by short forms; bounds the work


class Person(NamedTuple):
    """Somebody named: the word they are called by, and the other words of the fullest name."""

    called: str
    given: str = ""


class People:
    """All people named among the mentions, and the person of each mention that names one."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.of: dict[int, Person] = {}
        self.offices: dict[Person, Counter[str]] = defaultdict(Counter)
        self.titles: dict[str, Counter[Person]] = defaultdict(Counter)
        self.former: set[Person] = set()
        self.nations: dict[Person, Counter[str]] = defaultdict(Counter)
        self._names = called_names.named(items)
        called = called_names.called_by(
            self._names, {at for at in self._names if items[at].about != "unclear"}
        )
        self._join(called)
        self.frequency = Counter(self.of.values())
        self.by_word: dict[str, list[Person]] = defaultdict(list)
        for person in self.frequency:
            self.by_word[person.called].append(person)
        for at, person in self.of.items():
            self._learn(at, person)

    def nation(self, person: Person | None) -> str | None:
        """The country a person mostly stands for; None when the text does not tell."""
        told = self.nations.get(person) if person is not None else None
        return told.most_common(1)[0][0] if told else None

    def by_name(self, word: str) -> Person | None:
        """The most named person who is called by ``word``."""
        return max(self.by_word.get(word, ()), key=lambda p: self.frequency[p], default=None)

    def _join(self, called: dict[int, str]) -> None:
        known: dict[str, dict[Person, None]] = defaultdict(dict)
        full: dict[int, Person] = {}
        for at in sorted(called, key=lambda at: (len(self._names[at].name), at)):
            name, word = self._names[at].name, called[at]
            within = next((p for g in name[1:-1] if (p := Person(word, g)) in known[word]), None)
            given = called_names.given(name, word)
            if given:
                full[at] = within or _known(known[word], Person(word, given))
        often = Counter(full.values())
        here = Counter((self.items[at].doc, person) for at, person in full.items())
        ranked: dict[tuple[object, str], list[Person]] = {}
        for at, word in called.items():
            doc = self.items[at].doc
            if at in full:
                self.of[at] = full[at]
                continue
            if (doc, word) not in ranked:
                by_use = sorted(known[word], key=lambda p: (-here[doc, p], -often[p]))
                ranked[doc, word] = by_use[:MAX_NAMESAKES]
            self.of[at] = self._fitting(at, ranked[doc, word]) or Person(word)

    def _fitting(self, at: int, candidates: list[Person]) -> Person | None:
        """Who of several a bare surname is: the first whom its title fits."""
        told = (lists.titles().get(word) for word in self._names[at].title)
        gender = next((title[1] for title in told if title is not None and title[1]), "")
        if gender:
            known_as = [(lists.genders().get(each.given, ""), each) for each in candidates]
            candidates = [each for sex, each in known_as if sex == gender]
            candidates += [each for sex, each in known_as if not sex]
        return next(iter(candidates), None)

    def _learn(self, at: int, person: Person) -> None:
        item, title = self.items[at], self._names[at].title
        self.offices[person].update(person_names.offices(title))
        if role("former") & set(title):
            self.former.add(person)
        self.nations[person].update(place.country for place in item.written.places)
        self._hold(person, title)
        if item.about == "described":
            self._described(item.written, person)
        before = self.items[at - 1] if at else None
        if before is not None and at - 1 not in self.of and beside(before, item):
            self._described(before.written, person)
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if after is not None and after.touches and at + 1 not in self.of:
            self._described(after.written, person)

    def _described(self, written: Written, person: Person) -> None:
        """Learn from a description beside the name."""
        if written.sort is None or written.sort.kind != "office":
            return
        keys = written.keys[: written.end]
        self.offices[person].update(person_names.offices(keys))
        self.nations[person].update(place.country for place in written.places)
        self._hold(person, keys)

    def _hold(self, person: Person, title: Sequence[str]) -> None:
        """Note a title by its words: "FBI director" is whoever bears it."""
        held = person_names.bare_title(title)
        if held:
            self.titles[held][person] += 1


def beside(one: Item, other: Item) -> bool:
    """Whether two mentions that follow one another are a description and its name.

    Where it is not known whether they touch, a description with an article is somebody else.
    """
    same = one.doc == other.doc and one.sent == other.sent
    touches = not one.written.determiner if other.touches is None else other.touches
    return same and touches


def _known(known: dict[Person, None], person: Person) -> Person:
    """The person of this name met before; added to ``known`` when there is none."""
    if person in known:
        return person
    for other in islice(known, MAX_NAMESAKES):
        if may_be_one_given_name(person.given, other.given):
            return other
    known[person] = None
    return person
