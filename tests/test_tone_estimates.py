"""Means, intervals and differences of sentences whose tone is known."""

import itertools
from pathlib import Path

import numpy as np
import pytest

from analysis.lenses import tone
from tests.tone_articles import LINE, annotated, outlet_of

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def test_the_mean_of_an_article_is_over_its_sentences():
    evidence = tone.measure([outlet_of("A", "1", ["good", "good", "plain", "plain", "plain"])])
    (row,) = tone.summarise(evidence).itertuples()
    good = evidence["value"].max()
    assert (row.value, row.n, row.article_id) == (pytest.approx(good * 2 / 5), 5, "1")
    assert row.low < row.value < row.high


def test_a_long_article_weighs_no_more_than_a_short_one():
    evidence = tone.measure([outlet_of("A", "1", ["good"] * 9), outlet_of("A", "2", ["plain"])])
    (row,) = tone.summarise(evidence).itertuples()
    assert row.value == pytest.approx(evidence["value"].max() / 2)
    assert (row.article_id, row.articles, row.n) == (None, 2, 10)
    assert tone.summarise(evidence, by="article")["article_id"].tolist() == ["1", "2"]


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["good", "bad", "good", "bad"], "fewer than 5 sentences"),
        (["plain"] * 6, "all sentences have the same value"),
    ],
    ids=["too few", "all alike"],
)
def test_an_interval_that_cannot_be_had_is_nan_and_says_why(words, note):
    (row,) = tone.summarise(tone.measure([outlet_of("A", "1", words)])).itertuples()
    assert np.isnan([row.low, row.high]).all()
    assert row.note == note


def test_five_articles_are_judged_by_the_spread_between_them():
    words = (["good"] * 4 + ["plain"], ["plain"] * 4 + ["good"])
    articles = [outlet_of("A", str(k), words[k % 2]) for k in range(6)]
    (row,) = tone.summarise(tone.measure(articles)).itertuples()
    assert row.note == "the spread between 6 articles"


def test_outlets_that_differ_in_every_sentence_differ_clearly():
    warm = outlet_of("A", "1", ["good", "great", "nice", "good", "great", "nice", "good"])
    cold = outlet_of("B", "2", ["bad", "horrible", "sad", "bad", "horrible", "sad", "bad"])
    (row,) = tone.differences(tone.measure([warm, cold])).itertuples()
    assert row.clear
    assert row.low > 0


def test_the_same_article_under_two_names_does_not_differ():
    words = ["good", "bad", "plain", "good", "bad"]
    evidence = tone.measure([outlet_of("A", "1", words), outlet_of("B", "2", words)])
    (row,) = tone.differences(evidence).itertuples()
    assert (row.value, row.p, row.clear) == (0, pytest.approx(1), False)


def test_a_headline_colder_than_every_sentence_of_its_article_has_none_below():
    body = "\n".join([LINE.format("good")] * 3)
    evidence = tone.measure([annotated(body, headline="A horrible day for them")])
    (row,) = tone.headline_against_body(evidence).itertuples()
    assert row.colder == 0
    assert row.difference == pytest.approx(row.value - row.body)
    assert tone.summarise(evidence)["n"].tolist() == [3]


def test_no_pair_of_the_seeds_differs_clearly():
    seeds = [annotated(p.read_text("utf-8"), outlet=p.stem, name=p.stem) for p in SEEDS]
    table = tone.differences(tone.measure(seeds))
    assert len(table) == len(list(itertools.combinations(SEEDS, 2)))
    assert not table["clear"].any()
