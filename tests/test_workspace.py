"""The store keeps documents and corrections; a project file carries them whole."""

import io
import json
import zipfile

import pytest

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from analysis.plain import document_from_dict
from workspace import project_file
from workspace.records import STORY, key_of
from workspace.store import Change, Store

HARBOUR = Document("harbour.txt", "The harbour reopens.\nShare this page", "text")
BRIDGE = Document("bridge.txt", "The bridge stays shut.", "text", {"outlet": "Ledger"}, ("A note",))


@pytest.fixture
def store():
    store = Store()
    store.add(HARBOUR)
    store.add(BRIDGE, sample=True)
    return store


def test_documents_come_back_as_they_were_kept_and_in_order(store):
    assert [entry.document for entry in store.entries()] == [HARBOUR, BRIDGE]
    assert [entry.sample for entry in store.entries()] == [False, True]


def test_the_same_words_are_kept_once_under_any_name(store):
    assert not store.add(Document("copy.txt", HARBOUR.text, "text"))
    assert len(store.entries()) == 2


def test_the_latest_correction_holds_and_undo_brings_the_one_before_back(store):
    key = key_of(HARBOUR)
    store.correct(key, "outlet", "Courier")
    store.correct(key, "outlet", None, old="Courier")
    assert store.entries()[0].edits == {"outlet": None}
    assert store.undo().old == "Courier"
    assert store.entries()[0].edits == {"outlet": "Courier"}
    store.undo()
    assert store.entries()[0].edits == {}
    assert store.undo() is None


def test_a_line_put_back_can_be_taken_out_again(store):
    key = key_of(HARBOUR)
    store.correct(key, "line:1", "restored")
    assert store.entries()[0].restored == {1}
    store.correct(key, "line:1", "removed")
    assert (store.entries()[0].restored, store.entries()[0].removed) == (set(), {1})


@pytest.mark.parametrize(("key", "field"), [("0" * 16, "outlet"), (key_of(HARBOUR), "text")])
def test_a_correction_of_nothing_is_refused(store, key, field):
    with pytest.raises((KeyError, ValueError)):
        store.correct(key, field, "x")
    assert store.corrections() == ()


SPEAKER = "quote:4-11.3fa29c:speaker"


def test_what_was_decided_about_a_quotation_is_kept_in_order(store):
    key = key_of(HARBOUR)
    store.correct(key, SPEAKER, "Ann Lee")
    store.correct(key, SPEAKER, None)
    assert store.entries()[0].quotations == ((SPEAKER, "Ann Lee"), (SPEAKER, None))
    assert store.entries()[1].quotations == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quote:4-11.3fa29c:colour", "red"),
        ("quote:11-4.3fa29c:speaker", "Ann Lee"),
        ("quote:4-11:speaker", "Ann Lee"),
        ("quote:4-11.3fa29c:type", "biased"),
        ("quote:4-11.3fa29c:anonymous", "perhaps"),
        ("quote:4-11.3fa29c:end", "later"),
        ("quote:4-11.3fa29c:speaker", "  "),
    ],
)
def test_a_decision_about_a_quotation_that_says_nothing_is_refused(store, field, value):
    with pytest.raises(ValueError, match="quote:"):
        store.correct(key_of(HARBOUR), field, value)


def test_what_was_changed_in_one_act_is_taken_back_in_one(store):
    key = key_of(HARBOUR)
    store.correct(key, "outlet", "Courier")
    store.correct_together([Change(key, SPEAKER, "Ann Lee"), Change(key, "byline", "Jo Orr")])
    assert store.undo().field == SPEAKER
    assert [each.field for each in store.corrections()] == ["outlet"]


def test_an_act_with_a_wrong_change_logs_none_of_it(store):
    with pytest.raises(ValueError, match="text"):
        store.correct_together(
            [Change(STORY, "people:join:Lee", "Ann Lee"), Change(key_of(HARBOUR), "text", "x")]
        )
    assert store.corrections() == ()


def test_a_decision_about_the_story_belongs_to_no_article(store):
    store.correct(STORY, "people:join:Lee", "Ann Lee")
    assert [(c.key, c.field) for c in store.corrections()] == [(STORY, "people:join:Lee")]
    store.remove([key_of(HARBOUR)])
    assert len(store.corrections()) == 1
    store.remove([key_of(BRIDGE)])
    assert store.corrections() == ()


@pytest.mark.parametrize("field", ["outlet", "line:3", SPEAKER, "people", "people:join:a\nb"])
def test_what_concerns_one_article_is_no_decision_about_the_story(store, field):
    with pytest.raises(ValueError, match="no field"):
        store.correct(STORY, field, "x")


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


def test_a_removed_article_takes_its_corrections_along(store):
    store.correct(key_of(HARBOUR), "outlet", "Courier")
    store.remove([key_of(HARBOUR)])
    assert [entry.document for entry in store.entries()] == [BRIDGE]
    assert store.corrections() == ()


def test_two_visitors_see_nothing_of_each_other(store):
    assert Store().entries() == ()


def test_a_file_database_outlives_the_store_that_wrote_it(tmp_path):
    url = f"sqlite:///{tmp_path / 'project.sqlite'}"
    Store(url).add(HARBOUR)
    assert [entry.document for entry in Store(url).entries()] == [HARBOUR]


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


def test_a_document_kept_before_lines_were_known_by_structure_still_opens():
    row = {"name": "a.txt", "text": "The harbour reopens.", "format": "text"}
    assert document_from_dict(row) == Document("a.txt", "The harbour reopens.", "text")


@pytest.mark.parametrize(
    "wrong", [{"body_lines": ["1"]}, {"body_lines": [-1]}, {"guessed": {"byline": {"value": 1}}}]
)
def test_a_document_of_another_form_is_refused(wrong):
    row = {"name": "a.txt", "text": "The harbour reopens.", "format": "text", **wrong}
    with pytest.raises((TypeError, KeyError)):
        document_from_dict(row)
