"""Pictures of who speaks: shares of quoted words, always with their counts."""

from collections.abc import Mapping
from itertools import cycle
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

SQUARE = 24  # pixels: the side of the largest square of a matrix
MIN_SQUARE = 9  # pixels: the smallest square that can still be hit with a finger
NAMING_COLOURS = {
    "named person": "#0072B2",
    "anonymous": "#E69F00",
    "body": "#44546A",
    "not stated": "#9A9A9A",
}
TYPE_NAMES = {
    "government": "government",
    "politician": "politicians",
    "intergovernmental": "intergovernmental",
    "expert": "experts",
    "ngo": "rights groups, charities",
    "business": "business",
    "media": "media",
    "public": "public",
    "other": "cannot be told",
}


def shares(
    summary: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES, *, compact: bool = False
) -> go.Figure:
    """A bar an outlet, 100 % long: whose words its quotations are, by type of source.

    Draws the rows of ``sources.summarise`` as given. The count of quoted words stands under each
    outlet's name, because a share of two words says little.
    """
    title = "Quoted words by source"
    return _bars(summary, "source_type", title, theme.SOURCE_COLOURS, badges, compact=compact)


def naming(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet: the words of named people, of people without a name, and of bodies.

    Draws the rows of ``sources.naming`` as given.
    """
    return _bars(table, "naming", "Named and anonymous, in words", NAMING_COLOURS, badges)


def relays(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet: the words said to it, and those first given to another outlet or channel.

    Draws the rows of ``sources.relays`` as given.
    """
    channels = dict.fromkeys(table["via"])
    colours = dict(zip(channels, cycle(theme.PALETTE), strict=False))
    return _bars(table, "via", "First given to someone else, in words", colours, badges)


def _bars(
    table: pd.DataFrame,
    category: str,
    title: str,
    colours: Mapping[str, str],
    badges: theme.Badges,
    *,
    compact: bool = False,
) -> go.Figure:
    outlets = list(dict.fromkeys(table["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    figure = go.Figure()
    for name, colour in colours.items():
        rows = table[(table[category] == name) & (table["words"] > 0)]
        if not rows.empty:
            figure.add_trace(_bar(rows, TYPE_NAMES.get(name, name), colour, place))
    totals = table.groupby("outlet", sort=False)["words"].sum()
    figure.update_layout(barmode="stack")
    counts = [f"{totals[outlet]:.0f} words" for outlet in outlets]
    figure.update_yaxes(**theme.rows_axis(outlets, badges, counts, compact=compact))
    figure = theme.finish(figure, title, "share of words", rows=len(outlets), compact=compact)
    return figure.update_xaxes(tickformat=".0%", range=[0, 1], tickvals=[0, 0.5, 1])


def _bar(rows: pd.DataFrame, name: str, colour: str, place: Mapping[str, int]) -> go.Bar:
    return go.Bar(
        x=rows["share"],
        y=[place[outlet] for outlet in rows["outlet"]],
        orientation="h",
        name=labels.safe(name),
        marker={"color": colour, "line": {"width": 0.5, "color": "white"}},
        customdata=[[int(i)] for i in rows.index],
        text=[
            f"{labels.safe(row['outlet'])}: {labels.safe(name)}<br>{row['words']:.0f} words, "
            f"{row['share']:.0%}{_interval(row)}<br>"
            f"quotations: {row['quotations']:.0f} · click to read them"
            for row in rows.to_dict("records")
        ],
        textposition="none",
        hovertemplate="%{text}<extra></extra>",
    )


def _interval(row: Mapping[Any, Any]) -> str:
    if "low" not in row:
        return ""
    if pd.isna(row["low"]):
        return " (too few paragraphs for an interval)"
    return f" (95 % interval {row['low']:.0%} to {row['high']:.0%})"


def matrix(speakers: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, speakers down, a square where one quotes the other: its area is the words.

    Draws the rows of ``sources.by_speaker`` as given, speakers top down.
    """
    outlets = list(dict.fromkeys(speakers["outlet"]))
    names = list(dict.fromkeys(speakers["speaker"]))
    largest = max(speakers["words"].max(), 1) if len(speakers) else 1
    figure = go.Figure(
        go.Scatter(
            x=[outlets.index(outlet) for outlet in speakers["outlet"]],
            y=[names.index(name) for name in speakers["speaker"]],
            mode="markers+text",
            marker={
                "symbol": "square",
                "size": [max(MIN_SQUARE, SQUARE * (w / largest) ** 0.5) for w in speakers["words"]],
                "color": [theme.SOURCE_COLOURS[t] for t in speakers["source_type"]],
                "line": theme.MARKER_LINE,
            },
            text=[f"{words:.0f}" for words in speakers["words"]],
            textposition="middle right",
            customdata=[[int(i)] for i in speakers.index],
            hovertext=[
                f"{labels.safe(row['speaker'])} in {labels.safe(row['outlet'])}<br>"
                f"{row['words']:.0f} quoted words, quotations: {row['quotations']:.0f}<br>"
                f"{TYPE_NAMES[row['source_type']]} · click to read them"
                for row in speakers.to_dict("records")
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    return theme.finish_matrix(figure, "Who is quoted where, in words", names, outlets, badges)
