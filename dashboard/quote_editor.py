"""The drawer in which a quotation is corrected: who says it, of what kind, via whom, to where.

What stands in the form when it is saved is what holds; only what was changed is logged. A change of
the speaker, the type or the naming can be made for all quotations of that speaker in the article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis import quote_edges
from analysis.context import Span
from analysis.models import SOURCE_TYPES, Article, Corpus
from analysis.source_tables import UNKNOWN_SPEAKER
from dashboard import data, evidence, labels, missed_quotation, project, quotation_table
from dashboard.charts.sources import TYPE_NAMES

NO_CHANNEL = "said to the outlet itself, or before everybody"
CHANNELS = ("social media", "statement", "court papers")
_OF_A_SPEAKER = {"speaker", "type", "anonymous"}  # what all quotations of one speaker share
END_WORDS = 40  # characters of text shown before an end
Row = Mapping[str, Any]  # of the evidence of the lens sources


@dataclass(frozen=True)
class Form:
    """What the form holds when it is saved."""

    speaker: str
    source_type: str
    anonymous: bool
    via: str
    end: int
    everywhere: bool


def open_drawer(chosen: Corpus, row: Row) -> None:
    """Open the drawer on one quotation, a row of the evidence."""
    drawer = st.dialog("Quotation", position="right", width="medium", on_dismiss="rerun")(_show)
    drawer(chosen, row)


def offer(chosen: Corpus, article: Article) -> None:
    """Choose a quotation of an article to correct, or add one that was missed."""
    rows = quotation_table.of_article(chosen, article.id)
    chosen_row = st.selectbox(
        "Correct a quotation",
        range(len(rows)),
        index=None,
        format_func=lambda at: labels.plain(_as_choice(article, rows[at])),
        placeholder="Choose one",
        key=f"correct-{article.id}-{len(article.corrections)}",
    )
    if st.button("Correct it", disabled=chosen_row is None) and chosen_row is not None:
        open_drawer(chosen, rows[chosen_row])
    with st.expander("A quotation was missed", icon=":material/add:"):
        missed_quotation.show(article)


def _as_choice(article: Article, row: Row) -> str:
    words = article.part(row["place"])[int(row["start"]) : int(row["end"])]
    return f"{row['speaker']}: {words[:END_WORDS]}"


def _show(chosen: Corpus, row: Row) -> None:
    span = Span(row["article_id"], row["place"], int(row["start"]), int(row["end"]))
    evidence.show(data.sentences_behind(chosen, [span]), chosen, quotation_table.how_known(row))
    same = _same_speaker(chosen, row)
    with st.form("quotation"):
        form = _fields(chosen, row, len(same))
        save = st.form_submit_button("Save the correction", type="primary")
        drop = st.form_submit_button("This is no quotation")
    if drop:
        project.correct_quotations([row], {"removed": "yes"}, {"removed": "no"})
    if save:
        _save(row, form, same)
    if drop or save:
        st.toast("Corrected. The page Corrections takes it back.")
        st.rerun()


def _fields(chosen: Corpus, row: Row, same: int) -> Form:
    speaker = _choice(
        "Who says it (choose, or write a name)", _speakers(chosen, row), row["speaker"]
    )
    source_type = st.selectbox(
        "Type of source",
        SOURCE_TYPES,
        index=SOURCE_TYPES.index(row["source_type"]),
        format_func=lambda name: TYPE_NAMES[name],
    )
    anonymous = st.checkbox("The article does not name this person", value=bool(row["anonymous"]))
    channel = row["via"] or NO_CHANNEL
    channels = list(dict.fromkeys([NO_CHANNEL, channel, *CHANNELS]))
    via = _choice("First given to (choose, or write an outlet)", channels, channel)
    end = _end(chosen, row)
    everywhere = same > 0 and st.checkbox(
        f"Speaker, type and naming also for the {same} other quotations of this speaker here"
    )
    return Form(
        speaker or UNKNOWN_SPEAKER, source_type, anonymous, via or NO_CHANNEL, end, everywhere
    )


def _choice(label: str, known: Sequence[str], chosen: str) -> str | None:
    """One of the names that are known, or one that is written; None when it is emptied."""
    named: str | None = st.selectbox(
        label,
        known,
        index=known.index(chosen),
        accept_new_options=True,
        format_func=labels.plain,
    )
    return named


def _end(chosen: Corpus, row: Row) -> int:
    text = _article(chosen, row).part(row["place"])
    ends = quote_edges.ends(text, int(row["start"]), int(row["end"]))
    return st.selectbox(
        "Where it ends",
        ends,
        index=ends.index(int(row["end"])),
        format_func=lambda at: labels.plain(_last_words(text, at)),
    )


def _last_words(text: str, end: int) -> str:
    words = text[max(0, end - END_WORDS) : end].split()
    return "… " + " ".join(words[1:] if len(words) > 1 else words)


def _save(row: Row, form: Form, same: Sequence[Row]) -> None:
    old: dict[str, str | None] = {
        "speaker": None if row["speaker"] == UNKNOWN_SPEAKER else row["speaker"],
        "type": row["source_type"],
        "anonymous": _yes(row["anonymous"]),
        "via": row["via"],
        "end": str(int(row["end"])),
    }
    new: dict[str, str | None] = {
        "speaker": None if form.speaker == UNKNOWN_SPEAKER else form.speaker.strip() or None,
        "type": form.source_type,
        "anonymous": _yes(form.anonymous),
        "via": None if form.via == NO_CHANNEL else form.via.strip() or None,
        "end": str(form.end),
    }
    changed = {name for name in new if new[name] != old[name]}
    if "speaker" in changed:
        changed |= {"type", "anonymous"}  # as the form shows them beside the new speaker
    whose = {name: new[name] for name in new if name in changed & _OF_A_SPEAKER}
    alone = {name: new[name] for name in new if name in changed - _OF_A_SPEAKER}
    project.correct_quotations([row], whose | alone, old, [*same] if form.everywhere else [], whose)


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _article(chosen: Corpus, row: Row) -> Article:
    return next(article for article in chosen.articles if article.id == row["article_id"])


def _speakers(chosen: Corpus, row: Row) -> list[str]:
    rows = data.view("sources", chosen).evidence
    here = rows.loc[rows["article_id"] == row["article_id"], "speaker"]
    return list(dict.fromkeys([row["speaker"], *here, UNKNOWN_SPEAKER]))


def _same_speaker(chosen: Corpus, row: Row) -> list[Row]:
    if row["speaker"] == UNKNOWN_SPEAKER:
        return []
    rows = data.view("sources", chosen).evidence
    same = rows[(rows["article_id"] == row["article_id"]) & (rows["speaker"] == row["speaker"])]
    place = row["place"], row["start"]
    records: list[Row] = same.to_dict("records")
    return [each for each in records if (each["place"], each["start"]) != place]
