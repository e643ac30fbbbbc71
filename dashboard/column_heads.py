"""What stands above the columns of a table, in words a reader knows; the CSV keeps the short names.

Columns of all lenses meet here, so that the same thing has the same name on every page. Shares are
shown as per cent, other fractions with two decimals, and long texts take no more than their room.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

NOT_KNOWN = "–"  # an empty cell: not measured, or not stated
SHARE_DECIMALS = 3  # of 1: a tenth of a per cent
LONG_TEXT = 260  # pixels: of headlines and passages, which would push the numbers off the page
RIGHT_ALIGNED = ("left",)  # what stands to the left of a keyword ends at it


class Head(NamedTuple):
    """A column's name for readers, and what it means where the name alone does not tell."""

    label: str
    help: str | None = None


_HEADS: Mapping[str, Head] = {
    "actor": Head("who or what"),
    "adjusted_p": Head("adjusted p", "Under 0.05: more than chance explains. Empty: not tested."),
    "anonymous sources": Head("anonymous", "Quoted people whom the article does not name."),
    "bodies": Head("bodies", "Quoted authorities, courts, firms, groups: no single person."),
    "clear": Head("clear", "Whether the difference is more than chance explains."),
    "colder": Head("colder share", "Share of the body's sentences that are colder."),
    "counted": Head("counted", "Whether its words count as quoted; reported speech does not."),
    "cue": Head("reporting words"),
    "display": Head("term"),
    "form": Head("written as"),
    "high": Head("95% to", "The upper end of the 95% interval. Empty: there is none."),
    "log_odds": Head("log-odds", "Above 0: used more than by the others; below 0: less."),
    "low": Head("95% from", "The lower end of the 95% interval. Empty: there is none."),
    "manner": Head("kind of verb", "What the verb says of the words: neutral, doubting ..."),
    "n": Head("rests on", "How many the row was counted over: sentences, words or articles."),
    "named sources": Head("named", "Quoted people whom the article names."),
    "naming": Head("how named"),
    "note": Head("remark"),
    "other": Head("other outlet"),
    "other_count": Head("count, others"),
    "other_n": Head("other rests on", "How many sentences of the other outlet were counted."),
    "other_rate": Head("others, per 1,000 words"),
    "own": Head("own voice"),
    "p": Head("p", "How often chance alone would give so large a difference."),
    "p_adjusted": Head("adjusted p", "The same, with the number of comparisons allowed for."),
    "position": Head("share of text before", "How far down the body it stands."),
    "quoted share": Head("quoted", "Share of the body's words inside quotation marks."),
    "rank": Head("heard as number"),
    "rate": Head("per 1,000 words"),
    "reason": Head("why no interval"),
    "rest": Head("share, others"),
    "score": Head("score", "What the order of the terms rests on: see the page Method."),
    "source_type": Head("type of source"),
    "sure": Head("sure", "How sure the rule is that found it; no probability."),
    "term": Head("counted as"),
    "tone, own voice": Head("own tone", "Mean tone of its own sentences, −1 cold to +1 warm."),
    "tone, quoted": Head("quoted tone", "Mean tone of the quoted words, −1 cold to +1 warm."),
    "via": Head("first given to", "The outlet or channel that had the words first."),
    "what": Head("what is counted"),
    "z": Head("z", "Log-odds in units of their standard error."),
}
_SHARES = ("share", "colder", "sure", "position")
_LONG = ("headline", "passage", "article", "reason", "note", "basis", "type rests on", "verbs")


def of(table: pd.DataFrame) -> dict[str, Any]:
    """Streamlit's settings for each column of a table."""
    return {str(column): _column(table, str(column)) for column in table.columns}


def _column(table: pd.DataFrame, name: str) -> Any:
    head = _HEADS.get(name, Head(name.replace("_", " ")))
    if name in RIGHT_ALIGNED and not _is_fraction(table, name):
        return st.column_config.TextColumn(head.label, alignment="right")
    if not _is_fraction(table, name):
        width = LONG_TEXT if name in _LONG else None
        return st.column_config.Column(head.label, help=head.help, width=width)
    style = "percent" if name in _shares(table) else "%.2f"
    return st.column_config.NumberColumn(head.label, help=head.help, format=style)


def rounded(table: pd.DataFrame) -> pd.DataFrame:
    """The table as it is shown: shares to a tenth of a per cent."""
    return table.round(dict.fromkeys(_shares(table), SHARE_DECIMALS))


def _shares(table: pd.DataFrame) -> list[str]:
    """The columns that hold shares; bounds of an interval are shares where the row is one."""
    found = [str(name) for name in table.columns if any(word in str(name) for word in _SHARES)]
    ends = [end for end in ("low", "high", "rest") if "share" in table and end in table]
    return [name for name in (*found, *ends) if _is_fraction(table, name)]


def _is_fraction(table: pd.DataFrame, name: str) -> bool:
    return pd.api.types.is_float_dtype(table[name])
