"""Whether keyness holds up: finds the same again, is silent where nothing is, and how fast.

    python -m benchmarks.emphasis --data ../shared/data [--against FILE] [--articles N] [--no-peers]

Precision at 20: see keyness_halves.py. Beside ours stand the plain z-score and the log-likelihood
ratio G2 that most corpus tools rank by, and scattertext and ConvoKit in environments of their own.
Null tests: labels shuffled inside each event, and one outlet split at random, must not yield a term
with an adjusted p below 5 %. Speed: made_up_articles.py, every tool in a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array

from analysis import keyness
from benchmarks import keyness_halves, labelled, made_up_articles, peers
from benchmarks.keyness_halves import Counts, Pair, best, precision

SHUFFLES, SPLITS = 20, 30
CLEAR = 0.05
FEWER = (6, 12)  # events on either side, beside half of all
RANKS = {
    "ours": keyness_halves.ours,
    "z alone": keyness_halves.z_alone,
    "G2": keyness_halves.g2,
}
SCATTERTEXT = ("scattertext==0.2.2", "six==1.17.0")
# ConvoKit's own list of what it needs holds torch (6 GB), which Fighting Words does not use.
CONVOKIT = (
    "--no-deps", "convokit==5.0.0", "Bottleneck==1.6.0", "PyYAML==6.0.4", "Unidecode==1.4.0",
    "clean-text==0.7.1", "cloudpickle==3.1.3", "contourpy==1.3.3", "cycler==0.12.1", "dill==0.4.1",
    "dnspython==2.9.2", "emoji==2.16.0", "fonttools==4.68.0", "ftfy==6.3.1", "joblib==1.6.0",
    "kiwisolver==1.5.1", "matplotlib==3.11.2", "narwhals==2.29.0", "numexpr==2.14.2",
    "numpy==2.4.6", "packaging==26.4", "pandas==3.1.1", "pillow==13.0.0", "pymongo==4.20.1",
    "pyparsing==3.3.3", "python-dateutil==4.0.0", "requests==2.34.2", "scikit-learn==1.9.1",
    "scipy==1.17.1", "six==1.17.0", "threadpoolctl==3.8.0", "tqdm==4.70.1", "wcwidth==0.9.4",
    "certifi==2026.10.19.post1", "charset-normalizer==3.5.3", "idna==3.20", "urllib3==2.8.0",
)  # fmt: skip
PEERS = {"scattertext": SCATTERTEXT, "convokit": CONVOKIT}


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


def ranked_by_peers(pairs: Sequence[Pair]) -> dict[str, list[dict[int, list[int]]]]:
    """The best terms of each outlet and pair, by each score of each peer."""
    rows = []
    for number, (seen, _) in enumerate(pairs):
        for group in np.unique(seen.outlet):
            here, there = (side.astype(int).tolist() for side in seen.sides(group))
            rows.append({"id": f"{number} {group}", "here": here, "there": there})
    found: dict[str, list[dict[int, list[int]]]] = {}
    for name, packages in PEERS.items():
        for answer in _answers(name, packages, rows, "rank"):
            number, group = map(int, answer.pop("id").split())
            for score, terms in answer.items():
                runs = found.setdefault(f"{name} {score}", [{} for _ in pairs])
                runs[number][group] = terms
    return found


def _answers(name: str, packages: Sequence[str], rows: Iterable[Mapping], way: str) -> list[dict]:
    """What a peer answers; nothing, and why, where it cannot be had."""
    try:
        python = peers.environment(name, packages)
        return peers.run(python, Path(peers.__file__).parent / f"{name}_terms.py", rows, way)
    except peers.PeerUnavailableError as error:
        print(error)
        return []


def print_precision(label: str, pairs: Sequence[Pair], *, with_peers: bool) -> None:
    """A line a score."""
    found = {name: [best(rank, seen) for seen, _ in pairs] for name, rank in RANKS.items()}
    found |= ranked_by_peers(pairs) if with_peers else {}
    for name, runs in found.items():
        each = [precision(terms, unseen) for terms, (_, unseen) in zip(runs, pairs, strict=True)]
        print(f"precision at 20, {label}, {name}: {np.mean(each):.3f} ({len(pairs)} runs)")


def print_speed(articles: int, *, with_peers: bool) -> None:
    """A line a tool, each from a process that did nothing else."""
    for way in ([], ["vectoriser"]):
        command = [sys.executable, "-m", "benchmarks.made_up_articles", str(articles), *way]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        _print_figures(way[0] if way else "ours", articles, json.loads(done.stdout))
    if with_peers:
        rows = list(made_up_articles.texts(articles))
        for name, packages in PEERS.items():
            for answer in _answers(name, packages, rows, "speed"):
                _print_figures(name, articles, answer)


def _print_figures(name: str, articles: int, figures: Mapping[str, float]) -> None:
    said = ", ".join(f"{what} {value:,.2f}" for what, value in figures.items())
    print(f"{articles:,} articles, {name}: {said}", flush=True)


def main() -> None:
    """Print the tables."""
    parser = labelled.parser(__doc__)
    parser.add_argument("--against", type=Path, help="judge on this file instead of on half events")
    parser.add_argument("--articles", type=int, default=10_000, help="made-up articles; 0 for none")
    parser.add_argument("--no-peers", action="store_true", help="without other people's tools")
    options = parser.parse_args()
    with_peers = not options.no_peers
    paths = [options.data / "framing" / "keyness_dev.jsonl"]
    counts, *other = keyness_halves.load([*paths, *filter(None, [options.against])])
    if other:
        print_precision("the other file", [(counts, other[0])], with_peers=with_peers)
    for events in FEWER:
        pairs = list(keyness_halves.halves(counts, events))
        print_precision(f"{events} events a side", pairs, with_peers=False)
    print_precision("half the events", list(keyness_halves.halves(counts)), with_peers=with_peers)
    print(f"shuffled labels: {shuffled_within_events(counts)} of {SHUFFLES} runs find a term")
    print(f"split outlet: {split_outlets(counts)} of {SPLITS} runs find a term")
    if options.articles:
        print_speed(options.articles, with_peers=with_peers)


if __name__ == "__main__":
    main()
