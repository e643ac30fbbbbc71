"""What was uploaded or pasted and not yet kept: shown as understood, open to correction.

Nothing enters the project before the visitor says so. Every document is laid out as a row with what
was found in it; what a person changes in the row becomes a correction when it is kept.
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.models import Article, Document
from dashboard import data, highlight, project, state

FIELDS = ("outlet", "headline", "deck", "byline", "published", "url")  # what can be entered
FIXED = ["document", "words", "lines removed", "how it was found", "remarks"]  # not to be edited
COLUMNS = {
    "keep": st.column_config.CheckboxColumn("keep", help="Only ticked rows are kept."),
    "document": st.column_config.TextColumn("document"),
    "published": st.column_config.TextColumn(
        "date", help="Year-month-day, as 2025-12-10.", validate=r"^(\d{4}-\d{2}-\d{2})?$"
    ),
}


def row_of(document: Document, article: Article, *, known: bool) -> dict[str, object]:
    """What was understood of a document, a field each; unknown is an empty cell."""
    found = {field: getattr(article, field) or "" for field in FIELDS}
    guessed = [f"{name}: {guess.how}" for name, guess in article.found.items()]
    return {
        "keep": not known,
        "document": document.name,
        **found,
        "words": len(article.text.split()),
        "lines removed": len(article.removed),
        "how it was found": "; ".join(guessed),
        "remarks": " ".join([*(["Already in the collection."] if known else []), *article.notes]),
    }


def table(documents: Mapping[str, Document]) -> pd.DataFrame:
    """A row a staged document, in the order they came."""
    kept = {entry.key for entry in state.entries()}
    rows = [row_of(doc, article_of(doc), known=key in kept) for key, doc in documents.items()]
    return pd.DataFrame(rows, index=list(documents))


def article_of(document: Document) -> Article:
    """The document as it would be kept."""
    return data.prepare(document, {})


def edits(before: pd.DataFrame, after: pd.DataFrame, key: str) -> dict[str, str | None]:
    """The fields of a row that a person changed; an emptied cell is None."""
    was, now = ({f: _entered(table.at[key, f]) for f in FIELDS} for table in (before, after))
    return {field: now[field] for field in FIELDS if now[field] != was[field]}


def _entered(cell: object) -> str | None:
    return (cell.strip() or None) if isinstance(cell, str) else None


def show_lines(article: Article, key: str) -> frozenset[int]:
    """The document as it stood, what went struck through; the numbers of lines to put back."""
    st.html(f'<div class="np-article">{page_as_it_was(article)}</div>')
    if not article.removed:
        return frozenset()
    lines = {line.number: f"{line.text.strip()[:80]} ({line.reason})" for line in article.removed}
    return frozenset(
        st.multiselect(
            "Lines to put back",
            list(lines),
            format_func=lambda number: lines[number],
            key=f"restore-{key}",
            placeholder="All lines struck through stay out",
        )
    )


def page_as_it_was(article: Article) -> str:
    """Every line of the document as HTML; removed ones struck through, each with its reason."""
    return "\n".join(
        f"<p>{highlight.escape(line.text.strip())}</p>"
        if line.role == "body"
        else f'<p><span class="np-{_style(line.role)}">{highlight.escape(line.text.strip())}</span>'
        f'<span class="np-reason">{highlight.escape(line.reason or line.role)}</span></p>'
        for line in article.lines
        if line.role != "blank"
    )


def _style(role: str) -> str:
    return "removed" if role == "removed" else "lifted"


def keep(before: pd.DataFrame, after: pd.DataFrame, restored: Mapping[str, frozenset[int]]) -> int:
    """Put every ticked row into the project; how many were new."""
    waiting = state.staged().documents
    kept = 0
    for key in after.index[after["keep"]]:
        kept += project.keep(
            waiting[key], edits(before, after, key), restored.get(key, frozenset())
        )
    state.clear_staged()
    return kept
