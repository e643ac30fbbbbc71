"""Colours, marker shapes, and the look that all figures share.

Outlets take their colours from the palette of Okabe and Ito, which people with the common kinds of
colour blindness can tell apart; its red and its yellow are left out (no outlet is red, and yellow
cannot be read on white). A marker shape goes with each colour, so that colour is never the only
cue. An outlet keeps both on every page: its place in the whole collection decides them.

Source: M. Okabe and K. Ito, Color Universal Design, 2008.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

from dashboard import labels

PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#8A8A8A")
SHAPES = ("●", "■", "◆", "▲", "⬟", "⬢")
Badges = Mapping[str, str]
NO_BADGES: Badges = {}
OWN_VOICE, QUOTED_VOICE, NEUTRAL = "#6B8299", "#B8860B", "#8A8A8A"
WARM, COLD = (
    "#1B9E77",
    "#A6611A",
)  # green against brown: told apart by the colour-blind, not red-blue
SCALE = [[0, COLD], [0.5, "#EDEDED"], [1, WARM]]  # the middle is near the ground: it says little
_DARK_SCALE = [[0, "#D58A45"], [0.5, "#333B41"], [1, "#3CC79A"]]  # the same on the dark ground
SOURCE_COLOURS = {
    "government": "#0072B2",
    "politician": "#56B4E9",
    "intergovernmental": "#6B7FA3",
    "expert": "#009E73",
    "ngo": "#8DBF45",
    "business": "#E69F00",
    "media": "#CC79A7",
    "public": "#B39B7D",
    "other": "#9A9A9A",
}
STYLE_SHEET = Path(__file__).with_name("style.css")
MARKER_LINE = {"width": 1, "color": "rgba(90,90,90,0.9)"}
FONT = '"Source Sans", "Source Sans Pro", Arial, sans-serif'
HEAD, FOOT = 44, 52  # pixels above a chart for its title, below it for the axis
COLUMN_HEADS = 54  # pixels above a matrix for names of three lines
LEGEND_LINE = 24  # pixels a line of a legend takes
ROW_HEIGHT = 48  # pixels a row of a chart takes; enough for a label of two lines
MIN_BODY = 90  # pixels: what a chart of one row needs to be read
MATRIX_ROW_HEIGHT = 34  # pixels a row of squares takes
MIN_COLUMNS = 3  # room for so many outlets, so that one alone stands near the rows' names
MARK_TEXT = 12  # pixels: the size of the number beside a square
MATRIX_LABEL = 20  # characters of a row's name beside squares, a line: columns need the room
MAX_COMPACT_LABEL = 14  # the same of an outlet's, where a chart has a third of the page
_CLEAR = "rgba(0,0,0,0)"
_SCREEN = {  # by dark or not: template, colour of words, colour of lines
    False: ("plotly_white", "#1d2327", "#d0d5d4"),
    True: ("plotly_dark", "#e8ebec", "#454e54"),
}


def badges(outlets: Sequence[str]) -> Badges:
    """Colour and shape of each outlet, as a sign to set before its name.

    After the sixth outlet the colours come round again with other shapes.
    """
    n = len(PALETTE)
    return {
        outlet: f'<span style="color:{PALETTE[i % n]}">{SHAPES[(i + i // n) % n]}</span>'
        for i, outlet in enumerate(outlets)
    }


def rows_axis(
    names: Sequence[str],
    badges: Badges = NO_BADGES,
    counts: Sequence[str] = (),
    *,
    compact: bool = False,
) -> dict[str, Any]:
    """A vertical axis with a name at each whole number, the first on top, counts under them."""
    below = [f"<br><i>{count}</i>" for count in counts] or [""] * len(names)
    written = [_row_label(name, compact=compact) for name in names]
    marked = [f"{badges.get(n, '')} {label}" for n, label in zip(names, written, strict=True)]
    return {
        "tickvals": list(range(len(names))),
        "ticktext": [label + count for label, count in zip(marked, below, strict=True)],
        "range": [len(names) - 0.4, -0.6],
        "zeroline": False,
        "showgrid": False,
        "automargin": True,
        "ticklabelstandoff": 6,
    }


def _row_label(name: str, *, compact: bool) -> str:
    if compact:
        return labels.wrap(labels.short(name), MAX_COMPACT_LABEL)
    return labels.wrap(name)


def columns_axis(
    names: Sequence[str], badges: Badges = NO_BADGES, *, compact: bool = False
) -> dict[str, Any]:
    """A horizontal axis with a name at each whole number, set above the figure."""
    width, lines = (12, 1) if compact else (11, 3)
    marked = [f"{badges.get(n, '')} {labels.wrap(labels.short(n), width, lines)}" for n in names]
    return {
        "tickvals": list(range(len(names))),
        "ticktext": marked,
        **(
            {"tickangle": -40} if compact else {"autotickangles": [0, -40]}
        ),  # where they would touch
        "tickfont": {"size": 11},
        "range": [-0.5, max(len(names), MIN_COLUMNS) - 0.2],
        "side": "top",
        "zeroline": False,
        "showgrid": False,
    }


def finish(
    figure: go.Figure, title: str, x_title: str = "", rows: int = 1, *, compact: bool = False
) -> go.Figure:
    """Give a chart of rows the title, margins and height that all share; the legend goes below.

    ``compact`` is for a third of the page: the legend takes a line for each of its entries.
    """
    entries = sum(trace.name is not None for trace in figure.data)
    legend_lines = entries if compact else -(-entries // 2)  # a narrow screen needs a line for two
    foot = FOOT + LEGEND_LINE * legend_lines
    body = max(ROW_HEIGHT * rows, MIN_BODY)
    layout = {
        **_frame(title),
        "margin": {"l": 8, "r": 16, "t": HEAD, "b": foot},
        "height": HEAD + foot + body,
        "showlegend": entries > 0,  # of one entry too, or a colour has no name
        "legend": {
            "orientation": "v" if compact else "h",
            "x": 0,
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "traceorder": "normal",
        },
        "xaxis": {"title": {"text": x_title, "font": {"size": 12}, "standoff": 6}},
    }
    return figure.update_layout(layout)


def finish_matrix(
    figure: go.Figure,
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    badges: Badges = NO_BADGES,
    *,
    compact: bool = False,
) -> go.Figure:
    """Give a matrix of squares its title, the names of its rows, and those of its columns above."""
    figure.update_xaxes(**columns_axis(columns, badges, compact=compact))
    figure.update_yaxes(**rows_axis(rows))
    figure.update_yaxes(ticktext=[labels.wrap(name, MATRIX_LABEL) for name in rows])
    layout = {
        **_frame(title),
        "margin": {"l": 8, "r": 16, "t": HEAD + COLUMN_HEADS, "b": 12},
        "height": HEAD + 12 + COLUMN_HEADS + MATRIX_ROW_HEIGHT * max(len(rows), 1),
        "showlegend": False,
    }
    return figure.update_layout(layout)


def _frame(title: str) -> dict[str, Any]:
    place = {"x": 0, "xanchor": "left", "yref": "container", "y": 1, "yanchor": "top"}
    return {
        "title": {"text": title, "font": {"size": 15}, "pad": {"t": 8}, **place},
        "hoverlabel": {"align": "left"},
        "clickmode": "event+select",
        "dragmode": False,
    }


def for_screen(figure: go.Figure, *, dark: bool) -> go.Figure:
    """A copy in the colours of the page it stands on, its ground left clear."""
    template, ink, line = _SCREEN[dark]
    shown = go.Figure(figure).update_layout(
        template=template,
        paper_bgcolor=_CLEAR,
        plot_bgcolor=_CLEAR,
        font={"color": ink, "size": 13, "family": FONT},
        modebar={"bgcolor": _CLEAR, "color": line, "activecolor": ink},
    )
    if dark:
        shown.for_each_trace(_darkened)
    return shown.update_xaxes(gridcolor=line).update_yaxes(gridcolor=line)


def _darkened(trace: go.Scatter | go.Bar) -> None:
    """What is neither warm nor cold shall not be the brightest mark of a dark page."""
    if trace.marker.colorscale is not None:
        trace.marker.colorscale = _DARK_SCALE
