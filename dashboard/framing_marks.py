"""Rows of Frames and Wording that become marks, the spans behind them, and what they say in words.

Nothing is counted here: rows of the two lenses are chosen and put in order.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.context import Span
from analysis.framing import against_rest
from analysis.lenses import wording
from dashboard import evidence_rows
from dashboard.data import View

MOST_NAMED = 4  # differences told in a sentence; the table has them all


def in_voice(view: View, voice: str) -> pd.DataFrame:
    """The rows of a summary in one voice."""
    return view.summary[view.summary["voice"] == voice]


def frame_spans(view: View, cells: pd.DataFrame, index: int) -> list[Span]:
    """The words behind a square of frames: those of the sentences that speak of the frame."""
    found = evidence_rows.behind(
        view.evidence, evidence_rows.one(cells, index), ["outlet", "voice", "frame"]
    )
    return evidence_rows.spans(found[found["speaks"] & (found["place"] == "body")])


def loaded_kinds(view: View, voice: str) -> pd.DataFrame:
    """Outlet x kind of loaded words in one voice."""
    rows = in_voice(view, voice)
    return rows[rows["kind"].isin(wording.LOADED_KINDS)]


def loaded_together(view: View) -> pd.DataFrame:
    """Outlet x voice: all loaded words together."""
    return view.summary[view.summary["kind"] == wording.ALL_LOADED]


def verb_manners(view: View) -> pd.DataFrame:
    """Outlet x manner of reporting verbs."""
    return view.summary[view.summary["kind"].str.startswith(wording.VERB)]


def word_spans(view: View, cells: pd.DataFrame, index: int) -> list[Span]:
    """The words behind a mark of Wording: of its kind, or all loaded ones."""
    mark = evidence_rows.one(cells, index)
    found = evidence_rows.behind(view.evidence, mark, ["outlet", "voice"])
    found = found[found["place"] == "body"]
    if mark["kind"] == wording.ALL_LOADED:
        return evidence_rows.spans(found[found["kind"].isin(wording.LOADED_KINDS)], "kind")
    return evidence_rows.spans(found[found["kind"] == mark["kind"]], "kind")


def words_by_outlet(view: View) -> pd.DataFrame:
    """Every loaded word and reporting verb with its uses in each voice, most used first."""
    return wording.by_word(view.evidence)


def spans_of_word(view: View, table: pd.DataFrame, index: int) -> list[Span]:
    """The places of a row of ``words_by_outlet``."""
    mark = evidence_rows.one(table, index)
    return evidence_rows.spans(
        evidence_rows.behind(view.evidence, mark, ["outlet", "kind", "word"]), "voice"
    )


def telling_words(view: View, article_id: str) -> pd.DataFrame:
    """An article's loaded words and those of its reporting verbs that are not neutral."""
    rows = view.evidence[view.evidence["article_id"] == article_id]
    neutral = f"{wording.VERB}{wording.MANNERS[0]}"
    return rows[~rows["kind"].isin([wording.NONE, neutral])]


def frames_verdict(view: View, voice: str) -> tuple[str, pd.DataFrame]:
    """One sentence on which frames differ clearly in a voice, and every comparison."""
    pairs = against_rest.differences(in_voice(view, voice), "frame")
    clear = pairs[pairs["clear"]]
    if pairs.empty:
        return "There is nothing to compare in this voice.", pairs
    if clear.empty:
        return "No clear difference: no frame takes clearly more or fewer sentences.", pairs
    order = clear.sort_values("value", key=abs, ascending=False).head(MOST_NAMED)
    told = "; ".join(_told(row) for row in order.to_dict("records"))
    more = f" ({len(clear) - MOST_NAMED} more in the table)" if len(clear) > MOST_NAMED else ""
    return f"In these articles: {told}{more}. For all else no clear difference.", pairs


def _told(row: Mapping[Hashable, Any]) -> str:
    return (
        f"{row['what']} in {row['share']:.0%} of the sentences of {row['outlet']}, "
        f"in {row['rest']:.0%} of the others’"
    )


def wording_verdict(view: View) -> tuple[str, pd.DataFrame]:
    """One sentence on whether the rate of loaded words in the own voice differs clearly."""
    together = loaded_together(view)
    pairs = against_rest.differences(together[together["voice"] == "own"], "kind")
    clear = pairs[pairs["clear"]]
    if pairs.empty:
        return "There is nothing to compare: one outlet, or no loaded word.", pairs
    if clear.empty:
        return "No clear difference between the outlets’ own voices in loaded words.", pairs
    told = "; ".join(
        f"{row['outlet']} {1000 * row['share']:.0f} per 1,000 words, the others "
        f"{1000 * row['rest']:.0f}"
        for row in clear.to_dict("records")
    )
    return f"Loaded words in the own voice, in these articles: {told}.", pairs
