"""Pictures of assertion: how the accusing terms of an article are put, always with their counts."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

COLOURS = {  # from what the outlet itself says to what it passes on
    "asserted": "#A6611A",
    "hedged": "#E0B36A",
    "attributed": "#6B8299",
    "mandate": "#9A9A9A",
}
NAMES = {
    "asserted": "stated as fact",
    "hedged": "hedged",
    "attributed": "attributed to somebody",
    "mandate": "a charge, a law or a court's task",
}
MAX_EVERY = 10  # a longer axis does not name every number


def bars(summary: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A bar an outlet, as long as its accusing terms are many, by how they are put.

    Draws the rows of ``assertion.summarise`` as given.
    """
    outlets = list(dict.fromkeys(summary["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    figure = go.Figure()
    for status, colour in COLOURS.items():
        rows = summary[(summary["status"] == status) & (summary["count"] > 0)]
        if not rows.empty:
            figure.add_trace(_bar(rows, status, colour, place))
    figure.update_layout(barmode="stack")
    figure.update_yaxes(**theme.rows_axis(outlets, badges))
    title = "Accusing terms, by how they are put"
    theme.finish(figure, title, "accusing terms", rows=len(outlets))
    few = summary.groupby("outlet")["count"].sum().max() <= MAX_EVERY
    return figure.update_xaxes(dtick=1 if few else None)


def _bar(rows: pd.DataFrame, status: str, colour: str, place: Mapping[str, int]) -> go.Bar:
    return go.Bar(
        x=rows["count"],
        y=[place[outlet] for outlet in rows["outlet"]],
        orientation="h",
        name=NAMES[status],
        marker={"color": colour, "line": {"width": 0.5, "color": "white"}},
        customdata=[[int(i)] for i in rows.index],
        text=[_hover(row, status) for row in rows.to_dict("records")],
        textposition="none",
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(row: Mapping[Any, Any], status: str) -> str:
    return (
        f"{labels.safe(row['outlet'])}: {NAMES[status]}<br>{row['count']} of {row['n']} terms, "
        f"{row['share']:.0%} (95% interval {row['low']:.0%} to {row['high']:.0%})<br>"
        "click to read them"
    )
