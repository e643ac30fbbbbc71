"""A form for a quotation that the machine missed: its words, as they stand in the article."""

import re
from typing import get_args

import streamlit as st

from analysis.models import Article, Place
from dashboard import project

MIN_WORDS = 2  # one word stands in many places


def show(article: Article) -> None:
    """Ask for the words and the speaker; log them when the words stand in the article."""
    with st.form(f"missed-{article.id}", clear_on_submit=True, border=False):
        words = st.text_area("Its words, copied from the article")
        speaker = st.text_input("Who says it (empty: cannot be told)")
        saved = st.form_submit_button("Add it")
    if not saved:
        return
    found = find(article, words)
    if found is None:
        st.error("These words are not in the article. Copy at least two words as they stand there.")
        return
    project.add_quotation(article.id, *found, speaker.strip() or None)
    st.rerun()


def find(article: Article, words: str) -> tuple[Place, int, int] | None:
    """Where words stand first in an article, whatever white space is between them."""
    parts = words.strip().strip('“”"').split()
    if len(parts) < MIN_WORDS:
        return None
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    for place in get_args(Place):
        match = pattern.search(article.part(place))
        if match:
            return place, match.start(), match.end()
    return None
