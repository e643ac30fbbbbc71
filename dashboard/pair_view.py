"""The tab Two outlets of the page Emphasis: each term's rate in one outlet against the other."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, marks
from dashboard.charts import emphasis
from dashboard.theme import Badges


def show(chosen: Corpus, _badges: Badges) -> None:
    """The scatter of two outlets, and the sentences behind a point."""
    view = data.view("emphasis", chosen)
    if len(chosen.outlets) < 2 or view.summary.empty:
        st.info("Articles of two outlets are needed here.", icon=":material/info:")
        return
    across, up = st.columns(2)
    left = across.selectbox("Across", chosen.outlets, key="across")
    right = up.selectbox("Up", [o for o in chosen.outlets if o != left], key="up")
    points = marks.two_outlets(view, left, right)
    figure = emphasis.two_outlets(points, left, right)
    row = controls.show_chart(figure, points, "emphasis_pair", "Rates of two outlets")
    if row is not None:
        found = marks.pair_spans(view, points, row, [left, right])
        evidence.drawer("Evidence", found, chosen)
