"""A project file carries documents and corrections whole, and what is none is refused."""

import io
import json
import zipfile

import pytest

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from tests.workspace.documents import HARBOUR, SPEAKER
from workspace import project_file
from workspace.records import STORY, key_of
from workspace.store import Store


def test_a_project_file_carries_decisions_about_quotations_and_the_story(store):
    store.correct(key_of(HARBOUR), SPEAKER, "Ann Lee")
    store.correct(STORY, "people:join:Lee", "Ann Lee")
    other = Store()
    project_file.read_into(other, "p.newsprism", project_file.write(store))
    assert other.entries() == store.entries()
    assert [(c.key, c.field) for c in other.corrections()] == [
        (key_of(HARBOUR), SPEAKER),
        (STORY, "people:join:Lee"),
    ]


def test_a_file_does_not_overrule_what_was_decided_here_about_the_story(store):
    store.correct(STORY, "people:join:Lee", "Ann Lee")
    saved = project_file.write(store)
    other = Store()
    other.add(HARBOUR)
    other.correct(STORY, "people:join:Lee", "Bob Lee")
    project_file.read_into(other, "p.newsprism", saved)
    assert [c.new for c in other.corrections()] == ["Bob Lee"]


def test_a_project_file_carries_articles_and_corrections_whole(store):
    store.correct(key_of(HARBOUR), "outlet", "Courier", old=None)
    other = Store()
    assert project_file.read_into(other, "p.newsprism", project_file.write(store)) == 2
    assert other.entries() == store.entries()
    assert [(c.field, c.new) for c in other.corrections()] == [("outlet", "Courier")]


def test_opening_a_project_twice_adds_nothing(store):
    assert project_file.read_into(store, "p.newsprism", project_file.write(store)) == 0


def test_a_file_does_not_overrule_what_was_decided_here(store):
    store.correct(key_of(HARBOUR), "outlet", "Courier")
    saved = project_file.write(store)
    store.correct(key_of(HARBOUR), "outlet", "Ledger")
    project_file.read_into(store, "p.newsprism", saved)
    assert store.entries()[0].edits == {"outlet": "Ledger"}


def packed(content: object, member: str = project_file.MEMBER) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(member, content if isinstance(content, str) else json.dumps(content))
    return data.getvalue()


ARTICLE = {"document": {"name": "a", "text": "b", "format": "text"}, "sample": False}
WRONG = {
    "no zip": b"hello",
    "an empty file": b"",
    "another zip": packed("x", member="word/document.xml"),
    "not JSON": packed("{"),
    "no articles": packed({"version": 1}),
    "an article without text": packed(
        {"version": 1, "articles": [{"document": {"name": "a"}, "sample": False}]}
    ),
    "a number for a text": packed(
        {
            "version": 1,
            "articles": [{"document": {"name": "a", "text": 7, "format": "t"}, "sample": False}],
            "corrections": [],
        }
    ),
    "a correction of a field there is not": packed(
        {"version": 1, "articles": [ARTICLE], "corrections": [{"key": "k", "field": "text"}]}
    ),
    "a decision about a quotation with a value it cannot have": packed(
        {
            "version": 1,
            "articles": [ARTICLE],
            "corrections": [{"key": "k", "field": "quote:1-2.3fa29c:type", "new": "villain"}],
        }
    ),
    "a newer version": packed({"version": 2, "articles": [], "corrections": []}),
    "deep nesting": packed("[" * 100_000),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_file_that_is_no_project_is_refused_in_one_sentence_and_adds_nothing(why):
    store = Store()
    with pytest.raises(ArticleFileError, match=r"^p\.newsprism: .*\. (Open|Update) "):
        project_file.read_into(store, "p.newsprism", WRONG[why])
    assert store.entries() == ()


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(project_file, "MAX_UNPACKED", 1_000)
    bomb = packed("0" * 2_000)
    with pytest.raises(ArticleFileError, match="unpacks to more"):
        project_file.read_into(Store(), "p.newsprism", bomb)


def test_what_a_page_tells_by_its_structure_is_kept():
    store = Store()
    guessed = {"byline": Guess("Ann Lee", "named on the page", 0.5)}
    page = Document("a.html", "Menu\nThe harbour reopens.", "html", {}, (), (1,), guessed)
    store.add(page)
    assert [entry.document for entry in store.entries()] == [page]
    other = Store()
    project_file.read_into(other, "a.newsprism", project_file.write(store))
    assert [entry.document for entry in other.entries()] == [page]
