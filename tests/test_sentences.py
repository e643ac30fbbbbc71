"""Sentences: the cases are read by hand; ‖ in tests/cases/sentences.csv marks where one ends."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import sentences
from analysis.models import Article

with (Path(__file__).parent / "cases/sentences.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))
PIECES = st.sampled_from([
    "a", "A", ".", "!", "?", "…", " ", "\n", "\n\n", '"', "”", "“", "’", "(", ")", "U.S.", "1.",
    "\x00", "Rep. ", "said", "\ud800", "😀", "。", "\u2028", "\u00a0",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_sentences_end_where_a_reader_ends_them(case):
    text = case["marked"].replace("‖", "")
    expected = [part.strip() for part in case["marked"].split("‖") if part.strip()]
    assert [text[start:end] for start, end in sentences.find(text)] == expected


@given(TEXTS)
def test_spans_are_in_order_trimmed_and_cover_every_word(text):
    spans = sentences.find(text)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@given(TEXTS)
def test_no_sentence_crosses_a_paragraph_break(text):
    assert not any("\n\n" in text[a:b] for a, b in sentences.find(text))


def test_an_article_is_read_headline_deck_body_and_paragraphs_are_counted():
    article = Article(
        id="a",
        name="a.txt",
        text="One is here. Two is here.\n\nThree is here.",
        headline="A headline",
        deck="A deck. With two sentences.",
    )
    found = [
        (each.place, each.paragraph, article.part(each.place)[each.start : each.end])
        for each in sentences.of_article(article)
    ]
    assert found == [
        ("headline", None, "A headline"),
        ("deck", None, "A deck."),
        ("deck", None, "With two sentences."),
        ("body", 0, "One is here."),
        ("body", 0, "Two is here."),
        ("body", 1, "Three is here."),
    ]


def test_an_article_without_headline_has_only_its_body():
    article = Article(id="a", name="a.txt", text="One.")
    assert [each.place for each in sentences.of_article(article)] == ["body"]
    assert sentences.of_article(article)[0].article_id == "a"


@pytest.mark.parametrize(
    "piece", [".", "a.", ". ", "\n", "\n \n", '"', "? A said ", "A. ", "\u3000\n"]
)
def test_long_rows_of_one_thing_come_to_an_end(piece):
    text = piece * 50_000
    assert "".join("".join(text[a:b].split()) for a, b in sentences.find(text)) == "".join(
        text.split()
    )
