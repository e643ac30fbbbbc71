"""Called names: by which word of a name its bearer is called, and which names are people's at all.

It is the surname, or the first word of a name whose people put the surname first, if the texts use
that word alone more often. A name counts as a person's when a title, a full name or the text around
it tells so; a given name alone is the person who bears it.

Limits: as of ``people``.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from analysis.entities import person_names
from analysis.entities.item import Item
from analysis.entities.person_names import PersonName
from analysis.entities.vocabulary import family_first
from analysis.speech import words as lists

TITLED = 3  # a name with a title is as good as so many full names
FEW = 5  # a given name alone stands for the person who bears it if fewer people are called so
_OTHERS = frozenset(("body", "country", "place", "event"))
_NO_NAMES = frozenset(("jr", "sr", "ii", "iii"))


def named(items: Sequence[Item]) -> dict[int, PersonName]:
    """Title and name of each mention that has the form of a person's name."""
    found = {}
    for at, item in enumerate(items):
        if item.about in _OTHERS:
            continue
        own = person_names.person_name(item.written)
        bare = own is not None and len(own.name) == 1  # whose surname it is, all texts tell better
        name = person_names.person_name(item.full) if item.full and not bare else own
        if name is not None:
            words = tuple(word for word in name.name if word not in _NO_NAMES) or name.name
            found[at] = PersonName(own.title if own else name.title, words)
    return found


def called_by(names: dict[int, PersonName], clear: set[int]) -> dict[int, str]:
    """The word each name is called by, for names that something tells to be a person's.

    ``clear`` are the names that tell it by themselves; the others need such a one beside them.
    """
    told: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for at, (title, name) in names.items():
        if len(name) == 1:
            alone[name[0]] += 1
        elif at in clear:
            told[name[-1]] += 1
            told[name[0]] += name[0] in lists.genders() or name[0] in family_first()
        if any(word in lists.titles() or f"{word}." in lists.titles() for word in title):
            told[name[-1]] += TITLED
    called = {}
    for at, (_, name) in names.items():
        first, last = name[0], name[-1]
        if len(name) > 1 and told[first] + told[last]:
            before = alone[first] > alone[last] and first in family_first()
            called[at] = first if before else last
        elif len(name) == 1 and told[first]:
            called[at] = first
    return _by_given(names, called)


def _by_given(names: dict[int, PersonName], called: dict[int, str]) -> dict[int, str]:
    """Given names alone as the person who bears them: "Emmanuel" is Macron."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for at, word in called.items():
        if len(names[at].name) > 1:
            bearers[names[at].name[0]].add(word)
    often = Counter(called.values())
    surnames = {word for at, word in called.items() if len(names[at].name) > 1}
    for at, word in called.items():
        only_given = often[word] < FEW or word not in surnames
        if len(names[at].name) == 1 and word in bearers and only_given:
            bearer = max(bearers[word], key=lambda each: (often[each], each))
            if often[bearer] > often[word]:
                called[at] = bearer
    return called


def given(name: Sequence[str], called: str) -> str:
    """The words of a name that tell its bearer from namesakes, as one text."""
    if len(name) < 2:
        return ""
    if called == name[0] and called != name[-1]:
        return "".join(name[1:]).replace("-", "")
    return name[0].replace("-", "")
