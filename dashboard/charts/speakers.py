"""Pictures of single speakers: who is quoted where, and how far down each is first heard."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts import squares
from dashboard.charts.sources import TYPE_NAMES

ABOVE = {"headline": -0.3, "deck": -0.15}  # where they stand left of the body's 0 to 1
DOT, RING = 12, 20  # pixels


def matrix(speakers: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, speakers down, a square where one quotes the other: its area is the words.

    Draws the rows of ``sources.by_speaker`` as given, speakers top down.
    """
    outlets = list(dict.fromkeys(speakers["outlet"]))
    names = list(dict.fromkeys(speakers["speaker"]))
    trace = squares.trace(
        speakers,
        ("speaker", names),
        outlets,
        text=[f"{words:.0f}" for words in speakers["words"]],
        hover=[_quoted(row) for row in speakers.to_dict("records")],
        size=squares.sides(speakers["words"]),
        color=[theme.SOURCE_COLOURS[t] for t in speakers["source_type"]],
    )
    return theme.finish_matrix(go.Figure(trace), "Quoted words by speaker", names, outlets, badges)


def _quoted(row: Mapping[Any, Any]) -> str:
    return (
        f"{labels.safe(row['speaker'])} in {labels.safe(row['outlet'])}<br>"
        f"{row['words']:.0f} quoted words, quotations: {row['quotations']:.0f}<br>"
        f"{TYPE_NAMES[row['source_type']]} · click to read them"
    )


def first_words(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A row an outlet, a dot a speaker: where in the article each is first heard.

    Draws the rows of ``source_tables.first_words`` as given. Left of the body stand those whose
    words the headline or the deck gives first.
    """
    outlets = list(dict.fromkeys(table["outlet"]))
    types = [name for name in TYPE_NAMES if (table["source_type"] == name).any()]
    figure = go.Figure([_dots(table[table["source_type"] == x], x, outlets) for x in types])
    figure.add_trace(_rings(table[table["rank"] == 1], outlets))
    figure.add_vline(x=-0.07, line_dash="dot", line_color=theme.NEUTRAL, line_width=1)
    figure.update_yaxes(**theme.rows_axis(outlets, badges))
    below = "H headline, D deck, then how far down the text"
    theme.finish(figure, "Where each source is first heard", below, rows=len(outlets))
    return figure.update_xaxes(
        range=[-0.38, 1.05],
        tickvals=[*ABOVE.values(), 0, 0.5, 1],
        ticktext=["H", "D", "0%", "50%", "100%"],
        tickangle=0,
        zeroline=False,
    )


def _dots(table: pd.DataFrame, source_type: str, outlets: list[str]) -> go.Scatter:
    rows = table.to_dict("records")
    return go.Scatter(
        x=[ABOVE.get(row["place"], row["position"]) for row in rows],
        y=[outlets.index(row["outlet"]) for row in rows],
        mode="markers",
        name=TYPE_NAMES[source_type],
        marker={
            "size": DOT,
            "color": theme.SOURCE_COLOURS[source_type],
            "line": theme.MARKER_LINE,
        },
        customdata=[[int(i)] for i in table.index],
        hovertext=[_hover(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _rings(table: pd.DataFrame, outlets: list[str]) -> go.Scatter:
    """A ring around whoever is heard before all others of an article."""
    rows = table.to_dict("records")
    return go.Scatter(
        x=[ABOVE.get(row["place"], row["position"]) for row in rows],
        y=[outlets.index(row["outlet"]) for row in rows],
        mode="markers",
        showlegend=False,
        hoverinfo="skip",
        marker={
            "size": RING,
            "symbol": "circle-open",
            "color": theme.NEUTRAL,
            "line": {"width": 2},
        },
        customdata=[[int(i)] for i in table.index],
    )


def _hover(row: Mapping[Any, Any]) -> str:
    body = row["place"] == "body"
    where = f"after {row['position']:.0%} of the article" if body else f"in the {row['place']}"
    return (
        f"{labels.safe(row['speaker'])} in {labels.safe(row['outlet'])}<br>"
        f"{TYPE_NAMES[row['source_type']]}, heard first {where}, as number {row['rank']:.0f}<br>"
        "click to read it"
    )
