"""The tab Two outlets of the page Emphasis: each term's rate in one outlet against the other."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, evidence, marks, pair_points, voices
from dashboard.charts import emphasis
from dashboard.theme import Badges

LEGEND = (
    "A point is a term, or several that are used equally often; on the line both outlets use them "
    "alike. The scale is that of square roots, so that rare terms do not lie on top of each other. "
    "Pointing at a point names its terms, a click opens the sentences. The table has them all, and "
    "the log-odds of the outlet across against the other with its interval."
)


def show(chosen: Corpus, badges: Badges) -> None:
    """The scatter of two outlets, and the sentences behind a point."""
    outlets = chosen.outlets
    if len(outlets) < 2:
        st.info("Articles of two outlets are needed here.", icon=":material/info:")
        return
    across, up, whose = st.columns(3)
    left = across.selectbox("Across", outlets, key="across", bind="query-params")
    others = [outlet for outlet in outlets if outlet != left]
    right = up.selectbox("Up", others, key="up", bind="query-params")
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
