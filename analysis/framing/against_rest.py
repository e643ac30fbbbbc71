"""One outlet against all others together: does it speak more of something, and is that clear?

Two shares are compared by Fisher's exact test, which holds for the few sentences that articles
have. All comparisons of a voice are adjusted at once after Benjamini and Hochberg. The interval of
the difference is Newcombe's (1998, method 10), from the two Wilson intervals.

Sentences of one article belong together, which no test of counts knows: what is called clear here
is clear about these articles, not about the outlet.
"""

from collections.abc import Iterator

import pandas as pd

from analysis import intervals

CLEAR = 0.05  # adjusted p below which a difference is called clear
_TYPES = {
    "outlet": "str",
    "voice": "str",
    "what": "str",
    "share": "float64",
    "rest": "float64",  # share in all other outlets together
    "value": "float64",  # difference of the two
    "low": "float64",
    "high": "float64",
    "p_adjusted": "float64",
    "clear": "bool",
}
DIFFERENCES = list(_TYPES)


def differences(summary: pd.DataFrame, what: str) -> pd.DataFrame:
    """A row for each outlet, voice and entry of the column ``what``, from ``count`` of ``n``.

    Nothing is compared where only one outlet has the voice, nor where nobody speaks of it.
    """
    rows = [
        row
        for (voice, each), group in summary.groupby(["voice", what], sort=False)
        if len(group) > 1 and group["count"].sum()
        for row in _against(group, str(voice), str(each))
    ]
    table = pd.DataFrame(rows, columns=DIFFERENCES).astype(_TYPES)
    for _, group in table.groupby("voice", sort=False):
        adjusted = intervals.benjamini_hochberg(group["p_adjusted"].to_numpy())
        table.loc[group.index, "p_adjusted"] = adjusted
    return table.assign(clear=table["p_adjusted"] < CLEAR)


def _against(group: pd.DataFrame, voice: str, each: str) -> Iterator[tuple[object, ...]]:
    counts, totals = group["count"].sum(), group["n"].sum()
    for outlet, count, n in zip(group["outlet"], group["count"], group["n"], strict=True):
        others, rest = int(counts - count), int(totals - n)
        share, other = count / n, others / rest
        low, high = _newcombe(int(count), int(n), others, rest)
        p = _fisher(int(count), int(n), others, rest)
        yield outlet, voice, each, share, other, share - other, low, high, p, False


def _newcombe(count: int, n: int, others: int, rest: int) -> tuple[float, float]:
    here, there = intervals.proportion(count, n), intervals.proportion(others, rest)
    share, other = count / n, others / rest
    down = ((share - here.low) ** 2 + (there.high - other) ** 2) ** 0.5
    up = ((here.high - share) ** 2 + (other - there.low) ** 2) ** 0.5
    return share - other - down, share - other + up


def _fisher(count: int, n: int, others: int, rest: int) -> float:
    from scipy.stats import fisher_exact  # scipy.stats takes a while to load

    return float(fisher_exact([[count, n - count], [others, rest - others]]).pvalue)
