"""Article block: which lines of a page are the article, and for each other line why it is not.

Two linear judgements over named features (``line_features``, ``line_context``) give each line the
log-odds of being article text. The weights were learned from labelled pages; they are plain
numbers in ``analysis/trained/cleaning.json``. The reason of a removed line is what a person can
check on the line or its place: a set phrase, a photo credit, a list of links, below the article.

Measured error and limits: docs/methods.md, "Cleaning".
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, TypedDict

import numpy as np
import numpy.typing as npt

from analysis.page import furniture, line_context, line_features
from analysis.page.line_context import Vector
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

MAX_SCORE = 8.0  # log-odds; beyond this one line would drown its neighbours
SHRINK, LEAN = 0.9, 0.2  # the log-odds are a little too sure, and a lost line costs more than a
# kept one: any values near these give the same on unseen pages, to a thousandth
LINKED = 0.6  # share of linked letters from which a short line is a link and nothing else
FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line belongs to the article, the log-odds of it, and the reason if it does not."""

    kept: bool
    score: float
    reason: str


_NUMBERS: tuple[Literal["mean", "scale", "weights"], ...] = ("mean", "scale", "weights")


class _Stored(TypedDict):
    features: list[str]
    mean: list[float]
    scale: list[float]
    weights: list[float]
    bias: float


@dataclass(frozen=True, slots=True)
class _Layer:
    mean: Vector
    scale: Vector
    weights: Vector
    bias: float

    def scores(self, features: Matrix) -> Vector:
        raw = (features - self.mean) / self.scale @ self.weights + self.bias
        return np.clip(raw, -MAX_SCORE, MAX_SCORE)


def verdicts(lines: Sequence[PageLine]) -> list[Verdict]:
    """One verdict a line. If no line would stay, every line that shows no set phrase does."""
    if not lines:
        return []
    scores = _scores(lines)
    kept = _chosen(lines, scores)
    if not kept.any():
        kept = np.array([not line.hits and bool(line.words) for line in lines])
    places = np.flatnonzero(kept)
    top, end = (int(places[0]), int(places[-1])) if len(places) else (0, len(lines))
    return [
        Verdict(True, score, "") if keep else Verdict(False, score, reason(line, place, top, end))
        for place, (line, score, keep) in enumerate(zip(lines, scores.tolist(), kept, strict=True))
    ]


def reason(line: PageLine, place: int, top: int, end: int) -> str:
    """Why a line is not the article, in plain words; ``top`` and ``end`` are where that stands."""
    where = "above the article" if place < top else "below the article" if place > end else ""
    what = _phrase(line) or _look(line)
    return ", ".join(part for part in (what, where) if part) or "looks like page furniture"


def _phrase(line: PageLine) -> str:
    """The set phrase that speaks most against the line."""
    if not line.hits:
        return ""
    weights = _kind_weights()
    return furniture.REASONS[min(line.hits, key=lambda hit: (weights[hit.kind], hit.kind)).kind]


def _look(line: PageLine) -> str:
    if not line.words:
        return "no words"
    if line.links > LINKED:
        return "link"
    if len(line.words) <= FEW_WORDS:
        return "a word or two"
    return "" if line.ends_sentence else "short line without a full stop"


def _chosen(lines: Sequence[PageLine], scores: Vector) -> npt.NDArray[np.bool_]:
    """The lines whose choice makes the expected F1 in words greatest.

    That is every line more likely than half of the F1 that can be reached (Lipton et al., ECML
    2014): on a clear page a line must be about as likely as not, on a muddled one less.
    """
    chance = 1 / (1 + np.exp(-(SHRINK * scores + LEAN)))
    words = np.array([len(line.words) + 0.01 for line in lines])
    order = np.argsort(-chance)
    right = np.cumsum((chance * words)[order])
    f1 = 2 * right / (np.cumsum(words[order]) + right[-1])
    chosen: npt.NDArray[np.bool_] = chance >= f1.max() / 2
    return chosen


def _scores(lines: Sequence[PageLine]) -> Vector:
    first, second = _layers()
    own = line_features.of(lines)
    by_itself = first.scores(line_context.first(own))
    return second.scores(line_context.second(lines, own, by_itself))


@cache
def _layers() -> tuple[_Layer, _Layer]:
    first, second = _trained()
    for layer, expected in ((first, line_context.FIRST), (second, line_context.SECOND)):
        if tuple(layer["features"]) != expected:
            raise ValueError("analysis/trained/cleaning.json was made for other features")
    return _layer(first), _layer(second)


def _layer(stored: _Stored) -> _Layer:
    mean, scale, weights = (np.array(stored[name]) for name in _NUMBERS)
    return _Layer(mean, scale, weights, stored["bias"])


@cache
def _kind_weights() -> Mapping[str, float]:
    """The weight of each kind of phrase in a short line; the lowest speaks most against it."""
    layer = _trained()[0]
    weights = dict(zip(layer["features"], layer["weights"], strict=True))
    return {kind: weights[f"{kind}: short @self"] for kind in furniture.KINDS}


@cache
def _trained() -> list[_Stored]:
    path = resources.files("analysis.trained") / "cleaning.json"
    stored: list[_Stored] = json.loads(path.read_text(encoding="utf-8"))["layers"]
    return stored
