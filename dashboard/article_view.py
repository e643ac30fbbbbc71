"""The article reader: the text with its marks, the strip of its sentences, its own numbers."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import streamlit as st

from analysis.errors import ArticleFileError
from analysis.models import Annotation, Article, Corpus
from dashboard import (
    article_page,
    controls,
    data,
    line_picker,
    marks,
    project,
    quotation_table,
    quote_editor,
    tables,
)
from dashboard.charts import tone
from dashboard.charts.tone import VOICE_NAMES
from dashboard.highlight import Mark, escape
from dashboard.state import Focus

TONE, QUOTATIONS, KEYWORDS, REMOVED = "Tone", "Quotations", "Keywords", "Removed lines"
LAYERS = (TONE, QUOTATIONS, KEYWORDS, REMOVED)
STRONG_TONE = 0.4  # of 1: from here on a sentence takes the deeper shade
KEYWORD_TERMS = 10  # terms of the article's outlet that the layer marks
_SCROLL = """<script>
setTimeout(() => document.querySelector(".np-focus")?.scrollIntoView({block: "center"}), 150)
</script>"""
LEGEND = {
    TONE: (
        '<mark class="np-cold2">colder</mark><mark class="np-cold1">cold</mark>'
        '<mark class="np-warm1">warm</mark><mark class="np-warm2">warmer</mark>'
    ),
    QUOTATIONS: (
        '<mark class="np-quote">quoted words</mark><mark class="np-reported">reported speech</mark>'
    ),
    KEYWORDS: '<mark class="np-term">used more here than in the others</mark>',
    REMOVED: '<span class="np-removed">taken out as page furniture</span>',
}


def show_text(
    chosen: Corpus, article_id: str, layers: Collection[str], focus: Focus | None
) -> None:
    """The article in a reading column, with the layers that are switched on."""
    article, annotation = _find(chosen, article_id)
    spans = _spans(chosen, annotation, layers)
    if focus is not None and focus.article_id == article_id and focus.end > focus.start:
        spans.append((focus.place, Mark(focus.start, focus.end, "np-focus")))
    for language in data.unscored(Corpus((article,))):
        controls.say(f"This article is in {language}: kept, readable, not scored.", "np-note")
    legend = " ".join(LEGEND[layer] for layer in LAYERS if layer in layers)
    st.html(f'<div class="np-legend">{legend}</div>')
    quoted = quotation_table.of_article(chosen, article_id) if QUOTATIONS in layers else []
    notes = article_page.notes(quoted)
    st.html(article_page.html(article, spans, notes, with_removed=REMOVED in layers))
    if focus is not None and focus.article_id == article_id:
        st.html(_SCROLL, unsafe_allow_javascript=True)


def _find(chosen: Corpus, article_id: str) -> tuple[Article, Annotation]:
    annotation = next(a for a in data.all_annotations(chosen) if a.article.id == article_id)
    return annotation.article, annotation


def _spans(
    chosen: Corpus, annotation: Annotation, layers: Collection[str]
) -> list[tuple[str, Mark]]:
    spans: list[tuple[str, Mark]] = []
    if TONE in layers:
        spans += _tone_marks(chosen, annotation.article.id)
    if QUOTATIONS in layers:
        spans += _quotation_marks(quotation_table.of_article(chosen, annotation.article.id))
    if KEYWORDS in layers:
        spans += _keyword_marks(chosen, annotation)
    return spans


def _tone_marks(chosen: Corpus, article_id: str) -> list[tuple[str, Mark]]:
    rows = data.view("tone", chosen).evidence
    rows = rows[(rows["article_id"] == article_id) & (rows["value"] != 0)]
    return [
        (
            row["place"],
            Mark(
                row["start"],
                row["end"],
                _shade(row["value"]),
                f"tone {row['value']:+.2f}, {VOICE_NAMES[row['voice']]}",
            ),
        )
        for row in rows.to_dict("records")
    ]


def _shade(value: float) -> str:
    return f"np-{'warm' if value > 0 else 'cold'}{2 if abs(value) > STRONG_TONE else 1}"


def _quotation_marks(rows: Sequence[Mapping[Any, Any]]) -> list[tuple[str, Mark]]:
    return [
        (
            row["place"],
            Mark(
                row["start"],
                row["end"],
                "np-reported" if row["kind"] == "indirect" else "np-quote",
                quotation_table.how_known(row),
            ),
        )
        for row in rows
    ]


def _keyword_marks(chosen: Corpus, annotation: Annotation) -> list[tuple[str, Mark]]:
    view = data.view("emphasis", chosen)
    terms = marks.own_terms(view, annotation.outlet, KEYWORD_TERMS)
    rows = view.evidence
    rows = rows[(rows["article_id"] == annotation.article.id) & rows["term"].isin(terms)]
    return [
        (row["place"], Mark(row["start"], row["end"], "np-term", f"keyword: {row['term']}"))
        for row in rows.to_dict("records")
    ]


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
    clicked = data.row(rows, row)
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
        st.caption("Struck through: taken for page furniture. Click a line to put it back.")
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
