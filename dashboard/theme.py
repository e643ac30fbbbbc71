"""Colours, marker shapes, and the look that all figures share.

Outlets take their colours from the palette of Okabe and Ito, which people with the common kinds of
colour blindness can tell apart; its red and its yellow are left out (no outlet is red, and yellow
cannot be read on white). A marker shape goes with each colour, so that colour is never the only
cue. An outlet keeps both on every page: its place in the whole collection decides them.

Source: M. Okabe and K. Ito, Color Universal Design, 2008.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#8A8A8A")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "hexagon")
OWN_VOICE, QUOTED_VOICE, NEUTRAL = "#44546A", "#B8860B", "#8A8A8A"
WARM, COLD = (
    "#1B9E77",
    "#A6611A",
)  # green against brown: told apart by the colour-blind, not red-blue
SOURCE_COLOURS = {
    "government": "#0072B2",
    "politician": "#56B4E9",
    "intergovernmental": "#44546A",
    "expert": "#009E73",
    "ngo": "#8DBF45",
    "business": "#E69F00",
    "media": "#CC79A7",
    "public": "#B39B7D",
    "other": "#9A9A9A",
}
STYLE_SHEET = Path(__file__).with_name("style.css")
MARKER_LINE = {"width": 1, "color": "rgba(60,60,60,0.9)"}
TITLE_PLACE = {"x": 0, "xanchor": "left", "yref": "container", "y": 0.98, "yanchor": "top"}
COLUMN_HEADS = 66  # pixels above a matrix for names of three lines
ROW_HEIGHT = 46  # pixels a row of a chart takes; enough for a label of two lines
MAX_LABEL = 26  # characters of an outlet's name on an axis, a line

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|$:~<>-])")


def outlet_colours(outlets: Sequence[str]) -> dict[str, str]:
    """Colour by outlet; after the sixth the colours come round again with other shapes."""
    return {outlet: PALETTE[i % len(PALETTE)] for i, outlet in enumerate(outlets)}


def outlet_symbols(outlets: Sequence[str]) -> dict[str, str]:
    """Marker shape by outlet; a second round of colours meets the shapes one step further."""
    n = len(PALETTE)
    return {outlet: SYMBOLS[(i + i // n) % n] for i, outlet in enumerate(outlets)}


def safe(text: object) -> str:
    """Text from outside as a figure may show it: no markup, no formula, no link."""
    plain = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("$", "&#36;")


def plain(text: object) -> str:
    """Text from outside for a widget's label: every sign that Markdown would read is escaped."""
    return _MARKDOWN.sub(r"\\\1", " ".join(str(text).split()))


def wrap(text: object, width: int = MAX_LABEL, lines: int = 2) -> str:
    """``safe`` text broken at spaces into at most ``lines`` lines; ``…`` stands for the rest."""
    rows, row = [], ""
    for word in str(text).split():
        if row and len(row) + 1 + len(word) > width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    rows.append(row)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1][: width - 1]}…"]
    return "<br>".join(safe(row) for row in rows)


def rows_axis(names: Sequence[str], counts: Sequence[str] = ()) -> dict[str, Any]:
    """A vertical axis with a name at each whole number, the first on top, counts under them."""
    below = [f"<br><i>{count}</i>" for count in counts] or [""] * len(names)
    return {
        "tickvals": list(range(len(names))),
        "ticktext": [wrap(n) + count for n, count in zip(names, below, strict=True)],
        "range": [len(names) - 0.4, -0.6],
        "zeroline": False,
        "showgrid": False,
    }


def columns_axis(names: Sequence[str]) -> dict[str, Any]:
    """A horizontal axis with a name at each whole number, set above the figure."""
    return {
        "tickvals": list(range(len(names))),
        "ticktext": [wrap(name, width=11, lines=3) for name in names],
        "tickangle": 0,
        "tickfont": {"size": 11},
        "range": [-0.5, len(names) - 0.3],
        "side": "top",
        "zeroline": False,
        "showgrid": False,
    }


def add_column_heads(figure: go.Figure, names: Sequence[str]) -> go.Figure:
    """Name the columns of a matrix above it, and make room for the names under the title."""
    height = (figure.layout.height or 450) + COLUMN_HEADS
    return figure.update_xaxes(**columns_axis(names)).update_layout(
        margin={"t": 44 + COLUMN_HEADS, "b": 16}, height=height - 40
    )


def finish(figure: go.Figure, title: str, x_title: str = "", rows: int = 0) -> go.Figure:
    """Give a figure the title, margins and height that all share; ``rows`` sets the height."""
    layout: dict[str, Any] = {
        "title": {"text": title, "font": {"size": 15}, **TITLE_PLACE},
        "margin": {"l": 8, "r": 16, "t": 44, "b": 84},
        "legend": {
            "orientation": "h",
            "y": 1.0,
            "yanchor": "bottom",
            "x": 0,
            "title": {"text": ""},
        },
        "hoverlabel": {"align": "left"},
        "clickmode": "event+select",
        "dragmode": False,
        "xaxis": {"title": {"text": x_title}, "automargin": True},
        "yaxis": {"automargin": True},
    }
    if rows:
        layout["height"] = 130 + ROW_HEIGHT * rows
    return figure.update_layout(**layout)
