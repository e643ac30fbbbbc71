"""Rows that become the marks of charts, and the stretches of text behind each of them.

Nothing is counted here: rows of a lens's tables are chosen and put in order. A mark is known by the
index of its row, which a click on a chart brings back.
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace

import pandas as pd

from analysis.counting import Voice
from analysis.lenses import emphasis, tone
from analysis.models import Corpus
from dashboard import data
from dashboard.charts.emphasis import CLEAR
from dashboard.data import View

FIRST_COLUMNS = ("outlet", "display", "count", "rate", "log_odds", "low", "high", "own", "quoted")
MOST_COLUMNS = 12  # outlets in the matrix of terms; more cannot be read side by side


def sentences(view: View) -> pd.DataFrame:
    """Body sentences with their tone, in reading order."""
    return view.evidence[view.evidence["place"] == "body"].reset_index(drop=True)


def headlines(view: View) -> pd.DataFrame:
    """The tone of each headline and deck beside that of the article's own voice."""
    return tone.headline_against_body(view.evidence)


def stressed(chosen: Corpus, voice: Voice, outlets: Sequence[str] = ()) -> View:
    """The lens Emphasis for all words, the outlets' own, or those they quote.

    With ``outlets`` these alone are compared, each with the others of them.
    """
    everything = data.view("emphasis", chosen)
    rows = everything.evidence
    if outlets:
        rows = rows[rows["outlet"].isin(outlets)]
    elif voice == "all":
        return everything
    asked = (voice, *outlets)
    summary = data.kept("emphasis", chosen, asked, lambda: emphasis.summarise(rows, voice))
    heard = rows if voice == "all" else rows[rows["voice"] == voice]
    return replace(everything, evidence=heard, summary=summary)


def counted(view: View) -> View:
    """The same with the observations that are counted alone: those in the bodies of articles."""
    return replace(view, evidence=view.evidence[view.evidence["place"] == "body"])


def top_terms(view: View, n: int) -> pd.DataFrame:
    """The cells of the matrix of terms: ``n`` terms an outlet, at most `MOST_COLUMNS` outlets."""
    summary = view.summary
    if summary["outlet"].nunique() > MOST_COLUMNS:
        sizes = summary.groupby("outlet", sort=False).agg(n=("n", "first"), uses=("count", "sum"))
        largest = sizes.sort_values(["n", "uses"], ascending=False, kind="stable").index
        summary = summary[summary["outlet"].isin(largest[:MOST_COLUMNS])]
    cells = emphasis.top(summary, n)
    return cells[sorted(cells.columns, key=_reading_order)]


def _reading_order(column: Hashable) -> int:
    name = str(column)
    return FIRST_COLUMNS.index(name) if name in FIRST_COLUMNS else len(FIRST_COLUMNS)


def any_clear(cells: pd.DataFrame) -> bool:
    """Whether any of the terms differs beyond chance, as the rims of the squares show."""
    return bool((cells["adjusted_p"] < CLEAR).any())


def unlisted_terms(view: View) -> int:
    """How many terms the summary leaves out because there are too many outlets or articles."""
    return emphasis.unlisted(view.evidence, view.summary)


def offered_terms(view: View, n: int) -> list[str]:
    """Some terms that stand out, as written, an outlet's best before any second best."""
    ranked = view.summary[view.summary["count"] >= emphasis.MIN_SHOWN]
    ranked = ranked.sort_values(["score", "count"], ascending=False, kind="stable")
    place = ranked.groupby("outlet", sort=False).cumcount()
    best = ranked.assign(place=place).sort_values("place", kind="stable")
    return list(dict.fromkeys(best["display"]))[:n]


def own_terms(view: View, outlet: str, n: int) -> list[str]:
    """The terms that an outlet's articles use most beyond the others."""
    top = emphasis.top(view.summary[view.summary["outlet"] == outlet], n)
    return list(top["term"])
