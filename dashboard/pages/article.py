"""Article: the text with its marks as layers that can be switched."""

import streamlit as st

from dashboard import article_view, controls, state, tables

chosen = state.corpus()

st.title("Article")
controls.stop_if_empty()

names = tables.article_names(chosen)
focus = state.focus()
if focus is not None and focus.article_id in names:
    state.open_article(focus.article_id)
    state.focus_on(None)
article_id = st.selectbox(
    "Article",
    list(names),
    format_func=lambda key: names.get(key, key),
    key=state.ARTICLE,
    bind="query-params",
)
layers = st.pills(
    "Layers",
    article_view.LAYERS,
    selection_mode="multi",
    default=article_view.LAYERS[:2],
    key="layers",
    bind="query-params",
)
text, margin = st.columns([2, 1], gap="large")
with text:
    clicked = article_view.show_strip(chosen, article_id)
    article_view.show_text(chosen, article_id, layers, clicked or focus)
    article_view.show_document(chosen, article_id)
with margin:
    article_view.show_margin(chosen, article_id)
