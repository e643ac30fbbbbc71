"""The tab Every quotation of the page Sources: the table, its filters, a way to correct a row."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence_rows, labels, quotation_table, quote_editor
from dashboard.charts.sources import TYPE_NAMES
from dashboard.quotation_table import ANONYMOUS, ANY, NAMED, Wanted
from dashboard.theme import Badges

KINDS = ("direct", "mixed", "indirect")


def show(chosen: Corpus, badges: Badges) -> None:
    """The quotations that fit the filters; a row opens the drawer that reads and corrects it."""
    del badges  # outlets stand in words here
    view = data.view("sources", chosen)
    table = quotation_table.quotations(view, chosen)
    shown = quotation_table.wanted(table, _filters(chosen))
    st.caption(
        f"{len(shown):,} of {controls.counted(len(table), 'quotation')}. Click a row to read it in "
        "the article or to correct who says it; click the head of a column to sort."
    )
    if shown.empty:
        st.info("No quotation fits these filters.", icon=":material/filter_alt_off:")
        return
    picked = controls.pick_row(shown, "quotations")
    if picked is not None:
        row = int(shown.index[picked])
        quote_editor.open_drawer(chosen, evidence_rows.one(view.evidence, row))
    controls.download_table(shown, "quotations")


def _filters(chosen: Corpus) -> Wanted:
    with st.container(horizontal=True):
        words = st.text_input("Search words, speakers, verbs", key="quotations-words")
        types = st.multiselect("Type", list(TYPE_NAMES.values()), key="quotations-types")
        kinds = st.multiselect("Kind", KINDS, key="quotations-kinds")
        outlets = st.multiselect(
            "Outlet", chosen.outlets, key="quotations-outlets", format_func=labels.plain
        )
        naming = st.selectbox("Named", (ANY, NAMED, ANONYMOUS), key="quotations-naming")
    return Wanted(outlets, types, kinds, naming, words)
