"""Which terms an outlet's articles use more than the others: evidence, counts, ranking."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import compare
from analysis.lenses import emphasis
from tests.factories import annotation

ALPHA = "The boat strike killed nine. Another boat strike followed.\nLee saw the boat strike."
BETA = "Nine died at sea. The navy fired at a boat. “A boat strike is murder,” said Lee."


def story():
    return [
        annotation(ALPHA, "Alpha", headline="Boat strike kills nine"),
        annotation(BETA, "Beta", quotations=[("A boat strike is murder,", {"name": "Lee"})]),
    ]


@pytest.fixture
def evidence():
    return emphasis.measure(story())


@pytest.fixture
def cells(evidence):
    return emphasis.summarise(evidence).set_index(["outlet", "term"])


def test_every_row_gives_the_words_back(evidence):
    assert list(evidence.columns) == list(emphasis.EVIDENCE)
    articles = {each.article.id: each.article for each in story()}
    for row in evidence.itertuples():
        written = articles[row.article_id].part(row.place)[row.start : row.end]
        assert written.casefold() == row.term


def test_a_phrase_has_a_row_wherever_it_stands(evidence):
    rows = evidence[evidence["term"] == "boat strike"]
    assert rows["place"].tolist() == ["headline", "body", "body", "body", "body"]
    assert rows["voice"].tolist() == ["own", "own", "own", "own", "quoted"]


def test_counts_and_rates_are_of_the_body(cells):
    alpha = cells.loc[("Alpha", "boat strike")]
    assert (alpha["count"], alpha["other_count"]) == (3, 1)
    assert alpha["rate"] == pytest.approx(3 * 1000 / 14)  # 14 words in Alpha's body
    assert alpha["other_rate"] == pytest.approx(1 * 1000 / 17)  # 17 in Beta's


def test_own_and_quoted_uses_are_told_apart(cells):
    assert cells.loc[("Alpha", "boat strike"), ["own", "quoted"]].tolist() == [3, 0]
    assert cells.loc[("Beta", "boat strike"), ["own", "quoted"]].tolist() == [0, 1]


def test_every_outlet_has_a_row_for_every_term_also_when_it_never_uses_it(cells):
    assert cells.loc[("Alpha", "navy"), "count"] == 0
    assert cells.loc[("Alpha", "navy"), "other_count"] == 1
    assert len(cells) == 2 * cells.index.get_level_values("term").nunique()


def test_the_more_used_term_has_the_positive_log_odds_and_the_other_outlet_its_mirror(cells):
    alpha, beta = cells.loc[("Alpha", "boat strike")], cells.loc[("Beta", "boat strike")]
    assert alpha["log_odds"] > 0 > beta["log_odds"]
    assert alpha["z"] == pytest.approx(-beta["z"])
    assert alpha["low"] < alpha["log_odds"] < alpha["high"]


def test_a_term_is_shown_as_it_is_mostly_written():
    made = annotation("The Rome Statute binds. The ROME STATUTE holds. The Rome Statute ends.")
    summary = emphasis.summarise(emphasis.measure([made]))
    assert summary.set_index("term")["display"]["rome statute"] == "Rome Statute"


def test_below_five_articles_a_side_nothing_is_tested(cells):
    assert cells["adjusted_p"].isna().all()


def corpus(articles: int):
    """Alpha writes "zebra" in each article, Beta "yak", both the rest alike."""
    return [
        annotation(
            f"It was the {animal}. It was by a river. It was no {animal}.",
            outlet,
            name=f"{number}.txt",
        )
        for outlet, animal in (("Alpha", "zebra"), ("Beta", "yak"))
        for number in range(articles)
    ]


def test_from_five_articles_a_side_terms_are_tested_and_only_the_different_ones_pass():
    summary = emphasis.summarise(emphasis.measure(corpus(12)))
    low = summary[summary["adjusted_p"] < 0.05]
    assert set(low["term"]) == {"zebra", "yak"}
    assert summary[summary["term"] == "river"]["adjusted_p"].min() > 0.5
    assert emphasis.summarise(emphasis.measure(corpus(5)))["adjusted_p"].notna().any()
    assert emphasis.summarise(emphasis.measure(corpus(4)))["adjusted_p"].isna().all()


def test_what_one_article_repeats_ranks_below_what_every_article_says():
    alpha = [
        annotation("It is a zebra." + " A gnu is it." * 3 * (number == 0), name=f"{number}.txt")
        for number in range(3)
    ]
    beta = annotation("It is a yak. It is a cow.", "Beta")
    rows = emphasis.summarise(emphasis.measure([*alpha, beta]))
    scores = rows[rows["outlet"] == "Alpha"].set_index("term")
    assert scores.loc["gnu", "count"] == scores.loc["zebra", "count"] == 3
    assert scores.loc["gnu", "score"] == pytest.approx(scores.loc["zebra", "score"] / np.sqrt(3))


def test_one_outlet_has_counts_and_nothing_to_compare():
    summary = emphasis.summarise(emphasis.measure(story()[:1]))
    assert summary["count"].max() == 3
    assert summary[["other_rate", "log_odds", "low", "high", "z", "score"]].isna().all(axis=None)


def test_the_chart_shows_each_outlets_most_stressed_terms_in_every_outlet():
    made = [*story(), annotation("The navy fired. The navy left. Nobody spoke.", "Gamma")]
    shown = emphasis.top(emphasis.summarise(emphasis.measure(made)), 1)
    assert list(dict.fromkeys(shown["term"])) == ["boat strike", "navy"]
    assert shown["outlet"].tolist() == ["Alpha", "Beta", "Gamma"] * 2


def test_the_chart_of_one_outlet_shows_its_most_frequent_terms():
    shown = emphasis.top(emphasis.summarise(emphasis.measure(story()[:1])), 1)
    assert shown["term"].tolist() == ["boat strike"]


@pytest.mark.parametrize(
    "made",
    [[], [annotation("")], [annotation("It is what it was.")]],
    ids=["no article", "no text", "stop words only"],
)
def test_nothing_to_count_gives_no_rows_but_the_same_columns(made):
    evidence = emphasis.measure(made)
    summary = emphasis.summarise(evidence)
    assert evidence.empty
    assert list(evidence.columns) == list(emphasis.EVIDENCE)
    assert summary.empty
    assert list(summary.columns) == list(emphasis.SUMMARY)
    assert emphasis.top(summary).empty


def test_evidence_read_back_from_a_file_gives_the_same_summary(evidence, tmp_path):
    evidence.to_csv(tmp_path / "e.csv", index=False)
    again = emphasis.summarise(pd.read_csv(tmp_path / "e.csv"))
    pd.testing.assert_frame_equal(again, emphasis.summarise(evidence))


def test_scores_are_those_of_the_reference_formula(evidence, cells):
    counts = cells["count"].unstack("outlet")
    prior = compare.pooled_prior(counts.sum(axis=1))
    expected = compare.log_odds(counts["Alpha"], counts["Beta"], prior)
    assert np.allclose(cells.loc["Alpha"].loc[counts.index, "z"], expected.z)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_texts_give_tables(texts):
    made = [annotation(text, f"Outlet {n}", name=f"{n}") for n, text in enumerate(texts)]
    summary = emphasis.summarise(emphasis.measure(made))
    assert (summary["count"] >= 0).all()
    assert emphasis.top(summary, 3)["count"].ge(0).all()
