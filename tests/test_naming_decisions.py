"""Naming follows a reader who joins, parts, follows an event or enters a name."""

import pytest

from analysis.entities import decisions, follow
from analysis.lenses import naming
from tests.factories import annotation, with_names
from tests.named_story import forms_of, story


def test_a_reader_joins_two_names():
    joined = naming.measure(story(decisions=[("people:join:Ann Lee", "Bo Dee")]))
    assert "Ann Lee" not in set(joined["actor"])
    assert "Rep. Ann Lee" in forms_of("Bo Dee", joined)["Alpha"]


def test_a_reader_parts_a_form_and_takes_it_back():
    part = ("people:part:Washington", "United States")
    parted = naming.measure(story(decisions=[part]))
    assert forms_of("Washington", parted) == {"Alpha": ["Washington"]}
    assert forms_of("United States", parted)["Alpha"] == ["United States"]
    back = naming.measure(story(decisions=[part, ("people:part:Washington", None)]))
    assert "Washington" in forms_of("United States", back)["Alpha"]


def test_a_circle_of_joins_ends():
    circle = [("people:join:A", "B"), ("people:join:B", "A")]
    assert decisions.read(circle).target("A") in {"A", "B"}


def test_a_followed_event_is_found_in_any_order_and_in_words_of_its_class():
    told = naming.measure(story(decisions=[("naming:event:boat strikes", "yes")]))
    assert forms_of("boat strikes", told) == {
        "Alpha": ["boat strikes"],
        "Beta": ["Bombings of vessels"],
    }
    ended = [("naming:event:boat strikes", "yes"), ("naming:event:boat strikes", None)]
    assert "boat strikes" not in set(naming.measure(story(decisions=ended))["actor"])


@pytest.mark.parametrize("words", ["", "the", "of and", "\ud800"])
def test_words_that_say_nothing_follow_nothing(words):
    assert list(follow.find(story()[0], words)) == []


def test_a_speaker_who_is_nobody_known_is_joined_by_the_reader_alone():
    made = annotation(
        "“We will go,” an official said. Rep. Ann Lee left.",
        quotations=[("We will go,", {"named_as": "an official", "anonymous": True})],
    )
    (plain,) = with_names(made)
    assert plain.quotations[0].source.actor is None
    (joined,) = with_names(made, decisions=[("people:join:an official", "Ann Lee")])
    assert joined.quotations[0].source.actor == "Ann Lee"


def test_a_speaker_entered_by_hand_is_called_as_entered():
    said = {"name": "Trump administration", "evidence": "entered by hand"}
    text = "The U.S. said “no” on Monday. The Trump administration is meant."
    (one,) = with_names(annotation(text, quotations=[("no", said)]))
    assert one.quotations[0].source.actor is None


def test_a_part_of_a_name_entered_by_hand_means_whom_it_is_part_of():
    said = {"name": "Casten", "evidence": "entered by hand"}
    text = "Rep. Sean Casten said “no” on Monday. Casten is a Democrat."
    (one,) = with_names(annotation(text, quotations=[("no", said)]))
    assert one.quotations[0].source.actor == "Sean Casten"
