"""Squares: outlets across, things down, a square where one has the other; its area is a rate."""

from collections.abc import Sequence

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
    trace = go.Scatter(
        x=[outlets.index(outlet) for outlet in seen["outlet"]],
        y=[names.index(name) for name in seen[down]],
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": _sides(seen[size].fillna(0)),
            "color": colour,
            "opacity": 1,
            "line": theme.MARKER_LINE,
        },
        text=[f"{count:.0f}" for count in seen["count"]],
        textposition="middle right",
        textfont={"size": theme.MARK_TEXT},
        customdata=[[int(i)] for i in seen.index],
        hovertext=list(words[seen.index]),
        hovertemplate="%{hovertext}<extra></extra>",
    )
    return go.Figure(trace), names, outlets


def _sides(areas: "pd.Series[float]") -> list[float]:
    largest = max(areas.max(), 1e-9) if len(areas) else 1
    return [max(MIN_SIDE, SIDE * (area / largest) ** 0.5) for area in areas]
