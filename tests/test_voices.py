"""Whose words are rated: the outlet's own, quoted ones, reported ones."""

import pytest

from analysis.lenses import tone
from tests.tone_articles import annotated, voices_of


def test_own_words_and_quoted_words_are_rated_apart():
    text = "The mayor praised the good plan: “This is a terrible and horrible mistake for all.”"
    table = tone.measure([annotated(text, quotes=[(text[34:-2], "direct")])])
    assert table["voice"].tolist() == ["own", "quoted"]
    assert table["value"].iloc[0] > 0 > table["value"].iloc[1]


def test_a_quoted_row_spans_the_words_and_an_own_row_the_sentence():
    words = "we will never give up our land"
    text = f"“{words},” the farmers of the valley said."
    assert voices_of(annotated(text, quotes=[(words, "direct")])) == [
        ("own", text),
        ("quoted", words),
    ]


@pytest.mark.parametrize(
    ("words", "own"), [("a great big", True), ("a great big success", False)], ids=["three", "four"]
)
def test_up_to_three_words_in_marks_stay_in_the_own_voice(words, own):
    text = f"The minister called the plan “{words}” on Monday."
    table = tone.measure([annotated(text, quotes=[(words, "direct")])])
    assert (len(table) == 1) is own
    assert bool(table["value"].iloc[0] > 0) is own


def test_a_short_sentence_within_a_long_quotation_is_nobodys_own():
    text = "We won.\nThis was a hard fight for us."
    assert voices_of(annotated(text, quotes=[(text, "direct")])) == [
        ("quoted", "This was a hard fight for us.")
    ]


def test_what_is_left_of_a_sentence_without_its_quotation_needs_three_words():
    words = "This was a hard fight for us"
    assert voices_of(annotated(f"“{words},” he said.", quotes=[(words, "direct")])) == [
        ("quoted", words)
    ]


def test_reported_words_have_their_own_voice():
    words = "the dam had been a terrible mistake"
    text = f"The engineers of the town said that {words}."
    table = tone.measure([annotated(text, quotes=[(words, "indirect")])])
    assert dict(zip(table["voice"], table["value"], strict=True)) == {
        "own": 0.0,
        "reported": pytest.approx(table["value"].min()),
    }
    assert table["value"].min() < 0


def test_a_mixed_quotation_is_reported_outside_its_marks():
    words = "the dam was “a disaster for the whole valley” and should go"
    text = f"The engineers of the town said that {words}."
    assert voices_of(annotated(text, quotes=[(words, "mixed")])) == [
        ("own", text),
        ("reported", "the dam was “"),
        ("quoted", "a disaster for the whole valley"),
        ("reported", "” and should go"),
    ]


def test_a_quotation_that_repeats_another_of_the_body_is_counted_nowhere():
    words = "this is a terrible day for us"
    text = f"The mayor told the crowd of them: “{words}.”"
    again = annotated(text, quotes=[(words, "direct")], repeats="body")
    assert tone.measure([again])[["voice", "value"]].to_numpy().tolist() == [["own", 0.0]]
