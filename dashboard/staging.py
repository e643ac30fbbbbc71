"""What was read and not yet kept, as a table open to correction.

Nothing enters the project before the visitor says so. Every document is a row with what was found
in it; what a person changes in the row becomes a correction when it is kept.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis.errors import ArticleFileError
from analysis.models import Article, Document
from analysis.reading import Columns
from dashboard import controls, data, line_picker, project, state
from dashboard.staged import Staged
from workspace.records import REMOVED, RESTORED

FIELDS = ("outlet", "headline", "deck", "byline", "published", "language", "url")  # can be entered
MAX_SAID = 6  # remarks written out above the table; the column has them all
TABLE_FIELDS = ("text", *FIELDS)  # what a column of a table can hold
FIXED = ["document", "words", "lines removed", "what was guessed", "remarks"]  # not to be edited
ORDER = (  # of the columns, what is looked at first in front
    *("keep", "remove", "document", "outlet", "headline", "published", "words", "language"),
    *("lines removed", "what was guessed", "remarks", "byline", "deck", "url"),
)
COLUMNS = {
    "keep": st.column_config.CheckboxColumn("keep", help="Only ticked rows are kept."),
    "document": st.column_config.TextColumn("document", width=150),
    "outlet": st.column_config.TextColumn("outlet", width=130),
    "headline": st.column_config.TextColumn("headline", width=240),
    "published": st.column_config.TextColumn(
        "date", help="Year-month-day, as 2025-12-10.", validate=r"^(\d{4}-\d{2}-\d{2})?$"
    ),
    "language": st.column_config.TextColumn(
        "language", help="Two letters, as en or fr. English is scored; others are kept and read."
    ),
    "lines removed": st.column_config.NumberColumn(
        "lines removed", help="Menus, advertising and the like; see them below."
    ),
    "what was guessed": st.column_config.TextColumn("what was guessed, and how"),
}


def row_of(document: Document, article: Article, remarks: list[str]) -> dict[str, object]:
    """What was understood of a document, a field each; unknown is an empty cell."""
    found = {field: getattr(article, field) or "" for field in FIELDS}
    guessed = [
        f"{name}: {guess.how} ({guess.sure:.0%})"
        for name, guess in article.found.items()
        if guess.sure < 1
    ]
    return {
        "document": document.name,
        **found,
        "words": len(article.text.split()),
        "lines removed": len(article.removed),
        "what was guessed": "; ".join(guessed),
        "remarks": " ".join([*remarks, *article.notes]),
    }


def table(waiting: Staged) -> pd.DataFrame:
    """A row a staged document, in the order they came; copies of what is kept are not ticked."""
    articles = {key: waiting.article(key) for key in waiting.documents}
    kept = dict(zip((entry.key for entry in state.entries()), _kept_articles(), strict=True))
    near = data.near_duplicates({**kept, **articles})
    names = {key: article.name for key, article in {**kept, **articles}.items()}
    rows = {}
    for key, document in waiting.documents.items():
        remarks = ["Already in the collection."] if key in kept else []
        if key in near and not remarks:
            other, share = near[key]
            remarks = [f"Nearly the same as {names[other]} ({share:.0%} of its runs of words)."]
        rows[key] = {"keep": key not in kept, **row_of(document, articles[key], remarks)}
    return pd.DataFrame.from_dict(rows, orient="index")


def _kept_articles() -> tuple[Article, ...]:
    return state.whole_corpus().articles


def say_remarks(table: pd.DataFrame) -> None:
    """What the visitor should know of single documents before keeping them."""
    said = table[table["remarks"] != ""]
    for name, remarks in zip(said["document"][:MAX_SAID], said["remarks"], strict=False):
        controls.say(f"{name}: {remarks}", "np-note")
    if len(said) > MAX_SAID:
        controls.say(f"{len(said) - MAX_SAID} more have remarks: see that column.", "np-note")


def edits(before: pd.DataFrame, after: pd.DataFrame, key: str) -> dict[str, str | None]:
    """The fields of a row that a person changed; an emptied cell is None."""
    was, now = ({f: _entered(table.at[key, f]) for f in FIELDS} for table in (before, after))
    return {field: now[field] for field in FIELDS if now[field] != was[field]}


def _entered(cell: object) -> str | None:
    return (cell.strip() or None) if isinstance(cell, str) else None


def show_columns(waiting: Staged) -> None:
    """For every table that was read: which column became which field, open to change."""
    for fingerprint, read in list(waiting.tables.items()):
        label = f"Columns of {controls.literal(read.incoming.name)}"
        with st.expander(label, icon=":material/table:"):
            st.caption("Which column holds what. Change it and the table is read anew.")
            chosen = _choose_columns(fingerprint, read.columns)
            if chosen != dict(read.columns.fields):
                waiting.read_again(fingerprint, chosen)
                st.rerun()


def _choose_columns(fingerprint: str, columns: Columns) -> dict[str, str]:
    chosen = {}
    for place, name in zip(_grid(len(TABLE_FIELDS)), TABLE_FIELDS, strict=True):
        header = place.selectbox(
            "date" if name == "published" else name,
            ["", *columns.headers],
            index=_position(columns.headers, columns.fields.get(name)),
            format_func=lambda header: header or "no column",
            key=f"column-{fingerprint}-{name}",
        )
        if header:
            chosen[name] = header
    return chosen


def _grid(n: int) -> list[st.delta_generator.DeltaGenerator]:
    rows = [st.columns(4) for _ in range(-(-n // 4))]
    return [cell for row in rows for cell in row][:n]


def _position(headers: Sequence[str], header: str | None) -> int:
    return headers.index(header) + 1 if header in headers else 0


def show_lines(waiting: Staged, table: pd.DataFrame) -> None:
    """One staged document as it stood; a click puts a line back or takes it out."""
    names = {
        str(
            key
        ): f"{row['document']}: {controls.counted(int(row['lines removed']), 'line')} removed"
        for key, row in table.to_dict("index").items()
    }
    st.subheader("What is read of each document")
    key = st.selectbox(
        "Document",
        list(names),
        format_func=lambda each: names.get(each, each),
        key=state.round_of("lines_of"),
    )
    st.caption("Struck through: not taken for part of the article. Click a line to put it back.")
    clicked = line_picker.show(waiting.article(key), key)
    if clicked is not None:
        try:
            waiting.toggle(key, *clicked)
        except ArticleFileError as failure:
            st.toast(controls.literal(str(failure)))
        else:
            st.rerun()


def offer_to_put_the_sample_away() -> bool:
    """Whether the sample story shall leave the project when the visitor's own articles come in."""
    return any(entry.sample for entry in state.entries()) and st.checkbox(
        "Take the sample story out", help="The page Add articles can bring it back."
    )


def keep(waiting: Staged, before: pd.DataFrame, after: pd.DataFrame, *, put_away: bool) -> int:
    """Put every ticked row into the project; how many were new."""
    if put_away:
        project.take_out([entry.key for entry in state.entries() if entry.sample])
    kept = 0
    for key in after.index[after["keep"]]:
        kept += project.keep(
            waiting.documents[key],
            edits(before, after, key),
            {
                **dict.fromkeys(waiting.lines(key, RESTORED), RESTORED),
                **dict.fromkeys(waiting.lines(key, REMOVED), REMOVED),
            },
        )
    state.clear_staged()
    return kept
