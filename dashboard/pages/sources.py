"""Sources: whose words the articles quote, in words, by type of source and by name."""

import streamlit as st

from dashboard import controls, data, evidence, marks, project, state, tables
from dashboard.charts import sources

chosen, badges = state.corpus(), project.badges()
view = data.view("sources", chosen)

controls.title(view.title, view.question)
controls.stop_if_empty()
silent = marks.without_quotations(view, chosen)
if silent:
    controls.say(f"No quotation was found in: {', '.join(silent)}.", "np-note")
if view.evidence.empty:
    st.info("None of these articles quotes anybody.", icon=":material/info:")
    st.stop()

types = view.summary
row = controls.show_chart(sources.shares(types, badges), types, "sources_types", view.question)
if row is not None:
    evidence.behind(view, types, row, ["outlet", "source_type"], chosen, "speaker")

speakers = marks.speakers(view)
figure = sources.matrix(speakers, badges)
row = controls.show_chart(figure, speakers, "sources_speakers", "Quoted words by speaker")
if row is not None:
    evidence.behind(view, speakers, row, ["outlet", "speaker"], chosen, "source_type")
st.caption("The larger a square, the more words; its colour is the type of source, as above.")

left, right = st.columns(2, gap="medium")
with left:
    named = marks.named_and_anonymous(view)
    figure = sources.naming(named, badges)
    row = controls.show_chart(figure, named, "sources_named", "Named and anonymous")
    if row is not None:
        evidence.drawer("Evidence", marks.naming_spans(view, named, row), chosen)
with right:
    relays = marks.relays(view)
    figure = sources.relays(relays, badges)
    row = controls.show_chart(figure, relays, "sources_relays", "Own and relayed")
    if row is not None:
        evidence.drawer("Evidence", marks.relay_spans(view, relays, row), chosen)

st.header("Reporting verbs")
controls.show_table(marks.verbs(view), "sources_verbs")

st.header("Every quotation")
quotations = tables.quotations(view, chosen)
picked = controls.pick_row(quotations, "quotations")
if picked is not None:
    evidence.drawer("Quotation", data.spans(view.evidence.iloc[[picked]], "speaker"), chosen)
controls.download_table(quotations, "quotations")
