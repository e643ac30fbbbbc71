"""Pictures of frames: how many of an outlet's sentences speak of what."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels, theme
from dashboard.charts.squares import squares
from dashboard.charts.tone import VOICE_COLOURS, VOICE_NAMES


def matrix(cells: pd.DataFrame, badges: theme.Badges = theme.NO_BADGES) -> go.Figure:
    """Outlets across, frames down: a square's area is the share of sentences, the number how many.

    Draws the rows of one voice of ``frames.summarise`` as given, frames top down. A missing square
    means that no sentence speaks of the frame.
    """
    voice = cells["voice"].iloc[0] if len(cells) else "own"
    hover = [
        f"{row['frame']}, {labels.safe(row['outlet'])}<br>{row['count']} of {row['n']} sentences, "
        f"{row['share']:.0%} (95% interval {row['low']:.0%} to {row['high']:.0%})<br>"
        "click to read them"
        for row in cells.to_dict("records")
    ]
    figure, names, outlets = squares(cells, "frame", "share", hover, VOICE_COLOURS[voice])
    title = f"Sentences that speak of each frame, {VOICE_NAMES[voice]}"
    return theme.finish_matrix(figure, title, names, outlets, badges)
