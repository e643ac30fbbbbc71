"""The drawer: the sentences behind a mark, each with a way into its article.

It opens at the right over any page. What it shows is text from outside, so it goes through
``highlight`` and never through Markdown.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis.context import Passage, Span
from analysis.models import Article, Corpus
from dashboard import controls, data, evidence_rows, highlight, labels, project, state
from dashboard.data import View

MAX_PASSAGES = 50  # sentences shown at once; more are reached through the table of the chart
ARTICLE_PAGE = "dashboard/pages/article.py"


def drawer(title: str, found: Sequence[Span], chosen: Corpus, note: str = "") -> None:
    """Open the drawer on the sentences that ``found`` stands in."""
    body = st.dialog(labels.plain(title), position="right", width="medium", on_dismiss="rerun")(
        show
    )
    body(data.sentences_behind(chosen, found), chosen, note)


def behind(
    view: View,
    marks: pd.DataFrame,
    row: int,
    keys: Sequence[str],
    chosen: Corpus,
    note: str | None = None,
) -> None:
    """Open the drawer on what a mark of a chart stands for: the observations it was made of.

    ``row`` is the mark's index in ``marks``; ``keys`` are the columns by which an observation
    belongs to it; ``note`` names a column of the evidence to show beside each sentence.
    """
    mark = evidence_rows.one(marks, row)
    found = evidence_rows.behind(view.evidence, mark, keys)
    title = " · ".join(str(mark[key]) for key in keys)
    drawer(title, evidence_rows.spans(found, note), chosen)


def table_of_marks(
    view: View,
    table: pd.DataFrame,
    name: str,
    keys: Sequence[str],
    chosen: Corpus,
    note: str | None = None,
) -> None:
    """A table to save, each row of which opens what it stands for; see ``behind``."""
    picked = controls.pick_row(table, name)
    if picked is not None:
        behind(view, table, int(table.index[picked]), keys, chosen, note)
    controls.download_table(table, name)


def show(passages: Sequence[Passage], chosen: Corpus, note: str) -> None:
    """Passages one below the other, each with a way into its article."""
    if note:
        st.caption(labels.plain(note))
    if not passages:
        st.info("No sentence stands behind this mark.")
    by_id = {article.id: article for article in chosen.articles}
    for number, passage in enumerate(passages[:MAX_PASSAGES]):
        article = by_id[passage.article_id]
        st.html(_card(passage, article, chosen.labels[article.id]))
        if st.button(
            "Read it in the article",
            key=f"open-{number}",
            type="tertiary",
            icon=":material/arrow_forward:",
        ):
            read(article.id, passage)
    if len(passages) > MAX_PASSAGES:
        st.caption(f"The first {MAX_PASSAGES} of {len(passages)}. The table has them all.")


def _card(passage: Passage, article: Article, outlet: str) -> str:
    text = article.part(passage.place)
    marks = [highlight.Mark(s.start, s.end, "np-hit", s.note) for s in passage.spans]
    words = highlight.mark(text, marks, start=passage.start, end=passage.end)
    where = [article.headline or "", "" if passage.place == "body" else passage.place]
    notes = dict.fromkeys(span.note for span in passage.spans if span.note)
    return (
        f'<div class="np-passage"><p class="np-where">{project.badges().get(outlet, "")} '
        f"{highlight.escape(_joined([outlet, *where]))}</p>"
        f"<p>{words}</p>"
        f'<p class="np-note">{highlight.escape(_joined(notes))}</p></div>'
    )


def _joined(parts: Sequence[str] | dict[str, None]) -> str:
    return " · ".join(part for part in parts if part)


def read(article_id: str, passage: Passage | Span | None = None) -> None:
    """Go to the page Article, to a passage of it where one is given."""
    if passage is None:
        state.focus_on(state.Focus(article_id, "body", 0, 0))
    else:
        state.focus_on(state.Focus(article_id, passage.place, passage.start, passage.end))
    # Without parameters of its own a change of page would clear those bound to widgets, and fail.
    st.switch_page(ARTICLE_PAGE, query_params={})
