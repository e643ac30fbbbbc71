"""Near duplicates: copies are seen, also cut ones, and the same story in other words is not."""

from analysis.near_duplicates import nearest

AGENCY = (
    "The harbour reopened on Tuesday after volunteers had cleared the last of the sunken boats. "
    "Officials said that the lighthouse stays dark until a new lamp arrives from the mainland. "
    "Fishermen who lost their nets in the storm may ask for help at the town hall until Friday. "
    "The mayor thanked the crews of two tugs that had worked through four nights without a pause."
)
OWN_WORDS = (
    "Boats are moving again in the harbour, which the storm had closed for a week. The lamp of the "
    "lighthouse is broken, and nobody can tell when another comes. Nets were torn and lost, and "
    "the town promises money to those who come and ask for it. Tug crews worked for four nights."
)


def test_a_copy_with_another_beginning_is_found():
    found = nearest({"a": AGENCY, "b": "HARBOUR (Agency) — " + AGENCY.replace(",", "")})
    assert found["a"].key == "b"
    assert found["a"].share == 1.0


def test_a_copy_that_was_cut_is_found_from_both_sides():
    found = nearest({"long": AGENCY + " " + OWN_WORDS, "cut": AGENCY})
    assert (found["cut"].key, found["long"].key) == ("long", "cut")


def test_the_same_story_in_other_words_is_no_copy():
    assert nearest({"a": AGENCY, "b": OWN_WORDS}) == {}


def test_a_text_of_one_sentence_is_compared_with_nothing():
    short = "The harbour reopened on Tuesday after a storm."
    assert nearest({"a": short, "b": short}) == {}


def test_of_several_the_nearest_is_named():
    half = AGENCY[: len(AGENCY) // 2] + OWN_WORDS
    assert nearest({"a": AGENCY, "half": half, "whole": AGENCY + " More."})["a"].key == "whole"


def test_nothing_has_no_duplicates():
    assert nearest({}) == {}
