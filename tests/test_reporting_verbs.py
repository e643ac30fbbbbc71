"""Reporting verbs: what the verb itself tells of the words it reports."""

import pytest

from analysis import lexicons
from analysis.speech import words

MANNERS = {"neutral", "doubting", "supporting", "emotive"}


@pytest.mark.parametrize(
    ("form", "manner"),
    [
        ("said", "neutral"),
        ("told", "neutral"),
        ("according", None),
        ("claimed", "doubting"),
        ("insists", "doubting"),
        ("admitted", "supporting"),
        ("warned", "supporting"),
        ("slammed", "emotive"),
        ("fuming", "emotive"),
    ],
)
def test_a_reporting_verb_has_the_manner_a_careful_editor_hears_in_it(form, manner):
    verb = words.verbs().get(form)
    assert (verb.manner if verb else None) == manner


def test_all_forms_of_a_verb_have_one_manner_of_the_four():
    manners = {}
    for row in lexicons.rows("reporting_verbs"):
        manners.setdefault(row["verb"], set()).add(row["manner"])
    assert {verb for verb, found in manners.items() if len(found) > 1} == set()
    assert set().union(*manners.values()) == MANNERS
