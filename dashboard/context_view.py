"""The tab In context of the page Emphasis: every place of a word with the words around it."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, tables
from dashboard.theme import Badges


def show(chosen: Corpus, _badges: Badges) -> None:
    """The search and the lines it finds."""
    phrase = st.text_input("Word or phrase", key="phrase", bind="query-params", max_chars=80)
    lines = tables.in_context(chosen, phrase)
    if phrase and lines.empty:
        st.caption("It stands in none of these articles.")
    elif not lines.empty:
        controls.show_table(lines, "in_context")
