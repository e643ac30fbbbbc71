"""Whether keyness holds up: finds the same again, is silent where nothing is, and how fast.


    python -m benchmarks.emphasis --data ../shared/data [--against FILE] [--articles 10000]

Precision at 20: terms are ranked on one half of the events and must lean the same way in the other
half. Beside ours stand the plain z-score and the log-likelihood ratio G2 (Dunning 1993), which most
corpus tools rank by. Null tests: labels shuffled inside each event, and one outlet split at random,
must not yield a term with an adjusted p below 5 %. Speed is measured on made-up articles, because
the labelled set holds counts only.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array

from analysis import keyness
from analysis.lenses import emphasis
from analysis.models import Annotation, Article, Sentence

TERMS = 20
HALVES = 20
SHUFFLES, SPLITS = 20, 30
CLEAR = 0.05
WORDS_AN_ARTICLE, WORDS_A_SENTENCE = 460, 20
VOCABULARY, OUTLETS = 40_000, 3

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


def load(paths: Sequence[Path]) -> tuple[Counts, ...]:
    """One set of counts a file, all over the same terms and outlets."""
    files = [[json.loads(line) for line in path.open(encoding="utf-8")] for path in paths]
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


def ours(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """What the lens ranks by."""
    return keyness.keyness(table, owner, group).score


def z_alone(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """The same without regard to how many articles use a term."""
    return keyness.keyness(table, owner, group).log_odds.z


def g2(table: csr_array, owner: np.ndarray, group: int) -> np.ndarray:
    """Log-likelihood ratio, negative for terms the others use more."""
    here, there = (table.T @ side.astype(float) for side in (owner == group, owner != group))
    share = here.sum() / (here.sum() + there.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [
            np.where(seen > 0, seen * np.log(seen / ((here + there) * part)), 0)
            for seen, part in ((here, share), (there, 1 - share))
        ]
    return np.sign(here / here.sum() - there / there.sum()) * 2 * (parts[0] + parts[1])


def precision(rank: Rank, seen: Counts, unseen: Counts) -> float:
    """Share of each outlet's best terms that it uses more than the others in ``unseen`` as well."""
    hits = []
    for group in np.unique(seen.outlet):
        scores = np.nan_to_num(rank(seen.table, seen.outlet, group), nan=-np.inf)
        best = np.argsort(-scores, kind="stable")[:TERMS]
        mine = unseen.outlet == group
        here, there = (unseen.table.T @ side.astype(float) for side in (mine, ~mine))
        hits.append(np.mean(here[best] * there.sum() > there[best] * here.sum()))
    return float(np.mean(hits))


def halves(counts: Counts) -> Iterator[tuple[Counts, Counts]]:
    """The events cut in two at random, again and again, the same way on every run."""
    for seed in range(HALVES):
        events = np.random.default_rng(seed).permutation(np.unique(counts.event))
        first = np.isin(counts.event, events[: len(events) // 2])
        yield counts.only(first), counts.only(~first)


def shuffled_within_events(counts: Counts) -> int:
    """Of `SHUFFLES` runs with labels that mean nothing, how many find a term."""
    flagged = 0
    for seed in range(SHUFFLES):
        random = np.random.default_rng(seed)
        labels = counts.outlet.copy()
        for event in np.unique(counts.event):
            inside = np.flatnonzero(counts.event == event)
            labels[inside] = random.permutation(labels[inside])
        flagged += any(_found(counts.table, labels, group) for group in np.unique(labels))
    return flagged


def split_outlets(counts: Counts) -> int:
    """Of `SPLITS` random halves of a single outlet, how many differ in a term."""
    flagged = 0
    for seed in range(SPLITS):
        one = counts.only(counts.outlet == seed % len(np.unique(counts.outlet)))
        labels = np.random.default_rng(seed).permutation(np.arange(len(one.outlet)) % 2)
        flagged += _found(one.table, labels, 0)
    return flagged


def _found(table: csr_array, labels: np.ndarray, group: int) -> bool:
    return bool((keyness.keyness(table, labels, group).adjusted_p < CLEAR).any())


def made_up(articles: int) -> list[Annotation]:
    """Articles of words that follow Zipf's law, with a stop word every third word."""
    random = np.random.default_rng(0)
    return [_made_up(number, random) for number in range(articles)]


def _made_up(number: int, random: np.random.Generator) -> Annotation:
    ranks = random.zipf(1.2, WORDS_AN_ARTICLE) % VOCABULARY
    words = ["the" if at % 3 == 0 else f"w{rank:x}x" for at, rank in enumerate(ranks)]
    lines = [
        " ".join(words[at : at + WORDS_A_SENTENCE]) + "."
        for at in range(0, len(words), WORDS_A_SENTENCE)
    ]
    identity, sentences, start = f"made up {number}", [], 0
    for line in lines:
        sentences.append(Sentence(identity, start, start + len(line), "body", 0))
        start += len(line) + 1
    article = Article(identity, identity, " ".join(lines))
    return Annotation(article, f"outlet {number % OUTLETS}", tuple(sentences))


def speed(articles: int) -> tuple[float, float]:
    """Seconds from annotated articles to the summary, and the peak of memory in megabytes."""
    annotations = made_up(articles)
    start = time.perf_counter()
    emphasis.summarise(emphasis.measure(annotations))
    seconds = time.perf_counter() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--against", type=Path, help="score on this file instead of on half events")
    parser.add_argument("--articles", type=int, default=10_000, help="made-up articles; 0 for none")
    options = parser.parse_args()
    paths = [options.data / "framing" / "keyness_dev.jsonl"]
    counts, *other = load([*paths, *filter(None, [options.against])])
    pairs = [(counts, other[0])] if other else list(halves(counts))
    for name, rank in (("ours", ours), ("z alone", z_alone), ("G2", g2)):
        mean = np.mean([precision(rank, seen, unseen) for seen, unseen in pairs])
        print(f"precision at {TERMS}, {name}: {mean:.3f} ({len(pairs)} runs)")
    print(f"shuffled labels: {shuffled_within_events(counts)} of {SHUFFLES} runs find a term")
    print(f"split outlet: {split_outlets(counts)} of {SPLITS} runs find a term")
    if options.articles:
        seconds, memory = speed(options.articles)
        print(f"{options.articles:,} articles: {seconds:.1f} s, {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
