"""Counting places of terms: the table of another tool, and whose words are counted."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from analysis import counting, phrases
from analysis.lenses import emphasis
from tests.factories import annotation

TEXTS = {
    "Alpha": ["The boat strike killed nine. A boat sank.", "Nine died. “The boat strike was war,”"],
    "Beta": ["A strike, a boat, a war. “War,” said Lee.", "Nobody spoke of a boat strike."],
}


@pytest.fixture
def evidence():
    quoted = {1: [("The boat strike was war,", {})], 2: [("War,", {})]}
    texts = [(outlet, text) for outlet, each in TEXTS.items() for text in each]
    return emphasis.measure(
        [
            annotation(text, outlet, name=str(number), quotations=quoted.get(number, []))
            for number, (outlet, text) in enumerate(texts)
        ]
    )


def test_the_table_is_the_one_that_count_vectorizer_makes_of_the_same_terms(evidence):
    counts = counting.count(evidence)
    places = [list(rows["term"]) for _, rows in evidence.groupby("article_id", sort=False)]
    vocabulary = list(counts.terms["term"])
    theirs = CountVectorizer(analyzer=list, vocabulary=vocabulary).transform(places)
    assert (counts.counted.toarray() == theirs.toarray()).all()


def test_rows_in_another_order_give_the_same_counts(evidence):
    def table(rows):
        summary = emphasis.summarise(rows).set_index(["outlet", "term"]).sort_index()
        return summary.drop(columns="display")

    shuffled = evidence.sample(frac=1, random_state=0)
    assert table(shuffled).equals(table(evidence))


def test_many_articles_are_counted_in_parts(evidence, monkeypatch):
    whole = counting.count(evidence).counted.toarray()
    monkeypatch.setattr(counting, "ARTICLES_AT_ONCE", 1)
    monkeypatch.setattr(counting, "ROWS_AT_ONCE", 2)
    assert (counting.count(evidence).counted.toarray() == whole).all()


@pytest.mark.parametrize(
    ("voice", "count", "words"),
    [("all", 2, 15), ("own", 1, 10), ("quoted", 1, 5)],
)
def test_own_and_quoted_words_are_counted_apart(evidence, voice, count, words):
    # Alpha: 8 and 7 words, of which 5 are quoted; "boat strike" once in either voice
    rows = emphasis.summarise(evidence, voice).set_index(["outlet", "term"])
    alpha = rows.loc[("Alpha", "boat strike")]
    assert alpha["count"] == count
    assert alpha["rate"] == pytest.approx(count * 1000 / words)
    assert (alpha["own"], alpha["quoted"]) == (1, 1)


def test_a_voice_that_nobody_has_gives_no_rows(evidence):
    own = evidence[evidence["voice"] == "own"]
    assert emphasis.summarise(own, "quoted").empty


def test_beyond_the_most_rows_the_common_and_the_stressed_terms_stay(monkeypatch):
    made = [
        annotation(
            f"It was the river. It was {name * 3}. {f'It was {name}. ' * 5}", name, name=name
        )
        for name in ("gnu", "yak", "cow")
    ]
    evidence = emphasis.measure(made)
    whole = emphasis.summarise(evidence)
    monkeypatch.setattr(emphasis, "MOST_ROWS", 12)
    monkeypatch.setattr(emphasis, "MIN_TERMS", 1)
    bounded = emphasis.summarise(evidence)
    assert set(bounded["term"]) == {"river", "gnu", "yak", "cow"}
    assert emphasis.unlisted(evidence, bounded) == 3
    assert emphasis.unlisted(evidence, whole) == 0
    kept = whole[whole["term"].isin(bounded["term"])].reset_index(drop=True)
    assert kept.equals(bounded)


def test_terms_come_in_the_order_of_the_text_however_many_are_looked_at_together(monkeypatch):
    text = "Boat strike. The boat strike killed nine near Rome. It was a boat strike near Rome."
    whole = emphasis.measure([annotation(text)])
    monkeypatch.setattr(phrases, "AT_ONCE", 2)
    assert emphasis.measure([annotation(text)]).equals(whole)
    places = list(zip(whole["start"], whole["end"], strict=True))
    assert places == sorted(places)
    assert np.all(whole["end"] > whole["start"])
