"""Shares of quoted words: of which words, with which interval, and when there is none."""

import numpy as np
import pandas as pd
import pytest

from analysis import shares
from analysis.lenses import sources
from tests.factories import annotation
from tests.quoted_story import LEE, OFFICIAL, story


@pytest.fixture
def evidence():
    return sources.measure(story())


def test_shares_are_of_the_outlets_quoted_words(evidence):
    summary = sources.summarise(evidence).set_index(["outlet", "source_type"])
    assert summary.loc[("Alpha", "politician"), "words"] == 8
    assert summary.loc[("Alpha", "politician"), "share"] == pytest.approx(8 / 12)
    assert summary.loc[("Alpha", "government"), "share"] == pytest.approx(4 / 12)
    assert summary.loc[("Alpha", "ngo"), "words"] == 0
    assert summary.loc[("Gamma", "ngo"), "share"] == 1
    assert summary.loc[("Alpha", "politician"), "quotations"] == 2
    assert summary.loc[("Alpha", "politician"), "speakers"] == 1


def test_few_paragraphs_give_no_interval_and_the_reason(evidence):
    summary = sources.summarise(evidence)
    assert summary["low"].isna().all()
    assert summary["high"].isna().all()
    assert summary["reason"].str.contains("fewer than 5 paragraphs").all()


def paragraphs(*words_by_type):
    """An article with a paragraph for each pair of word counts, politician and government."""
    lines, quotations = [], []
    for number, (lee, official) in enumerate(words_by_type):
        for count, who, tag in ((lee, LEE, "l"), (official, OFFICIAL, "o")):
            if count:
                words = " ".join(f"{tag}{number}x{at}" for at in range(count))
                lines.append(f"“{words}” he said.")
                quotations.append((words, who))
    return annotation("\n".join(lines), quotations=quotations)


def test_the_interval_holds_the_share_and_is_the_same_for_the_same_seed():
    evidence = sources.measure([paragraphs((9, 0), (3, 0), (0, 8), (5, 0), (0, 2), (4, 0))])
    summary = sources.summarise(evidence, seed=1)
    lee = summary[summary["source_type"] == "politician"].iloc[0]
    assert lee["share"] == pytest.approx(21 / 31)
    assert 0 < lee["low"] < lee["share"] < lee["high"] <= 1
    assert lee["n"] == 6
    assert lee["reason"] == ""
    pd.testing.assert_frame_equal(summary, sources.summarise(evidence, seed=1))


def test_one_type_of_source_gives_no_interval_since_drawing_again_cannot_change_it():
    evidence = sources.measure([paragraphs(*[(4, 0)] * 6)])
    summary = sources.summarise(evidence)
    assert summary["share"].tolist() == [1.0]
    assert summary["low"].isna().all()
    assert summary["reason"].tolist() == ["only one kind occurs"]


def test_with_five_articles_whole_articles_are_drawn():
    made = [
        annotation(
            f"“{'no ' * words}” he said.\n“{'yes ' * words}” they told us.",
            name=f"{words}.txt",
            quotations=[("no " * words, LEE), ("yes " * words, OFFICIAL)],
        )
        for words in range(1, 6)
    ]
    summary = sources.summarise(sources.measure(made))
    assert summary["n"].tolist() == [5, 5]
    assert summary["low"].tolist() == pytest.approx([0.5, 0.5])  # each article is half and half


SIMULATED_PARAGRAPHS = 20


def test_the_interval_holds_the_true_share_in_most_simulated_articles():
    """Paragraphs of one speaker each, of skewed length; the true share is that of endless text."""
    random = np.random.default_rng(7)
    speaks, mean_words = (0.5, 0.3, 0.2), (30.0, 15.0, 45.0)
    truth = np.multiply(speaks, mean_words) / np.dot(speaks, mean_words)
    held = []
    for seed in range(300):
        who = random.choice(3, size=SIMULATED_PARAGRAPHS, p=speaks)
        words = np.zeros((SIMULATED_PARAGRAPHS, 3))
        lengths = 1 + random.poisson(random.gamma(2, np.take(mean_words, who) / 2))
        words[np.arange(SIMULATED_PARAGRAPHS), who] = lengths
        low, high, _ = shares.intervals(words, draws=400, seed=seed)
        held.append((low <= truth) & (truth <= high))
    assert 0.9 <= np.mean(held) <= 0.99


def test_an_outlet_that_only_reports_speech_has_zero_words_and_no_share():
    made = annotation("Lee said they would appeal.", quotations=[
        ("they would appeal", LEE | {"kind": "indirect"})
    ])  # fmt: skip
    other = story()[2]
    summary = sources.summarise(sources.measure([made, other])).set_index(["outlet", "source_type"])
    assert summary.loc[("Alpha", "ngo"), "words"] == 0
    assert pd.isna(summary.loc[("Alpha", "ngo"), "share"])
    assert summary.loc[("Alpha", "ngo"), "reason"] == "no words are quoted"
