"""Pictures of emphasis: which terms an article uses more than the others do."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts import squares

COMPACT_SQUARE = 16  # pixels: the side of the largest where the chart has a third of the page
COMPARED, ALONE = "Terms used more than elsewhere", "Terms used most"
CLEAR, CLEAR_RIM = 0.05, 3  # adjusted p under which a square has a thick rim; pixels of that
MAX_LOG_ODDS = 3.0  # colours are full from here on: a ratio of about 20
# uses per 1,000 words, on the axes of two outlets
ROUND_RATES = (0, 1, 2, 5, 10, 20, 50, 100, 200, 500)


def terms(
    cells: pd.DataFrame,
    badges: theme.Badges = theme.NO_BADGES,
    *,
    compact: bool = False,
    split: bool = False,
) -> go.Figure:
    """Outlets across, terms down: a square's area is the rate, its colour the log-odds.

    Draws the rows of ``emphasis.top`` as given, terms top down. A missing square means that the
    term does not stand in the article, a thick rim that it differs beyond chance. ``split`` adds
    how many of the uses stand in quotations.
    """
    outlets = list(dict.fromkeys(cells["outlet"]))
    names = list(dict.fromkeys(cells["term"]))
    display = dict(zip(cells["term"], cells["display"], strict=True))
    seen = cells[cells["count"] > 0]
    rows = seen.to_dict("records")
    trace = squares.trace(
        seen,
        ("term", names),
        outlets,
        text=[_count(row, split=split) for row in rows],
        hover=[_hover(row) for row in rows],
        letters=10 if compact else theme.MARK_TEXT,
        size=squares.sides(seen["rate"], COMPACT_SQUARE if compact else squares.SIDE),
        line=theme.MARKER_LINE | {"width": [_rim(p) for p in seen["adjusted_p"]]},
        **_shades(seen["log_odds"]),
    )
    title = ALONE if _alone(cells) else COMPARED
    lines = [display[name] for name in names]
    return theme.finish_matrix(go.Figure(trace), title, lines, outlets, badges, compact=compact)


def key(cells: pd.DataFrame) -> str:
    """What the squares of ``terms`` say, in words."""
    if _alone(cells):
        return "The number counts uses; there is no other outlet to compare them with."
    return "The number counts uses. Green: more than in the other articles; brown: less."


def _alone(cells: pd.DataFrame) -> bool:
    return bool(cells["log_odds"].isna().all())


def _shades(log_odds: "pd.Series[float]") -> dict[str, Any]:
    """Colours from cold to warm, full from `MAX_LOG_ODDS` on; one colour for an outlet alone."""
    if log_odds.isna().all():
        return {"color": theme.OWN_VOICE}
    ends = {"cmin": -MAX_LOG_ODDS, "cmax": MAX_LOG_ODDS}
    return {"color": log_odds, "colorscale": theme.SCALE, **ends}


def _count(row: Mapping[Any, Any], *, split: bool) -> str:
    """How often; in brackets how many of those inside quotations."""
    of_others = f"<br>({row['quoted']:.0f})" if split and row["quoted"] else ""
    return f"{row['count']:.0f}{of_others}"


def _rim(adjusted_p: float) -> int:
    """Pixels; missing where nothing is tested."""
    return CLEAR_RIM if adjusted_p < CLEAR else 1


def _times(count: float) -> str:
    return "once" if count == 1 else f"{count:.0f} times"


def _hover(row: Mapping[Any, Any]) -> str:
    words = (
        f"{labels.safe(row['display'])} in {labels.safe(row['outlet'])}<br>"
        f"{_times(row['count'])}, {row['rate']:.1f} per 1,000 words; "
        f"{_times(row['other_count'])} in the others<br>"
        f"of all its uses {row['own']:.0f} in own words, {row['quoted']:.0f} quoted"
    )
    if pd.notna(row["low"]):
        words += f"<br>log-odds {row['log_odds']:+.1f} "
        words += f"(95% interval {row['low']:+.1f} to {row['high']:+.1f})"
    if pd.notna(row["adjusted_p"]):
        words += f", adjusted p {row['adjusted_p']:.3f}"
    return f"{words} · click to read them"


def two_outlets(
    points: pd.DataFrame, left: str, right: str, badges: theme.Badges = theme.NO_BADGES
) -> go.Figure:
    """Two outlets' use of each term, in uses per 1,000 words; on the line, both use it alike.

    Draws the points as given: ``left`` and ``right`` are rates, ``display`` the terms they hold
    for, ``label`` and ``side`` what stands beside the point and where. The axes are square roots.
    """
    figure = go.Figure(_points(points, left, right))
    top = float(max(points["left"].max(), points["right"].max(), 1)) ** 0.5 * 1.06
    figure.add_shape(type="line", x0=0, y0=0, x1=top, y1=top, line_dash="dot", line_width=1)
    figure = theme.finish(
        figure, "Uses of each term per 1,000 words", _named(left, badges, 50), rows=10
    )
    title = {"text": _named(right, badges, 36), "font": {"size": 12}}
    figure.update_xaxes(**_root_axis(top))
    return figure.update_yaxes(title=title, automargin=True, **_root_axis(top))


def _points(points: pd.DataFrame, left: str, right: str) -> go.Scatter:
    look = {"size": 9, "color": theme.OWN_VOICE, "line": theme.MARKER_LINE, "opacity": 0.75}
    return go.Scatter(
        x=points["left"] ** 0.5,
        y=points["right"] ** 0.5,
        mode="markers+text",
        marker=look,
        text=[labels.safe(label) for label in points["label"]],
        textposition=list(points["side"]),
        textfont={"size": 12},
        cliponaxis=False,
        customdata=[[int(i)] for i in points.index],
        hovertext=[_point_hover(row, left, right) for row in points.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _point_hover(row: Mapping[Any, Any], left: str, right: str) -> str:
    terms = labels.wrap(row["display"], width=60, lines=4)
    sides = [
        f"{labels.safe(labels.short(outlet))}: {row[side]:.1f} per 1,000 words ({_times(count)})"
        for outlet, side, count in (
            (left, "left", row["left_count"]),
            (right, "right", row["right_count"]),
        )
    ]
    each = " each" if ", " in row["display"] else ""
    said = f"{terms}<br>" + f"{each}<br>".join(sides) + each
    if pd.notna(row["low"]):
        said += f"<br>log-odds of {labels.safe(labels.short(left))} {row['log_odds']:+.1f} "
        said += f"(95% interval {row['low']:+.1f} to {row['high']:+.1f})"
    return f"{said} · click to read them"


def _named(outlet: str, badges: theme.Badges, width: int) -> str:
    return f"{badges.get(outlet, '')} {labels.wrap(outlet, width=width, lines=1)}"


def _root_axis(top: float) -> dict[str, Any]:
    """Rates at their square roots, the marks at round numbers."""
    rates = [rate for rate in ROUND_RATES if rate <= top**2]
    return {
        "tickvals": [rate**0.5 for rate in rates],
        "ticktext": [f"{rate:g}" for rate in rates],
        "range": [-0.06 * top, top],
        "zeroline": False,
    }
