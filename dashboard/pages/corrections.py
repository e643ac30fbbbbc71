"""Corrections: the least certain guesses first, and everything that was corrected."""

import streamlit as st

from dashboard import controls, correction_log, data, evidence_rows, project, quote_editor, state

chosen = state.corpus()

controls.title("Corrections", "What did the machine guess, and what was put right by hand?")
controls.stop_if_empty()

log = correction_log.log()
with st.container(horizontal=True, vertical_alignment="center"):
    st.header(controls.counted(len(log), "correction"))
    if st.button("Undo the latest", disabled=log.empty, icon=":material/undo:"):
        project.undo()
        st.rerun()
if log.empty:
    st.caption("Nothing was corrected yet.")
else:
    controls.show_table(log, "corrections")
    st.caption("They travel with the project file that the page Export saves.")

st.header("Least certain speakers")
unsure = correction_log.unsure_quotations(chosen)
if unsure.empty:
    st.caption("No quotation is left to look at.")
else:
    st.caption("Click a row to read the quotation and correct it. 100% is sure, 0% a guess.")
    picked = controls.pick_row(unsure, "unsure")
    if picked is not None:
        row = int(unsure.index[picked])
        quote_editor.open_drawer(
            chosen, evidence_rows.one(data.view("sources", chosen).evidence, row)
        )

st.header("Least certain facts about the articles")
metadata = correction_log.unsure_metadata(chosen)
if metadata.empty:
    st.caption("Nothing about the articles was guessed with doubt.")
else:
    controls.show_table(metadata, "unsure-articles")
st.page_link(
    controls.ADD_PAGE, label="Correct an outlet, a headline or a date", icon=":material/edit:"
)
