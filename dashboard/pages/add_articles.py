"""Add articles: files or pasted text, shown as understood, open to correction, then kept."""

import streamlit as st

from dashboard import collection, controls, intake, staging, state

st.title("Add articles")
st.caption(
    "Articles stay on this computer and are forgotten when you close this page. "
    "To keep them, save the project on the page Export."
)

intake.show()
intake.work_off()

waiting = state.staged()
for failure in waiting.failures:
    st.error(controls.literal(failure), icon=":material/error:")

staging.show_columns(waiting)
if waiting.documents:
    st.header("What was understood")
    st.caption("Nothing is kept yet. Click a cell to correct it; guesses say how they were found.")
    table = staging.table(waiting)
    staging.say_remarks(table)
    edited = st.data_editor(
        table,
        hide_index=True,
        disabled=staging.FIXED,
        column_order=staging.ORDER,
        column_config=staging.COLUMNS,
        key=state.round_of(f"staged-{len(table)}"),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        count = int(edited["keep"].sum())
        keep = st.button(
            f"Keep {controls.counted(count, 'article')}", type="primary", disabled=not count
        )
        if st.button("Discard these"):
            state.clear_staged()
            st.rerun()
        put_away = staging.offer_to_put_the_sample_away()
    if keep:
        kept = staging.keep(waiting, table, edited, put_away=put_away)
        st.toast(f"{controls.counted(kept, 'article')} kept. The page Overview shows what differs.")
        st.rerun()
    staging.show_lines(waiting, table)

collection.show()
