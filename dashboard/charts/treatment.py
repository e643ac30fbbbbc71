"""Picture of treatment: outlets by actors, how warmly or coldly each is spoken of."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts import squares

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
        figure.add_trace(_squares(rows, actors, outlets, sure=sure))
    return theme.finish_matrix(figure, TITLE, actors, outlets, badges)


def _squares(
    rows: pd.DataFrame, actors: Sequence[str], outlets: Sequence[str], *, sure: bool
) -> go.Scatter:
    shades = {"color": rows["value"], "colorscale": theme.SCALE, "cmin": -1, "cmax": 1}
    hollow = {"symbol": "square-open", "color": theme.NEUTRAL, "line": {"width": 1.5}}
    return squares.trace(
        rows,
        ("actor", actors),
        outlets,
        text=[f"{n:.0f}" for n in rows["n"]],
        hover=[_hover(row) for row in rows.to_dict("records")],
        size=squares.SIDE,
        **(shades if sure else hollow),
    )


def _hover(row: Mapping[Any, Any]) -> str:
    named = f"{labels.safe(row['actor'])} in {labels.safe(row['outlet'])}"
    return f"{named}<br>{_found(row)}<br>click to read them"


def _found(row: Mapping[Any, Any]) -> str:
    times = f"{row['n']} mention{'s'[: row['n'] > 1]}"
    if not row["sure"]:
        return f"{times}, none sure enough for a label"
    return f"{row['value']:+.2f} over {times}, {row['sure']} sure"
