"""Emphasis: which words and phrases an outlet uses more than the others do.

Every place of every term (phrases.py) is evidence. The summary counts the places for each outlet
(counting.py) and sets each count against all other outlets together, by log-odds with an
informative prior (compare.py). Terms are ranked (keyness.py) by z times the root of the share of
the outlet's articles that use them, so that what one article repeats does not stand for an outlet.
With fewer than five articles on either side there are counts, rates and intervals and no test: the
interval then says how far chance alone would go in these very articles, and nothing about the
outlet.

An outlet that quotes "genocide" has not written it: own words and quoted words can be summed up
apart, and each row tells how its uses divide. Headline and deck are listed as evidence but not
counted, because not every article has them.

Source: Monroe, Colaresi and Quinn 2008. Limits: docs/methods.md.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import counting, keyness, term_places
from analysis.counting import Counts, Voice
from analysis.models import Annotation

KEY = "emphasis"
TITLE = "Emphasis"
QUESTION = "Which words and phrases does each article use more than the others?"
EVIDENCE = (
    "article_id", "outlet", "place", "start", "end", "value", "term", "display", "voice",
    "article_words", "quoted_words",
)  # fmt: skip
SUMMARY = (
    "outlet", "term", "display", "count", "rate", "other_count", "other_rate", "own", "quoted",
    "articles", "n", "log_odds", "low", "high", "z", "score", "adjusted_p",
)  # fmt: skip

_NEEDED = [
    "article_id", "outlet", "term", "display", "voice", "article_words", "quoted_words",
]  # fmt: skip
_EMPTY = dict.fromkeys(("outlet", "term", "display"), "str")
PER = 1000  # words that a rate refers to
MIN_SHOWN = 2  # places in an outlet's articles below which a term is not put forward
MOST_ROWS = 150_000  # of a summary: beyond that, terms that nobody stresses and few use go
MIN_TERMS = 200  # that stay however many outlets there are


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each place where a term stands, in text order.

    ``term`` is the form that is counted, ``display`` the way it is mostly written, ``voice``
    whether this place is in the outlet's own words or inside a quotation, ``article_words`` and
    ``quoted_words`` the length of the article and of what it quotes, which rates need. Texts are
    categories: a large corpus has millions of rows.
    """
    return term_places.table(annotations)[list(EVIDENCE)]


def summarise(evidence: pd.DataFrame, voice: Voice = "all") -> pd.DataFrame:
    """A row for each outlet and term, also where the outlet never uses the term.

    ``voice`` says whose words are counted and compared: all, the outlet's own, or those inside
    quotations. ``rate`` is per 1,000 words of that voice in the outlet's articles, ``own`` and
    ``quoted`` how all uses divide, ``log_odds`` natural, ``low`` and ``high`` its 95 % interval,
    ``articles`` how many of the outlet's ``n`` articles use the term, ``adjusted_p`` its test,
    missing below five articles on either side. With one outlet everything that compares is NaN.

    With more than `MOST_ROWS` rows, terms are left out: the rows that stay are half those of the
    terms used in most articles, half of those that some outlet stresses most.
    """
    body = evidence[_NEEDED]
    if (evidence["place"] != "body").any():
        body = body[evidence["place"] == "body"]
    counts = counting.count(body, voice)
    if not counts.counted.nnz:
        return pd.DataFrame(
            {name: pd.Series(dtype=_EMPTY.get(name, "float64")) for name in SUMMARY}
        )
    everything = keyness.totals(counts.counted)
    listed = _listed(counts, everything)
    parts = [_outlet(counts, everything, group, listed) for group in range(len(counts.outlets))]
    return pd.concat(parts, ignore_index=True)


def unlisted(evidence: pd.DataFrame, summary: pd.DataFrame) -> int:
    """How many terms of the bodies a summary of both voices leaves out."""
    body = evidence.loc[evidence["place"] == "body", "term"]
    return int(body.nunique()) - int(summary["term"].nunique())


def top(summary: pd.DataFrame, n: int = 10) -> pd.DataFrame:
    """The rows of the terms to show: of each outlet the ``n`` it uses most beyond the others.

    Every chosen term comes with its row for every outlet, so that a matrix has no holes. Terms
    stand in the order of the outlet that stresses them, the most stressed first. An outlet with
    nothing to compare it with gives its most frequent terms.
    """
    alone = summary["score"].isna()
    ranked = summary[(alone | (summary["score"] > 0)) & (summary["count"] >= MIN_SHOWN)]
    ranked = ranked.sort_values(["score", "count"], ascending=False, kind="stable")
    best = ranked.groupby("outlet", sort=False).head(n)
    order = [
        term
        for outlet in summary["outlet"].unique()
        for term in best.loc[best["outlet"] == outlet, "term"]
    ]
    position = {term: at for at, term in enumerate(dict.fromkeys(order))}
    chosen = summary[summary["term"].isin(list(position))]
    return chosen.sort_values(
        "term", key=lambda column: column.map(position), kind="stable"
    ).reset_index(drop=True)


def _listed(counts: Counts, everything: keyness.Totals) -> NDArray[np.intp]:
    """The terms that get rows, in their order."""
    used = np.flatnonzero(everything.uses)
    room = max(MOST_ROWS // len(counts.outlets), MIN_TERMS)
    if len(used) <= room:
        return used
    best = np.full(everything.uses.size, -np.inf)
    for group in range(len(counts.outlets)):
        score = keyness.against(_totals(counts, group), everything).score
        best = np.fmax(best, score)
    common = np.lexsort((-everything.uses, -everything.articles))[: room // 2]
    best[common] = -np.inf
    stressed = np.argsort(-best, kind="stable")[: room - len(common)]
    return np.sort(np.concatenate([common, stressed]))


def _totals(counts: Counts, group: int) -> keyness.Totals:
    return keyness.totals(counts.counted[np.flatnonzero(counts.owner == group)])


def _outlet(
    counts: Counts, everything: keyness.Totals, group: int, listed: NDArray[np.intp]
) -> pd.DataFrame:
    here = _totals(counts, group)
    key = keyness.against(here, everything)
    table = _uses(counts, group, key) | {
        "log_odds": key.log_odds.value,
        "low": key.log_odds.low,
        "high": key.log_odds.high,
        "z": key.log_odds.z,
        "score": key.score,
        "adjusted_p": key.adjusted_p,
    }
    rows: dict[str, Any] = {name: column[listed] for name, column in table.items()}
    rows |= {"outlet": counts.outlets[group], "n": here.n}
    for name in ("term", "display"):
        rows[name] = counts.terms[name].iloc[listed].astype("str").array
    return pd.DataFrame(rows, columns=list(SUMMARY))


def _uses(counts: Counts, group: int, key: keyness.Keyness) -> dict[str, NDArray[Any]]:
    """How often one outlet, and how often the others, use each term: columns by name."""
    mine = np.flatnonzero(counts.owner == group)
    words, others = counts.words[mine].sum(), counts.words[counts.owner != group].sum()
    uses, quoted = (keyness.totals(each[mine]).uses for each in (counts.everything, counts.quoted))
    with np.errstate(invalid="ignore", divide="ignore"):
        rate, other_rate = key.count * PER / words, key.rest * PER / others
    return {
        "count": key.count.astype(np.int64),
        "rate": rate,
        "other_count": key.rest.astype(np.int64),
        "other_rate": other_rate,
        "own": (uses - quoted).astype(np.int64),
        "quoted": quoted.astype(np.int64),
        "articles": key.articles.astype(np.int64),
    }
