"""What can be taken away: every chart and every table of the chosen articles, by file name."""

import pandas as pd
import plotly.graph_objects as go

from analysis.lenses import LENSES
from analysis.models import Corpus
from dashboard import data, framing_marks, marks, quotation_table, source_marks, tables, theme
from dashboard.charts import assertion, emphasis, frames, sources, speakers, tone, wording

PRINTED_TERMS = 4  # terms an outlet in the exported matrix


def all_tables(chosen: Corpus) -> dict[str, pd.DataFrame]:
    """The table of articles, and each lens's evidence and summary."""
    found = {"articles": tables.articles(chosen)}
    for key in LENSES:
        view = data.view(key, chosen)
        found |= {f"{key}_summary": view.summary, f"{key}_evidence": view.evidence}
    quotations = data.view("sources", chosen)
    found["quotations"] = quotation_table.quotations(quotations, chosen)
    found["speakers"] = source_marks.speakers(quotations)
    return found


def all_charts(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """Each chart with the words that describe it to a screen reader."""
    tones, words, stress = (data.view(key, chosen) for key in ("tone", "sources", "emphasis"))
    charts = {
        "tone_voices": (tone.voices(tones.summary, badges), tones.question),
        "tone_sentences": (tone.strip(marks.sentences(tones), badges), "Tone of every sentence"),
    }
    if not words.summary.empty:
        charts["sources_types"] = (sources.shares(words.summary, badges), words.question)
        charts["sources_speakers"] = (
            speakers.matrix(source_marks.speakers(words), badges),
            "Words by speaker",
        )
    put = data.view("assertion", chosen)
    if not put.summary.empty:
        charts["assertion"] = (assertion.bars(put.summary, badges), put.question)
    cells = marks.top_terms(stress, PRINTED_TERMS)
    if not cells.empty:
        charts["emphasis_terms"] = (emphasis.terms(cells, badges), stress.question)
    return charts | _framing(chosen, badges)


def _framing(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """The charts of Frames and Wording, in the outlets' own voice."""
    sides, words = data.view("frames", chosen), data.view("wording", chosen)
    if sides.summary.empty:
        return {}
    own, rates = framing_marks.in_voice(sides, "own"), framing_marks.loaded_together(words)
    return {
        "frames": (frames.matrix(own, badges), sides.question),
        "wording_rates": (wording.rates(rates, badges), words.question),
    }
