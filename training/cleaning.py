"""Learn the weights of ``analysis/page/line_scores.py`` from labelled pages.

    python -m training.cleaning ../shared/data/cleaning/cleaning_dev.jsonl

Each judgement learns from what those below it say of pages from sites that they had not seen, else
it would trust them too much.

``benchmarks/cleaning.py`` learns in the same way from parts of the pages, and judges the others.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from analysis import forest
from analysis.page import line_scores
from analysis.page.line_features import Matrix
from training.cleaning_models import Linear, Words, labels, weigh
from training.cleaning_pages import Page, load, views

TREES, LEAVES, DEPTH, RATE = 50, 15, 7, 0.1  # of one forest; more trees get too sure of themselves
FORESTS = 4  # averaged: each draws other features
MIN_LINES = 40  # a leaf; fewer lines may be of one page
SHARE = 0.3  # of the features each split may choose from, so that no single one decides
INNER_FOLDS = 3
TARGET = Path(__file__).parents[1] / "analysis" / "trained" / "cleaning.json"


def weights(pages: Sequence[Page]) -> dict[str, Any]:
    """The weights learned from ``pages``, as they are stored."""
    parts = _parts(pages)
    told = _told(pages, parts)
    first = grow(told, pages)
    again = grow(_told_again(pages, told, parts), pages)
    return {
        "by_itself": Linear(pages).as_dict(),
        "words": Words(pages).as_dict(),
        "forest": {"features": list(line_scores.FEATURES), **first},
        "forest again": {"features": list(line_scores.AGAIN), **again},
    }


def _parts(pages: Sequence[Page]) -> list[tuple[list[int], list[int]]]:
    """Numbers of pages to learn from and of others to judge; no site is on both sides."""
    sites = sorted({page.site for page in pages})
    part = {site: number % INNER_FOLDS for number, site in enumerate(sites)}
    held = [part[page.site] for page in pages]
    return [
        (
            [number for number, own in enumerate(held) if own != fold],
            [number for number, own in enumerate(held) if own == fold],
        )
        for fold in range(INNER_FOLDS)
    ]


def _told(pages: Sequence[Page], parts: Sequence[tuple[list[int], list[int]]]) -> list[Matrix]:
    """What the first forest is told of each page, by linear models that did not see its site."""
    told: dict[int, Matrix] = {}
    for learn, judge in parts:
        linear, words = (model([pages[n] for n in learn]) for model in (Linear, Words))
        for number in judge:
            page = pages[number]
            below = linear.scores(page), words.scores(page)
            told[number] = line_scores.features(page.lines, page.layout, *below)
    return [told[number] for number in range(len(pages))]


def _told_again(
    pages: Sequence[Page], told: Sequence[Matrix], parts: Sequence[tuple[list[int], list[int]]]
) -> list[Matrix]:
    """What the second forest is told of each page, by first forests that did not see its site."""
    again: dict[int, Matrix] = {}
    for learn, judge in parts:
        trees = forest.parse(grow([told[n] for n in learn], [pages[n] for n in learn]))
        for number in judge:
            judged = line_scores.held(trees.scores(told[number]))
            again[number] = line_scores.features_again(pages[number].layout, told[number], judged)
    return [again[number] for number in range(len(pages))]


def grow(told: Sequence[Matrix], pages: Sequence[Page]) -> dict[str, Any]:
    """The mean of several forests that learned from features of ``pages``, as it is stored."""
    rows = np.vstack(told).astype(np.float32)
    trees, bases = [], []
    for seed in range(FORESTS):
        model = HistGradientBoostingClassifier(
            max_iter=TREES,
            learning_rate=RATE,
            max_leaf_nodes=LEAVES,
            max_depth=DEPTH,
            min_samples_leaf=MIN_LINES,
            l2_regularization=5.0,
            max_features=SHARE,
            early_stopping=False,
            random_state=seed,
        ).fit(rows, labels(pages), sample_weight=weigh(pages))
        trees += [_tree(predictor.nodes) for (predictor,) in model._predictors]
        bases.append(float(model._baseline_prediction[0, 0]))
    return forest.plain(trees, float(np.mean(bases)), DEPTH)


def _tree(nodes: np.ndarray[Any, Any]) -> dict[str, list[float]]:
    """The nodes of one tree; a leaf goes on at itself and counts as part of the mean."""
    leaf, here = nodes["is_leaf"].astype(bool), np.arange(len(nodes))
    return {
        "feature": np.where(leaf, 0, nodes["feature_idx"]).tolist(),
        "threshold": np.where(leaf, 0.0, nodes["num_threshold"]).tolist(),
        "left": np.where(leaf, here, nodes["left"]).tolist(),
        "right": np.where(leaf, here, nodes["right"]).tolist(),
        "value": np.where(leaf, nodes["value"] / FORESTS, 0.0).tolist(),
    }


def main() -> None:
    """Read the labelled pages, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    rows = load(parser.parse_args().pages)
    learned = weights([page for row in rows for page in views(row)])
    TARGET.write_text(json.dumps(learned) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(rows)} pages: {TARGET}\n")


if __name__ == "__main__":
    main()
