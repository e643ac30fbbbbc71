"""What the page Tone says in words: each sentence follows from the rows beside it."""

import pandas as pd

from dashboard import tone_words

HOLDS = pd.DataFrame(
    {
        "outlet": ["A", "B"],
        "value": [0.05, -0.2],
        "without": [-0.03, -0.19],
        "turns": [True, False],
        "passes": [("B", "C"), ()],
        "order": [4, 0],
        "n": [9, 12],
    }
)
PAIRS = pd.DataFrame(
    {
        "outlet": ["A"],
        "other": ["B"],
        "value": [0.25],
        "low": [0.1],
        "high": [0.4],
        "clear": [True],
    }
)


def test_without_a_clear_pair_there_is_no_measurable_difference():
    assert "No measurable difference: of 1 pair" in tone_words.verdict(PAIRS.assign(clear=False))


def test_a_clear_pair_is_named_with_its_difference_and_interval():
    assert "A and B by +0.25 (+0.10 to +0.40)" in tone_words.verdict(PAIRS)


def test_one_outlet_is_compared_with_nothing():
    assert "nothing to compare" in tone_words.verdict(PAIRS[:0])


def test_what_hangs_on_a_sentence_is_said_outlet_by_outlet():
    turn, passed, chance = tone_words.without_a_sentence(HOLDS)
    assert "A: without sentence 5 the mean of its own voice goes from +0.05 to −0.03" in turn
    assert "without sentence 5 its mean goes from +0.05 to −0.03 and passes B and C" in passed
    assert "says nothing" in chance


def test_what_holds_is_said_too():
    steady = HOLDS.assign(turns=False, passes=[(), ()])
    assert [line.split()[0:2] for line in tone_words.without_a_sentence(steady)] == [
        ["No", "outlet's"],
        ["No", "outlet"],
    ]
    assert tone_words.without_a_sentence(steady[:0]) == []


def test_without_words_of_the_story_turns_and_order_are_told():
    said = tone_words.without_words(HOLDS, 4)
    assert "4 rated words" in said
    assert "A from +0.05 to −0.03" in said
    assert "the order changes for A" in said
    assert "none to leave out" in tone_words.without_words(HOLDS, 0)


def test_terms_stated_as_fact_come_with_their_number_and_interval():
    table = pd.DataFrame(
        {
            "outlet": ["A", "B"],
            "status": ["asserted", "asserted"],
            "count": [2, 0],
            "n": [8, 3],
            "low": [0.07, 0.0],
            "high": [0.59, 0.5],
        }
    )
    assert "A 2 of 8 (95% interval 7% to 59%)" in tone_words.asserted(table)
    assert "None" in tone_words.asserted(table[1:])


def test_hollow_squares_are_counted():
    cells = pd.DataFrame({"sure": [0, 2, 0]})
    assert "2 of 3 squares are hollow" in tone_words.abstentions(cells)
    assert "hollow" not in tone_words.abstentions(cells[1:2])
