"""Small articles whose voices and tone can be read off the page, and the five seeds."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.lenses import tone
from analysis.models import Annotation, Article, Quotation, Sentence, Source
from analysis.rating.typography import plain
from tests.tone_articles import LINE, annotated

HERE = Path(__file__).parent
CASES = list(csv.DictReader((HERE / "cases" / "tone.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_sign_of_the_tone(case):
    (value,) = tone.measure([annotated(case["text"])])["value"]
    assert np.sign(value) == int(case["sign"])


@pytest.mark.parametrize("text", ["It wasn’t “good”—yet\u00a0so", "＂fine＂", "plain", ""])
def test_plain_typography_moves_nothing(text):
    assert len(plain(text)) == len(text)
    assert not set(plain(text)) & set("’“”—\u00a0＂")


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
