"""Counting: places of terms in articles as a sparse table, articles down, terms across.

A word inside a quotation is somebody else's: it is counted apart from the article's own words, and
either can be looked at alone. A corpus has far too many cells to keep the empty ones.

The table is that of scikit-learn's CountVectorizer over the same terms. It is made from the numbers
that stand for the terms instead of from their texts, which takes a tenth of the time
(benchmarks/emphasis.py prints both; tests/test_counting.py compares them).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Voice = Literal["all", "own", "quoted"]


ARTICLES_AT_ONCE, ROWS_AT_ONCE = 1_000, 1 << 19  # bound the memory that counting takes


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands in the bodies of some articles, in the order in which it comes in.

    ``terms`` are the columns ``term`` and ``display``, a row a term. ``owner`` is the outlet of
    each article as an index of ``outlets``, ``words`` the length of each in the voice that is
    counted. The tables are articles x terms: uses in that voice, in both, and inside quotations.
    """

    outlets: Sequence[str]
    terms: pd.DataFrame
    owner: NDArray[np.int32]
    words: NDArray[np.float64]
    counted: "csr_array"
    everything: "csr_array"
    quoted: "csr_array"


def count(body: pd.DataFrame, voice: Voice = "all") -> Counts:
    """The evidence of bodies as counts of one voice, or of both."""
    article, term = (_numbered(body[name]) for name in ("article_id", "term"))
    owner, outlets = pd.factorize(body["outlet"].iloc[article.first])
    quoted = (body["voice"] == "quoted").to_numpy()
    tables = {
        "all": _table(article, term, np.ones_like(quoted)),
        "quoted": _table(article, term, quoted),
    }
    if voice == "own":
        tables["own"] = _table(article, term, ~quoted)
    return Counts(
        [str(outlet) for outlet in outlets],
        body[["term", "display"]].iloc[term.first],
        owner.astype(np.int32),
        _lengths(body.iloc[article.first], voice),
        tables[voice],
        tables["all"],
        tables["quoted"],
    )


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A column whose different values are numbered in the order they come in.

    ``code`` stands for the value of each row, ``number`` gives the number of each code, ``first``
    the row in which each number comes in.
    """

    code: NDArray[Any]
    number: NDArray[np.int32]
    first: NDArray[np.intp]


def _numbered(column: "pd.Series[Any]") -> _Numbered:
    if not isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype("category")
    code = np.asarray(column.array.codes)
    first = np.full(len(column.cat.categories), len(code), dtype=np.intp)
    for end in range(len(code), 0, -ROWS_AT_ONCE):  # from behind: the first is written last
        rows = np.arange(max(end - ROWS_AT_ONCE, 0), end)[::-1]
        first[code[rows]] = rows
    order = np.argsort(first, kind="stable")
    number = np.empty(len(first), dtype=np.int32)
    number[order] = np.arange(len(first))
    return _Numbered(code, number, first[order[first[order] < len(code)]])


def _lengths(articles: pd.DataFrame, voice: Voice) -> NDArray[np.float64]:
    quoted = articles["quoted_words"].to_numpy(dtype=np.float64)
    everything = articles["article_words"].to_numpy(dtype=np.float64)
    return np.asarray({"all": everything, "own": everything - quoted, "quoted": quoted}[voice])


def _table(article: _Numbered, term: _Numbered, counted: NDArray[np.bool_]) -> "csr_array":
    """How often each article has each term, of the rows that are counted."""
    from scipy.sparse import csr_array  # scipy takes a while to load

    articles, terms = len(article.first), len(term.first)
    most = int(np.count_nonzero(counted))
    uses, at = np.empty(most, dtype=np.float32), np.empty(most, dtype=np.int32)
    ends = np.zeros(articles + 1, dtype=np.int32)
    for begin, end, rows in _blocks(article):
        chosen = rows[counted[rows]]
        cell = (article.number[article.code[chosen]] - begin).astype(np.int64) * terms
        cell, number = np.unique(cell + term.number[term.code[chosen]], return_counts=True)
        filled = ends[begin]
        uses[filled : filled + len(cell)] = number
        at[filled : filled + len(cell)] = cell % max(terms, 1)
        borders = np.arange(1, end - begin + 1) * terms
        ends[begin + 1 : end + 1] = filled + np.searchsorted(cell, borders)
    return csr_array((uses[: ends[-1]], at[: ends[-1]], ends), shape=(articles, terms))


def _blocks(article: _Numbered) -> Iterator[tuple[int, int, NDArray[np.intp]]]:
    """Some articles at a time: the first, the one behind the last, and their rows."""
    together = np.count_nonzero(np.diff(article.code)) < len(article.first)
    everywhere = np.arange(0 if together else len(article.code))
    borders = np.append(article.first, len(article.code))
    for begin in range(0, len(article.first), ARTICLES_AT_ONCE):
        end = min(begin + ARTICLES_AT_ONCE, len(article.first))
        if together:
            yield begin, end, np.arange(borders[begin], borders[end])
        else:  # somebody put the rows in another order
            number = article.number[article.code]
            yield begin, end, everywhere[(number >= begin) & (number < end)]
