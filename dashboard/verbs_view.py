"""The tab Verbs of the page Sources: said or claimed, warned, admitted, boasted."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, source_marks
from dashboard.charts import sources
from dashboard.theme import Badges


def show(chosen: Corpus, badges: Badges) -> None:
    """Verbs by what they say of the words, by outlet and by speaker, each with its sentences."""
    view = data.view("sources", chosen)
    manners = source_marks.manners(view)
    if not manners["words"].sum():
        st.info("No quotation here has a reporting verb.", icon=":material/info:")
        return
    figure = sources.manners(manners, badges)
    row = controls.show_chart(
        figure, manners, "sources_manners", "Reporting verbs by what they say"
    )
    if row is not None:
        evidence.behind(view, manners, row, ["outlet", "manner"], chosen, "verb")
    st.caption(
        "Neutral: said, told. Supporting: takes the words as so (admitted, noted). Doubting: "
        "leaves them in doubt (claimed, insisted). Emotive: paints how they were said (slammed)."
    )
    st.header("By source")
    by_speaker = source_marks.manners_of_speakers(view)
    name = "sources_speaker_verbs"
    evidence.table_of_marks(view, by_speaker, name, ["outlet", "speaker"], chosen, "verb")
    st.header("Every verb")
    verbs = source_marks.verbs(view)
    evidence.table_of_marks(view, verbs, "sources_verbs", ["outlet", "verb"], chosen, "speaker")
