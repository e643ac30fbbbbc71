"""The tab Terms of the page Emphasis: the terms each outlet uses most beyond the others."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, marks
from dashboard.charts import emphasis
from dashboard.theme import Badges

DEFAULT_TERMS, MOST_TERMS = 4, 12


def show(chosen: Corpus, badges: Badges) -> None:
    """The matrix of outlets and terms, and the sentences behind a square."""
    view = data.view("emphasis", chosen)
    if view.summary.empty:
        st.info("These articles hold no terms to compare.", icon=":material/info:")
        return
    n = st.slider("Terms an outlet", 1, MOST_TERMS, DEFAULT_TERMS, key="terms", bind="query-params")
    cells = marks.top_terms(view, n)
    figure = emphasis.terms(cells, badges)
    row = controls.show_chart(figure, cells, "emphasis_terms", "Terms by outlet: rate and log-odds")
    if row is not None:
        evidence.behind(view, cells, row, ["outlet", "term"], chosen, "voice")
    st.caption(
        "The larger a square, the more often in 1,000 words; beside it, how often in all. "
        "Green: more than in the other articles; brown: less."
    )
    if len(chosen.outlets) == 1:
        st.caption("One outlet: there is nothing to compare it with, so only counts are shown.")
