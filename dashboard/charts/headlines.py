"""Picture of headlines: is what stands above the article colder than the article?"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts.tone import whisker


def against_body(table: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Each headline and deck beside the mean of the article below it, all in the own voice.

    Draws the rows of ``tone.headline_against_body`` as given.
    """
    sign = {"color": theme.QUOTED_VOICE, "size": 13, "symbol": "triangle-down"}
    above = _dots(table, "value", sign).update(name="headline or deck")
    below = _dots(table, "body", {"color": theme.OWN_VOICE, "size": 11}).update(
        name="mean of the body, own voice",
        error_x=whisker(table.assign(value=table["body"]), theme.OWN_VOICE),
    )
    figure = go.Figure([below, above]).add_vline(x=0, line_dash="dot", line_color=theme.NEUTRAL)
    names = [str(name) for name in table["outlet"]]
    figure.update_yaxes(**theme.rows_axis(names, badges, [str(each) for each in table["place"]]))
    return theme.finish(
        figure,
        "Tone of headline and deck against the body",
        "tone, −1 cold to +1 warm",
        rows=len(names),
    )


def _dots(table: pd.DataFrame, column: str, sign: Mapping[str, Any]) -> go.Scatter:
    """A mark a row, where ``column`` says."""
    return go.Scatter(
        x=table[column],
        y=list(range(len(table))),
        mode="markers",
        marker=sign,
        customdata=[[int(i)] for i in table.index],
        text=[_headline(row) for row in table.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def _headline(row: Mapping[Any, Any]) -> str:
    return (
        f"{labels.safe(row['outlet'])}<br>{row['place']} {row['value']:+.2f}, body "
        f"{row['body']:+.2f}<br>{row['colder']:.0%} of its sentences are colder than the "
        f"{row['place']} · click to read it"
    )
