"""The tab Terms of the page Emphasis: the terms each outlet uses most beyond the others."""

import pandas as pd
import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, marks, voices
from dashboard.charts import emphasis
from dashboard.theme import Badges

DEFAULT_TERMS, MOST_TERMS = 4, 12
LEGEND = (
    "The larger a square, the more uses per 1,000 {words}; the number counts the uses{split}. "
    "Click a square to read the sentences."
)
COMPARED = (
    " Green: more than in the other articles; brown: less. The table has the interval of every "
    "square."
)
TESTED = {
    True: "A thick rim: used more, or less, than chance explains in so many articles",
    False: "None of these is used more, or less, than chance explains in so many articles",
}
HOW_TESTED = "(adjusted p under 5%, of counts capped at two an article)."
FEW = (
    "With fewer than five articles on a side nothing is tested: the intervals tell how far chance "
    "alone would go in these very articles, and nothing about an outlet."
)


def show(chosen: Corpus, badges: Badges) -> None:
    """The matrix of outlets and terms, and the sentences behind a square."""
    narrow, wide = st.columns([1, 3], gap="medium")
    with narrow:
        voice = voices.choose()
    n = wide.slider(
        "Terms per outlet", 1, MOST_TERMS, DEFAULT_TERMS, key="terms", bind="query-params"
    )
    view = marks.stressed(chosen, voice)
    if view.summary.empty:
        st.info(f"There are no {voices.WHOSE[voice]} to compare here.", icon=":material/info:")
        return
    cells = marks.top_terms(view, n)
    if cells.empty:
        st.info("No term stands twice in an outlet's articles.", icon=":material/info:")
        return
    figure = emphasis.terms(cells, badges, split=voice == "all")
    row = controls.show_chart(
        figure, cells, "emphasis_terms", "Terms that each outlet uses more than the others"
    )
    if row is not None:
        evidence.behind(marks.counted(view), cells, row, ["outlet", "term"], chosen, "voice")
    split = ", the one in brackets those inside quotation marks" if voice == "all" else ""
    st.caption(LEGEND.format(words=voices.WHOSE[voice], split=split) + _colours(chosen))
    _limits(chosen, view, cells)


def _colours(chosen: Corpus) -> str:
    return COMPARED if len(chosen.outlets) > 1 else ""


def _limits(chosen: Corpus, view: data.View, cells: pd.DataFrame) -> None:
    """What the picture leaves out, and how far it may be trusted."""
    outlets, shown = len(chosen.outlets), marks.MOST_COLUMNS
    if outlets == 1:
        st.caption("One outlet: there is nothing to compare it with, so only counts are shown.")
    elif view.summary["adjusted_p"].isna().all():
        st.caption(FEW)
    else:
        st.caption(f"{TESTED[marks.any_clear(cells)]} {HOW_TESTED}")
    if outlets > shown:
        st.caption(
            f"The chart has the {shown} outlets with the most articles, of {outlets}. "
            "The filter on top of the page chooses others."
        )
    unlisted = marks.unlisted_terms(view)
    if unlisted:
        st.caption(
            f"{unlisted:,} terms that few articles use and no outlet stresses are left out of the "
            "table. The tab In context finds every word."
        )
