"""What hangs on one sentence, or on the story's words, with values the eye can check."""

import pandas as pd
import pytest

from analysis.rating import holding


def evidence(**outlets):
    """Sentences of the own voice by outlet, all of one article: their values."""
    rows = [
        ("body", name, f"{name} 1", "own", 10 * k, 10 * k + 5, k, value)
        for name, values in outlets.items()
        for k, value in enumerate(values)
    ]
    columns = ["place", "outlet", "article_id", "voice", "start", "end", "order", "value"]
    return pd.DataFrame(rows, columns=columns)


def test_one_warm_sentence_that_makes_an_article_warm_is_named():
    (row,) = holding.without_a_sentence(evidence(A=[-0.1, 0.9, -0.2, -0.1])).itertuples()
    assert row.turns
    assert (row.start, row.order) == (10, 1)
    assert row.without == pytest.approx(-0.4 / 3)


def test_where_all_sentences_agree_the_sign_holds():
    (row,) = holding.without_a_sentence(evidence(A=[-0.3, -0.2, -0.3])).itertuples()
    assert not row.turns
    assert row.passes == ()


def test_a_sentence_without_which_an_outlet_passes_another_is_named():
    found = holding.without_a_sentence(evidence(A=[0.2, 0.2, 0.8], B=[0.3, 0.3, 0.3]))
    first, second = found.itertuples()
    assert first.passes == ("B",)
    assert first.start == 20
    assert second.passes == ()


def test_a_turn_that_two_decimals_do_not_show_is_none():
    (row,) = holding.without_a_sentence(evidence(A=[0.004, 0.002, -0.009])).itertuples()
    assert not row.turns


def test_an_article_of_one_sentence_goes_with_it():
    two = evidence(A=[0.4, 0.2])
    two["article_id"] = ["1", "2"]
    (row,) = holding.without_a_sentence(two).itertuples()
    assert row.value == pytest.approx(0.3)
    assert row.without in (pytest.approx(0.2), pytest.approx(0.4))


def test_without_the_words_of_the_story_an_outlet_may_turn_and_pass():
    found = holding.without_words(
        evidence(A=[-0.3, -0.1], B=[-0.1, -0.1]), evidence(A=[0.1, 0.1], B=[-0.1, -0.1])
    )
    first, second = found.itertuples()
    assert (first.turns, first.passes) == (True, ("B",))
    assert (second.turns, second.passes) == (False, ("A",))


def test_no_sentences_give_no_rows_but_the_columns():
    assert holding.without_a_sentence(evidence()).columns.tolist() == holding.SENTENCES
    assert holding.without_words(evidence(), evidence()).columns.tolist() == holding.WORDS
