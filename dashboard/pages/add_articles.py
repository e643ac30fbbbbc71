"""Add articles: files or pasted text, shown as understood, open to correction, then kept."""

import streamlit as st

from dashboard import collection, controls, staging, state

st.title("Add articles")
st.caption(
    "Articles stay on this machine and end with this visit; the page Export saves the project."
)

left, right = st.columns(2, gap="large")
with left:
    uploads = st.file_uploader(
        "Files (text or Markdown, several at once; or a saved project)",
        accept_multiple_files=True,
        key=state.round_of("upload"),
    )
    opened = [state.stage(file.name, file.getvalue(), file.file_id) for file in uploads or []]
    if any(opened):
        st.rerun()
with right, st.form("paste", clear_on_submit=True):
    pasted = st.text_area(
        "Or paste an article (several: a line of dashes between two)", height=150, key="pasted"
    )
    if st.form_submit_button("Read it", icon=":material/content_paste:"):
        state.stage_pasted(pasted)

waiting = state.staged()
for failure in waiting.failures.values():
    st.error(controls.literal(failure), icon=":material/error:")

if waiting.documents:
    st.header("What was understood")
    st.caption("Nothing is kept yet. Correct any cell; guesses say how they were found.")
    table = staging.table(waiting.documents)
    edited = st.data_editor(
        table,
        hide_index=True,
        disabled=staging.FIXED,
        column_config=staging.COLUMNS,
        key=state.round_of(f"staged-{len(table)}"),
    )
    restored = {}
    for key, document in waiting.documents.items():
        article = staging.article_of(document)
        label = f"{document.name}: {controls.counted(len(article.removed), 'line')} removed"
        with st.expander(controls.literal(label), icon=":material/article:"):
            restored[key] = staging.show_lines(article, key)
    with st.container(horizontal=True):
        count = int(edited["keep"].sum())
        if st.button(
            f"Keep {controls.counted(count, 'article')}", type="primary", disabled=not count
        ):
            staging.keep(table, edited, restored)
            st.rerun()
        if st.button("Forget these"):
            state.clear_staged()
            st.rerun()

collection.show()
