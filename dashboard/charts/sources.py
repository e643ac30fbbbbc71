"""Pictures of who speaks: shares of quoted words, always with their counts."""

from collections.abc import Mapping
from itertools import cycle
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

NAMING_COLOURS = {
    "named person": "#0072B2",
    "anonymous": "#E69F00",
    "body": "#44546A",
    "not stated": "#9A9A9A",
}
MANNER_COLOURS = {
    "neutral": "#9A9A9A",
    "supporting": "#009E73",
    "doubting": "#CC79A7",
    "emotive": "#E69F00",
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
    title = "Quoted words by type of source"
    return _bars(summary, "source_type", title, theme.SOURCE_COLOURS, badges, compact=compact)


def naming(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet: the words of named people, of people without a name, and of bodies.

    Draws the rows of ``sources.naming`` as given.
    """
    return _bars(
        table, "naming", "Quoted words of named and unnamed sources", NAMING_COLOURS, badges
    )


def relays(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet: the words said to it, and those first given to another outlet or channel.

    Draws the rows of ``sources.relays`` as given.
    """
    channels = dict.fromkeys(table["via"])
    colours = dict(zip(channels, cycle(theme.PALETTE), strict=False))
    return _bars(table, "via", "Quoted words by who had them first", colours, badges)


def manners(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet: its reporting verbs by what they say of the words they report.

    Draws the rows of ``verb_tables.manners`` as given; a quotation counts once.
    """
    title = "Quotations by kind of reporting verb"
    return _bars(table, "manner", title, MANNER_COLOURS, badges, unit="quotations")


def share_intervals(table: pd.DataFrame) -> go.Figure:
    """A dot for each outlet and type of source, a whisker for the interval of its share.

    Draws the rows of ``sources.summarise`` as given, top down; a share without an interval has no
    whisker.
    """
    rows = table.to_dict("records")
    names = [f"{labels.short(r['outlet'])}: {TYPE_NAMES[r['source_type']]}" for r in rows]
    figure = go.Figure(_share_dots(table))
    figure.update_yaxes(**theme.rows_axis(names))
    theme.finish(
        figure, "Share of quoted words by type, with 95% interval", "share of words", rows=len(rows)
    )
    figure.update_layout(height=110 + theme.MATRIX_ROW_HEIGHT * max(len(rows), 1))
    return figure.update_xaxes(tickformat=".0%", range=[-0.03, 1.03], tickvals=[0, 0.5, 1])


def _share_dots(table: pd.DataFrame) -> go.Scatter:
    colours = [theme.SOURCE_COLOURS[name] for name in table["source_type"]]
    ends = {"array": table["high"] - table["share"], "arrayminus": table["share"] - table["low"]}
    return go.Scatter(
        x=table["share"],
        y=list(range(len(table))),
        mode="markers",
        marker={"size": 11, "color": colours, "line": theme.MARKER_LINE},
        error_x=ends | {"color": theme.NEUTRAL},
        customdata=[[int(i)] for i in table.index],
        hovertext=[
            f"{labels.safe(r['outlet'])}: {TYPE_NAMES[r['source_type']]}<br>"
            f"{r['words']:.0f} words, {r['share']:.0%}{_interval(r)} · click to read them"
            for r in table.to_dict("records")
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _bars(
    table: pd.DataFrame,
    category: str,
    title: str,
    colours: Mapping[str, str],
    badges: theme.Badges,
    *,
    compact: bool = False,
    unit: str = "words",
) -> go.Figure:
    outlets = list(dict.fromkeys(table["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    figure = go.Figure()
    for name, colour in colours.items():
        rows = table[(table[category] == name) & (table["words"] > 0)]
        if not rows.empty:
            figure.add_trace(_bar(rows, TYPE_NAMES.get(name, name), colour, place, unit))
    totals = table.groupby("outlet", sort=False)["words"].sum()
    figure.update_layout(barmode="stack")
    counts = [f"{totals[outlet]:.0f} {unit}" for outlet in outlets]
    figure.update_yaxes(**theme.rows_axis(outlets, badges, counts, compact=compact))
    figure = theme.finish(figure, title, f"share of {unit}", rows=len(outlets), compact=compact)
    return figure.update_xaxes(tickformat=".0%", range=[0, 1], tickvals=[0, 0.5, 1])


def _bar(rows: pd.DataFrame, name: str, colour: str, place: Mapping[str, int], unit: str) -> go.Bar:
    return go.Bar(
        x=rows["share"],
        y=[place[outlet] for outlet in rows["outlet"]],
        orientation="h",
        name=labels.safe(name),
        marker={"color": colour, "line": {"width": 0.5, "color": "white"}},
        customdata=[[int(i)] for i in rows.index],
        text=[
            f"{labels.safe(row['outlet'])}: {labels.safe(name)}<br>{row['words']:.0f} {unit}, "
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
    return f" (95% interval {row['low']:.0%} to {row['high']:.0%})"
