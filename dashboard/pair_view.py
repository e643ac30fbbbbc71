"""The tab Two outlets of the page Emphasis: each term's rate in one outlet against the other."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, evidence, marks, pair_points, voices
from dashboard.charts import emphasis
from dashboard.theme import Badges

LEGEND = (
    "Each point is a term, or several used equally often. On the dotted line both outlets use a "
    "term alike; below it the outlet across uses it more. Both axes are stretched near zero "
    "(square roots), so that rare terms do not overlap. Point at one to see its terms, click it to "
    "read the sentences. The table has every term, with its log-odds and their interval."
)


def show(chosen: Corpus, badges: Badges) -> None:
    """The scatter of two outlets, and the sentences behind a point."""
    outlets = chosen.outlets
    if len(outlets) < 2:
        st.info("Articles of two outlets are needed here.", icon=":material/info:")
        return
    across, up, whose = st.columns(3)
    left = across.selectbox("Outlet across", outlets, key="across", bind="query-params")
    others = [outlet for outlet in outlets if outlet != left]
    right = up.selectbox("Outlet upwards", others, key="up", bind="query-params")
    with whose:
        voice = voices.choose()
    view = marks.stressed(chosen, voice, (left, right))
    points = pair_points.of(view, left, right)
    if points.empty:
        st.info(f"One of them has no {voices.WHOSE[voice]} to compare.", icon=":material/info:")
        return
    figure = emphasis.two_outlets(points, left, right, badges)
    row = controls.show_chart(
        figure, pair_points.table(points), "emphasis_pair", f"Rates of terms: {left} and {right}"
    )
    if row is not None:
        found = pair_points.spans(view, points, row, [left, right])
        evidence.drawer(pair_points.title(points, row), found, chosen)
    st.caption(LEGEND)
