"""The article reader: the text with its marks, the strip of its sentences, its own numbers."""

from collections.abc import Collection, Mapping

import streamlit as st

from analysis.errors import ArticleFileError
from analysis.models import Annotation, Article, Corpus
from dashboard import (
    article_page,
    controls,
    data,
    evidence_rows,
    layers,
    line_picker,
    marks,
    project,
    quotation_table,
    quote_editor,
    tables,
)
from dashboard.charts import tone
from dashboard.highlight import Mark, escape
from dashboard.state import Focus

LAYERS = layers.LAYERS
_SCROLL = """<script>
setTimeout(() => document.querySelector(".np-focus")?.scrollIntoView({block: "center"}), 150)
</script>"""


def show_text(chosen: Corpus, article_id: str, shown: Collection[str], focus: Focus | None) -> None:
    """The article in a reading column, with the layers that are switched on."""
    article, annotation = _find(chosen, article_id)
    spans = layers.spans(chosen, annotation, shown)
    if focus is not None and focus.article_id == article_id and focus.end > focus.start:
        spans.append((focus.place, Mark(focus.start, focus.end, "np-focus")))
    for language in data.unscored(Corpus((article,))):
        controls.say(f"This article is in {language}: kept, readable, not scored.", "np-note")
    legend = " ".join(layers.LEGEND[layer] for layer in LAYERS if layer in shown)
    st.html(f'<div class="np-legend">{legend}</div>')
    quoted = quotation_table.of_article(chosen, article_id) if layers.QUOTATIONS in shown else []
    notes = article_page.notes(quoted)
    st.html(article_page.html(article, spans, notes, with_removed=layers.REMOVED in shown))
    if focus is not None and focus.article_id == article_id:
        st.html(_SCROLL, unsafe_allow_javascript=True)


def _find(chosen: Corpus, article_id: str) -> tuple[Article, Annotation]:
    annotation = next(a for a in data.all_annotations(chosen) if a.article.id == article_id)
    return annotation.article, annotation


def show_strip(chosen: Corpus, article_id: str) -> Focus | None:
    """The article's sentences as a strip; the place of the sentence clicked, if any."""
    rows = marks.sentences(data.view("tone", chosen))
    rows = rows[rows["article_id"] == article_id]
    if rows.empty:
        return None
    row = controls.show_chart(
        tone.strip(rows), rows, "article_strip", "Tone of every sentence in reading order"
    )
    if row is None:
        return None
    clicked = evidence_rows.one(rows, row)
    return Focus(article_id, clicked["place"], int(clicked["start"]), int(clicked["end"]))


def show_margin(chosen: Corpus, article_id: str) -> None:
    """The article's own numbers, who speaks in it, and how its metadata was found."""
    article, _ = _find(chosen, article_id)
    st.header("In this article")
    st.html(_definitions(tables.article_numbers(chosen, article_id)))
    st.header("Who speaks")
    speakers = tables.speakers_of(chosen, article_id)
    if speakers.empty:
        unread = data.unscored(Corpus((article,)))
        st.caption("Not looked for." if unread else "No quotation was found in this article.")
    else:
        controls.show_table(speakers, "article_speakers")
    quote_editor.offer(chosen, article)
    st.header("How it was read")
    found = tables.provenance(article)
    st.html(_definitions(found or {"metadata": "the document states none"}))
    for note in article.notes:
        controls.say(note, "np-note")


def show_document(chosen: Corpus, article_id: str) -> None:
    """The document as it stood, folded up; a click puts a line back or takes it out."""
    article, _ = _find(chosen, article_id)
    label = f"The document as it stood: {controls.counted(len(article.removed), 'line')} removed"
    with st.expander(label, icon=":material/article:"):
        st.caption(
            "Struck through: not taken for part of the article. Click a line to put it back."
        )
        clicked = line_picker.show(article, article_id)
    if clicked is None:
        return
    try:
        project.decide_line(article_id, *clicked)
    except ArticleFileError as failure:
        st.toast(controls.literal(str(failure)))
    else:
        st.rerun()


def _definitions(rows: Mapping[str, str]) -> str:
    pairs = [f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in rows.items()]
    return f'<dl class="np-facts">{"".join(pairs)}</dl>'
