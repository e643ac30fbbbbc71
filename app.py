"""Newsprism: how different news outlets tell the same story. Names the pages, nothing else."""

import streamlit as st

from dashboard import controls

PAGES = "dashboard/pages"

st.set_page_config(page_title="Newsprism", page_icon="dashboard/icon.png", layout="wide")
st.logo("dashboard/logo.svg", size="large", icon_image="dashboard/icon.png")
page = st.navigation(
    {
        "Story": [
            st.Page(
                f"{PAGES}/overview.py", title="Overview", icon=":material/compare:", default=True
            ),
            st.Page(f"{PAGES}/tone.py", title="Tone", icon=":material/thermostat:"),
            st.Page(f"{PAGES}/sources.py", title="Sources", icon=":material/record_voice_over:"),
            st.Page(f"{PAGES}/emphasis.py", title="Emphasis", icon=":material/format_bold:"),
        ],
        "Read": [st.Page(f"{PAGES}/article.py", title="Article", icon=":material/article:")],
        "Collection": [
            st.Page(f"{PAGES}/add_articles.py", title="Add articles", icon=":material/add:"),
            st.Page(f"{PAGES}/corrections.py", title="Corrections", icon=":material/edit:"),
            st.Page(f"{PAGES}/export.py", title="Export", icon=":material/download:"),
        ],
        "About": [st.Page(f"{PAGES}/method.py", title="Method", icon=":material/info:")],
    }
)
controls.header(page.title)
page.run()
