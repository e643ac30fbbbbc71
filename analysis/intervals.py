"""Intervals and tests: how far a number may be off, and whether two numbers differ.

A mean over few sentences gets Student's t, which keeps its promise there (93 to 95 % against 89 to
92 % of a percentile bootstrap). Sentences of one article belong together, so what is drawn again is
drawn by paragraphs or articles (`shares.py`, `lenses/naming.py`). Shares of sentences get Wilson's
interval, which stays between 0 and 1. Two means are compared by Welch's test, which does not
suppose that both spread alike, and several comparisons at once are adjusted: by Holm where one
false alarm is one too many, by Benjamini and Hochberg where a known share of them is fair.

Sources: Student 1908; Welch 1947; Satterthwaite 1946; Wilson 1927; Garwood 1936; Holm 1979;
Benjamini and Hochberg 1995. Nothing that cannot be had is made up: it is NaN.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaincinv, ndtri, stdtr, stdtrit

CONFIDENCE = 0.95
DRAWS = 1000  # of an interval by drawing again: the 2.5 % end then rests on 25 draws

Numbers = Sequence[float] | NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """Two ends of an interval; both NaN where there is none."""

    low: float
    high: float


NO_INTERVAL = Interval(math.nan, math.nan)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with its standard error and the degrees of freedom behind that error.

    ``error`` is NaN where the spread cannot be had: one value, or values that are all the same.
    """

    value: float
    error: float
    freedom: float

    def interval(self, confidence: float = CONFIDENCE) -> Interval:
        """Student's t interval around the value."""
        if not self.error > 0:
            return NO_INTERVAL
        reach = float(stdtrit(self.freedom, 0.5 + confidence / 2)) * self.error
        return Interval(self.value - reach, self.value + reach)

    @property
    def p(self) -> float:
        """Two-sided p of a true value of zero."""
        if not self.error > 0:
            return math.nan
        return 2 * float(stdtr(self.freedom, -abs(self.value / self.error)))


def mean(values: Numbers) -> Estimate:
    """The mean of independent values.

    >>> mean([1.0, 2.0, 3.0]).freedom
    2.0
    """
    array = np.asarray(values, dtype=float)
    if array.size == 0:
        return Estimate(math.nan, math.nan, math.nan)
    freedom = array.size - 1
    squares = _squares(array)
    error = math.sqrt(squares / freedom / array.size) if squares else math.nan
    return Estimate(float(array.mean()), error, float(freedom))


def mean_of_groups(groups: Sequence[Numbers]) -> Estimate:
    """The mean of the groups' means, each counting once, for these groups and no others.

    The error is that within the groups, pooled: it says how far the mean of these very groups may
    be off, and nothing about groups that were not drawn.
    """
    arrays = [np.asarray(group, dtype=float) for group in groups]
    freedom = sum(a.size for a in arrays) - len(arrays)
    value = float(np.mean([a.mean() for a in arrays]))
    squares = sum(map(_squares, arrays))
    if not squares:
        return Estimate(value, math.nan, math.nan)
    scale = sum(1 / a.size for a in arrays) / len(arrays) ** 2
    return Estimate(value, math.sqrt(squares / freedom * scale), float(freedom))


def _squares(array: NDArray[np.float64]) -> float:
    """Sum of squared distances from the mean; exactly zero where all values are alike."""
    return float(((array - array.mean()) ** 2).sum()) if np.ptp(array) > 0 else 0.0


def combined(estimates: Sequence[Estimate], weights: Sequence[float]) -> Estimate:
    """A weighted sum of independent estimates, degrees of freedom after Satterthwaite."""
    value = sum(w * e.value for w, e in zip(weights, estimates, strict=True))
    parts = [(w * e.error) ** 2 for w, e in zip(weights, estimates, strict=True)]
    total = sum(parts)
    if not total > 0:
        return Estimate(value, math.nan, math.nan)
    doubt = sum(part**2 / e.freedom for part, e in zip(parts, estimates, strict=True))
    return Estimate(value, math.sqrt(total), total**2 / doubt)


def difference(first: Estimate, second: Estimate) -> Estimate:
    """``first`` minus ``second``; its `p` is Welch's test."""
    return combined((first, second), (1.0, -1.0))


def proportion(hits: float, total: float, confidence: float = CONFIDENCE) -> Interval:
    """Wilson's interval for ``hits`` of ``total``; none for a total of zero."""
    if total <= 0:
        return NO_INTERVAL
    z = float(ndtri(0.5 + confidence / 2))
    share = hits / total
    scale = 1 + z * z / total
    centre = (share + z * z / (2 * total)) / scale
    reach = z / scale * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return Interval(max(0.0, centre - reach), min(1.0, centre + reach))


def count(hits: int, confidence: float = CONFIDENCE) -> Interval:
    """Garwood's interval for a number of things that come one by one (Poisson).

    >>> round(count(0).high, 2), round(count(10).low, 1)
    (3.69, 4.8)
    """
    tail = (1 - confidence) / 2
    low = float(gammaincinv(hits, tail)) if hits else 0.0
    return Interval(low, float(gammaincinv(hits + 1, 1 - tail)))


def holm(ps: Numbers) -> NDArray[np.float64]:
    """P values adjusted so that any false alarm among them all is rare; NaN stays and counts not.

    >>> holm([0.01, 0.04, 0.03]).round(3).tolist()
    [0.03, 0.06, 0.06]
    """

    def step_down(ordered: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.maximum.accumulate(ordered * np.arange(ordered.size, 0, -1))

    return _adjusted(ps, step_down)


def benjamini_hochberg(ps: Numbers) -> NDArray[np.float64]:
    """P values adjusted so that few of those called clear are false alarms; NaN stays.

    >>> benjamini_hochberg([0.01, 0.04, 0.03]).round(3).tolist()
    [0.03, 0.04, 0.04]
    """

    def step_up(ordered: NDArray[np.float64]) -> NDArray[np.float64]:
        scaled = ordered * ordered.size / np.arange(1, ordered.size + 1)
        return np.minimum.accumulate(scaled[::-1])[::-1]

    return _adjusted(ps, step_up)


def _adjusted(
    ps: Numbers, rule: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> NDArray[np.float64]:
    raw = np.asarray(ps, dtype=float)
    adjusted = np.full(raw.shape, math.nan)
    known = np.flatnonzero(~np.isnan(raw))
    order = known[np.argsort(raw[known], kind="stable")]
    adjusted[order] = np.clip(rule(raw[order]), raw[order], 1.0)
    return adjusted
