"""The store keeps documents and what was decided about them, and takes decisions back."""

import pytest

from analysis.models import Document
from tests.workspace.documents import BRIDGE, HARBOUR, SPEAKER
from workspace.records import STORY, key_of
from workspace.store import Change, Store


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
