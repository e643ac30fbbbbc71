"""Picture of treatment: outlets by actors, how warmly or coldly each is spoken of."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

SQUARE = 19  # pixels
TITLE = "Mentions, and how warm or cold they are"


def matrix(cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, actors down: how the sentences that name an actor treat them.

    Draws the rows of ``treatment.summarise`` as given. Colour is the treatment, the number the
    mentions; a square is hollow where no mention is sure enough for a label.
    """
    outlets = list(dict.fromkeys(cells["outlet"]))
    actors = list(dict.fromkeys(cells["actor"]))
    figure = go.Figure()
    for sure in (True, False):
        rows = cells[(cells["sure"] > 0) == sure]
        x = [outlets.index(outlet) for outlet in rows["outlet"]]
        y = [actors.index(actor) for actor in rows["actor"]]
        figure.add_trace(_squares(rows, x, y, sure=sure))
    return theme.finish_matrix(figure, TITLE, actors, outlets, badges)


def _squares(rows: pd.DataFrame, x: Sequence[int], y: Sequence[int], *, sure: bool) -> go.Scatter:
    filled = {
        "color": rows["value"],
        "colorscale": theme.SCALE,
        "cmin": -1,
        "cmax": 1,
        "line": theme.MARKER_LINE,
    }
    hollow = {"color": theme.NEUTRAL, "line": {"width": 1.5}}
    return go.Scatter(
        x=x,
        y=y,
        mode="markers+text",
        marker={
            "symbol": "square" if sure else "square-open",
            "size": SQUARE,
            **(filled if sure else hollow),
        },
        text=[f"{n:.0f}" for n in rows["n"]],
        textposition="middle right",
        textfont={"size": theme.MARK_TEXT},
        customdata=[[int(i)] for i in rows.index],
        hovertext=[
            f"{labels.safe(row['actor'])} in {labels.safe(row['outlet'])}<br>"
            f"{_found(row)}<br>click to read them"
            for row in rows.to_dict("records")
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _found(row: Mapping[Any, Any]) -> str:
    times = f"{row['n']} mention{'s'[: row['n'] > 1]}"
    if not row["sure"]:
        return f"{times}, none sure enough for a label"
    return f"{row['value']:+.2f} over {times}, {row['sure']} sure"
