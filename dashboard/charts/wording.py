"""Pictures of wording: how many words judge, of which kind, and how speech is reported."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts.squares import squares
from dashboard.charts.tone import VOICE_COLOURS, VOICE_NAMES, VOICE_SHIFT, VOICE_SYMBOLS

MANNER_PREFIX = "reporting verbs, "
ROOM = 0.03  # of the longest whisker: room left of zero, so that a mark at zero stands whole


def rates(rows: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """A dot an outlet and voice: loaded words per 1,000, with the 95% interval.

    Draws the rows of ``wording.summarise`` for all loaded words as given, outlets top down. A voice
    without a rate gets no dot.
    """
    outlets = list(dict.fromkeys(rows["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    figure = go.Figure()
    for voice in dict.fromkeys(rows["voice"]):
        figure.add_trace(_dots(rows[rows["voice"] == voice], voice, place))
    figure.update_yaxes(**theme.rows_axis(outlets, badges))
    figure.update_xaxes(range=[-ROOM * max(rows["high"].dropna(), default=1), None])
    axis = "loaded words per 1,000 words of the voice"
    return theme.finish(figure, "Loaded words per 1,000 words, by voice", axis, rows=len(outlets))


def _dots(rows: pd.DataFrame, voice: str, place: Mapping[str, int]) -> go.Scatter:
    return go.Scatter(
        x=rows["rate"],
        y=[place[outlet] + VOICE_SHIFT[voice] for outlet in rows["outlet"]],
        mode="markers",
        name=VOICE_NAMES[voice],
        marker={"color": VOICE_COLOURS[voice], "size": 12, "symbol": VOICE_SYMBOLS[voice]},
        error_x={
            "array": rows["high"] - rows["rate"],
            "arrayminus": rows["rate"] - rows["low"],
            "color": VOICE_COLOURS[voice],
            "thickness": 2,
            "width": 4,
        },
        customdata=[[int(i)] for i in rows.index],
        text=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def kinds(cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, kinds of loaded words down: area the rate, the number how many."""
    voice = cells["voice"].iloc[0] if len(cells) else "own"
    hover = [_hover(row) for row in cells.to_dict("records")]
    figure, names, outlets = squares(cells, "kind", "rate", hover, VOICE_COLOURS[voice])
    title = f"Loaded words by kind, {VOICE_NAMES[voice]}"
    return theme.finish_matrix(figure, title, names, outlets, badges)


def manners(cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, manners of reporting verbs down: area the rate, the number how many."""
    hover = [_hover(row) for row in cells.to_dict("records")]
    figure, names, outlets = squares(cells, "kind", "rate", hover, theme.OWN_VOICE)
    shown = [name.removeprefix(MANNER_PREFIX) for name in names]
    return theme.finish_matrix(
        figure, "Reporting verbs by kind, in numbers", shown, outlets, badges
    )


def _hover(row: Mapping[Any, Any]) -> str:
    words = f"{labels.safe(row['outlet'])}, {VOICE_NAMES[row['voice']]}: {row['kind']}<br>"
    words += f"{row['count']} in {row['n']:,} words, "
    if pd.isna(row["rate"]):
        return f"{words}too few for a rate<br>click to read them"
    interval = f"(95% interval {row['low']:.1f} to {row['high']:.1f})"
    return f"{words}{row['rate']:.1f} per 1,000 {interval}<br>click to read them"
