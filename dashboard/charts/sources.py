"""Pictures of who speaks: shares of quoted words, always with their counts."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme

SQUARE = 30  # pixels: the side of the largest square of a matrix
MIN_SQUARE = 9  # pixels: the smallest square that can still be hit with a finger
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


def shares(summary: pd.DataFrame) -> go.Figure:
    """A bar an outlet, 100 % long: whose words its quotations are, by type of source.

    Draws the rows of ``sources.summarise`` as given. The count of quoted words stands under each
    outlet's name, because a share of two words says little.
    """
    outlets = list(dict.fromkeys(summary["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    figure = go.Figure()
    for source_type in dict.fromkeys(summary["source_type"]):
        figure.add_trace(_bar(summary[summary["source_type"] == source_type], source_type, place))
    totals = summary.groupby("outlet", sort=False)["words"].sum()
    figure.update_layout(barmode="stack")
    figure.update_yaxes(**theme.rows_axis(outlets, [f"{totals[o]:.0f} words" for o in outlets]))
    figure = theme.finish(
        figure, "Quoted words by type of source", "share of the quoted words", rows=len(outlets)
    )
    return figure.update_xaxes(tickformat=".0%", range=[0, 1], tickvals=[0, 0.25, 0.5, 0.75, 1])


def _bar(rows: pd.DataFrame, source_type: str, place: Mapping[str, int]) -> go.Bar:
    return go.Bar(
        x=rows["share"],
        y=[place[outlet] for outlet in rows["outlet"]],
        orientation="h",
        name=TYPE_NAMES[source_type],
        marker={"color": theme.SOURCE_COLOURS[source_type], "line": {"width": 0.5}},
        customdata=[[int(i)] for i in rows.index],
        text=[
            f"{theme.safe(row['outlet'])}: {TYPE_NAMES[source_type]}<br>{row['words']:.0f} words, "
            f"{row['share']:.0%}{_interval(row)}<br>"
            f"{row['quotations']:.0f} quotations · click to read them"
            for row in rows.to_dict("records")
        ],
        textposition="none",
        hovertemplate="%{text}<extra></extra>",
    )


def _interval(row: Mapping[str, float]) -> str:
    if pd.isna(row["low"]):
        return " (too few paragraphs for an interval)"
    return f" (95 % interval {row['low']:.0%} to {row['high']:.0%})"


def matrix(speakers: pd.DataFrame) -> go.Figure:
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
                f"{theme.safe(row['speaker'])} in {theme.safe(row['outlet'])}<br>"
                f"{row['words']:.0f} quoted words in {row['quotations']:.0f} quotations<br>"
                f"{TYPE_NAMES[row['source_type']]} · click to read them"
                for row in speakers.to_dict("records")
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_yaxes(**theme.rows_axis(names))
    figure = theme.finish(figure, "Who is quoted where, in words", rows=len(names))
    return theme.add_column_heads(figure, outlets)
