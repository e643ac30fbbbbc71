"""Emphasis: which words and phrases an outlet uses more than the others do.

Every place of every term (phrases.py) is evidence. The summary counts them for each outlet and sets
each count against all other outlets together, by log-odds with an informative prior (compare.py).
Terms are ranked by z times the root of the share of the outlet's articles that use them, so that
what one article repeats does not stand for an outlet. With fewer than five articles on either side
there are counts, rates and intervals and no test: the interval then says how far chance alone
would go in these very articles, and nothing about the outlet.

Headline and deck are listed as evidence but not counted, because not every article has them.

Source: Monroe, Colaresi and Quinn 2008; counting by scikit-learn. Limits: docs/methods.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import compare, phrases, stretches, terms
from analysis.models import Annotation

if TYPE_CHECKING:
    from scipy.sparse import csr_array

KEY = "emphasis"
TITLE = "Emphasis"
QUESTION = "Which words and phrases does each article use more than the others?"
EVIDENCE = (
    "article_id", "outlet", "place", "start", "end", "value", "term", "display", "voice",
    "article_words",
)  # fmt: skip
SUMMARY = (
    "outlet", "term", "display", "count", "rate", "other_count", "other_rate", "own", "quoted",
    "articles", "n", "log_odds", "low", "high", "z", "score", "adjusted_p",
)  # fmt: skip

_VOICES = pd.Index(["own", "quoted"])
_NEEDED = ["article_id", "outlet", "term", "display", "voice", "article_words"]
_EMPTY = dict.fromkeys(("outlet", "term", "display"), "str")
PER = 1000  # words that a rate refers to
MIN_SHOWN = 2  # places in an outlet's articles below which a term is not put forward


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each place where a term stands, in text order.

    ``term`` is the form that is counted, ``display`` the way it is mostly written, ``voice``
    whether this place is in the outlet's own words or inside a quotation, ``article_words`` the
    length of the article, which rates need. Texts are categories: a large corpus has millions of
    rows.
    """
    words = terms.read(annotations)
    found = phrases.find(words)
    article, quoted = words.article[found.first], words.flags[found.first] & terms.QUOTED > 0
    shown, spelling = np.unique(np.array(found.shown, dtype=object), return_inverse=True)
    lengths = [terms.count_words(each.article.text) for each in annotations]
    columns = {
        "article_id": _texts([each.article.id for each in annotations], article),
        "outlet": _texts([each.outlet for each in annotations], article),
        "place": pd.Categorical.from_codes(words.place[found.first], pd.Index(list(terms.PLACES))),
        "start": words.start[found.first],
        "end": words.start[found.last] + words.length[words.spelling[found.last]],
        "value": np.ones(len(article), dtype=np.int8),
        "term": pd.Categorical.from_codes(found.term, pd.Index(list(found.keys), dtype="str")),
        "display": pd.Categorical.from_codes(spelling[found.term], pd.Index(shown, dtype="str")),
        "voice": pd.Categorical.from_codes(quoted.astype(np.int8), _VOICES),
        "article_words": np.array(lengths, dtype=np.int32)[article],
    }
    return pd.DataFrame(columns, columns=list(EVIDENCE))


def _texts(of_articles: Sequence[str], article: stretches.Numbers) -> pd.Categorical:
    """A text of the article of each row."""
    codes, texts = pd.factorize(np.array(of_articles, dtype=object))
    return pd.Categorical.from_codes(codes[article], pd.Index(texts, dtype="str"))


@dataclass(frozen=True, slots=True)
class _Counts:
    """Evidence of the bodies as a sparse matrix, articles x terms."""

    outlets: list[str]
    terms: list[str]
    display: list[str]
    owner: NDArray[np.intp]
    words: compare.Floats
    all: "csr_array"
    quoted: "csr_array"


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and term, also where the outlet never uses the term.

    ``rate`` is per 1,000 words of the outlet's articles, ``log_odds`` natural, ``low`` and ``high``
    its 95 % interval, ``articles`` how many of the outlet's ``n`` articles use the term,
    ``adjusted_p`` its test, missing below five articles on either side. With one outlet everything
    that compares is NaN.
    """
    body = evidence.loc[evidence["place"] == "body", _NEEDED]
    if body.empty:
        return pd.DataFrame(
            {name: pd.Series(dtype=_EMPTY.get(name, "float64")) for name in SUMMARY}
        )
    counts = _counts(body)
    parts = [_outlet(counts, group) for group in range(len(counts.outlets))]
    return pd.concat(parts, ignore_index=True)


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


def _counts(body: pd.DataFrame) -> _Counts:
    _, first = np.unique(pd.factorize(body["article_id"])[0], return_index=True)
    owner, outlets = pd.factorize(body["outlet"].iloc[first])
    _, listed = np.unique(pd.factorize(body["term"])[0], return_index=True)
    return _Counts(
        [str(outlet) for outlet in outlets],
        [str(name) for name in body["term"].iloc[listed]],
        [str(written) for written in body["display"].iloc[listed]],
        owner,
        body["article_words"].iloc[first].to_numpy(dtype=np.float64),
        _table(body, np.ones(len(body), dtype=bool)),
        _table(body, (body["voice"] == "quoted").to_numpy()),
    )


def _table(body: pd.DataFrame, counted: NDArray[np.bool_]) -> "csr_array":
    """How often each article has each term, both in the order in which they come in."""
    from scipy.sparse import csr_array
    from sklearn.feature_extraction.text import CountVectorizer  # takes most of a second to load

    article, articles = pd.factorize(body["article_id"])
    term, names = pd.factorize(body["term"])
    order = np.argsort(article, kind="stable")
    order = order[counted[order]]
    ends = np.searchsorted(article[order], np.arange(len(articles)), side="right")
    places = np.split(np.array(names, dtype=object)[term[order]], ends[:-1])
    counter = CountVectorizer(analyzer=list, vocabulary=list(names), dtype=np.float64)
    return csr_array(counter.transform(places))


def _outlet(counts: _Counts, group: int) -> pd.DataFrame:
    mine = counts.owner == group
    key = compare.keyness(counts.all, counts.owner, group)
    quoted = counts.quoted.T @ mine.astype(np.float64)
    words, others = counts.words[mine].sum(), counts.words[~mine].sum()
    table = {
        "outlet": counts.outlets[group],
        "term": counts.terms,
        "display": counts.display,
        "count": key.count.astype(np.int64),
        "rate": key.count * PER / words,
        "other_count": key.rest.astype(np.int64),
        "other_rate": key.rest * PER / others if others else np.nan,
        "own": (key.count - quoted).astype(np.int64),
        "quoted": quoted.astype(np.int64),
        "articles": key.articles.astype(np.int64),
        "n": int(mine.sum()),
        "log_odds": key.log_odds.value,
        "low": key.log_odds.low,
        "high": key.log_odds.high,
        "z": key.log_odds.z,
        "score": key.score,
        "adjusted_p": key.adjusted_p,
    }
    return pd.DataFrame(table, columns=list(SUMMARY))
