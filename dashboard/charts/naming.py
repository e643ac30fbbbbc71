"""The picture of naming: which forms each outlet uses for one actor."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts import squares

LEGEND = {
    "orientation": "h", "x": 0, "y": 0, "yref": "container", "yanchor": "bottom",
    "itemsizing": "constant",
}  # fmt: skip
COLOURS = {  # by what a square is coloured: the values there are, with their colours
    "title_class": {
        "former title": "#B8860B",
        "title, with a name or alone": "#0072B2",
        "no title": theme.NEUTRAL,
    },
    "voices": {"own voice": theme.OWN_VOICE, "quoted": theme.QUOTED_VOICE, "both": "#009E73"},
}


def matrix(
    cells: pd.DataFrame,
    actor: str,
    outlets: Sequence[str],
    badges: theme.Badges = theme.NO_BADGES,
    colour_by: str = "title_class",
) -> go.Figure:
    """Outlets across, forms down: a square's area is how often, beside it the number.

    Draws the rows as given, forms top down. A missing square means that the outlet's articles never
    use the form.
    """
    names = list(dict.fromkeys(cells["form"]))
    largest = max(cells["count"].max(), 1) if len(cells) else 1
    figure = go.Figure()
    for value, colour in COLOURS[colour_by].items():
        those = cells[cells[colour_by] == value]
        if len(those):
            figure.add_trace(_squares(those, names, outlets, largest, colour).update(name=value))
    title = f"Names used for {labels.wrap(actor, width=60, lines=1)}, and how often"
    figure = theme.finish_matrix(figure, title, names, outlets, badges)
    below = theme.LEGEND_LINE + 8
    return figure.update_layout(
        showlegend=True,
        height=figure.layout.height + below,
        margin_b=figure.layout.margin.b + below,
        legend=LEGEND,
    )


def _squares(
    rows: pd.DataFrame, names: Sequence[str], outlets: Sequence[str], largest: float, colour: str
) -> go.Scatter:
    """The squares of one colour."""
    return squares.trace(
        rows,
        ("form", names),
        outlets,
        text=[f"{count}" for count in rows["count"]],
        hover=[_hover(row) for row in rows.to_dict("records")],
        size=squares.sides(rows["count"], largest=largest),
        color=colour,
    )


def _hover(row: Mapping[Any, Any]) -> str:
    words = (
        f"{labels.safe(row['form'])} in {labels.safe(row['outlet'])}<br>"
        f"{row['own']} in its own voice, {row['quoted']} inside quotation marks<br>"
        f"{row['rate']:.1f} per 1,000 words"
    )
    if pd.notna(row["low"]):
        words += f" (95% interval {row['low']:.1f} to {row['high']:.1f})"
    else:
        words += f" (no interval: {labels.safe(row['reason'])})"
    return f"{words} · click to read them"
