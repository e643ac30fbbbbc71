"""Emphasis: which terms an article uses more than the others do, and in whose voice."""

import streamlit as st

from dashboard import controls, data, evidence, marks, project, state, tables
from dashboard.charts import emphasis

DEFAULT_TERMS, MOST_TERMS = 4, 12

chosen, badges = state.corpus(), project.badges()
view = data.view("emphasis", chosen)

controls.title(view.title, view.question)
controls.stop_if_empty()
if view.summary.empty:
    st.info("These articles hold no terms to compare.", icon=":material/info:")
    st.stop()

terms_tab, pair_tab, context_tab = st.tabs(["Terms", "Two outlets", "In context"])
with terms_tab:
    n = st.slider("Terms an outlet", 1, MOST_TERMS, DEFAULT_TERMS, key="terms", bind="query-params")
    cells = marks.top_terms(view, n)
    row = controls.show_chart(
        emphasis.terms(cells, badges), cells, "emphasis_terms", "Terms by outlet: rate and log-odds"
    )
    if row is not None:
        evidence.behind(view, cells, row, ["outlet", "term"], chosen, "voice")
    st.caption(
        "The larger a square, the more often in 1,000 words; beside it, how often in all. "
        "Green: more than in the other articles; brown: less."
    )
    if len(chosen.outlets) == 1:
        st.caption("One outlet: there is nothing to compare it with, so only counts are shown.")
with pair_tab:
    if len(chosen.outlets) < 2:
        st.info("Two outlets are needed here.", icon=":material/info:")
    else:
        across, up = st.columns(2)
        left = across.selectbox("Across", chosen.outlets, key="across")
        right = up.selectbox("Up", [o for o in chosen.outlets if o != left], key="up")
        points = marks.two_outlets(view, left, right)
        figure = emphasis.two_outlets(points, left, right)
        row = controls.show_chart(figure, points, "emphasis_pair", "Rates of two outlets")
        if row is not None:
            found = marks.pair_spans(view, points, row, [left, right])
            evidence.drawer("Evidence", found, chosen)
with context_tab:
    phrase = st.text_input("Word or phrase", key="phrase", bind="query-params", max_chars=80)
    lines = tables.in_context(chosen, phrase)
    if phrase and lines.empty:
        st.caption("It stands in none of these articles.")
    elif not lines.empty:
        controls.show_table(lines, "in_context")
