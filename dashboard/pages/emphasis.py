"""Emphasis: what an article stresses by its words. Only the open tab is computed."""

import streamlit as st

from dashboard import (
    context_view,
    controls,
    frames_view,
    naming_view,
    pair_view,
    project,
    state,
    terms_view,
    wording_view,
)

TABS = {
    "Terms": terms_view.show,
    "Two outlets": pair_view.show,
    "In context": context_view.show,
    "Frames": frames_view.show,
    "Wording": wording_view.show,
    "Naming": naming_view.show,
}

controls.title("Emphasis", "What does each article stress by its choice of words?")
controls.stop_if_empty()

tabs = st.tabs(list(TABS), key="tab", bind="query-params")
for tab, show in zip(tabs, TABS.values(), strict=True):
    if tab.open:
        with tab:
            show(state.corpus(), project.badges())
