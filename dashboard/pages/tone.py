"""Tone: how warm or cold the wording is, the outlet's own voice and quoted voices apart."""

import streamlit as st

from dashboard import controls, data, evidence, marks, project, state, tone_views
from dashboard.charts import assertion, tone

chosen, badges = state.corpus(), project.badges()
view = data.view("tone", chosen)

controls.title(view.title, view.question)
controls.stop_if_empty()

way = st.segmented_control(
    "Tone", list(tone_views.WAYS), default=tone_views.AS_WRITTEN, required=True, key="tone_way"
)
st.caption(tone_views.WAYS[way])
left_out: list[str] = []
if way == tone_views.STORY_NEUTRAL:
    words = tone_views.story_words(chosen)
    left_out = st.multiselect(
        "Words of the story, counted out (take one away to count it again)",
        list(words["word"]),
        default=list(words["word"]),
        key="tone_words",
    )
view = tone_views.seen(chosen, way, left_out)

voices = view.summary
row = controls.show_chart(tone.voices(voices, badges), voices, "tone_voices", view.question)
if row is not None:
    evidence.behind(view, voices, row, ["outlet", "voice"], chosen, "value")

st.header("Is there a difference?")
pairs = marks.tone_differences(view)
controls.say(marks.tone_verdict(pairs))
if not pairs.empty:
    with st.expander("Every pair of outlets, own voice", icon=":material/table:"):
        controls.show_table(pairs, "tone_differences")

sentences = marks.sentences(view)
figure = tone.strip(sentences, badges)
row = controls.show_chart(figure, sentences, "tone_sentences", "Tone of every sentence")
if row is not None:
    evidence.drawer("Sentence", data.spans(sentences.loc[[row]], "value"), chosen)

st.header("Towards whom")
suggested = tone_views.suggested_actors(chosen)
actors = st.multiselect(
    "People and bodies, by name",
    suggested,
    default=suggested[: tone_views.SUGGESTED_ACTORS],
    accept_new_options=True,
    key="actors",
)
mentions, cells = tone_views.treatment_of(chosen, actors)
if cells.empty:
    st.caption("None of them is named in these articles.")
else:
    figure = tone.treatment(cells, badges)
    row = controls.show_chart(figure, cells, "tone_towards", "Tone towards people and bodies")
    if row is not None:
        found = tone_views.treatment_spans(mentions, cells, row)
        evidence.drawer("Mentions", found, chosen)
    st.caption(
        "How the sentences that name somebody treat them: green warmly, brown coldly, as judged by "
        "a small model that sees no names. A way to the sentences, not a ranking."
    )

st.header("What is stated as fact")
asserted = data.view("assertion", chosen)
st.caption(asserted.question)
if asserted.summary.empty:
    st.caption("No accusing term stands in these articles.")
else:
    bars = asserted.summary
    row = controls.show_chart(assertion.bars(bars, badges), bars, "assertion", asserted.question)
    if row is not None:
        evidence.behind(asserted, bars, row, ["outlet", "status"], chosen, "sign")
    st.caption(
        "“Stated as fact” is what is left where no sign of anything else was found, and wrong in "
        "about half of the cases on other news: read the sentences behind it."
    )

st.header("Headline against body")
headlines = marks.headlines(view)
if headlines.empty:
    st.caption("None of these articles states a headline.")
else:
    controls.show_table(headlines, "tone_headlines")

with st.expander("The score that other dashboards show", icon=":material/warning:"):
    st.caption(tone_views.LEGACY_REASON)
    controls.show_table(tone_views.legacy(chosen), "tone_legacy")
st.caption(
    "Tone is the wording, not a stance: bad news reads cold whoever writes it. "
    "The page Method says how far to trust it."
)
