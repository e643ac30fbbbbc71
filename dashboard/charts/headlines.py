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
    place = list(range(len(table)))
    rows = table.to_dict("records")
    above = go.Scatter(
        x=table["value"],
        y=place,
        name="headline or deck",
        mode="markers",
        marker={"color": theme.QUOTED_VOICE, "size": 13, "symbol": "triangle-down"},
        customdata=[[int(i)] for i in table.index],
        text=[_headline(row) for row in rows],
        hovertemplate="%{text}<extra></extra>",
    )
    below = go.Scatter(
        x=table["body"],
        y=place,
        name="mean of the body, own voice",
        mode="markers",
        marker={"color": theme.OWN_VOICE, "size": 11},
        error_x=whisker(table.assign(value=table["body"]), theme.OWN_VOICE),
        customdata=[[int(i)] for i in table.index],
        text=[_headline(row) for row in rows],
        hovertemplate="%{text}<extra></extra>",
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


def _headline(row: Mapping[Any, Any]) -> str:
    return (
        f"{labels.safe(row['outlet'])}<br>{row['place']} {row['value']:+.2f}, body "
        f"{row['body']:+.2f}<br>{row['colder']:.0%} of its sentences are colder than the "
        f"{row['place']} · click to read it"
    )
