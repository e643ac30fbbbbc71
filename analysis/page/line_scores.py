"""Line scores: the log-odds of each line of a page being article text.

Three judgements, one on top of the other. A linear one looks at a line and its neighbours
(``line_context.first``), another at its words alone (``line_words``); a forest of small trees then
judges from both, from the stretch the line stands in (``line_context.second``) and from the marks
of what pages put between paragraphs (``line_marks``). All weights were learned from labelled pages
by ``training/cleaning.py`` and are plain numbers in ``analysis/trained/cleaning.json``.
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
from analysis.page import furniture, line_context, line_features, line_marks, line_words
from analysis.page.line_context import Vector
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

MAX_SCORE = 8.0  # log-odds; beyond this one line would drown its neighbours
FEATURES = (*line_context.SECOND, *line_marks.MARKS, *line_words.NEAR)
Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Linear:
    mean: Vector
    scale: Vector
    weights: Vector
    bias: float

    def scores(self, features: Matrix) -> Vector:
        return held((features - self.mean) / self.scale @ self.weights + self.bias)


@dataclass(frozen=True, slots=True)
class _Models:
    by_itself: _Linear
    words: Mapping[str, float]
    words_bias: float
    trees: Forest


def of(lines: Sequence[PageLine]) -> Vector:
    """One score a line, -8 to 8; ``lines`` may not be empty."""
    models, own = _models(), line_features.of(lines)
    by_itself = models.by_itself.scores(line_context.first(own))
    by_words = held(line_words.scores(lines, models.words, models.words_bias))
    return held(models.trees.scores(features(lines, own, by_itself, by_words)))


def features(lines: Sequence[PageLine], own: Matrix, by_itself: Vector, by_words: Vector) -> Matrix:
    """What the forest is told: one row a line, one column a name in ``FEATURES``."""
    return np.hstack([
        line_context.second(lines, own, by_itself),
        line_marks.of(lines),
        line_words.near(by_words),
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
    linear = stored["by_itself"]
    if tuple(linear["features"]) != line_context.FIRST or tuple(stored["features"]) != FEATURES:
        raise ValueError("analysis/trained/cleaning.json was made for other features")
    mean, scale, weights = (np.array(linear[name]) for name in ("mean", "scale", "weights"))
    return _Models(
        _Linear(mean, scale, weights, linear["bias"]),
        stored["words"]["weights"],
        stored["words"]["bias"],
        forest.parse(stored["forest"]),
    )


@cache
def _trained() -> Stored:
    path = resources.files("analysis.trained") / "cleaning.json"
    stored: Stored = json.loads(path.read_text(encoding="utf-8"))
    return stored
