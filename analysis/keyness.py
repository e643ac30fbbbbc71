"""Keyness: the words by which some articles stand out from all others, ranked and tested.

A word's log-odds (compare.py) says how much more often it is used; but one article that repeats a
word forty times makes it stand out as well as forty articles that use it once. Words are therefore
ranked by z times the root of the share of the articles that use them. What is tested are counts
capped at two an article, adjusted after Benjamini and Hochberg, and only where either side has
articles enough to say anything beyond them.

How well the ranking is found again in other articles, and how often the test sees something where
there is nothing, is measured by benchmarks/emphasis.py.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from analysis.compare import PRIOR_SHARE, Floats, LogOdds, log_odds, pooled_prior
from analysis.intervals import benjamini_hochberg

if TYPE_CHECKING:
    from scipy.sparse import csr_array

CAP = 2  # uses of a word in one article that count when words are tested
MIN_ARTICLES = 5  # on either side: below that nothing is said about an outlet
MIN_TESTED = 5  # capped uses on both sides together: below that no word could pass the test
AT_ONCE = 1 << 19  # cells of a table added up together: bounds the memory that takes


@dataclass(frozen=True, slots=True)
class Totals:
    """How some articles together use each word, an entry a word.

    ``uses`` are plain; ``capped`` are at most `CAP` of each article, because the burst of a word in
    an article is one choice of topic; ``articles`` use it at all, of ``n``.
    """

    uses: Floats
    capped: Floats
    articles: Floats
    n: int

    def without(self, some: "Totals") -> "Totals":
        """The totals of the articles that are left when ``some`` of them are set apart."""
        return Totals(
            self.uses - some.uses,
            self.capped - some.capped,
            self.articles - some.articles,
            self.n - some.n,
        )


def totals(counts: "csr_array") -> Totals:
    """Totals of the articles in ``counts``, articles x words, sparse."""

    uses, capped, articles = (np.zeros(counts.shape[1]) for _ in range(3))
    for begin in range(0, len(counts.data), AT_ONCE):
        word = counts.indices[begin : begin + AT_ONCE]
        used = counts.data[begin : begin + AT_ONCE]
        uses += np.bincount(word, used, minlength=len(uses))
        capped += np.bincount(word, np.minimum(used, CAP), minlength=len(uses))
        articles += np.bincount(word, np.minimum(used, 1), minlength=len(uses))
    return Totals(uses, capped, articles, counts.shape[0])


@dataclass(frozen=True, slots=True)
class Keyness:
    """How one group of articles uses each word, beside all other groups; an entry a word.

    ``articles`` is how many articles of the group use the word. ``score`` ranks: z times the root
    of the share of the group's articles that use the word, so that one article that repeats a word
    forty times does not speak for its outlet. ``adjusted_p`` is NaN where either side has fewer
    than `MIN_ARTICLES` articles.
    """

    count: Floats
    rest: Floats
    articles: Floats
    log_odds: LogOdds
    score: Floats
    adjusted_p: Floats


def keyness(
    counts: "csr_array", owner: ArrayLike, group: int, share: float = PRIOR_SHARE
) -> Keyness:
    """The words that ``group`` uses more, or less, than all other articles together.

    Args:
        counts: articles x words, sparse.
        owner: the group of each article.
        share: weight of the prior, as in `pooled_prior`.
    """
    mine = np.flatnonzero(np.asarray(owner) == group)
    return against(totals(counts[mine]), totals(counts), share)


def against(here: Totals, everything: Totals, share: float = PRIOR_SHARE) -> Keyness:
    """The words that some articles use more, or less, than the rest of ``everything``."""
    rest = everything.without(here)
    odds = log_odds(here.uses, rest.uses, pooled_prior(everything.uses, share))
    score = odds.z * np.sqrt(here.articles / max(1, here.n))
    return Keyness(
        here.uses, rest.uses, here.articles, odds, score, _chance(here, rest, everything, share)
    )


def _chance(here: Totals, rest: Totals, everything: Totals, share: float) -> Floats:
    """Adjusted p of capped counts, over the words frequent enough to be able to differ."""
    chance = np.full(here.uses.shape, np.nan)
    if min(here.n, rest.n) < MIN_ARTICLES:
        return chance
    p = log_odds(here.capped, rest.capped, pooled_prior(everything.capped, share)).p
    tested = everything.capped >= MIN_TESTED
    chance[tested] = benjamini_hochberg(p[tested])
    return chance
