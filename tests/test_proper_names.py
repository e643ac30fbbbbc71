"""Which capitalised words are names, and which only stand first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rating import proper_names
from analysis.rating.proper_names import BLANK


def names_in(text, known=frozenset()):
    blanked = proper_names.blanked(text, known)
    assert len(blanked) == len(text)
    hidden = "".join(a if b == BLANK else " " for a, b in zip(text, blanked, strict=True))
    return hidden.split()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The report praised Ann Lee of the Freedom Party.", ["Ann", "Lee", "Freedom", "Party"]),
        ("Good news came. Better news followed.", []),
        ('He said: "Great work on this, all of you."', []),
        ("It was a GREAT day for us.", []),
        ("I think I'm fine.", []),
        ("Justice Department lawyers came.", ["Justice", "Department"]),
        ("Justice was done in the end.", []),
        ("Great Britain left.", ["Great", "Britain"]),
        ("Gallant said it would rain.", ["Gallant"]),
        ("Critics said it would rain.", []),
        ("Nobody said it would rain. Bad news told the rest.", []),
        ("Great Danes bark at the door.", ["Danes"]),
        ("Grim Trade War Hits Happy Farmers", []),
        ("", []),
    ],
)
def test_names_are_blanked_and_first_words_are_not(text, names):
    assert names_in(text) == names


def test_a_word_that_the_article_uses_as_a_name_is_one_everywhere():
    known = proper_names.known(["The house of Gallant fell.", "A brave man was seen."])
    assert known == {"gallant"}
    assert names_in("Gallant left the house.", known) == ["Gallant"]
    assert names_in("Gallant Wins The Great War Prize", known) == ["Gallant"]


def test_a_word_that_is_also_used_without_a_capital_is_no_name():
    assert proper_names.known(["He met Hope there.", "There was no hope left."]) == frozenset()


@given(st.text(max_size=200))
def test_any_text_keeps_its_length(text):
    assert len(proper_names.blanked(text, proper_names.known([text]))) == len(text)
