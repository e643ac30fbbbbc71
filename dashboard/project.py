"""What a visitor does to the project: keep, correct, undo, take out, save."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from analysis import corrections
from analysis.errors import ArticleFileError
from analysis.models import Article, Document, Place
from dashboard import state, theme
from workspace import project_file
from workspace.records import STORY, Correction, key_of
from workspace.store import Change


def badges() -> theme.Badges:
    """The sign of each outlet: given by its place in the whole project, so the same everywhere."""
    return theme.badges(state.whole_corpus().outlets)


def keep(document: Document, edits: Mapping[str, str | None], lines: Mapping[int, str]) -> bool:
    """Put a document into the project with what was entered about it; False when it is there.

    ``lines`` says of the numbers of lines whether they were ``restored`` or ``removed`` by hand.
    """
    if not state.store().add(document):
        return False
    key = key_of(document)
    for name, value in edits.items():
        state.store().correct(key, name, value)
    for number, fate in lines.items():
        state.store().correct(key, f"line:{number}", fate)
    return True


def open_saved(name: str, content: bytes) -> int:
    """Add a saved project to this one; how many articles were new.

    Raises:
        ArticleFileError: it is no project file.
    """
    return project_file.read_into(state.store(), name, content)


def bring_back_the_sample() -> None:
    """Put the sample story into the project again."""
    state.add_sample(state.store())


def correct(key: str, field_name: str, new: str | None, *, old: str | None) -> None:
    """Log a correction; every view follows."""
    state.store().correct(key, field_name, new, old=old)


def decide(changes: Mapping[str, str | None]) -> None:
    """Log what was decided about the whole story, in one act."""
    store = state.store()
    store.correct_together([Change(STORY, field, new) for field, new in changes.items()])


def correct_quotations(
    rows: Sequence[Mapping[str, Any]],
    changes: Mapping[str, str | None],
    old: Mapping[str, str | None],
    others: Sequence[Mapping[str, Any]] = (),
    for_others: Mapping[str, str | None] = {},  # never written to
) -> None:
    """Log what a person changed about quotations of one article, in one act.

    ``rows`` and ``others`` are rows of the evidence of the lens sources; ``changes`` hold for the
    former, ``for_others`` for the latter. Names of fields: ``analysis.corrections.FIELDS``.
    """
    logged = [
        Change(key, corrections.quote_field(article, row["place"], start, end, name), new, before)
        for group, fields in ((rows, changes), (others, for_others))
        for row in group
        for key, article in [_kept(row["article_id"])]
        for start, end in [(int(row["start"]), int(row["end"]))]
        for name, new in fields.items()
        for before in [old.get(name)]
    ]
    state.store().correct_together(logged)


def add_quotation(article_id: str, place: Place, start: int, end: int, speaker: str | None) -> None:
    """Log a quotation that the machine missed."""
    key, article = _kept(article_id)
    field = corrections.quote_field(article, place, start, end, corrections.NEW)
    state.store().correct(key, field, speaker)


def _kept(article_id: str) -> tuple[str, Article]:
    """The key an article is kept under, and the article."""
    articles = state.whole_corpus().articles
    place = [article.id for article in articles].index(article_id)
    return state.entries()[place].key, articles[place]


def take_back(field: str) -> None:
    """End a decision about the whole story; the latest act is undone, an older one is ended."""
    latest = state.corrections()[-1]
    if (latest.key, latest.field) == (STORY, field):
        state.store().undo()
    else:
        decide({field: None})


def decide_line(article_id: str, line: int, fate: str) -> None:
    """Put a line of a kept article back or take it out; the article stays open under its new id.

    Raises:
        ArticleFileError: nothing of the article would be left; nothing is changed then.
    """
    place = [article.id for article in state.whole_corpus().articles].index(article_id)
    state.store().correct(state.entries()[place].key, f"line:{line}", fate)
    try:
        changed = state.whole_corpus().articles[place]
    except ArticleFileError:
        state.store().undo()
        raise
    state.focus_on(state.Focus(changed.id, "body", 0, 0))


def undo() -> Correction | None:
    """Take back the latest correction."""
    return state.store().undo()


def take_out(keys: Iterable[str]) -> None:
    """Drop articles and their corrections from the project."""
    state.store().remove(keys)


def project_saver() -> Callable[[], bytes]:
    """What makes the project's file when the visitor asks for it.

    Streamlit calls it outside of the session, so it must hold the visitor's store by itself.
    """
    return partial(project_file.write, state.store())
