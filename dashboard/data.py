"""The door to the analysis, and the only cache.

Pages ask here for tables and texts; nothing else in the dashboard calls ``analysis`` or keeps a
result. Every cache is bounded and keyed by content, so two visitors share work only when they hold
the very same words, and neither can ask for what the other holds.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from analysis import annotate, articles, findings, language, reading
from analysis import near_duplicates as near_duplicates_of
from analysis.context import Passage, Span, passages
from analysis.findings import Finding, titles
from analysis.lenses import LENSES
from analysis.models import Annotation, Article, Corpus, Document
from analysis.near_duplicates import Near
from analysis.reading import Reading
from workspace.records import Entry

MAX_ARTICLES = 2_000  # articles whose reading is remembered; about 50 kB each
MAX_JOINED = 4  # choices of articles whose joined names are remembered; each holds its annotations
MAX_VIEWS = 64  # tables remembered; a visitor who filters makes a few
Made = TypeVar("Made")
Pairs = tuple[tuple[str, str | None], ...]  # fields and values of corrections
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class View:
    """One lens on the chosen articles: what it asks, its observations, and its marks."""

    key: str
    title: str
    question: str
    evidence: pd.DataFrame
    summary: pd.DataFrame


def corpus(entries: Iterable[Entry], decisions: Pairs = ()) -> Corpus:
    """The kept documents as articles with what a person decided about them and the story."""
    articles = tuple(_article(_identity(entry), entry) for entry in entries)
    return Corpus(articles, decisions=decisions)


def _identity(entry: Entry) -> str:
    document = entry.document
    stated = sorted(document.declared.items()), sorted(document.guessed.items()), document.notes
    lines = document.body_lines, sorted(entry.restored), sorted(entry.removed)
    by_hand = sorted(entry.edits.items()), entry.quotations
    return repr((entry.key, document.name, stated, lines, by_hand))


@st.cache_resource(max_entries=MAX_ARTICLES, show_spinner=False)
def _article(identity: str, _entry: Entry) -> Article:
    return prepare(
        _entry.document, _entry.edits, _entry.restored, _entry.removed, _entry.quotations
    )


def prepare(
    document: Document,
    edits: Mapping[str, str | None],
    restored: frozenset[int] = frozenset(),
    removed: frozenset[int] = frozenset(),
    quotations: Pairs = (),
) -> Article:
    """A document as an article, with what a person decided about it.

    Raises:
        ArticleFileError: nothing is left of the text.
    """
    return articles.prepare(
        document, edits=edits, restore=restored, remove=removed, corrections=quotations
    )


def read(name: str, content: bytes, columns: Mapping[str, str] | None = None) -> Reading:
    """Everything in a file's bytes: documents, what failed, and how a table was matched."""
    return reading.read_all(name, content, columns=columns)


def table_template() -> bytes:
    """A table to fill in, a row an article."""
    return reading.table.TEMPLATE


def at_address(document: Document, url: str) -> Document:
    """A document that was fetched from ``url``, which it then states, unless it names another."""
    return replace(document, declared={"url": url, **document.declared})


def near_duplicates(articles: Mapping[str, Article]) -> dict[str, Near]:
    """For each article that tells much of another one in the same words, which, and how much."""
    key = tuple((name, article.id) for name, article in articles.items())
    return _near_duplicates(key, {name: article.text for name, article in articles.items()})


@st.cache_data(max_entries=MAX_VIEWS, show_spinner=False)
def _near_duplicates(key: tuple[tuple[str, str], ...], _texts: dict[str, str]) -> dict[str, Near]:
    return near_duplicates_of.nearest(_texts)


def annotations(chosen: Corpus) -> tuple[Annotation, ...]:
    """The articles that are measured, with their spans and who is named in them."""
    return language.scored(all_annotations(chosen))


def all_annotations(chosen: Corpus) -> tuple[Annotation, ...]:
    """All articles, also those in another language, which have no spans."""
    found = []
    for article in chosen.articles:
        fingerprint = Corpus((article,), chosen.labels).fingerprint
        found.append(_annotation(article.id, fingerprint, chosen.labels[article.id], article))
    return _joined(_identity_of(chosen), chosen, found)


@st.cache_resource(max_entries=MAX_JOINED, show_spinner=False)
def _joined(
    identity: tuple[Hashable, ...], _chosen: Corpus, _found: Sequence[Annotation]
) -> tuple[Annotation, ...]:
    """The annotations with who is who across these articles."""
    return annotate.joined(_found, _chosen)


def unscored(chosen: Corpus) -> Counter[str]:
    """How many articles are kept and not measured, by the language they are in."""
    others = (a for a in chosen.articles if not language.is_scored(a))
    return Counter(language.name(a.language or "") for a in others)


@st.cache_resource(max_entries=MAX_ARTICLES, show_spinner="Reading the articles…")
def _annotation(article_id: str, fingerprint: str, outlet: str, _article: Article) -> Annotation:
    return annotate.article(_article, outlet)


def view(key: str, chosen: Corpus) -> View:
    """The tables of one lens for the chosen articles."""
    lens = LENSES[key]
    evidence, summary = _tables(key, _identity_of(chosen), chosen)
    return View(key, lens.TITLE, lens.QUESTION, evidence, summary)


def _identity_of(chosen: Corpus) -> tuple[Hashable, ...]:
    return (chosen.fingerprint, *(a.id for a in chosen.articles))


@st.cache_data(max_entries=MAX_VIEWS, show_spinner="Comparing the articles…")
def _tables(
    key: str, identity: tuple[Hashable, ...], _chosen: Corpus
) -> tuple[pd.DataFrame, pd.DataFrame]:
    evidence = LENSES[key].measure(annotations(_chosen))
    return evidence, LENSES[key].summarise(evidence)


def kept(name: str, chosen: Corpus, settings: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` works out of the chosen articles and ``settings``, once under each ``name``."""
    made: Made = _kept(name, _identity_of(chosen), settings, make)
    return made


@st.cache_data(max_entries=MAX_VIEWS, show_spinner="Comparing the articles…")
def _kept(
    name: str, identity: tuple[Hashable, ...], settings: Hashable, _make: Callable[[], Any]
) -> Any:
    return _make()


def what_differs(chosen: Corpus) -> tuple[Finding, ...]:
    """The sentences of the Overview, most telling first."""
    return _findings(_identity_of(chosen), chosen)


@st.cache_data(max_entries=MAX_VIEWS, show_spinner=False)
def _findings(identity: tuple[Hashable, ...], _chosen: Corpus) -> tuple[Finding, ...]:
    tables = {key: view(key, _chosen).evidence for key in LENSES}
    return findings.find(annotations(_chosen), tables)


def title_conflicts(chosen: Corpus) -> Sequence[Finding]:
    """Sentences about people whom some outlets give a title and others give it as a former one."""
    return titles.disagreeing(annotations(chosen), {"naming": view("naming", chosen).evidence})


def sentences_behind(chosen: Corpus, found: Iterable[Span]) -> tuple[Passage, ...]:
    """The sentences that ``found`` stands in."""
    return passages(annotations(chosen), found)
