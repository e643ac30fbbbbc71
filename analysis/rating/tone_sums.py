"""Sums of rated words over the regions of a scene: all of it, a clause, near the target, in marks.

Each word has a value on three scales (`treatment_words.Treatment`), turned where a negator stands
before it. Sums are squeezed into -1 to 1, warm and cold words also apart, since much of both is not
the same as nothing of either.
"""

import math
from collections.abc import Callable, Container, Iterator, Sequence

from analysis.rating import treatment_words
from analysis.rating.scene import Scene

SCALES = treatment_words.Treatment._fields
BESIDE = 3  # words from the target
NEAR = 8
_DECAY = 6.0  # words at which a rated word counts a third
_TURNED = -0.74  # VADER's factor for a negated word
_REACH = 3  # words before a rated word in which a negator turns it
_NORMAL = 15  # VADER's alpha: a sum of that root is squeezed to 0.7
_SOFT = 4  # a sum of warm or cold words of that size is squeezed to 0.76


def sums(scene: Scene, clause: range) -> Iterator[tuple[str, float]]:
    """The sums of each scale in each region, by name, each between -1 and 1."""
    regions = _regions(scene, clause)
    for scale, values in rated(scene).items():
        found = [(i, value) for i, value in enumerate(values) if value]
        for region, places in regions.items():
            here = [value for i, value in found if i in places]
            warm, cold, both = softened(here)
            yield f"{scale} {region} warm", warm
            yield f"{scale} {region} cold", cold
            yield f"{scale} {region}", both
        fading = sum(value * math.exp(-abs(i - scene.at) / _DECAY) for i, value in found)
        yield f"{scale} fading", math.tanh(fading / 2)


def squeezed(total: float) -> float:
    """VADER's squeezing of a sum of valences into -1 to 1."""
    return total / math.sqrt(total * total + _NORMAL)


def _regions(scene: Scene, clause: range) -> dict[str, Container[int]]:
    at, length = scene.at, len(scene.words)
    quoted = frozenset(i for i in range(length) if scene.quoted[i])
    return {
        "all": range(length),
        "clause": clause,
        "before": range(at),
        "after": range(at + 1, length),
        "beside-before": range(at - BESIDE, at),
        "beside-after": range(at + 1, at + BESIDE + 1),
        "near-before": range(at - NEAR, at),
        "near-after": range(at + 1, at + NEAR + 1),
        "quoted": quoted,
        "unquoted": frozenset(range(length)) - quoted,
    }


def rated(scene: Scene) -> dict[str, list[float]]:
    """The value of each word on each scale, turned after a negator."""
    treatments = list(map(treatment_words.treatment, scene.words))
    factors = [_factor(scene, i) if any(t) else 0.0 for i, t in enumerate(treatments)]
    return {
        scale: [t[k] * factor for t, factor in zip(treatments, factors, strict=True)]
        for k, scale in enumerate(SCALES)
    }


def rated_by(scene: Scene, rate: Callable[[str], float]) -> list[float]:
    """The value that ``rate`` gives each word, turned after a negator."""
    values = map(rate, scene.words)
    return [value * _factor(scene, i) if value else 0.0 for i, value in enumerate(values)]


def softened(values: Sequence[float]) -> tuple[float, float, float]:
    """What is warm and what is cold among values, and their sum, each squeezed."""
    warm = sum(value for value in values if value > 0)
    cold = warm - sum(values)
    return math.tanh(warm / _SOFT), math.tanh(cold / _SOFT), squeezed(warm - cold)


def _factor(scene: Scene, i: int) -> float:
    negated = any(map(treatment_words.negates, scene.words[max(0, i - _REACH) : i]))
    return _TURNED if negated else 1.0
