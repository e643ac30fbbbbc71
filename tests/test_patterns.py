"""Patterns that a reader types are found where a reader would find them, and never run for ever."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import patterns
from analysis.errors import PatternError
from analysis.patterns import MAX_PATTERN

TEXT = (
    "The court’s judges spoke of war\ncrimes. War-crimes units met. No warcrimes here. Genocidal?"
)


def found(text: str, where: str = TEXT, *, expression: bool = False, case: bool = False):
    places = patterns.find(text, [where], expression=expression, case=case, most=1_000)
    return [where[start:end] for _, start, end in places]


@pytest.mark.parametrize(
    ("phrase", "expected", "why"),
    [
        ("war crimes", ["war\ncrimes"], "a line break is a blank"),
        ("court's", ["court’s"], "a straight apostrophe finds a typographic one"),
        ("crime", [], "a word is not found inside a longer one"),
        ("crime*", ["crimes", "crimes"], "a star stands for the rest of a word"),
        ("*crimes", ["crimes", "crimes", "warcrimes"], "or for its beginning"),
        ("genocid*", ["Genocidal"], "case does not matter"),
        ("(.)", [], "signs of a pattern are taken as they are"),
        ("Genocidal?", ["Genocidal?"], "a question mark is a question mark"),
    ],
)
def test_words_and_phrases(phrase, expected, why):
    assert found(phrase) == expected, why


@pytest.mark.parametrize(
    ("pattern", "case", "expected", "why"),
    [
        (r"war.crimes", False, ["War-crimes"], "a point is any sign but a line break"),
        (r"(?s)war.crimes", True, ["war\ncrimes"], "or any sign at all, and case can matter"),
        (r"\bcrimes?\b|judges", False, ["judges", "crimes", "crimes"], "one or the other"),
        (r"z*", False, [], "a place without a letter is no place"),
    ],
)
def test_regular_expressions(pattern, case, expected, why):
    assert found(pattern, expression=True, case=case) == expected, why


@pytest.mark.parametrize("expression", [False, True])
def test_texts_are_searched_in_order_up_to_the_most(expression):
    texts = ["war, war", "", "peace", "war"]
    places = patterns.find("war", texts, expression=expression, case=False, most=3)
    assert places == [(0, 0, 3), (0, 5, 8), (3, 0, 3)]
    assert patterns.find("war", texts, expression=expression, case=False, most=1) == [(0, 0, 3)]


@pytest.mark.parametrize(
    ("pattern", "at", "problem"),
    [
        ("(war|crime", 0, "missing ), unterminated subpattern"),
        ("*war", 0, "nothing to repeat"),
        ("[a-", 0, "unterminated character set"),
        ("war\\", 3, "bad escape"),
        ("peace|war{2,1}", 10, "min repeat greater than max repeat"),
    ],
)
def test_a_broken_pattern_says_where_and_what(pattern, at, problem):
    with pytest.raises(PatternError, match=f"character {at + 1}") as raised:
        found(pattern, expression=True)
    assert raised.value.at == at
    assert problem in raised.value.problem


def test_a_very_long_pattern_is_refused():
    with pytest.raises(PatternError, match="201 characters"):
        found("a" * (MAX_PATTERN + 1))


def test_more_than_two_stars_in_a_word_are_refused():
    assert found("*crime*") == ["crimes", "crimes", "warcrimes"]
    with pytest.raises(PatternError, match="more than 2 stars"):
        found("*c*r*")


@pytest.mark.parametrize(
    "pattern", [r"(a+)+$", r"(a|aa)+$", r"((a{1,999}){1,999}){1,999}b", r"(a+a+)+y"]
)
def test_a_pattern_that_would_never_end_is_stopped(pattern, monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.2)
    with pytest.raises(PatternError, match=r"longer than|memory"):
        found(pattern, "a" * 50_000 + "!", expression=True)


def test_a_pattern_that_would_take_all_memory_is_stopped(monkeypatch):
    monkeypatch.setattr(patterns, "MEGABYTES", 64)
    with pytest.raises(PatternError, match=r"longer than|memory"):
        found("((((a?){999}){999}){999}){999}", "a" * 50_000, expression=True)


@pytest.mark.parametrize("word", ["*a*", "a*"])
def test_stars_end_on_a_megabyte_without_a_blank(word):
    assert found(word, "a" * 10**6) == []


@settings(deadline=None, max_examples=25)
@given(st.text(min_size=1, max_size=30), st.booleans())
@example("\x00(", True)
@example("****", False)
@example("\ud800", True)
@example("[[a]", True)
@example("a{99999999999}", True)
def test_anything_typed_is_searched_or_explained(text, expression):
    try:
        assert all(found(text, expression=expression))
    except PatternError as error:
        assert error.problem  # noqa: PT017 - either way is right, and the message must be there
