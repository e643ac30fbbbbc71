"""The words a tone rests on, and those that are the story's."""

import pytest
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.lenses import tone
from tests.tone_articles import annotated, outlet_of


def test_a_rated_word_stands_where_the_text_says_it():
    article = annotated("The gallant Yoav Gallant won a “terrible, terrible war” there.")
    table = tone.rated_words([article])
    assert [article.article.text[r.start : r.end] for r in table.itertuples()] == table[
        "word"
    ].tolist()
    assert table["word"].tolist() == ["gallant", "won", "terrible", "terrible", "war"]


def test_words_that_most_outlets_use_are_the_storys():
    articles = [
        annotated("The war was no crisis.", outlet="A", name="1"),
        annotated("The war was no terrible one.", outlet="B", name="2"),
        annotated("It was a terrible, terrible day.", outlet="B", name="3"),
        annotated("A war again, and no good food.", outlet="C", name="4"),
    ]
    table = tone.story_words(articles)
    assert table[["word", "outlets", "uses"]].to_numpy().tolist() == [["war", 3, 3]]
    assert table["value"].iloc[0] < 0


def test_with_one_outlet_no_word_is_the_storys():
    articles = [annotated("The war was a crisis.", name=name) for name in ("1", "2")]
    assert tone.story_words(articles).empty
    assert tone.story_words([]).columns.tolist() == ["word", "value", "outlets", "uses"]


def test_relative_to_the_story_outlets_lie_around_zero():
    articles = [outlet_of("A", "1", ["good"] * 5), outlet_of("B", "2", ["bad"] * 9)]
    found = tone.summarise(tone.relative_to_story(tone.measure(articles)))
    assert found["value"].sum() == pytest.approx(0)
    assert found["value"].iloc[0] > 0
    assert tone.relative_to_story(tone.measure([])).columns.tolist() == tone.EVIDENCE


def test_a_whole_article_has_the_score_of_the_original():
    text = "This is good. This is bad, bad. This is fine."
    table = tone.whole_articles([annotated(text)])
    assert table.columns.tolist() == ["article_id", "outlet", "value"]
    assert table["value"].tolist() == [
        SentimentIntensityAnalyzer().polarity_scores(text)["compound"]
    ]
