"""The linear judgements that cleaning builds on: a line with its neighbours, and its words."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.page import line_context, line_scores, line_words
from analysis.page.line_context import Vector
from training.cleaning_pages import Page

STRENGTH = 0.1  # inverse of the L2 penalty; 0.03 to 0.3 give the same to a thousandth
WORD_STRENGTH = 0.05
MIN_PAGES = 8  # a word of fewer pages may be one of a site


class Linear:
    """A logistic regression on standardised features of a line and its neighbours."""

    def __init__(self, pages: Sequence[Page]) -> None:
        features = np.vstack([line_context.near(page.layout.own) for page in pages])
        self.mean, self.scale = features.mean(0), features.std(0) + 1e-6
        model = LogisticRegression(C=STRENGTH, max_iter=300)
        model.fit((features - self.mean) / self.scale, labels(pages), sample_weight=weigh(pages))
        self.weights, self.bias = model.coef_[0], float(model.intercept_[0])

    def scores(self, page: Page) -> Vector:
        """Log-odds of the lines of a page."""
        features = (line_context.near(page.layout.own) - self.mean) / self.scale
        return line_scores.held(features @ self.weights + self.bias)

    def as_dict(self) -> dict[str, Any]:
        """Plain numbers; five digits are more than the data can tell."""
        lists = {"mean": self.mean, "scale": self.scale, "weights": self.weights}
        rounded = {name: [_five(x) for x in values] for name, values in lists.items()}
        return {"features": list(line_context.NEAR_BY), **rounded, "bias": round(self.bias, 5)}


class Words:
    """A logistic regression on the words of a line."""

    def __init__(self, pages: Sequence[Page]) -> None:
        spoken = [[line_words.keys(line) for line in page.lines] for page in pages]
        counter = CountVectorizer(analyzer=list, binary=True, vocabulary=_frequent(pages, spoken))
        counts = counter.transform([keys for page in spoken for keys in page])
        model = LogisticRegression(C=WORD_STRENGTH, max_iter=100)
        model.fit(counts, labels(pages), sample_weight=weigh(pages))
        names = counter.get_feature_names_out()
        self.weights = {name: _five(x) for name, x in zip(names, model.coef_[0], strict=True)}
        self.bias = float(model.intercept_[0])

    def scores(self, page: Page) -> Vector:
        """Log-odds of the lines of a page."""
        return line_scores.held(line_words.scores(page.lines, self.weights, self.bias))

    def as_dict(self) -> dict[str, Any]:
        """Weights by word."""
        return {"weights": self.weights, "bias": round(self.bias, 5)}


def _five(x: float) -> float:
    return float(f"{x:.5g}")


def labels(pages: Sequence[Page]) -> Vector:
    """1 for each line of the article, 0 for the others, of all pages in a row."""
    return np.concatenate([page.labels for page in pages])


def weigh(pages: Sequence[Page]) -> Vector:
    """How much each line counts, 1 on average, of all pages in a row."""
    weights = np.concatenate([page.weights for page in pages])
    return weights / weights.mean()


def _frequent(pages: Sequence[Page], spoken: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """The words that occur on enough pages, whatever the view."""
    found: dict[str, set[str]] = {}
    for page, lines in zip(pages, spoken, strict=True):
        for key in {key for keys in lines for key in keys}:
            found.setdefault(key, set()).add(page.key)
    return sorted(key for key, held_by in found.items() if len(held_by) >= MIN_PAGES)
