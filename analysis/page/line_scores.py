"""Line scores: the log-odds of each line of a page being article text.

Four judgements, each on top of those before. A linear one looks at a line and its neighbours
(``line_context.near``), another at its words alone (``line_words``). A forest of small trees judges
from both, from the stretch the line stands in (``line_context.around``) and from the marks of what
pages put between paragraphs (``line_marks``). A second forest judges again, now that the first has
judged the lines around: where a list of links was told for certain, the doubtful line below it is
seen in another light. All weights were learned from labelled pages by ``training/cleaning.py`` and
are plain numbers in ``analysis/trained/cleaning.json``.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from analysis import forest
from analysis.forest import Forest
from analysis.page import (
    furniture,
    line_context,
    line_features,
    line_marks,
    line_words,
    page_layout,
)
from analysis.page.line_context import Vector
from analysis.page.line_features import Matrix
from analysis.page.page_layout import Layout
from analysis.page.page_lines import PageLine

MAX_SCORE = 8.0  # log-odds; beyond this one line would drown its neighbours
SIGNS = (*line_marks.MARKS, *line_words.NEAR)
FEATURES = (*line_features.OWN, *line_context.AROUND, *SIGNS)
AGAIN = (
    *line_features.SHAPE, "score before",
    *(f"{name}, judged" for name in line_context.AROUND), *SIGNS,
)  # fmt: skip
Stored = Mapping[str, Any]
_OWN, _SHAPE = len(line_features.OWN), len(line_features.SHAPE)


@dataclass(frozen=True, slots=True)
class _Linear:
    weights: Vector
    bias: float

    def scores(self, own: Matrix) -> Vector:
        return held(line_context.weighed(own, self.weights) + self.bias)


@dataclass(frozen=True, slots=True)
class _Models:
    by_itself: _Linear
    words: Mapping[str, float]
    words_bias: float
    trees: Forest
    again: Forest


def of(lines: Sequence[PageLine]) -> Vector:
    """One score a line, -8 to 8; ``lines`` may not be empty."""
    models, layout = _models(), page_layout.of(lines)
    by_itself = models.by_itself.scores(layout.own)
    by_words = held(line_words.scores(lines, models.words, models.words_bias))
    told = features(lines, layout, by_itself, by_words)
    judged = held(models.trees.scores(told))
    return held(models.again.scores(features_again(layout, told, judged)))


def features(
    lines: Sequence[PageLine], layout: Layout, by_itself: Vector, by_words: Vector
) -> Matrix:
    """What the first forest is told: one row a line, one column a name in ``FEATURES``."""
    return np.hstack([
        layout.own,
        line_context.around(layout, by_itself),
        line_marks.of(lines),
        line_words.near(by_words),
    ])  # fmt: skip


def features_again(layout: Layout, told: Matrix, judged: Vector) -> Matrix:
    """What the second forest is told, from what the first was ``told`` and how it ``judged``.

    One row a line, one column a name in ``AGAIN``.
    """
    return np.hstack([
        told[:, :_SHAPE],
        told[:, _OWN : _OWN + 1],
        line_context.around(layout, judged),
        told[:, -len(SIGNS) :],
    ])  # fmt: skip


def held(scores: Vector) -> Vector:
    """Log-odds within the range that they may have."""
    return np.clip(scores, -MAX_SCORE, MAX_SCORE)


@cache
def phrase_weights() -> Mapping[str, float]:
    """The weight of each kind of phrase in a short line; the lowest speaks most against it."""
    layer = _trained()["by_itself"]
    weights = dict(zip(layer["features"], layer["weights"], strict=True))
    return {kind: weights[f"{kind}: short @self"] for kind in furniture.KINDS}


def forget() -> None:
    """Read the weights anew: for those who learn others from other pages."""
    _models.cache_clear()
    phrase_weights.cache_clear()


@cache
def _models() -> _Models:
    stored = _trained()
    linear, first, again = (stored[name] for name in ("by_itself", "forest", "forest again"))
    named = [tuple(layer["features"]) for layer in (linear, first, again)]
    if named != [line_context.NEAR_BY, FEATURES, AGAIN]:
        raise ValueError("analysis/trained/cleaning.json was made for other features")
    return _Models(
        _linear(linear),
        stored["words"]["weights"],
        stored["words"]["bias"],
        forest.parse(first),
        forest.parse(again),
    )


def _linear(stored: Stored) -> _Linear:
    """Weights on the features as they are, from those on standardised ones."""
    mean, scale, weights = (np.array(stored[name]) for name in ("mean", "scale", "weights"))
    return _Linear(weights / scale, stored["bias"] - float(mean / scale @ weights))


@cache
def _trained() -> Stored:
    path = resources.files("analysis.trained") / "cleaning.json"
    stored: Stored = json.loads(path.read_text(encoding="utf-8"))
    return stored
