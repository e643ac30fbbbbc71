"""The labelled counts, cut in two: terms ranked on one half must lean the same way in the other.

The set has 100 events, each in three outlets; the file to develop on holds 50 of them, the other 50
are kept apart. Precision at 20 grows with the number of events on either side, because a term that
does not come up again cannot count as found again. Three protocols follow:

- *whole*: ranked on the 50 events of one file and judged on the 50 of another (``--against``);
- *halves*: ranked on 25 events of one file and judged on its other 25, 20 times;
- fewer events still, which shows how fast the figure grows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array

from analysis import keyness
from benchmarks import labelled

TERMS = 20
HALVES = 20

Rank = Callable[[csr_array, np.ndarray, int], np.ndarray]


@dataclass(frozen=True)
class Counts:
    """The labelled set: articles x terms, the outlet and the event of each article."""

    table: csr_array
    outlet: np.ndarray
    event: np.ndarray

    def only(self, chosen: np.ndarray) -> "Counts":
        """The articles chosen."""
        return Counts(self.table[chosen], self.outlet[chosen], self.event[chosen])

    def sides(self, group: int) -> tuple[np.ndarray, np.ndarray]:
        """How often the group and all others use each term."""
        mine = self.outlet == group
        return self.table.T @ mine.astype(float), self.table.T @ (~mine).astype(float)


Pair = tuple[Counts, Counts]


def load(paths: Sequence[Path]) -> tuple[Counts, ...]:
    """One set of counts a file, all over the same terms and outlets."""
    files = [labelled.rows(path) for path in paths]
    rows = [row for file in files for row in file]
    terms = {term: at for at, term in enumerate(sorted({t for r in rows for t in r["counts"]}))}
    outlets = sorted({row["outlet"] for row in rows})
    return tuple(_counts(file, terms, outlets) for file in files)


def _counts(rows: Sequence[Mapping], terms: Mapping[str, int], outlets: Sequence[str]) -> Counts:
    cells = [(n, at, c) for at, row in enumerate(rows) for n, c in row["counts"].items()]
    columns, articles = [terms[n] for n, _, _ in cells], [at for _, at, _ in cells]
    values = np.array([c for _, _, c in cells], dtype=float)
    table = csr_array((values, (articles, columns)), shape=(len(rows), len(terms)))
    outlet = np.array([outlets.index(row["outlet"]) for row in rows])
    return Counts(table, outlet, np.array([row["event"] for row in rows]))


def halves(counts: Counts, events: int | None = None) -> Iterator[Pair]:
    """As many events on either side, drawn again and again, the same way on every run."""
    known = np.unique(counts.event)
    half = len(known) // 2 if events is None else events
    for seed in range(HALVES):
        drawn = np.random.default_rng(seed).permutation(known)
        last = len(known) if events is None else 2 * half
        first, second = (np.isin(counts.event, d) for d in (drawn[:half], drawn[half:last]))
        yield counts.only(first), counts.only(second)


def ours(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """What the lens ranks by."""
    return keyness.keyness(table, owner, group).score


def z_alone(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """The same without regard to how many articles use a term."""
    return keyness.keyness(table, owner, group).log_odds.z


def g2(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """Log-likelihood ratio (Dunning 1993), negative for terms the others use more."""
    here, there = (table.T @ side.astype(float) for side in (owner == group, owner != group))
    share = here.sum() / (here.sum() + there.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [
            np.where(seen > 0, seen * np.log(seen / ((here + there) * part)), 0)
            for seen, part in ((here, share), (there, 1 - share))
        ]
    return np.sign(here / here.sum() - there / there.sum()) * 2 * (parts[0] + parts[1])


def best(rank: Rank, seen: Counts) -> dict[int, list[int]]:
    """Each outlet's best terms, best first."""
    found = {}
    for group in np.unique(seen.outlet):
        scores = np.nan_to_num(rank(seen.table, seen.outlet, group), nan=-np.inf)
        found[int(group)] = np.argsort(-scores, kind="stable")[:TERMS].tolist()
    return found


def precision(terms: Mapping[int, Sequence[int]], unseen: Counts) -> float:
    """Share of each outlet's terms that it uses more than the others in ``unseen`` as well."""
    hits = []
    for group, chosen in terms.items():
        here, there = unseen.sides(group)
        hits.append(np.mean(here[chosen] * there.sum() > there[chosen] * here.sum()))
    return float(np.mean(hits))
