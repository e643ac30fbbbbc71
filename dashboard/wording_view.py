"""The tab Wording of the page Emphasis: words that judge while they tell, and reporting verbs."""

import pandas as pd
import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, evidence_rows, framing_marks, voice_choice
from dashboard.charts import wording
from dashboard.charts.tone import VOICE_NAMES
from dashboard.data import View
from dashboard.theme import Badges


def show(chosen: Corpus, badges: Badges) -> None:
    """Rates by voice, kinds, reporting verbs and the list of words, each opening its sentences."""
    view = data.view("wording", chosen)
    st.caption(view.question)
    if view.summary.empty:
        st.info("These articles hold no words to look at.", icon=":material/info:")
        return
    _rates(view, chosen, badges)
    _kinds(view, chosen, badges)
    _verbs(view, chosen, badges)
    _words(view, chosen)


def _rates(view: View, chosen: Corpus, badges: Badges) -> None:
    together = framing_marks.loaded_together(view)
    figure = wording.rates(together, badges)
    row = controls.show_chart(figure, together, "wording_rates", "Loaded words by voice")
    _open(view, together, row, chosen)
    verdict, _ = framing_marks.wording_verdict(view)
    controls.say(verdict)
    st.caption(
        "Counted from a list of words that judge while they tell, whether or not they are "
        "deserved: about half of the words that people circle are on it, and half of those on it "
        "are circled. A voice of fewer than 50 words has no rate. A rate is no measure of "
        "fairness: read the words."
    )


def _kinds(view: View, chosen: Corpus, badges: Badges) -> None:
    st.header("By kind")
    voice = voice_choice.choose(view, "wording_voice")
    cells = framing_marks.loaded_kinds(view, voice)
    figure = wording.kinds(cells, badges)
    row = controls.show_chart(figure, cells, "wording_kinds", "Loaded words by kind")
    _open(view, cells, row, chosen)


def _verbs(view: View, chosen: Corpus, badges: Badges) -> None:
    st.header("How speech is reported")
    cells = framing_marks.verb_manners(view)
    figure = wording.manners(cells, badges)
    row = controls.show_chart(figure, cells, "wording_verbs", "Reporting verbs by manner")
    _open(view, cells, row, chosen)
    st.caption(
        "“Said” is neutral; “claimed” leaves the words in doubt, “admitted” takes them as so, "
        "“fumed” paints how they were said."
    )


def _words(view: View, chosen: Corpus) -> None:
    st.header("The words")
    table = framing_marks.words_by_outlet(view)
    if table.empty:
        st.caption("None stands in these articles.")
        return
    picked = controls.pick_row(table, "wording_words")
    if picked is not None:
        row = evidence_rows.one(table, picked)
        title = f"{row['word']} · {row['outlet']}"
        evidence.drawer(title, framing_marks.spans_of_word(view, table, picked), chosen)
    controls.download_table(table, "wording_words")


def _open(view: View, cells: pd.DataFrame, row: int | None, chosen: Corpus) -> None:
    if row is None:
        return
    mark = evidence_rows.one(cells, row)
    title = f"{mark['kind']} · {mark['outlet']} · {VOICE_NAMES[mark['voice']]}"
    evidence.drawer(title, framing_marks.word_spans(view, cells, row), chosen)
