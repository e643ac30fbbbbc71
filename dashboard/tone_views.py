"""Tone seen in other ways: without the story's own words, against its mean, towards somebody."""

from collections.abc import Sequence

import pandas as pd

from analysis.context import Span
from analysis.lenses import tone
from analysis.models import Corpus
from analysis.rating import treatment
from analysis.speech import words
from dashboard import data
from dashboard.data import View

AS_WRITTEN, STORY_NEUTRAL, AGAINST_MEAN = (
    "As written",
    "Without the story's words",
    "Against the mean",
)
WAYS = {
    AS_WRITTEN: "Every rated word counts.",
    STORY_NEUTRAL: "Rated words that most outlets on the story use are counted out: they tell what "
    "happened, not how it is told.",
    AGAINST_MEAN: "Each voice less the mean of the outlets: what is left is warmer or colder than "
    "the outlets here are on average.",
}
SUGGESTED_ACTORS = 6  # names put forward before the reader chooses
MIN_OUTLETS = 2  # a name in one outlet only has nothing to be compared with
LEGACY_REASON = (
    "VADER's one score of the whole article, which most dashboards show. It nears −1 or +1 with "
    "length alone and mixes the outlet's words with those it quotes: do not use it."
)


def story_words(chosen: Corpus) -> pd.DataFrame:
    """The rated words that most outlets on the story use, most used first."""
    return tone.story_words(data.annotations(chosen))


def seen(chosen: Corpus, way: str, left_out: Sequence[str] = ()) -> View:
    """The lens in one of ``WAYS``; ``left_out`` are the story's words that stay counted out."""
    view = data.view(tone.KEY, chosen)
    if way == STORY_NEUTRAL:
        evidence = tone.measure(data.annotations(chosen), leave_out=frozenset(left_out))
    elif way == AGAINST_MEAN:
        evidence = tone.relative_to_story(view.evidence)
    else:
        return view
    return View(view.key, view.title, view.question, evidence, tone.summarise(evidence))


def legacy(chosen: Corpus) -> pd.DataFrame:
    """VADER's compound of each whole article, to compare with what others report."""
    return tone.whole_articles(data.annotations(chosen))


def suggested_actors(chosen: Corpus) -> list[str]:
    """Names that several outlets write, most used first: what a reader may ask about."""
    summary = data.view("emphasis", chosen).summary
    used = summary[summary["count"] > 0]
    if used.empty:
        return []
    named = used[[_is_name(str(name)) for name in used["display"]]]
    grouped = named.groupby("display", sort=False).agg(
        outlets=("outlet", "nunique"), count=("count", "sum")
    )
    shared = grouped[grouped["outlets"] >= MIN_OUTLETS].sort_values("count", ascending=False)
    return [str(name) for name in shared.index]


def _is_name(written: str) -> bool:
    parts = written.split()
    return all(part[:1].isupper() for part in parts) and written.lower() not in words.titles()


def treatment_of(chosen: Corpus, actors: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every mention of the actors with how its sentence treats them, and outlet x actor."""
    evidence = treatment.measure(data.annotations(chosen), actors)
    return evidence, treatment.summarise(evidence)


def treatment_spans(evidence: pd.DataFrame, cells: pd.DataFrame, index: int) -> list[Span]:
    """The mentions behind a square of the matrix."""
    rows = data.behind(evidence, data.row(cells, index), ["outlet", "actor"])
    return data.spans(rows.assign(note=rows["label"].map(_LABELS)), "note")


_LABELS = {-1: "coldly treated here", 0: "neither", 1: "warmly treated here"}
