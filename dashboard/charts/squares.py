"""Squares: outlets across, things down, a square where one has the other; its area is a rate."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme

SIDE = 19  # pixels: the side of the square of the highest rate
MIN_SIDE = 8  # pixels: the smallest square that can still be hit


def squares(
    cells: pd.DataFrame, down: str, size: str, hover: Sequence[str], colour: str
) -> tuple[go.Figure, list[str], list[str]]:
    """The squares of ``cells``, and the names of its rows and columns, in the order given.

    ``down`` names the column of the rows, ``size`` that of the area; ``hover`` is a text a row. A
    row without a count gets no square, and its line stays; one without a rate gets the smallest.
    """
    outlets = list(dict.fromkeys(cells["outlet"]))
    names = list(dict.fromkeys(cells[down]))
    words = pd.Series(list(hover), index=cells.index, dtype=object)
    seen = cells[cells["count"] > 0]
    figure = go.Figure(
        trace(
            seen,
            (down, names),
            outlets,
            text=[f"{count:.0f}" for count in seen["count"]],
            hover=list(words[seen.index]),
            size=sides(seen[size].fillna(0)),
            color=colour,
        )
    )
    return figure, names, outlets


def trace(
    rows: pd.DataFrame,
    down: tuple[str, Sequence[str]],
    outlets: Sequence[str],
    *,
    text: Sequence[str],
    hover: Sequence[str],
    letters: int = theme.MARK_TEXT,
    **look: Any,
) -> go.Scatter:
    """A square a row, with ``text`` beside it in ``letters`` pixels; a click gives its row back.

    ``down`` is the column that tells its line, and the names of the lines, top down. ``look`` are
    properties of the marker.
    """
    column, names = down
    return go.Scatter(
        x=[outlets.index(outlet) for outlet in rows["outlet"]],
        y=[names.index(name) for name in rows[column]],
        mode="markers+text",
        marker={"symbol": "square", "opacity": 1, "line": theme.MARKER_LINE, **look},
        text=text,
        textposition="middle right",
        textfont={"size": letters},
        customdata=[[int(i)] for i in rows.index],
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def sides(areas: "pd.Series[Any]", side: int = SIDE, largest: float | None = None) -> list[float]:
    """Pixels of each square: ``side`` for the largest area, of these or as given."""
    if largest is None:
        largest = max(areas.max(), 1e-9) if len(areas) else 1
    return [max(MIN_SIDE, side * (area / largest) ** 0.5) for area in areas]
