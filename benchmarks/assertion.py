"""Accuracy of how accusing terms are put, on terms labelled by hand.

Run from the repository: ``python -m benchmarks.assertion --data ../shared/data``. The labels
(``benchmarks/labels/assertion.csv``) follow docs/methods.md: one or two terms, drawn by a fixed
seed, of every text of the PolNeAR training part that holds any. All were labelled before any
answer to them was looked at. The terms of 40 texts are *seen*: rules were then thought up on their
errors. Those of the other texts are *fresh*: only totals were looked at.

A label is a status of the lens or *topic*, for a word that accuses nobody there ("prevent
terrorist attacks"), which should not be counted. ``also`` holds what can be defended as well:
*right* takes either for right, *exactly* only the first.

Limits: one person labelled, who wrote the rules too. The texts are read from the path given and
never kept.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis import annotate
from analysis.lenses import assertion
from analysis.models import Article
from benchmarks import labelled
from benchmarks.quotes import read_rows

LABELS = Path(__file__).parent / "labels" / "assertion.csv"
PARTS = ("seen", "fresh")
TOPIC = "topic"  # what a term is that the lens does not count


class Judged(NamedTuple):
    """A labelled term and what was found."""

    status: str
    also: tuple[str, ...]
    found: str

    @property
    def right(self) -> bool:
        """Whether the answer is the label or can be defended."""
        return self.found in (self.status, *self.also)


def judged(texts: Mapping[str, str], labels: Sequence[Mapping[str, str]]) -> Iterator[Judged]:
    """Each label with the answer of the lens at its place."""
    found: dict[tuple[str, int], str] = {}
    for name in {row["article"] for row in labels}:
        evidence = assertion.measure([annotate.article(Article(name, name, texts[name]), name)])
        found |= {(name, row.start): row.status for row in evidence.itertuples()}
    for row in labels:
        answer = found.get((row["article"], int(row["start"])), TOPIC)
        yield Judged(row["status"], tuple(row["also"].split()), answer)


def report(part: str, terms: Sequence[Judged]) -> Iterator[str]:
    """How many are right, and how far "asserted" is to be trusted."""
    right = sum(each.right for each in terms)
    exactly = sum(each.found == each.status for each in terms)
    yield f"{part}: {len(terms)} terms, {right} right, {exactly} exactly"
    called = [each for each in terms if each.found == "asserted"]
    meant = [each for each in terms if each.status == "asserted"]
    yield (
        f"  called asserted {len(called)}, right {sum(each.right for each in called)}, "
        f"exactly {sum(each.status == 'asserted' for each in called)}"
    )
    yield f"  labelled asserted {len(meant)}, found {sum(e.found == 'asserted' for e in meant)}"


def main() -> None:
    """Print the figures of each part."""
    folder = labelled.parser(__doc__).parse_args().data / "quotes"
    texts = {row["id"]: row["text"] for row in read_rows(folder / "quotes_dev.jsonl", "train")}
    with LABELS.open(encoding="utf-8", newline="") as file:
        labels = list(csv.DictReader(file))
    for part in PARTS:
        chosen = [row for row in labels if row["part"] == part]
        for line in report(part, list(judged(texts, chosen))):
            print(line)


if __name__ == "__main__":
    main()
