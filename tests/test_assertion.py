"""Assertion: what an outlet states, attributes, hedges or names as a charge, word by word."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import annotate, articles, intervals
from analysis.lenses import assertion
from analysis.lexicons import rows
from analysis.models import Annotation, Article, Corpus, Quotation, Sentence, Source
from analysis.rating.hedges import STATUSES
from tests.factories import annotation
from workspace import samples

ROOT = Path(__file__).parent
GOLD = json.loads((ROOT / "gold" / "seeds.json").read_text(encoding="utf-8"))["assertion"]
with (ROOT / "cases" / "assertion.csv").open(encoding="utf-8", newline="") as lines:
    CASES = list(csv.DictReader(lines))
LOUD = "He murdered them. He may have murdered them. The alleged murder, “a genocide”, he said. "


def read(text: str, place: str = "body") -> Annotation:
    """What the whole chain finds in ``text``."""
    body = text if place == "body" else "The council met."
    headline = text if place == "headline" else None
    return annotate.article(Article("a", "a.txt", body, "Alpha", headline), "Alpha")


@pytest.mark.parametrize("case", CASES, ids=[f"{c['why']}: {c['term']}" for c in CASES])
def test_a_sentence_puts_its_accusation_in_one_way(case):
    evidence = assertion.measure([read(case["text"], case["place"])])
    found = {row.written: row.status for row in evidence.itertuples()}
    if case["status"] == "none":
        assert found == {}
    else:
        assert found.get(case["term"]) == case["status"]


@pytest.fixture(scope="module")
def seeds():
    prepared = tuple(articles.prepare(each) for each in samples.load(ROOT.parent / "seeds"))
    return assertion.measure(annotate.corpus(Corpus(prepared))), {a.id: a for a in prepared}


@pytest.mark.parametrize("name", GOLD)
def test_the_samples_are_read_as_a_careful_reader_reads_them(seeds, name):
    evidence, by_id = seeds
    body = evidence[evidence["place"] == "body"]
    mine = body[[by_id[each].name == name for each in body["article_id"]]]
    counts = {status: int((mine["status"] == status).sum()) for status in STATUSES}
    assert counts == {status: GOLD[name][status] for status in STATUSES}


def test_the_two_stated_accusations_of_the_samples_are_these(seeds):
    evidence, _ = seeds
    stated = evidence[evidence["status"] == "asserted"]
    assert stated["written"].tolist() == ["genocide", "murders"]


def test_every_row_shows_its_words_and_the_sign_that_decides(seeds):
    evidence, by_id = seeds
    for row in evidence.itertuples():
        text = by_id[row.article_id].part(row.place)
        assert text[row.start : row.end] == row.written
        if row.status != "asserted":
            assert text[row.sign_start : row.sign_end] == row.sign


def test_a_curly_apostrophe_denies_like_a_straight_one():
    for text in ("It wasn't murder.", "It wasn’t murder."):
        (row,) = assertion.measure([read(text)]).itertuples()
        assert row.status == "hedged"


def test_the_voice_tells_marks_reported_words_and_own_words_apart():
    text = "He murdered her. It was theft. That is fraud."
    spans = (("That is fraud", {}), ("It was theft", {"kind": "indirect"}))
    evidence = assertion.measure([annotation(text, quotations=spans)])
    assert evidence["voice"].tolist() == ["own", "reported", "quoted"]
    assert evidence["status"].tolist() == ["asserted", "attributed", "attributed"]


def test_only_the_marked_words_of_a_mixed_quotation_are_quoted():
    text = "He said the murder was “an alleged fraud” of theirs."
    spans = (("the murder was “an alleged fraud” of theirs", {"kind": "mixed"}),)
    evidence = assertion.measure([annotation(text, quotations=spans)])
    assert evidence["voice"].tolist() == ["reported", "quoted"]
    assert evidence["status"].tolist() == ["attributed", "attributed"]


def test_a_pull_quote_counts_once():
    text = "It is fraud\nHe spoke. It is fraud indeed."
    found = annotation(text, quotations=[("It is fraud", {"repeats": "body"})])
    assert len(assertion.measure([found])) == 1


def test_the_summary_has_four_shares_an_outlet_that_add_up_to_one():
    parts = [annotation("He murdered her. The alleged fraud ended."), annotation("Fraud!", "Beta")]
    summary = assertion.summarise(assertion.measure(parts))
    assert list(zip(summary["outlet"], summary["status"], strict=True)) == [
        (outlet, status) for outlet in ("Alpha", "Beta") for status in STATUSES
    ]
    assert summary["count"].tolist() == [1, 0, 1, 0, 1, 0, 0, 0]
    assert summary["n"].tolist() == [2] * 4 + [1] * 4
    expected = intervals.proportion(1, 2)
    assert summary.loc[0, ["share", "low", "high"]].tolist() == [0.5, expected.low, expected.high]


def test_an_outlet_with_terms_in_the_headline_only_has_no_share():
    summary = assertion.summarise(
        assertion.measure([annotation("They met.", headline="Mayor murdered")])
    )
    assert summary["n"].tolist() == [0] * 4
    assert np.isnan(summary[["share", "low", "high"]].to_numpy(dtype=float)).all()


def test_no_articles_give_no_rows_but_the_same_columns():
    evidence = assertion.measure([])
    assert evidence.columns.tolist() == assertion.EVIDENCE
    assert assertion.summarise(evidence).columns.tolist() == assertion.SUMMARY
    assert assertion.summarise(evidence).empty


def raw(text: str, *spans: tuple[int, int]) -> Annotation:
    """One long sentence with any spans, however wrong."""
    sentences = (Sentence("a", 0, len(text)),)
    quotations = tuple(Quotation("a", *span, "mixed", Source(None), cue="said") for span in spans)
    return Annotation(Article("a", "a.txt", text), "Alpha", sentences, quotations)


WORDS = st.sampled_from(
    ["murder", "alleged", " of ", "accused", "“", "”", "'", "?", "\x00", "\ud800", "İ", "ſ", ", "]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=5)).map("".join), st.integers(-3, 50), st.integers(0, 60))
def test_any_text_with_any_span_is_measured(text, start, end):
    for row in assertion.measure([raw(text, (start, end))]).itertuples():
        assert text[row.start : row.end] == row.written
        assert row.status in STATUSES


@pytest.mark.parametrize(
    ("piece", "rows_found"),
    [
        ("murder ", 50_000),
        ("murder, ", 50_000),
        ("if murder ", 40_000),
        ("murder and alleged ", 20_000),
        ("accused people of ", 0),
        ("“", 0),
        ("'a", 0),
        ("“murder” ", 30_000),
        ("crimes may have ", 25_000),
    ],
)
def test_a_sentence_of_hundreds_of_thousands_of_characters_is_read(piece, rows_found):
    text = piece * (rows_found or 100_000)
    assert len(assertion.measure([raw(text)])) == rows_found


@pytest.mark.parametrize("name", ["accusations", "hedges"])
def test_every_word_of_the_lists_names_its_source_and_its_licence(name):
    assert all(row["source"] and row["licence"] for row in rows(name))


def test_the_lists_use_only_the_words_that_the_rules_know():
    assert {row["kind"] for row in rows("accusations")} == {
        "noun", "verb", "person", "quality", "counted", "apart",
    }  # fmt: skip
    assert {row["status"] for row in rows("hedges")} == {*STATUSES, "topic", "none"} - {"asserted"}
    assert {row["reach"] for row in rows("hedges")} == {
        "touch", "governs", "head", "after", "clause", "sentence",
    }  # fmt: skip


@pytest.mark.parametrize("text", [LOUD, LOUD.lower(), LOUD * 3])
def test_measuring_twice_gives_the_same(text):
    first, second = (assertion.measure([read(text)]) for _ in range(2))
    assert len(first) >= 4
    assert first.equals(second)
