"""Rows that become the marks of charts, and the stretches of text behind each of them.

Nothing is counted here: rows of a lens's tables are chosen and put in order. A mark is known by the
index of its row, which a click on a chart brings back.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.context import Span
from analysis.lenses import emphasis, tone
from dashboard import data
from dashboard.data import View

LABELLED_POINTS = 10  # points of the scatter that are named beside it; the others on hover
LABELLED_TERMS = 2  # terms such a name holds; a point with more is called by their number
LISTED_TERMS = 12  # terms a hover lists


def sentences(view: View) -> pd.DataFrame:
    """Body sentences with their tone, in reading order."""
    return view.evidence[view.evidence["place"] == "body"].reset_index(drop=True)


def headlines(view: View) -> pd.DataFrame:
    """The tone of each headline and deck beside that of the article's own voice."""
    return tone.headline_against_body(view.evidence)


def top_terms(view: View, n: int) -> pd.DataFrame:
    """The cells of the matrix of terms: ``n`` terms an outlet."""
    return emphasis.top(view.summary, n)


def own_terms(view: View, outlet: str, n: int) -> list[str]:
    """The terms that an outlet's articles use most beyond the others."""
    top = emphasis.top(view.summary[view.summary["outlet"] == outlet], n)
    return list(top["term"])


def two_outlets(view: View, left: str, right: str) -> pd.DataFrame:
    """Rates of the terms in two outlets, a row a point: terms of the same two rates share one.

    ``terms`` are the point's terms as counted, ``display`` as written; ``label`` is empty but for
    the points furthest from the line on which both outlets use a term alike.
    """
    wide = view.summary.pivot_table(
        index=["term", "display"], columns="outlet", values="rate", observed=True, sort=False
    )
    pairs = wide[[left, right]].set_axis(["left", "right"], axis=1).reset_index()
    used = pairs[(pairs["left"] > 0) | (pairs["right"] > 0)]
    points = (
        used.groupby(["left", "right"], sort=False)
        .agg(terms=("term", tuple), display=("display", tuple))
        .reset_index()
    )
    apart = (points["left"] - points["right"]).abs().nlargest(LABELLED_POINTS).index
    labels = points["display"].map(_point_label).where(points.index.isin(apart), "")
    return points.assign(label=labels, display=points["display"].map(_listed))


def _point_label(names: tuple[str, ...]) -> str:
    return ", ".join(names) if len(names) <= LABELLED_TERMS else f"{len(names)} terms"


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - LISTED_TERMS} more" if len(names) > LISTED_TERMS else ""
    return ", ".join(names[:LISTED_TERMS]) + more


def pair_spans(view: View, points: pd.DataFrame, index: int, outlets: Sequence[str]) -> list[Span]:
    """The places in two outlets' articles behind a point of ``two_outlets``."""
    rows = view.evidence
    chosen = rows["term"].isin(data.row(points, index)["terms"]) & rows["outlet"].isin(outlets)
    return data.spans(rows[chosen & (rows["place"] == "body")], "term")
