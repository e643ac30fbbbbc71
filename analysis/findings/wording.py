"""How findings are put into words: articles by their outlet, counts, lists, quoted terms."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.models import Annotation, Place

Spot = tuple[str, Place, int, int]  # article id, place, start, end

MOST_SPOTS = 40  # places a finding opens; more is a table, and the lens's page has it
MOST_NAMES = 3  # names written out in a sentence
_UNSTATED = re.compile(r"Outlet not stated \((.*)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence and what it rests on.

    ``lens`` is the key of the lens it belongs to, ``strength`` (0 to 1) how telling it is, only for
    putting findings in order. ``note`` says what the sentence leaves out.
    """

    text: str
    lens: str
    strength: float
    evidence: tuple[Spot, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of one outlet as the subject of a sentence."""

    outlet: str
    number: int

    def __str__(self) -> str:
        unstated = _UNSTATED.fullmatch(self.outlet)
        if unstated:
            return f"article {unstated.group(1)}"
        owner = self.outlet + ("’" if self.outlet.endswith("s") else "’s")
        return f"{owner} article" if self.number == 1 else f"{owner} {self.number} articles"

    def verb(self, singular: str, plural: str) -> str:
        """The form of a verb that goes with them."""
        return singular if self.number == 1 else plural


def by_outlet(annotations: Iterable[Annotation]) -> Mapping[str, Articles]:
    """The articles of each outlet, in the order in which outlets come in."""
    numbers = Counter(annotation.outlet for annotation in annotations)
    return {outlet: Articles(outlet, number) for outlet, number in numbers.items()}


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "word"), counted(2, "word")
    ('1 word', '2 words')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Names joined as in a sentence, the rest counted.

    >>> listed(["A", "B", "C"]), listed(["A", "B", "C", "D", "E"])
    ('A, B and C', 'A, B, C and 2 more')
    """
    shown = list(names[:most])
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def times(number: int) -> str:
    """How often, as it is said.

    >>> times(1), times(2), times(5)
    ('once', 'twice', '5 times')
    """
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def others(number: int) -> str:
    """All other articles, of which there are ``number``.

    >>> others(1), others(4)
    ('the other article', 'the other 4')
    """
    return "the other article" if number == 1 else f"the other {number}"


def percent(share: float) -> str:
    """A share as whole percents; what is more than nothing is not rounded to it.

    >>> percent(0.204), percent(0.001), percent(0.0)
    ('20%', 'under 1%', '0%')
    """
    return "under 1%" if 0 < share < 0.01 else f"{share:.0%}"


def opened(sentence: str) -> str:
    """``sentence`` with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def spots(rows: pd.DataFrame, most: int = MOST_SPOTS) -> tuple[Spot, ...]:
    """The places that rows of evidence point at, in their order."""
    return tuple(_spots(rows.head(most)))


def _spots(rows: pd.DataFrame) -> Iterator[Spot]:
    columns = (rows[name] for name in ("article_id", "place", "start", "end"))
    for article_id, place, start, end in zip(*columns, strict=True):
        yield str(article_id), place, int(start), int(end)
