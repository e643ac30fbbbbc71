"""What one visitor has: the project, the filter, and what is open. The only reader of the session.

Each visitor's session holds a store of its own, so uploads cannot meet. The filter lives in widgets
bound to the address, so a link shows what its sender saw.
"""

from dataclasses import dataclass

import streamlit as st

from analysis.models import Corpus
from dashboard import data
from dashboard.staged import Staged
from workspace import samples
from workspace.records import STORY, Correction, Entry
from workspace.store import Store

OUTLETS, ARTICLES = "outlets", "articles"  # keys of the filter widgets, and names in the address
ARTICLE = "article"  # key of the widget that chooses the article to read
IMAGE_FORMAT = "image_format"  # key of the widget that says what a chart's camera button saves
_STORE, _CLICKS, _STAGED, _FOCUS, _ROUND = "store", "clicks", "staged", "focus", "round"


@dataclass(frozen=True)
class Focus:
    """A place in an article that the reader asked to see."""

    article_id: str
    place: str
    start: int
    end: int


def store() -> Store:
    """The visitor's project; a new visitor finds the sample story in it."""
    if _STORE not in st.session_state:
        fresh = Store()
        add_sample(fresh)
        st.session_state[_STORE] = fresh
    kept: Store = st.session_state[_STORE]
    return kept


def add_sample(project: Store) -> None:
    """Put the sample story into a project."""
    for document in samples.load(data.ROOT / "seeds"):
        project.add(document, sample=True)


def entries() -> tuple[Entry, ...]:
    """What the project keeps."""
    return store().entries()


def corrections() -> tuple[Correction, ...]:
    """Corrections in force, oldest first."""
    return store().corrections()


def whole_corpus() -> Corpus:
    """All articles of the project, whatever the filter says."""
    about_story = tuple((c.field, c.new) for c in corrections() if c.key == STORY)
    return data.corpus(entries(), about_story)


def corpus() -> Corpus:
    """The articles that the filter lets through; an empty choice lets all through."""
    everything = whole_corpus()
    outlets = set(st.session_state.get(OUTLETS) or ()) & set(everything.outlets)
    articles = set(st.session_state.get(ARTICLES) or ()) & set(everything.labels)
    return everything.only(
        {
            article_id
            for article_id, outlet in everything.labels.items()
            if outlet in (outlets or {outlet}) and article_id in (articles or {article_id})
        }
    )


def clicks(chart: str) -> int:
    """How many marks of a chart were opened: part of its key, so that a mark opens twice."""
    counts: dict[str, int] = st.session_state.setdefault(_CLICKS, {})
    return counts.get(chart, 0)


def count_click(chart: str) -> None:
    """Note that a mark was opened; the next run draws the chart afresh, with nothing chosen."""
    counts: dict[str, int] = st.session_state.setdefault(_CLICKS, {})
    counts[chart] = clicks(chart) + 1


def is_dark() -> bool:
    """Whether the visitor sees the dark theme."""
    return bool(st.context.theme.type == "dark")


def image_format() -> str:
    """What a chart's camera button saves: ``png`` or ``svg``."""
    return str(st.session_state.get(IMAGE_FORMAT) or "png").lower()


def focus_on(focus: Focus | None) -> None:
    """Ask the page Article to open at a place."""
    st.session_state[_FOCUS] = focus


def focus() -> Focus | None:
    """The place that the reader asked to see, if any."""
    wanted: Focus | None = st.session_state.get(_FOCUS)
    return wanted


def open_article(article_id: str) -> None:
    """Choose the article to read; to be called before the widget that shows the choice."""
    st.session_state[ARTICLE] = article_id


def staged() -> Staged:
    """What was uploaded or pasted and not yet kept."""
    waiting: Staged = st.session_state.setdefault(_STAGED, Staged())
    return waiting


def round_of(widget: str) -> str:
    """A widget's key for this round: after ``clear_staged`` it starts empty again."""
    return f"{widget}-{st.session_state.get(_ROUND, 0)}"


def clear_staged() -> None:
    """Forget what was not kept."""
    st.session_state[_STAGED] = Staged()
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
