"""Learn the weights of ``analysis/page/article_block.py`` from labelled pages.

    python training/cleaning.py ../shared/data/cleaning/cleaning_dev.jsonl

Each page is learned from five times: whole, as a person pastes it (six lines before the article to
twenty after), with little around it, as the bare article, and as its first paragraphs. The second
judgement learns from scores that the first gave to pages it had not seen, else it would trust them
too much.

``benchmarks/cleaning.py`` learns in the same way from parts of the pages, and judges the others.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis.page import line_context, line_features, page_lines
from analysis.page.article_block import MAX_SCORE
from analysis.page.line_context import Vector
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

STRENGTH = 0.1  # inverse of the L2 penalty; 0.03 to 0.3 give the same to a thousandth
INNER_FOLDS = 3
TARGET = Path(__file__).parents[1] / "analysis" / "trained" / "cleaning.json"
SELECTED = {"paste": (6, 20), "near": (2, 4)}  # lines before and after, besides the article
OPENING = 3  # paragraphs of the shortest view


@dataclass(frozen=True)
class Page:
    """One view of a labelled page."""

    key: str
    lines: list[PageLine]
    own: Matrix
    labels: Vector

    @property
    def weights(self) -> Vector:
        """Words count, but a long page counts less than its length."""
        lengths = np.array([1 + min(len(line.words), line_features.LONG) for line in self.lines])
        return lengths / np.sqrt(lengths.sum())


class Layer:
    """A logistic regression on standardised features."""

    def __init__(self, features: Matrix, labels: Vector, weights: Vector) -> None:
        self.mean, self.scale = features.mean(0), features.std(0) + 1e-6
        model = LogisticRegression(C=STRENGTH, max_iter=300)
        model.fit(
            (features - self.mean) / self.scale, labels, sample_weight=weights / weights.mean()
        )
        self.weights, self.bias = model.coef_[0], float(model.intercept_[0])

    def scores(self, features: Matrix) -> Vector:
        """Log-odds, held to the range that the cleaner uses."""
        raw = (features - self.mean) / self.scale @ self.weights + self.bias
        return np.clip(raw, -MAX_SCORE, MAX_SCORE)

    def as_dict(self, names: Sequence[str]) -> dict[str, Any]:
        """Plain numbers; five digits are more than the data can tell."""
        lists = {"mean": self.mean, "scale": self.scale, "weights": self.weights}
        rounded = {name: [float(f"{x:.5g}") for x in values] for name, values in lists.items()}
        return {"features": list(names), **rounded, "bias": round(self.bias, 5)}


def views(row: dict[str, Any]) -> list[Page]:
    """The five views of a page, each with its labels."""
    raw, gold = row["raw_text"].split("\n"), set(row["gold_lines"])
    around = [_around(raw, min(gold), max(gold), *lines) for lines in SELECTED.values()]
    pages = [
        _page(row["id"], "\n".join(raw[a:b]), {number - a for number in gold})
        for a, b in [(0, len(raw)), *around]
    ]
    bare = row["gold_text"]
    opening = "\n\n".join([line for line in bare.split("\n") if line.strip()][:OPENING])
    return pages + [
        _page(row["id"], text, set(range(text.count("\n") + 1))) for text in (bare, opening)
    ]


def _around(raw: list[str], first: int, last: int, more: int, most: int) -> tuple[int, int]:
    filled = [number for number, line in enumerate(raw) if line.strip()]
    before = [number for number in filled if number < first][-more:]
    after = [number for number in filled if number > last][:most]
    return (before or [first])[0], (after or [last])[-1] + 1


def _page(key: str, text: str, gold: set[int]) -> Page:
    lines = page_lines.of(text)
    labels = np.array([float(line.numbers[0] in gold) for line in lines])
    return Page(key, lines, line_features.of(lines), labels)


def fit(pages: list[Page]) -> tuple[Layer, Layer]:
    """Both judgements; the second from scores on pages the first had not seen."""
    keys = sorted({page.key for page in pages})
    part = {key: number % INNER_FOLDS for number, key in enumerate(keys)}
    unseen: dict[int, Vector] = {}
    for fold in range(INNER_FOLDS):
        layer = _first([page for page in pages if part[page.key] != fold])
        for number, page in enumerate(pages):
            if part[page.key] == fold:
                unseen[number] = layer.scores(line_context.first(page.own))
    second = Layer(
        np.vstack([line_context.second(p.lines, p.own, unseen[n]) for n, p in enumerate(pages)]),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([page.weights for page in pages]),
    )
    return _first(pages), second


def _first(pages: list[Page]) -> Layer:
    return Layer(
        np.vstack([line_context.first(page.own) for page in pages]),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([page.weights for page in pages]),
    )


def weights(pages: list[Page]) -> dict[str, Any]:
    """The weights learned from ``pages``, as they are stored."""
    first, second = fit(pages)
    return {"layers": [first.as_dict(line_context.FIRST), second.as_dict(line_context.SECOND)]}


def load(path: Path) -> list[dict[str, Any]]:
    """The labelled pages of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def main() -> None:
    """Read the labelled pages, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    rows = load(parser.parse_args().pages)
    learned = weights([page for row in rows for page in views(row)])
    TARGET.write_text(json.dumps(learned, indent=0) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(rows)} pages: {TARGET}\n")


if __name__ == "__main__":
    main()
