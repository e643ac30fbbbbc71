"""Overview: what differs between these articles, in sentences, each with its evidence."""

import streamlit as st

from dashboard import controls, data, evidence, marks, project, state, tables
from dashboard.charts import emphasis, sources, tone

SMALL_TERMS = 2  # terms an outlet in the small chart

chosen, badges = state.corpus(), project.badges()

one = len(chosen.articles) == 1
st.title("What stands out in this article" if one else "What differs in these articles")
st.caption(
    "Articles on one story, side by side. Every sentence and mark opens the words it rests on."
)
controls.stop_if_empty()

for number, finding in enumerate(data.what_differs(chosen), start=1):
    words, way = st.columns([6, 1], vertical_alignment="center", gap="small")
    with words:
        controls.say(f"{number}. {finding.text}", "np-finding", finding.note)
    with way:
        label = controls.counted(len(finding.evidence), "place")
        if not finding.evidence:
            st.page_link(f"dashboard/pages/{finding.lens}.py", label=f"See {finding.lens.title()}")
        elif st.button(label, key=f"evidence-{number}"):
            evidence.drawer("Evidence", tables.finding_spans(finding), chosen, finding.text)


charts = st.columns(3, gap="medium")
with charts[0]:
    view = data.view("tone", chosen)
    figure = tone.voices(view.summary, badges, compact=True)
    row = controls.show_chart(figure, view.summary, "overview_tone", view.question)
    st.caption("Dot: mean of the sentences. Whisker: 95% interval. 0 is neither warm nor cold.")
    if row is not None:
        evidence.behind(view, view.summary, row, ["outlet", "voice"], chosen, "value")
with charts[1]:
    view = data.view("sources", chosen)
    figure = sources.shares(view.summary, badges, compact=True)
    row = controls.show_chart(figure, view.summary, "overview_sources", view.question)
    st.caption("Words inside quotation marks, by who says them; reported speech is not counted.")
    if row is not None:
        evidence.behind(view, view.summary, row, ["outlet", "source_type"], chosen, "speaker")
with charts[2]:
    view = data.view("emphasis", chosen)
    cells = marks.top_terms(view, SMALL_TERMS)
    figure = emphasis.terms(cells, badges, compact=True)
    row = controls.show_chart(figure, cells, "overview_emphasis", view.question)
    st.caption(emphasis.key(cells))
    if row is not None:
        evidence.behind(view, cells, row, ["outlet", "term"], chosen, "voice")

st.header("Articles")
table = tables.articles(chosen)
picked = controls.pick_row(table, "articles")
if picked is not None:
    evidence.read(table["article_id"][picked])
controls.download_table(table, "articles")
