"""The collection: what is kept, what it is called, and a way to take it out again."""

import pandas as pd
import streamlit as st

from dashboard import controls, correction_log, project, staging, state


def show() -> None:
    """The kept articles as a table that can be corrected, with undo, and removal."""
    st.header("In the collection")
    table = _table()
    if table.empty:
        st.caption("Nothing yet.")
        if st.button("Bring the sample story back", icon=":material/restore:"):
            project.bring_back_the_sample()
            st.rerun()
    else:
        st.caption("A correction here changes every page. Tick rows to take them out.")
        edited = st.data_editor(
            table,
            hide_index=True,
            disabled=["document", "words", "lines removed"],
            column_order=staging.ORDER,
            column_config=staging.COLUMNS | {"remove": st.column_config.CheckboxColumn("remove")},
            key=f"collection-{len(state.corrections())}-{len(table)}",
        )
        if _apply(table, edited):
            st.rerun()
        _buttons(list(edited.index[edited["remove"]]))
    log = state.corrections()
    if log:
        with st.expander(f"{controls.counted(len(log), 'correction')} in force"):
            controls.show_table(correction_log.log(), "corrections")


def _table() -> pd.DataFrame:
    rows = {}
    for entry, article in zip(state.entries(), state.whole_corpus().articles, strict=True):
        rows[entry.key] = {
            "remove": False,
            "document": article.name,
            **{field: getattr(article, field) or "" for field in staging.FIELDS},
            "words": len(article.text.split()),
            "lines removed": len(article.removed),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def _apply(before: pd.DataFrame, after: pd.DataFrame) -> bool:
    changed = False
    for key in after.index:
        for field, value in staging.edits(before, after, key).items():
            project.correct(key, field, value, old=str(before.at[key, field]) or None)
            changed = True
    return changed


def _buttons(ticked: list[str]) -> None:
    with st.container(horizontal=True):
        what = controls.counted(len(ticked), "article") if ticked else "the ticked articles"
        label = f"Take out {what}"
        if st.button(label, disabled=not ticked, icon=":material/delete:"):
            project.take_out(ticked)
            st.rerun()
        if st.button("Undo the last correction", disabled=not state.corrections()):
            project.undo()
            st.rerun()
        if st.button("Take out everything"):
            project.take_out([entry.key for entry in state.entries()])
            st.rerun()
