"""Pictures of tone: a dot and an interval on a line at zero, never a gauge."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

AXIS = "mean tone, −1 cold to +1 warm"
VOICE_NAMES = {"own": "own voice", "quoted": "quoted voices", "reported": "reported speech"}
VOICE_COLOURS = {"own": theme.OWN_VOICE, "quoted": theme.QUOTED_VOICE, "reported": theme.NEUTRAL}
VOICE_SYMBOLS = {"own": "circle", "quoted": "diamond", "reported": "square"}
VOICE_SHIFT = {
    "own": -0.16,
    "quoted": 0.16,
    "reported": 0.0,
}  # rows apart, so whiskers stay legible
TREATMENT_SQUARE = 20  # pixels
STRIP_HEIGHT = 0.45  # rows a sentence of tone 1 rises above its outlet's line


def voices(
    summary: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES, *, compact: bool = False
) -> go.Figure:
    """A dumbbell an outlet: own voice and quoted voices, each with its 95 % interval.

    Draws the rows of ``tone.summarise`` as given, outlets top down. A row without an interval gets
    a dot and no whisker; a row without a value gets nothing.
    """
    outlets = list(dict.fromkeys(summary["outlet"]))
    figure = go.Figure()
    for voice in dict.fromkeys(summary["voice"]):
        rows = summary[summary["voice"] == voice]
        figure.add_trace(_dots(rows, voice, {o: i for i, o in enumerate(outlets)}))
    figure.add_vline(x=0, line_dash="dot", line_color=theme.NEUTRAL)
    figure.update_yaxes(**theme.rows_axis(outlets, badges, compact=compact))
    return theme.finish(figure, "Tone by voice", AXIS, rows=len(outlets), compact=compact)


def _dots(rows: pd.DataFrame, voice: str, place: Mapping[str, int]) -> go.Scatter:
    colour = VOICE_COLOURS[voice]
    return go.Scatter(
        x=rows["value"],
        y=[place[outlet] + VOICE_SHIFT[voice] for outlet in rows["outlet"]],
        mode="markers",
        name=VOICE_NAMES[voice],
        marker={"color": colour, "size": 12, "symbol": VOICE_SYMBOLS[voice]},
        error_x={
            "array": rows["high"] - rows["value"],
            "arrayminus": rows["value"] - rows["low"],
            "color": colour,
            "thickness": 2,
            "width": 4,
        },
        customdata=[[int(i)] for i in rows.index],
        text=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(row: Mapping[Any, Any]) -> str:
    words = f"{labels.safe(row['outlet'])}, {VOICE_NAMES[row['voice']]}<br>{row['value']:+.2f}"
    if pd.notna(row["low"]):
        words += f" (95 % interval {row['low']:+.2f} to {row['high']:+.2f})"
    else:
        words += " (too few sentences for an interval)"
    return f"{words}<br>{row['n']} sentences · click to read them"


def strip(sentences: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Every sentence a stroke in reading order, up where its wording is warm, down where cold.

    Draws the rows of ``tone.measure`` as given, an outlet a line. The stroke of a sentence without
    any rated word is a dot on the line.
    """
    outlets = list(dict.fromkeys(sentences["outlet"]))
    place = {outlet: i for i, outlet in enumerate(outlets)}
    line = sentences["outlet"].map(place).astype(float)
    rise = STRIP_HEIGHT * sentences["value"]
    figure = go.Figure(
        go.Scatter(
            x=sentences["order"] + 1,
            y=line - rise,
            error_y={  # the stem from the dot to its outlet's line
                "array": rise.clip(lower=0),
                "arrayminus": (-rise).clip(lower=0),
                "width": 0,
                "thickness": 1.5,
                "color": theme.NEUTRAL,
            },
            mode="markers",
            marker={
                "color": [_shade(value) for value in sentences["value"]],
                "size": 9,
                "symbol": [VOICE_SYMBOLS[voice] for voice in sentences["voice"]],
                "line": {"width": 0.5, "color": theme.NEUTRAL},
            },
            customdata=[[int(i)] for i in sentences.index],
            text=[
                f"{labels.safe(row['outlet'])}, sentence {row['order'] + 1}<br>"
                f"{VOICE_NAMES[row['voice']]}: {row['value']:+.2f} · click to read it"
                for row in sentences.to_dict("records")
            ],
            hovertemplate="%{text}<extra></extra>",
        )
    )
    for i in place.values():
        figure.add_hline(y=i, line_width=1, line_color=theme.NEUTRAL, opacity=0.5)
    figure.update_yaxes(**theme.rows_axis(outlets, badges))
    return theme.finish(
        figure, "Every sentence, in reading order", "sentence of the article", rows=len(outlets)
    )


def treatment(cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, actors down: how the sentences that name an actor treat them.

    Draws the rows of ``treatment.summarise`` as given. Colour is the treatment, the number the
    mentions.
    """
    outlets = list(dict.fromkeys(cells["outlet"]))
    actors = list(dict.fromkeys(cells["actor"]))
    figure = go.Figure(
        go.Scatter(
            x=[outlets.index(outlet) for outlet in cells["outlet"]],
            y=[actors.index(actor) for actor in cells["actor"]],
            mode="markers+text",
            marker={
                "symbol": "square",
                "size": TREATMENT_SQUARE,
                "color": cells["value"],
                "colorscale": [[0, theme.COLD], [0.5, "#EDEDED"], [1, theme.WARM]],
                "cmin": -1,
                "cmax": 1,
                "line": theme.MARKER_LINE,
            },
            text=[f"{n:.0f}" for n in cells["n"]],
            textposition="middle right",
            customdata=[[int(i)] for i in cells.index],
            hovertext=[
                f"{labels.safe(row['actor'])} in {labels.safe(row['outlet'])}<br>"
                f"{row['value']:+.2f} over mentions: {row['n']}, sure: {row['sure']}<br>"
                "click to read them"
                for row in cells.to_dict("records")
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    title = "Towards whom, mentions"
    return theme.finish_matrix(figure, title, actors, outlets, badges)


def _shade(value: float) -> str:
    return theme.WARM if value > 0 else theme.COLD if value < 0 else theme.NEUTRAL
