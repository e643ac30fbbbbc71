"""Comparing counts: how much more often one outlet writes a word than the others do.

A ratio of rates makes the rarest words look the strangest, and a difference of rates makes the
commonest. The log-odds ratio with an informative Dirichlet prior lies between the two: every count
is first moved towards what all outlets together would let one expect, the more so the smaller it
is, and the result is divided by its own uncertainty. A word with z near 0 is used as elsewhere.

Source: Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 15,
16, 19 and 22. The variance has two terms there for rare words and four when it is written out; the
first is what ConvoKit computes, the second what scattertext does.

Limits: the variance holds for words drawn one by one. Words of an article come in bursts, so that
the intervals are narrower than they should be: read them as "at least this uncertain". What is
called different between outlets must rest on several articles each (keyness.py).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

PRIOR_SHARE = (
    0.1  # a tenth of the pooled counts: steadies words seen once or twice, moves few others
)
Z_95 = 1.959963984540054  # standard normal, two-sided 95 %


@dataclass(frozen=True, slots=True)
class LogOdds:
    """One group against the rest, an entry a word: natural logarithms, 95 % interval, z-score.

    Positive means used more by the group. Where nothing can be compared every entry is NaN.
    """

    value: Floats
    variance: Floats

    @property
    def z(self) -> Floats:
        """The value in units of its standard error."""
        return self.value / np.sqrt(self.variance)

    @property
    def p(self) -> Floats:
        """Chance of a z-score at least this far from 0 when nothing differs, two-sided."""
        from scipy.special import ndtr  # scipy takes a while to load

        p: Floats = 2 * ndtr(-np.abs(self.z))
        return p

    @property
    def low(self) -> Floats:
        """Lower end of the 95 % interval."""
        return self.value - Z_95 * np.sqrt(self.variance)

    @property
    def high(self) -> Floats:
        """Upper end of the 95 % interval."""
        return self.value + Z_95 * np.sqrt(self.variance)


def pooled_prior(totals: ArrayLike, share: float = PRIOR_SHARE) -> Floats:
    """Pseudo-counts in proportion to what all groups together wrote.

    >>> pooled_prior([20, 5]).tolist()
    [2.0, 0.5]
    """
    return np.asarray(totals, dtype=np.float64) * share


def background_prior(background: ArrayLike, *, strength: float, floor: float = 0.5) -> Floats:
    """Pseudo-counts that sum to ``strength``, in proportion to counts from other text.

    ``floor`` is added to every count, so that a word which the other text lacks stays possible.
    """
    counts = np.asarray(background, dtype=np.float64) + floor
    scaled: Floats = counts * (strength / counts.sum())
    return scaled


def log_odds(
    count: ArrayLike, rest: ArrayLike, prior: ArrayLike, *, four_terms: bool = True
) -> LogOdds:
    """Log-odds ratio of each word, the group against the rest, with a Dirichlet prior.

    Args:
        count: how often the group has each word; ``rest`` the same for all others together.
        prior: pseudo-counts, positive wherever either side has the word.
        four_terms: the variance in full; with False its two leading terms.

    Returns:
        Entries in the order given. NaN where the group or the rest has no word at all, since a
        group can only differ from something, and where one word is the whole vocabulary.
    """
    here, there, extra = (np.asarray(side, dtype=np.float64) for side in (count, rest, prior))
    if not here.sum() or not there.sum():
        return LogOdds(np.full(here.shape, np.nan), np.full(here.shape, np.nan))
    with np.errstate(divide="ignore", invalid="ignore"):
        value_here, others_here = _odds(here, extra)
        value_there, others_there = _odds(there, extra)
        value = np.log(value_here / others_here) - np.log(value_there / others_there)
        variance = 1 / value_here + 1 / value_there
        if four_terms:
            variance = variance + 1 / others_here + 1 / others_there
    defined = np.isfinite(value) & np.isfinite(variance)
    return LogOdds(np.where(defined, value, np.nan), np.where(defined, variance, np.nan))


def _odds(count: Floats, prior: Floats) -> tuple[Floats, Floats]:
    """Smoothed counts of each word, and of all other words beside it."""
    smoothed: Floats = count + prior
    others: Floats = count.sum() + prior.sum() - smoothed
    return smoothed, others
