"""Emphasis: which words and phrases an outlet uses more than the others do.

Every place of every term (terms.py) is evidence. The summary counts them for each outlet and sets
each count against all other outlets together, by log-odds with an informative prior (compare.py).
Terms are ranked by z times the root of the share of the outlet's articles that use them, so that
what one article repeats does not stand for an outlet. With fewer than five articles on either side
there are counts, rates and intervals and no test: the interval then says how far chance alone
would go in these very articles, and nothing about the outlet.

Headline and deck are listed as evidence but not counted, because not every article has them.

Source: Monroe, Colaresi and Quinn 2008; counting by scikit-learn. Limits: docs/methods.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import columns, compare, terms, vocabulary
from analysis.models import Annotation, Place

if TYPE_CHECKING:
    from scipy.sparse import csr_array

KEY = "emphasis"
TITLE = "Emphasis"
QUESTION = "Which words and phrases does each article use more than the others?"
EVIDENCE = (
    "article_id", "outlet", "place", "start", "end", "value", "term", "written", "voice",
    "article_words",
)  # fmt: skip
SUMMARY = (
    "outlet", "term", "display", "count", "rate", "other_count", "other_rate", "own", "quoted",
    "articles", "n", "log_odds", "low", "high", "z", "score", "adjusted_p",
)  # fmt: skip

_TEXTS = ("article_id", "outlet", "place", "term", "written", "voice")
_EMPTY = dict.fromkeys(("outlet", "term", "display"), "str")
_NUMBERS = ("start", "end", "article_words")
PER = 1000  # words that a rate refers to
MIN_SHOWN = 2  # places in an outlet's articles below which a term is not put forward
PLACES: tuple[Place, ...] = ("headline", "deck", "body")


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each place where a term stands, in text order.

    ``term`` is the form that is counted, ``written`` the form in the text, ``voice`` whether it
    stands in the outlet's own words or inside a quotation, ``article_words`` the length of the
    article, which rates need. Text columns are categories: a large corpus has millions of rows.
    """
    kept = vocabulary.listed(_totals(annotations))
    rows = columns.Columns(_TEXTS, _NUMBERS)
    for annotation in annotations:
        article = annotation.article
        length = terms.count_words(article.text)
        for term in terms.of_annotation(annotation, PLACES):
            if term.key in kept:
                written = article.part(term.place)[term.start : term.end]
                rows.add(
                    (article.id, annotation.outlet, term.place, term.key, written, term.voice),
                    (term.start, term.end, length),
                )
    return rows.table().assign(value=1)[list(EVIDENCE)]


def _totals(annotations: Sequence[Annotation]) -> Mapping[str, int]:
    """How often each term stands in the articles' bodies, before any is left out."""
    from sklearn.feature_extraction.text import CountVectorizer  # takes most of a second to load

    if not any(True for each in annotations for _ in terms.of_annotation(each)):
        return {}
    counter = CountVectorizer(analyzer=_keys)
    counts = counter.fit_transform(annotations)
    return dict(
        zip(counter.get_feature_names_out(), np.asarray(counts.sum(axis=0)).ravel(), strict=True)
    )


def _keys(annotation: Annotation) -> list[str]:
    return [term.key for term in terms.of_annotation(annotation)]


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
    body = evidence[evidence["place"] == "body"]
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
    from scipy.sparse import csr_array

    article, articles = pd.factorize(body["article_id"])
    term, names = pd.factorize(body["term"])
    first = body.drop_duplicates("article_id")
    owner, outlets = pd.factorize(first["outlet"])
    shape = (len(articles), len(names))
    quoted = (body["voice"] == "quoted").to_numpy(dtype=np.float64)
    return _Counts(
        list(outlets),
        list(names),
        _display(body, names),
        owner,
        first["article_words"].to_numpy(dtype=np.float64),
        csr_array((np.ones(len(body)), (article, term)), shape=shape),
        csr_array((quoted, (article, term)), shape=shape),
    )


def _display(body: pd.DataFrame, names: "pd.Index[str]") -> list[str]:
    """The commonest way each term is written, the first one where several are as common."""
    sizes = body.groupby(["term", "written"], sort=False, observed=True).size()
    ranked = sizes.reset_index(name="n").sort_values("n", ascending=False, kind="stable")
    commonest = ranked.drop_duplicates("term").astype({"term": "str", "written": "str"})
    written = dict(zip(commonest["term"], commonest["written"], strict=True))
    return [written[name] for name in names]


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
