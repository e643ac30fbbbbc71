"""The tab Named, relayed, first of the page Sources: how sources are named, reached and placed."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, evidence_rows, highlight, source_marks
from dashboard.charts import sources, speakers
from dashboard.theme import Badges


def show(chosen: Corpus, badges: Badges) -> None:
    """Named and anonymous, own and relayed, and where each source is first heard."""
    view = data.view("sources", chosen)
    left, right = st.columns(2, gap="medium")
    with left:
        named = source_marks.named_and_anonymous(view)
        figure = sources.naming(named, badges)
        row = controls.show_chart(
            figure, named, "sources_named", "Quoted words of named and unnamed sources"
        )
        if row is not None:
            evidence.drawer("Evidence", source_marks.naming_spans(view, named, row), chosen)
    with right:
        relays = source_marks.relays(view)
        figure = sources.relays(relays, badges)
        row = controls.show_chart(
            figure, relays, "sources_relays", "Quoted words by who had them first"
        )
        if row is not None:
            evidence.drawer("Evidence", source_marks.relay_spans(view, relays, row), chosen)
    _order(view, chosen, badges)


def _order(view: data.View, chosen: Corpus, badges: Badges) -> None:
    st.header("Who comes first")
    table = source_marks.first_words(view)
    if table.empty:
        st.caption("No speaker is known.")
        return
    items = "".join(f"<li>{highlight.escape(s)}</li>" for s in source_marks.opening_words(table))
    st.html(f"<ul>{items}</ul>")
    figure = speakers.first_words(table, badges)
    alt = "Where in its article each source is first heard"
    row = controls.show_chart(figure, table, "sources_first", alt)
    if row is not None:
        evidence.drawer("First words", evidence_rows.spans(table.loc[[row]], "speaker"), chosen)
    st.caption(
        "H is the headline, D the deck; percentages say how far down the text. A ring marks the "
        "source that is heard first."
    )
