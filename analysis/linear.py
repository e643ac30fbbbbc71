"""A linear model as plain numbers: what it is told, what it adds up, and nothing else.

Weights were learned by scikit-learn (training/) and are kept as JSON under analysis/trained/; to
apply them takes no more than a sum. A feature that is present counts its rarity, and all of them
together are divided by a power of their length, so that a long sentence does not shout; a number
counts as it is. Every score can be taken apart into the features that made it (`amounts`).
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Features:
    """What a model is told: names of what is there, and numbers by name."""

    present: frozenset[str]
    numbers: dict[str, float]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights by feature, one for each output, and what a feature counts (``rarity``, ``power``).

    ``curve`` turns a rating, its size and 1 into scores of labels, for models of one output.
    """

    weights: dict[str, tuple[float, ...]]
    rarity: dict[str, float]
    power: float
    intercept: tuple[float, ...]
    curve: tuple[tuple[float, ...], ...]

    def scores(self, features: Features) -> list[float]:
        """One sum for each output."""
        totals = list(self.intercept)
        for name, amount in self.amounts(features).items():
            for output, weight in enumerate(self.weights[name]):
                totals[output] += amount * weight
        return totals

    def amounts(self, features: Features) -> dict[str, float]:
        """How much of each feature that the model knows there is."""
        known = sorted(features.present & self.rarity.keys())
        squares = sum(self.rarity[name] ** 2 for name in known)
        scale = squares**self.power or 1.0
        amounts = {name: self.rarity[name] / scale for name in known}
        numbers = features.numbers.items()
        return amounts | {name: value for name, value in numbers if name in self.weights}


def chances(scores: Sequence[float]) -> list[float]:
    """Scores of labels as chances that add up to 1.

    >>> chances([0.0, 0.0])
    [0.5, 0.5]
    """
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    return [power / sum(powers) for power in powers]


@cache
def load(name: str) -> LinearModel:
    """The model in ``trained/<name>.json``, read once."""
    path = resources.files("analysis") / "trained" / f"{name}.json"
    return parse(json.loads(path.read_text(encoding="utf-8")))


def parse(kept: Mapping[str, Any]) -> LinearModel:
    """A model from what training keeps: lists by feature, weights as multiples of ``unit``."""
    unit = kept["unit"]
    names = kept["features"] + kept["numbers"]
    return LinearModel(
        weights={
            name: tuple(weight * unit for weight in row)
            for name, row in zip(names, kept["weights"], strict=True)
        },
        rarity=dict(zip(kept["features"], (r * unit for r in kept["rarity"]), strict=True)),
        power=kept["power"],
        intercept=tuple(kept["intercept"]),
        curve=tuple(map(tuple, kept["curve"])),
    )
