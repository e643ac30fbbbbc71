"""Shares with their intervals: how an outlet's quoted words, or quotations, divide into kinds.

The interval of a share comes from drawing the paragraphs with quotations again and again (the
articles, where an outlet has many), because one source often fills a paragraph. It answers how much
the share hangs on single paragraphs of these articles; it says nothing about the outlet.

Percentile bootstrap (Efron 1979), its tails expanded for few clusters as Student's t is beside the
normal distribution (Hesterberg 2015), since plain percentiles are too narrow there. docs/methods.md
tells how often the interval held the true share in simulated articles.
"""

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtr, stdtrit

from analysis.compare import Floats
from analysis.intervals import CONFIDENCE, DRAWS

MIN_CLUSTERS = 5  # paragraphs, or articles, with quotations: fewer give an interval too narrow


def table(
    rows: pd.DataFrame,
    outlets: Sequence[str],
    by: str,
    values: Sequence[str],
    draws: int = DRAWS,
    seed: int = 0,
) -> pd.DataFrame:
    """A row for each outlet and value of the column ``by``, zeros included.

    ``rows`` need ``outlet``, ``article_id``, ``paragraph``, ``speaker``, ``words`` (what is summed)
    and ``by``. ``share`` is of the outlet's words, ``low`` and ``high`` its 95 % interval over
    ``n`` clusters; where there is none both are NaN and ``reason`` says why. ``quotations`` counts
    rows, ``speakers`` different ones. An outlet without words has NaN shares.
    """
    columns = (
        "outlet", by, "words", "share", "low", "high", "quotations", "speakers", "n", "reason",
    )  # fmt: skip
    found = [
        row
        for outlet in outlets
        for row in _outlet(rows[rows["outlet"] == outlet], outlet, by, values, draws, seed)
    ]
    return pd.DataFrame(found, columns=list(columns))


def _outlet(
    rows: pd.DataFrame, outlet: str, by: str, values: Sequence[str], draws: int, seed: int
) -> Iterator[tuple[object, ...]]:
    words = by_cluster(rows, by, values)
    totals = words.sum(axis=0)
    lows, highs, reason = intervals(words, draws, seed)
    for at, value in enumerate(values):
        those = rows[rows[by] == value]
        share = totals[at] / totals.sum() if totals.sum() else np.nan
        yield (
            outlet, value, int(totals[at]), share, lows[at], highs[at], len(those),
            those["speaker"].nunique(), len(words), reason,
        )  # fmt: skip


def expanded_tail(n: int) -> float:
    """The share of draws left out at either end, for ``n`` clusters.

    >>> round(expanded_tail(10_000), 3)
    0.025
    """
    reach = float(stdtrit(n - 1, 0.5 + CONFIDENCE / 2)) * math.sqrt(n / (n - 1))
    return float(ndtr(-reach))


def by_cluster(rows: pd.DataFrame, by: str, values: Sequence[str]) -> Floats:
    """Words, clusters x values: articles where there are enough of them, else paragraphs.

    A cluster whose words are all zero is left out: it has no part in any share.
    """
    rows = rows[rows["words"] > 0]
    many = rows["article_id"].nunique() >= MIN_CLUSTERS
    keys = ["article_id"] if many else ["article_id", "paragraph"]
    cluster = rows.groupby(keys, sort=False, dropna=False).ngroup().to_numpy()
    position = {name: at for at, name in enumerate(values)}
    column = np.array([position[each] for each in rows[by]], dtype=np.intp)
    found = np.zeros((len(set(cluster)), len(values)))
    np.add.at(found, (cluster, column), rows["words"].to_numpy(dtype=np.float64))
    return found


def intervals(words: Floats, draws: int = DRAWS, seed: int = 0) -> tuple[Floats, Floats, str]:
    """Percentile intervals of all shares at once, or NaN and the reason."""
    none = np.full(words.shape[1], np.nan)
    if not words.sum():
        return none, none, "no words are quoted"
    if len(words) < MIN_CLUSTERS:
        return none, none, f"fewer than {MIN_CLUSTERS} paragraphs with quotations"
    if (words.sum(axis=0) > 0).sum() < 2:
        return none, none, "only one kind occurs"
    random = np.random.default_rng(seed)
    drawn = random.multinomial(len(words), np.full(len(words), 1 / len(words)), size=draws) @ words
    drawn = drawn[drawn.sum(axis=1) > 0]
    shares = drawn / drawn.sum(axis=1, keepdims=True)
    tail = expanded_tail(len(words))
    low, high = np.quantile(shares, [tail, 1 - tail], axis=0)
    return low, high, ""
