"""The tab Who speaks of the page Sources: quoted words by type of source and by speaker."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, source_marks
from dashboard.charts import sources, speakers
from dashboard.theme import Badges

BARS, INTERVALS = "Bars", "Shares with intervals"


def show(chosen: Corpus, badges: Badges) -> None:
    """Shares by type, the matrix of outlets and speakers, and who speaks in one outlet alone."""
    view = data.view("sources", chosen)
    _types(view, chosen, badges)
    table = source_marks.speakers(view)
    figure = speakers.matrix(table, badges)
    row = controls.show_chart(figure, table, "sources_speakers", "Quoted words by speaker")
    if row is not None:
        evidence.behind(view, table, row, ["outlet", "speaker"], chosen, "source_type")
    st.caption("The larger a square, the more words; its colour is the type of source, as above.")
    _alone(view, chosen)


def _types(view: data.View, chosen: Corpus, badges: Badges) -> None:
    shape = st.segmented_control(
        "Shown as",
        [BARS, INTERVALS],
        default=BARS,
        required=True,
        key="shares",
        bind="query-params",
    )
    types = view.summary
    if shape == INTERVALS:
        types = types[types["words"] > 0]
        figure = sources.share_intervals(types)
    else:
        figure = sources.shares(types, badges)
    row = controls.show_chart(figure, types, "sources_types", view.question)
    if row is not None:
        evidence.behind(view, types, row, ["outlet", "source_type"], chosen, "speaker")
    for reason, outlets in source_marks.without_interval(types).items():
        controls.say(f"No interval for {', '.join(outlets)}: {reason}.", "np-note")


def _alone(view: data.View, chosen: Corpus) -> None:
    st.header("Who speaks in one outlet only")
    if len(chosen.outlets) < 2:
        st.caption("One outlet: there is nothing to compare it with.")
        return
    alone = source_marks.only_in_one(view)
    if alone.empty:
        st.caption("Nobody: everyone who is named in one outlet speaks in another, too.")
        return
    st.caption(
        "Named people and bodies, reported speech included. Click a row to read their words. "
        "To join or split names, go to the tab Naming of the page Emphasis."
    )
    keys = ["outlet", "speaker"]
    evidence.table_of_marks(view, alone, "sources_alone", keys, chosen, "manner")
