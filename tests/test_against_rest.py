"""One outlet against the others: clear differences are found, chance ones are not."""

import pandas as pd
import pytest

from analysis.framing import against_rest


def summary(*counts: tuple[str, int, int]) -> pd.DataFrame:
    rows = [(outlet, "own", "health", count, n) for outlet, count, n in counts]
    return pd.DataFrame(rows, columns=["outlet", "voice", "frame", "count", "n"])


def test_a_large_difference_over_many_sentences_is_clear():
    table = against_rest.differences(summary(("A", 30, 40), ("B", 5, 40)), "frame")
    first = table.iloc[0]
    assert (first["outlet"], first["what"], bool(first["clear"])) == ("A", "health", True)
    assert first["value"] == pytest.approx(30 / 40 - 5 / 40)
    assert 0 < first["low"] < first["value"] < first["high"]


def test_the_same_shares_over_few_sentences_are_not_clear():
    table = against_rest.differences(summary(("A", 3, 4), ("B", 1, 8)), "frame")
    assert not table["clear"].any()


def test_what_nobody_speaks_of_and_a_single_outlet_are_not_compared():
    assert against_rest.differences(summary(("A", 0, 9), ("B", 0, 9)), "frame").empty
    alone = against_rest.differences(summary(("A", 4, 9)), "frame")
    assert list(alone.columns) == against_rest.DIFFERENCES
    assert alone.empty
