"""The choice of a voice: the outlet's own words, those it quotes, or those it reports."""

import streamlit as st

from dashboard.charts.tone import VOICE_NAMES
from dashboard.data import View


def choose(view: View, key: str) -> str:
    """One of the voices that speak in these articles, the first of them before anybody chooses."""
    speaking = set(view.summary["voice"])
    chosen: str = st.segmented_control(
        "Voice",
        [voice for voice in VOICE_NAMES if voice in speaking],
        default=view.summary["voice"].iloc[0],
        format_func=VOICE_NAMES.__getitem__,
        required=True,
        key=key,
    )
    return chosen
