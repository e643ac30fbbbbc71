"""Pictures of tone: a dot and an interval on a line at zero, never a gauge."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme

AXIS = "mean tone, −1 cold to +1 warm"
VOICE_NAMES = {"own": "own voice", "quoted": "quoted voices", "reported": "reported speech"}
VOICE_COLOURS = {"own": theme.OWN_VOICE, "quoted": theme.QUOTED_VOICE, "reported": theme.NEUTRAL}
VOICE_SYMBOLS = {"own": "circle", "quoted": "diamond", "reported": "square"}
VOICE_SHIFT = {"own": -0.22, "reported": 0.0, "quoted": 0.22}  # so that whiskers stay legible
TALLER = 1.4  # times the usual height of a row, for three whiskers in it
STRIP_HEIGHT = 0.45  # rows a sentence of tone 1 rises above its outlet's line


def voices(
    summary: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES, *, compact: bool = False
) -> go.Figure:
    """A dumbbell an outlet: own voice and quoted voices, each with its 95% interval.

    Draws the rows of ``tone.summarise`` as given, outlets top down. A row without an interval gets
    a dot and no whisker; a row without a value gets nothing.
    """
    outlets = list(dict.fromkeys(summary["outlet"]))
    figure = go.Figure()
    for voice in dict.fromkeys(summary["voice"]):
        rows = summary[summary["voice"] == voice]
        figure.add_trace(_dots(rows, voice, {o: i for i, o in enumerate(outlets)}))
    for i, outlet in enumerate(outlets):
        _join(figure, summary[summary["outlet"] == outlet].set_index("voice")["value"], i)
    figure.add_vline(x=0, line_dash="dot", line_color=theme.NEUTRAL)
    figure.update_yaxes(**theme.rows_axis(outlets, badges, compact=compact))
    rows_high = len(outlets) if compact else math.ceil(TALLER * len(outlets))
    return theme.finish(
        figure, "Mean tone of sentences, by voice", AXIS, rows=rows_high, compact=compact
    )


def _join(figure: go.Figure, values: pd.Series, at: int) -> None:
    """The bar of a dumbbell: from the own voice to the quoted one, where both speak."""
    if {"own", "quoted"} <= set(values.index):
        ends = {f"x{k}": values[voice] for k, voice in enumerate(("own", "quoted"))}
        levels = {f"y{k}": at + VOICE_SHIFT[voice] for k, voice in enumerate(("own", "quoted"))}
        line = {"color": theme.NEUTRAL, "width": 3}
        figure.add_shape(type="line", layer="below", opacity=0.6, line=line, **ends, **levels)


def _dots(rows: pd.DataFrame, voice: str, place: Mapping[str, int]) -> go.Scatter:
    colour = VOICE_COLOURS[voice]
    return go.Scatter(
        x=rows["value"],
        y=[place[outlet] + VOICE_SHIFT[voice] for outlet in rows["outlet"]],
        mode="markers",
        name=VOICE_NAMES[voice],
        marker={"color": colour, "size": 12, "symbol": VOICE_SYMBOLS[voice]},
        error_x=whisker(rows, colour),
        customdata=[[int(i)] for i in rows.index],
        text=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(row: Mapping[Any, Any]) -> str:
    words = f"{labels.safe(row['outlet'])}, {VOICE_NAMES[row['voice']]}<br>{row['value']:+.2f}"
    if pd.notna(row["low"]):
        words += f" (95% interval {row['low']:+.2f} to {row['high']:+.2f})"
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
    figure = go.Figure(_strokes(sentences, line))
    for i in place.values():
        figure.add_hline(y=i, line_width=1, line_color=theme.NEUTRAL, opacity=0.5)
    figure.update_yaxes(**theme.rows_axis(outlets, badges))
    return theme.finish(
        figure,
        "Tone of every sentence, in reading order",
        "number of the sentence",
        rows=len(outlets),
    )


def _strokes(sentences: pd.DataFrame, line: "pd.Series[float]") -> go.Scatter:
    rise = STRIP_HEIGHT * sentences["value"]
    ends = {"array": rise.clip(lower=0), "arrayminus": (-rise).clip(lower=0)}
    return go.Scatter(
        x=sentences["order"] + 1,
        y=line - rise,
        error_y=ends | {"width": 0, "thickness": 1.5, "color": theme.NEUTRAL},  # down to its line
        mode="markers",
        marker={
            "color": [_shade(value) for value in sentences["value"]],
            "size": 8,
            "symbol": [VOICE_SYMBOLS[voice] for voice in sentences["voice"]],
            "line": {"width": 0.5, "color": theme.NEUTRAL},
        },
        customdata=[[int(i)] for i in sentences.index],
        text=[_sentence(row) for row in sentences.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def _sentence(row: Mapping[Any, Any]) -> str:
    return (
        f"{labels.safe(row['outlet'])}, sentence {row['order'] + 1}<br>"
        f"{VOICE_NAMES[row['voice']]}: {row['value']:+.2f} · click to read it"
    )


def differences(pairs: pd.DataFrame) -> go.Figure:
    """A dot and its 95% interval for each pair of outlets: the first less the second.

    Draws the rows of ``tone.differences`` as given. A clear difference is filled, others hollow.
    """
    names = [
        f"{labels.short(row['outlet'])} less {labels.short(row['other'])}"
        for row in pairs.to_dict("records")
    ]
    dots = go.Scatter(
        x=pairs["value"],
        y=list(range(len(pairs))),
        mode="markers",
        marker={
            "color": theme.OWN_VOICE,
            "size": 11,
            "symbol": ["circle" if clear else "circle-open" for clear in pairs["clear"]],
        },
        error_x=whisker(pairs, theme.OWN_VOICE),
        customdata=[[int(i)] for i in pairs.index],
        text=[_difference(row) for row in pairs.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )
    figure = go.Figure(dots).add_vline(x=0, line_dash="dot", line_color=theme.NEUTRAL)
    figure.update_yaxes(**theme.rows_axis(names))
    title = "Difference in own voice, with 95% interval"
    return theme.finish(figure, title, "difference in mean tone", rows=len(names))


def _difference(row: Mapping[Any, Any]) -> str:
    names = f"{labels.safe(row['outlet'])} less {labels.safe(row['other'])}"
    if pd.isna(row["low"]):
        return f"{names}<br>{row['value']:+.2f}, too few sentences for an interval"
    found = "clear" if row["clear"] else "no clear difference"
    return (
        f"{names}<br>{row['value']:+.2f} ({row['low']:+.2f} to {row['high']:+.2f})<br>"
        f"{found}, p adjusted {row['p_adjusted']:.2f}"
    )


def whisker(rows: pd.DataFrame, colour: str) -> dict[str, Any]:
    """The interval of each row, from ``low`` to ``high`` around ``value``."""
    return {
        "array": rows["high"] - rows["value"],
        "arrayminus": rows["value"] - rows["low"],
        "color": colour,
        "thickness": 2,
        "width": 4,
    }


def _shade(value: float) -> str:
    return theme.WARM if value > 0 else theme.COLD if value < 0 else theme.NEUTRAL
