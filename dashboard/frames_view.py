"""The tab Frames of the page Emphasis: which sides of the story the sentences speak of."""

import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, evidence_rows, framing_marks, voice_choice
from dashboard.charts import frames
from dashboard.charts.tone import VOICE_NAMES
from dashboard.data import View
from dashboard.theme import Badges


def show(chosen: Corpus, badges: Badges) -> None:
    """The matrix of outlets and frames in one voice, what differs clearly, the words behind."""
    view = data.view("frames", chosen)
    st.caption(view.question)
    if view.summary.empty:
        st.info("These articles hold no sentence to look at.", icon=":material/info:")
        return
    voice = voice_choice.choose(view, "frames_voice")
    cells = framing_marks.in_voice(view, voice)
    row = controls.show_chart(frames.matrix(cells, badges), cells, "frames", view.question)
    if row is not None:
        mark = evidence_rows.one(cells, row)
        title = f"{mark['frame']} · {mark['outlet']} · {VOICE_NAMES[voice]}"
        evidence.drawer(title, framing_marks.frame_spans(view, cells, row), chosen)
    _compare(view, voice)
    st.caption(
        "A square’s area is the share of the outlet’s sentences in this voice whose words speak of "
        "the frame; the number is how many. A sentence may speak of several. Told by word lists, "
        "which know no context: of labelled sentences four in five got the frame a reader gave. "
        "A frame is a side of the story, not an opinion on it."
    )


def _compare(view: View, voice: str) -> None:
    """Whether an outlet differs clearly from the others, in words and as a table."""
    verdict, pairs = framing_marks.frames_verdict(view, voice)
    controls.say(verdict)
    if not pairs.empty:
        with st.expander("Each outlet against the others", icon=":material/table:"):
            controls.show_table(pairs, "frames_differences")
