"""Small articles whose voices and tone can be read off the page, and the five seeds."""

import csv
import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.lenses import tone
from analysis.models import Annotation, Article, Quotation, Sentence, Source
from analysis.typography import plain

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parent / "seeds").glob("*.txt"))
CASES = list(csv.DictReader((HERE / "cases" / "tone.csv").read_text("utf-8").splitlines()))
LINE = "The council met on a {} day."


def annotated(text="", *, quotes=(), headline=None, outlet="A", name="1", language=None, **more):
    """An article with a sentence a line; ``quotes`` are (words, kind) found in the body."""
    sentences, position = [], 0
    if headline:
        sentences.append(Sentence(name, 0, len(headline), "headline"))
    for line in text.split("\n"):
        sentences.append(Sentence(name, position, position + len(line)))
        position += len(line) + 1
    found = [
        Quotation(name, text.index(w), text.index(w) + len(w), kind, Source(None), **more)
        for w, kind in quotes
    ]
    article = Article(name, name, text, outlet, headline, language=language)
    return Annotation(article, outlet, tuple(sentences), tuple(found))


def voices_of(*annotations):
    table = tone.measure(annotations)
    texts = {a.article.id: a.article for a in annotations}
    return [
        (row.voice, texts[row.article_id].part(row.place)[row.start : row.end])
        for row in table.itertuples()
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_sign_of_the_tone(case):
    (value,) = tone.measure([annotated(case["text"])])["value"]
    assert np.sign(value) == int(case["sign"])


@pytest.mark.parametrize("text", ["It wasn’t “good”—yet\u00a0so", "＂fine＂", "plain", ""])
def test_plain_typography_moves_nothing(text):
    assert len(plain(text)) == len(text)
    assert not set(plain(text)) & set("’“”—\u00a0＂")


def test_own_words_and_quoted_words_are_rated_apart():
    text = "The mayor praised the good plan: “This is a terrible and horrible mistake for all.”"
    table = tone.measure([annotated(text, quotes=[(text[34:-2], "direct")])])
    assert table["voice"].tolist() == ["own", "quoted"]
    assert table["value"].iloc[0] > 0 > table["value"].iloc[1]


def test_a_quoted_row_spans_the_words_and_an_own_row_the_sentence():
    words = "we will never give up our land"
    text = f"“{words},” the farmers of the valley said."
    assert voices_of(annotated(text, quotes=[(words, "direct")])) == [
        ("own", text),
        ("quoted", words),
    ]


@pytest.mark.parametrize(
    ("words", "own"), [("a great big", True), ("a great big success", False)], ids=["three", "four"]
)
def test_up_to_three_words_in_marks_stay_in_the_own_voice(words, own):
    text = f"The minister called the plan “{words}” on Monday."
    table = tone.measure([annotated(text, quotes=[(words, "direct")])])
    assert (len(table) == 1) is own
    assert bool(table["value"].iloc[0] > 0) is own


def test_a_short_sentence_within_a_long_quotation_is_nobodys_own():
    text = "We won.\nThis was a hard fight for us."
    assert voices_of(annotated(text, quotes=[(text, "direct")])) == [
        ("quoted", "This was a hard fight for us.")
    ]


def test_what_is_left_of_a_sentence_without_its_quotation_needs_three_words():
    words = "This was a hard fight for us"
    assert voices_of(annotated(f"“{words},” he said.", quotes=[(words, "direct")])) == [
        ("quoted", words)
    ]


def test_reported_words_have_their_own_voice():
    words = "the dam had been a terrible mistake"
    text = f"The engineers of the town said that {words}."
    table = tone.measure([annotated(text, quotes=[(words, "indirect")])])
    assert dict(zip(table["voice"], table["value"], strict=True)) == {
        "own": 0.0,
        "reported": pytest.approx(table["value"].min()),
    }
    assert table["value"].min() < 0


def test_a_mixed_quotation_is_reported_outside_its_marks():
    words = "the dam was “a disaster for the whole valley” and should go"
    text = f"The engineers of the town said that {words}."
    assert voices_of(annotated(text, quotes=[(words, "mixed")])) == [
        ("own", text),
        ("reported", "the dam was “"),
        ("quoted", "a disaster for the whole valley"),
        ("reported", "” and should go"),
    ]


def test_a_quotation_that_repeats_another_of_the_body_is_counted_nowhere():
    words = "this is a terrible day for us"
    text = f"The mayor told the crowd of them: “{words}.”"
    again = annotated(text, quotes=[(words, "direct")], repeats="body")
    assert tone.measure([again])[["voice", "value"]].to_numpy().tolist() == [["own", 0.0]]


def test_another_language_than_english_is_not_rated():
    assert tone.measure([annotated("Das ist ein guter Plan.", language="de")]).empty
    assert len(tone.measure([annotated("This is a good plan.", language="en-GB")])) == 1


def test_words_counted_out_weigh_nothing():
    article = annotated("The war went on for long.")
    assert tone.measure([article])["value"].iloc[0] < 0
    assert tone.measure([article], leave_out=frozenset({"war"}))["value"].iloc[0] == 0


@pytest.mark.parametrize("table", ["measure", "summarise", "differences", "headline_against_body"])
def test_nothing_gives_no_rows_but_the_same_columns_and_types(table):
    some = tone.measure([annotated("\n".join([LINE.format("good")] * 6), headline="Bad day here")])
    none = tone.measure([])
    make = (lambda evidence: evidence) if table == "measure" else getattr(tone, table)
    assert make(none).empty
    assert make(none).dtypes.to_dict() == make(some).dtypes.to_dict()


def outlet_of(outlet, name, words):
    return annotated("\n".join(LINE.format(w) for w in words), outlet=outlet, name=name)


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


HOSTILE = [
    "",
    "\ud800",
    "\x00\x00",
    "“" * 5000,
    '"a' * 5000,
    "😀" * 5000,
    "A" * 100_000,
    "’" * 9999,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_rated_or_left_out(text):
    spans = [] if not text else [(text, "mixed"), (text[: len(text) // 2], "direct")]
    table = tone.measure([annotated(text, quotes=spans, headline=text)])
    assert table["value"].between(-1, 1).all()


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1), st.integers(-5, 60), st.integers(-5, 60))
def test_spans_that_fit_nowhere_raise_nothing(text, start, end):
    quotation = Quotation("1", start, end, "direct", Source(None))
    sentence = Sentence("1", start - 1, end + 1)
    spoiled = Annotation(Article("1", "1", text), "A", (sentence,), (quotation,))
    table = tone.measure([spoiled])
    assert isinstance(table, pd.DataFrame)
    assert (table["end"] <= len(text)).all()


def test_a_rated_word_stands_where_the_text_says_it():
    article = annotated("The gallant Yoav Gallant won a “terrible, terrible war” there.")
    table = tone.rated_words([article])
    assert [article.article.text[r.start : r.end] for r in table.itertuples()] == table[
        "word"
    ].tolist()
    assert table["word"].tolist() == ["gallant", "won", "terrible", "terrible", "war"]


def test_words_that_most_outlets_use_are_the_storys():
    articles = [
        annotated("The war was a crisis.", outlet="A", name="1"),
        annotated("The war was terrible.", outlet="B", name="2"),
        annotated("It was a terrible, terrible day.", outlet="B", name="3"),
        annotated("A war again, and good food.", outlet="C", name="4"),
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
