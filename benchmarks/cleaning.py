"""Cleaning: how much of the article stays and how much of the page goes, on pages not learned from.

    python -m benchmarks.cleaning --data ../shared/data

The shipped weights are learned from these very pages, so they may not be judged on them. Here the
weights are learned from four fifths of the sites and judged on the fifth, five times over, which
takes some minutes. What is judged is what ``python -m analysis predict clean`` gives. The scorer of
the data set counts shingles of four words (macro means over pages). Beside ours stand the text left
as it is, and keeping every line that ends like a sentence.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any
from unittest import mock

from analysis import cleaning
from analysis.page import line_scores
from benchmarks import labelled, scorers
from training import cleaning as training
from training import cleaning_pages

FOLDS = 5
VIEWS = ("full", "paste", "noharm")
Row = dict[str, Any]


def by_site(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
    """Pages to learn from and pages to judge; no site is on both sides."""
    sites = sorted({cleaning_pages.site(row) for row in rows})
    fold = {site: number % FOLDS for number, site in enumerate(sites)}
    for number in range(FOLDS):
        learn = [row for row in rows if fold[cleaning_pages.site(row)] != number]
        yield learn, [row for row in rows if fold[cleaning_pages.site(row)] == number]


@contextmanager
def learned_from(rows: Sequence[Row]) -> Iterator[None]:
    """The cleaner with weights learned from ``rows`` instead of the shipped ones."""
    learned = training.weights([page for row in rows for page in cleaning_pages.views(row)])
    with mock.patch.object(line_scores, "_trained", return_value=learned):
        line_scores.forget()
        yield
    line_scores.forget()


def cleaned(scorer: ModuleType, rows: Sequence[Row]) -> dict[str, dict[str, str]]:
    """Every view of every page cleaned by weights that have not seen its site."""
    found: dict[str, dict[str, str]] = {view: {} for view in VIEWS}
    for learn, judge in by_site(rows):
        with learned_from(learn):
            for view in VIEWS:
                texts = {row["id"]: scorer.view(row, view) for row in judge}
                found[view] |= {
                    key: cleaning.predict({"id": key, "text": text})["clean_text"]
                    for key, text in texts.items()
                }
    return found


def sentences_only(text: str) -> str:
    """The floor: every line that ends like a sentence."""
    return "\n".join(line for line in text.split("\n") if line.rstrip().endswith((".", "”", '"')))


def row_of(scorer: ModuleType, name: str, view: str, rows: Sequence[Row], texts: Row) -> str:
    """A line of the table."""
    score, _ = scorer.score(rows, texts)
    return (
        f"{view:7s} {name:22s} P {score['P']:.3f} R {score['R']:.3f} F1 {score['F1']:.3f}  "
        f"a tenth lost: {score['bad_R']:.1%}"
    )


def milliseconds(scorer: ModuleType, rows: Sequence[Row]) -> float:
    """Time a page takes, as a person pastes it."""
    texts = [scorer.view(row, "paste") for row in rows]
    cleaning.clean(texts[0])  # the lists are read once
    begin = time.perf_counter()
    for text in texts:
        cleaning.clean(text)
    return (time.perf_counter() - begin) * 1000 / len(texts)


def main() -> None:
    """Print the table."""
    folder = labelled.parser(__doc__).parse_args().data / "cleaning"
    scorer = scorers.load(folder / "score_cleaning.py")
    rows = cleaning_pages.load(folder / "cleaning_dev.jsonl")
    ours = cleaned(scorer, rows)
    floors: dict[str, Callable[[str], str]] = {"as it is": str, "full sentences": sentences_only}
    for view in VIEWS:
        print(row_of(scorer, "Newsprism, other sites", view, rows, ours[view]))
        for name, tool in floors.items():
            texts = {row["id"]: tool(scorer.view(row, view)) for row in rows}
            print(row_of(scorer, name, view, rows, texts))
    print(f"{milliseconds(scorer, rows):.1f} ms a pasted page")


if __name__ == "__main__":
    main()
