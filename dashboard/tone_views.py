"""Tone seen in other ways: without the story's own words, against its mean, towards somebody."""

from collections.abc import Sequence

import pandas as pd

from analysis.context import Span
from analysis.lenses import tone
from analysis.models import Corpus
from analysis.rating import holding, treatment
from dashboard import data, evidence_rows, tables
from dashboard.data import View

AS_WRITTEN, STORY_NEUTRAL, AGAINST_MEAN = (
    "As written",
    "Without the story's words",
    "Against the mean",
)
WAYS = {
    AS_WRITTEN: "Every word that has a rating for tone is counted.",
    STORY_NEUTRAL: "Rated words that most outlets on the story use are left out: they tell what "
    "happened, not how it is told.",
    AGAINST_MEAN: "Each voice minus the mean of the outlets: what is left is warmer or colder than "
    "the outlets here are on average.",
}
SUGGESTED_ACTORS = 6  # names put forward before the reader chooses
MIN_OUTLETS = 2  # a name in one of several outlets has nothing to be compared with
ACTORS = ("person", "body", "country", "group")  # what can be treated warmly or coldly
LEGACY = "VADER of the whole article (legacy)"
LEGACY_REASON = (
    "The last column is VADER's one score of the whole article, which most dashboards show. It "
    "nears −1 or +1 by length alone and mixes the outlet's words with those it quotes: it is "
    "here to be recognised, not to be used."
)


def story_words(chosen: Corpus) -> pd.DataFrame:
    """The rated words that most outlets on the story use, most used first."""
    return data.kept("story words", chosen, (), lambda: tone.story_words(data.annotations(chosen)))


def seen(chosen: Corpus, way: str, left_out: Sequence[str] = ()) -> View:
    """The lens in one of ``WAYS``; ``left_out`` are the story's words that stay counted out."""
    view = data.view(tone.KEY, chosen)
    if way == AS_WRITTEN:
        return view
    words = tuple(sorted(left_out)) if way == STORY_NEUTRAL else ()

    def make() -> pd.DataFrame:
        if way == STORY_NEUTRAL:
            return tone.measure(data.annotations(chosen), leave_out=frozenset(words))
        return tone.relative_to_story(view.evidence)

    evidence = data.kept(way, chosen, words, make)
    return View(view.key, view.title, view.question, evidence, tone.summarise(evidence))


def with_legacy(chosen: Corpus) -> pd.DataFrame:
    """Each article's mean tone by voice, and beside it the one score that others report."""
    return data.kept("legacy", chosen, (), lambda: _with_legacy(chosen))


def _with_legacy(chosen: Corpus) -> pd.DataFrame:
    summary = tone.summarise(data.view(tone.KEY, chosen).evidence, by="article")
    voices = summary.pivot_table(index="article_id", columns="voice", values="value")
    named = voices.reindex(columns=["own", "quoted"]).rename(
        columns={"own": "own voice", "quoted": "quoted voices"}
    )
    whole = tone.whole_articles(data.annotations(chosen)).rename(columns={"value": LEGACY})
    names = whole["article_id"].map(tables.article_names(chosen))
    table = whole.join(named, on="article_id").assign(article=names)
    return table[["article_id", "article", "own voice", "quoted voices", LEGACY]]


def differences(view: View) -> pd.DataFrame:
    """Own voice, each pair of outlets: difference, interval, adjusted p, whether it is clear."""
    return tone.differences(view.evidence)


def without_a_sentence(chosen: Corpus) -> pd.DataFrame:
    """For each outlet the sentence that tells most, and the own voice's mean without it."""
    view = data.view(tone.KEY, chosen)
    return data.kept("one out", chosen, (), lambda: holding.without_a_sentence(view.evidence))


def without_words(chosen: Corpus) -> pd.DataFrame:
    """Each outlet's mean in its own voice, and its mean without the words of the story."""
    less = seen(chosen, STORY_NEUTRAL, list(story_words(chosen)["word"]))
    return holding.without_words(data.view(tone.KEY, chosen).evidence, less.evidence)


def suggested_actors(chosen: Corpus) -> list[str]:
    """Those whom several outlets (or the only one) speak of, most often first."""
    evidence = data.view("naming", chosen).evidence
    body = evidence[(evidence["place"] == "body") & evidence["kind"].isin(ACTORS)]
    grouped = body.groupby("actor", sort=False).agg(
        outlets=("outlet", "nunique"), count=("value", "size")
    )
    enough = min(MIN_OUTLETS, body["outlet"].nunique())
    shared = grouped[grouped["outlets"] >= enough].sort_values(
        "count", ascending=False, kind="stable"
    )
    return [str(name) for name in shared.index]


def treatment_of(chosen: Corpus, actors: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every mention of the actors with how its sentence treats them, and outlet x actor."""
    asked = tuple(actors)
    evidence = data.kept(
        "treatment", chosen, asked, lambda: treatment.measure(data.annotations(chosen), asked)
    )
    return evidence, treatment.summarise(evidence)


def treatment_spans(evidence: pd.DataFrame, cells: pd.DataFrame, index: int) -> list[Span]:
    """The mentions behind a square of the matrix."""
    rows = evidence_rows.behind(evidence, evidence_rows.one(cells, index), ["outlet", "actor"])
    words = rows["label"].map(_LABELS).where(rows["is_sure"], _UNSURE)
    return evidence_rows.spans(rows.assign(note=words), "note")


_LABELS = {-1: "coldly treated here", 0: "neither warmly nor coldly", 1: "warmly treated here"}
_UNSURE = "the machine is not sure and abstains"
