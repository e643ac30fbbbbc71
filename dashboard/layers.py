"""The layers of the article reader: what can be marked in a text, and what each mark means."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from analysis.models import Annotation, Corpus
from dashboard import data, framing_marks, marks, quotation_table
from dashboard.charts.tone import VOICE_NAMES
from dashboard.highlight import Mark

TONE, QUOTATIONS, KEYWORDS = "Tone", "Quotations", "Keywords"
LOADED, REMOVED = "Loaded words", "Removed lines"
LAYERS = (TONE, QUOTATIONS, KEYWORDS, LOADED, REMOVED)
STRONG_TONE = 0.4  # of 1: from here on a sentence takes the deeper shade
KEYWORD_TERMS = 10  # terms of the article's outlet that the layer marks
LEGEND = {
    TONE: (
        '<mark class="np-cold2">colder</mark><mark class="np-cold1">cold</mark>'
        '<mark class="np-warm1">warm</mark><mark class="np-warm2">warmer</mark>'
    ),
    QUOTATIONS: (
        '<mark class="np-quote">quoted words</mark><mark class="np-reported">reported speech</mark>'
    ),
    KEYWORDS: '<mark class="np-term">used more here than in the others</mark>',
    LOADED: (
        '<mark class="np-loaded">judges while it tells</mark>'
        '<mark class="np-loaded-quoted">the same in others’ words</mark>'
        '<mark class="np-verb">reporting verb that is not neutral</mark>'
    ),
    REMOVED: '<span class="np-removed">taken out as page furniture</span>',
}


def spans(
    chosen: Corpus, annotation: Annotation, layers: Collection[str]
) -> list[tuple[str, Mark]]:
    """The marks of the layers that are switched on, each with the place it stands in."""
    found: list[tuple[str, Mark]] = []
    if TONE in layers:
        found += _tone_marks(chosen, annotation.article.id)
    if QUOTATIONS in layers:
        found += _quotation_marks(quotation_table.of_article(chosen, annotation.article.id))
    if KEYWORDS in layers:
        found += _keyword_marks(chosen, annotation)
    if LOADED in layers:
        found += _loaded_marks(chosen, annotation.article.id)
    return found


def _tone_marks(chosen: Corpus, article_id: str) -> list[tuple[str, Mark]]:
    rows = data.view("tone", chosen).evidence
    rows = rows[(rows["article_id"] == article_id) & (rows["value"] != 0)]
    return [
        (
            row["place"],
            Mark(
                row["start"],
                row["end"],
                _shade(row["value"]),
                f"tone {row['value']:+.2f}, {VOICE_NAMES[row['voice']]}",
            ),
        )
        for row in rows.to_dict("records")
    ]


def _shade(value: float) -> str:
    return f"np-{'warm' if value > 0 else 'cold'}{2 if abs(value) > STRONG_TONE else 1}"


def _quotation_marks(rows: Sequence[Mapping[Any, Any]]) -> list[tuple[str, Mark]]:
    return [
        (
            row["place"],
            Mark(
                row["start"],
                row["end"],
                "np-reported" if row["kind"] == "indirect" else "np-quote",
                quotation_table.how_known(row),
            ),
        )
        for row in rows
    ]


def _keyword_marks(chosen: Corpus, annotation: Annotation) -> list[tuple[str, Mark]]:
    view = data.view("emphasis", chosen)
    terms = marks.own_terms(view, annotation.outlet, KEYWORD_TERMS)
    rows = view.evidence
    rows = rows[(rows["article_id"] == annotation.article.id) & rows["term"].isin(terms)]
    return [
        (row["place"], Mark(row["start"], row["end"], "np-term", f"keyword: {row['term']}"))
        for row in rows.to_dict("records")
    ]


def _loaded_marks(chosen: Corpus, article_id: str) -> list[tuple[str, Mark]]:
    rows = framing_marks.telling_words(data.view("wording", chosen), article_id)
    return [
        (
            row["place"],
            Mark(row["start"], row["end"], _loaded_css(row["voice"], row["value"]), row["kind"]),
        )
        for row in rows.to_dict("records")
    ]


def _loaded_css(voice: str, strength: float) -> str:
    if not strength:
        return "np-verb"
    return "np-loaded" if voice == "own" else "np-loaded-quoted"
