"""Words and phrases of several lists, found in all their forms."""

import pytest

from analysis.framing.inflections import forms
from analysis.framing.term_lists import Term, TermLists


def found(text: str, *terms: str) -> list[str]:
    lists = TermLists(Term(term, "one", 1.0) for term in terms)
    return [text[each.start : each.end] for each in lists.find(text)]


@pytest.mark.parametrize(
    ("listed", "written", "why"),
    [
        ("tax", "Taxes rose", "plural and a capital at the beginning"),
        ("ban", "they banned it", "the last letter doubled"),
        ("policy", "two policies", "y becomes ie"),
        ("judge", "judging them", "a silent e goes"),
        ("mayor", "the mayor’s plan", "a possessive with a curly mark"),
        ("health care", "health-care costs", "hyphens part words"),
        ("# percent of", "45 percent of voters", "any number"),
        ("AIDS", "the AIDS crisis", "a capital as listed"),
    ],
)
def test_a_listed_word_is_found_in_another_form(listed, written, why):
    assert found(written, listed), why


@pytest.mark.parametrize(
    ("listed", "written", "why"),
    [
        ("mores", "one more day", "a word listed in the plural stands for the plural"),
        ("hug", "a huge crowd", "another word that begins alike"),
        ("AIDS", "she aids them", "listed with a capital, written without"),
        ("tax", "taxation", "another word of the family is listed by itself"),
        ("tax cut", "tax was cut", "a phrase stands together"),
    ],
)
def test_another_word_is_not_found(listed, written, why):
    assert not found(written, listed), why


def test_the_longest_term_of_a_list_is_taken_and_its_words_count_once():
    assert found("A tax cut and a tax.", "tax", "tax cut") == ["tax cut", "tax"]


def test_lists_do_not_keep_words_from_each_other():
    lists = TermLists([Term("court case", "law", 1.0), Term("case", "health", 1.0)])
    assert {each.term.list for each in lists.find("the court case")} == {"law", "health"}


def test_short_words_have_one_form():
    assert forms("un") == {"un"}
