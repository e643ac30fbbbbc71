"""Sources: whose words the articles quote, and how. Only the open tab is computed."""

import streamlit as st

from dashboard import (
    controls,
    data,
    project,
    quotations_view,
    reach_view,
    source_marks,
    state,
    verbs_view,
    who_view,
)

TABS = {
    "Who speaks": who_view.show,
    "Named, relayed, first": reach_view.show,
    "Verbs": verbs_view.show,
    "Every quotation": quotations_view.show,
}

chosen = state.corpus()
view = data.view("sources", chosen)

controls.title(view.title, view.question)
controls.stop_if_empty()
silent = source_marks.without_quotations(view, chosen)
if silent:
    controls.say(f"No quoted words were found in: {', '.join(silent)}.", "np-note")
if view.evidence.empty:
    st.info("None of these articles quotes anybody.", icon=":material/info:")
    st.stop()

tabs = st.tabs(list(TABS), key="voices", bind="query-params")
for tab, show in zip(tabs, TABS.values(), strict=True):
    if tab.open:
        with tab:
            show(chosen, project.badges())
