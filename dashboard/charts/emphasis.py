"""Pictures of emphasis: which terms an article uses more than the others do."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

SQUARE = 22  # pixels: the side of the square of the most frequent term
COMPACT_SQUARE = 16  # the same where the chart has a third of the page
MIN_SQUARE = 8  # pixels: the smallest square that can still be hit
MAX_LOG_ODDS = 3.0  # colours are full from here on: a ratio of about 20
SCALE = [[0, theme.COLD], [0.5, "#EDEDED"], [1, theme.WARM]]


def terms(
    cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES, *, compact: bool = False
) -> go.Figure:
    """Outlets across, terms down: a square's area is the rate, its colour the log-odds.

    Draws the rows of ``emphasis.top`` as given, terms top down. A missing square means that the
    term does not stand in the article.
    """
    outlets = list(dict.fromkeys(cells["outlet"]))
    names = list(dict.fromkeys(cells["term"]))
    display = dict(zip(cells["term"], cells["display"], strict=True))
    seen = cells[cells["count"] > 0]
    largest = max(seen["rate"].max(), 1e-9) if len(seen) else 1
    side = COMPACT_SQUARE if compact else SQUARE
    figure = go.Figure(
        go.Scatter(
            x=[outlets.index(outlet) for outlet in seen["outlet"]],
            y=[names.index(name) for name in seen["term"]],
            mode="markers+text",
            marker={
                "symbol": "square",
                "size": [max(MIN_SQUARE, side * (r / largest) ** 0.5) for r in seen["rate"]],
                "color": seen["log_odds"],
                "colorscale": SCALE,
                "cmin": -MAX_LOG_ODDS,
                "cmax": MAX_LOG_ODDS,
                "line": theme.MARKER_LINE,
            },
            text=[f"{count:.0f}" for count in seen["count"]],
            textposition="middle right",
            textfont={"size": 10 if compact else 12},
            customdata=[[int(i)] for i in seen.index],
            hovertext=[_hover(row) for row in seen.to_dict("records")],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    rows = [display[name] for name in names]
    return theme.finish_matrix(figure, "Terms stressed", rows, outlets, badges, compact=compact)


def _hover(row: Mapping[Any, Any]) -> str:
    words = (
        f"{labels.safe(row['display'])} in {labels.safe(row['outlet'])}<br>"
        f"{row['count']:.0f} times, {row['rate']:.1f} in 1,000 words; "
        f"{row['other_count']:.0f} times in the others<br>log-odds {row['log_odds']:+.1f}"
    )
    if pd.notna(row["low"]):
        words += f" (95 % interval {row['low']:+.1f} to {row['high']:+.1f})"
    return f"{words} · click to read them"


def two_outlets(pairs: pd.DataFrame, left: str, right: str) -> go.Figure:
    """Two outlets' use of each term, in uses per 1,000 words; on the line, both use it alike.

    Draws the points as given: ``left`` and ``right`` are rates, ``display`` the terms they hold
    for, ``label`` what stands beside the point.
    """
    figure = go.Figure(
        go.Scatter(
            x=pairs["left"],
            y=pairs["right"],
            mode="markers+text",
            marker={
                "size": 9,
                "color": theme.OWN_VOICE,
                "line": theme.MARKER_LINE,
                "opacity": 0.75,
            },
            text=[labels.safe(label) for label in pairs["label"]],
            textposition="top center",
            customdata=[[int(i)] for i in pairs.index],
            hovertext=[
                f"{labels.safe(row['display'])}<br>{row['left']:.1f} and {row['right']:.1f} "
                "in 1,000 words · click to read them"
                for row in pairs.to_dict("records")
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    top = float(max(pairs["left"].max(), pairs["right"].max(), 1)) * 1.08 if len(pairs) else 1.0
    figure.add_shape(type="line", x0=0, y0=0, x1=top, y1=top, line_dash="dot", line_width=1)
    figure = theme.finish(
        figure, "Uses in 1,000 words", labels.wrap(left, width=60, lines=1), rows=9
    )
    title = {"text": labels.wrap(right, width=40, lines=1), "font": {"size": 12}}
    return figure.update_yaxes(title=title, automargin=True, zeroline=False)
