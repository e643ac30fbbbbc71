"""What can be taken away: every chart and every table of the chosen articles, by file name."""

import pandas as pd
import plotly.graph_objects as go

from analysis.lenses import LENSES
from analysis.models import Corpus
from dashboard import (
    data,
    framing_marks,
    marks,
    naming_rows,
    quotation_table,
    source_marks,
    tables,
    theme,
    tone_views,
)
from dashboard.charts import (
    assertion,
    emphasis,
    frames,
    headlines,
    naming,
    sources,
    speakers,
    tone,
    treatment,
    wording,
)

TITLES = {  # of tables that are not a lens's own two, as a reader knows them
    "articles": "Articles",
    "quotations": "Every quotation",
    "speakers": "Quoted words by speaker",
    "tone_articles": "Tone, article by article",
    "speaker_verbs": "Reporting verbs by speaker",
    "first_words": "Where each source is first heard",
}
PRINTED_TERMS = 4  # terms an outlet in the exported matrix
PRINTED_FORMS = 14  # forms of the person in the exported matrix


def all_tables(chosen: Corpus) -> dict[str, pd.DataFrame]:
    """The table of articles, and each lens's evidence and summary."""
    found = {"articles": tables.articles(chosen)}
    for key in LENSES:
        view = data.view(key, chosen)
        found |= {f"{key}_summary": view.summary, f"{key}_evidence": view.evidence}
    quotations = data.view("sources", chosen)
    found["quotations"] = quotation_table.quotations(quotations, chosen)
    found["speakers"] = source_marks.speakers(quotations)
    found["tone_articles"] = tone_views.with_legacy(chosen)
    found["speaker_verbs"] = source_marks.manners_of_speakers(quotations)
    found["first_words"] = source_marks.first_words(quotations)
    return found


def title(name: str) -> str:
    """What a table of ``all_tables`` is called on the page."""
    key, _, part = name.rpartition("_")
    if name in TITLES or key not in LENSES:
        return TITLES.get(name, name)
    what = "what the charts show" if part == "summary" else "every place in the texts"
    return f"{LENSES[key].TITLE}: {what}"


def all_charts(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """Each chart with the words that describe it to a screen reader."""
    stress = data.view("emphasis", chosen)
    charts = _tone(chosen, badges)
    put = data.view("assertion", chosen)
    if not put.summary.empty:
        charts["assertion"] = (assertion.bars(put.summary, badges), put.question)
    cells = marks.top_terms(stress, PRINTED_TERMS)
    if not cells.empty:
        charts["emphasis_terms"] = (emphasis.terms(cells, badges), stress.question)
    more = (part(chosen, badges) for part in (_sources, _framing, _naming))
    return charts | {name: chart for part in more for name, chart in part.items()}


def _sources(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """The charts of the page Sources."""
    view = data.view("sources", chosen)
    if view.evidence.empty:
        return {}
    who, first = source_marks.speakers(view), source_marks.first_words(view)
    return {
        "sources_types": (sources.shares(view.summary, badges), view.question),
        "sources_speakers": (speakers.matrix(who, badges), "Words by speaker"),
        "sources_named": (
            sources.naming(source_marks.named_and_anonymous(view), badges),
            "Named and anonymous",
        ),
        "sources_relays": (
            sources.relays(source_marks.relays(view), badges),
            "Own and relayed",
        ),
        "sources_first": (
            speakers.first_words(first, badges),
            "Where each source is first heard",
        ),
        "sources_manners": (
            sources.manners(source_marks.manners(view), badges),
            "Reporting verbs by what they say of the words",
        ),
    }


def _tone(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """Tone by voice, sentence by sentence, between outlets, above the articles, towards whom."""
    view = data.view("tone", chosen)
    charts = {
        "tone_voices": (tone.voices(view.summary, badges), view.question),
        "tone_sentences": (tone.strip(marks.sentences(view), badges), "Tone of every sentence"),
    }
    pairs, above = tone_views.differences(view), marks.headlines(view)
    if not pairs.empty:
        charts["tone_differences"] = (tone.differences(pairs), "Differences between outlets")
    if not above.empty:
        figure = headlines.against_body(above, badges)
        charts["tone_headlines"] = (figure, "Tone of headlines beside that of the bodies")
    actors = tone_views.suggested_actors(chosen)[: tone_views.SUGGESTED_ACTORS]
    _, cells = tone_views.treatment_of(chosen, actors)
    if not cells.empty:
        figure = treatment.matrix(cells, badges)
        charts["tone_towards"] = (figure, "Tone towards people and bodies")
    return charts


def _naming(chosen: Corpus, badges: theme.Badges) -> dict[str, tuple[go.Figure, str]]:
    """The forms used for whoever is named in most outlets."""
    view = data.view("naming", chosen)
    people = naming_rows.actors(view, "person")
    if people.empty:
        return {}
    actor = people["actor"].iloc[0]
    cells = naming_rows.cells(view, actor, chosen.outlets, PRINTED_FORMS)
    figure = naming.matrix(cells, actor, chosen.outlets, badges)
    return {"naming_forms": (figure, f"Forms used for {actor}, by outlet")}


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
