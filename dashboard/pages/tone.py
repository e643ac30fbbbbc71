"""Tone: how warm or cold the wording is, the outlet's own voice and quoted voices apart."""

import streamlit as st

from dashboard import controls, data, evidence, marks, state
from dashboard.charts import tone

chosen, badges = state.corpus(), state.badges()
view = data.view("tone", chosen)

controls.title(view.title, view.question)
controls.stop_if_empty()

row = controls.show_chart(
    tone.voices(view.summary, badges),
    view.summary,
    "tone_voices",
    "Tone by outlet, own and quoted voice",
)
if row is not None:
    evidence.behind(view, view.summary, row, ["outlet", "voice"], chosen, "value")

st.header("Is there a difference?")
pairs = marks.tone_differences(view)
controls.say(marks.tone_verdict(pairs))
if not pairs.empty:
    with st.expander("Every pair of outlets, own voice", icon=":material/table:"):
        controls.show_table(pairs, "tone_differences")

sentences = marks.sentences(view)
row = controls.show_chart(
    tone.strip(sentences, badges),
    sentences,
    "tone_sentences",
    "Tone of every sentence in reading order",
)
if row is not None:
    evidence.drawer("Sentence", data.spans(sentences.loc[[row]], "value"), chosen)

st.header("Headline against body")
headlines = marks.headlines(view)
if headlines.empty:
    st.caption("None of these articles states a headline.")
else:
    controls.show_table(headlines, "tone_headlines")
st.caption(
    "Tone is the wording, not a stance: bad news reads cold whoever writes it. "
    "The page Method says how far to trust it."
)
