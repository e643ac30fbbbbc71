"""Quotations: what is found in sentences that each show one rule, and in no sentence at all."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import quotations
from analysis.models import Article
from benchmarks.hostile_texts import TEXTS

CASES = Path(__file__).parent / "cases"
SIGNS = ["“", "”", '"', "''", "``", "‘", "’", "'", ".", ",", ":", "—", "(", ")", "[", "](", "*"]
WORDS = ["said", "told", "according to", "that", "who", "he", "they", "Ann Lee", "the official"]
MORE = [", saying", "her claim that", "with", "A third demand calls for", "one of", "-", "She’s"]
OTHERS = ["Mr.", "U.S.", "called", "vowed to", "\x00", "\ud800", "😀", "Reuters", "and", "\n\n"]
PIECES = st.sampled_from([*SIGNS, *WORDS, *MORE, *OTHERS])


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", rows("quotations"), ids=lambda case: case["why"])
def test_one_rule_finds_words_kind_and_speaker(case):
    (found,) = quotations.in_text(case["text"])
    assert case["text"][found.start : found.end] == case["said"]
    assert (found.kind, found.source.name) == (case["kind"], case["name"] or None)


@pytest.mark.parametrize("case", rows("no_quotations"), ids=lambda case: case["why"])
def test_nobody_is_quoted(case):
    assert quotations.in_text(case["text"]) == ()


def test_a_speech_of_two_paragraphs_has_one_speaker():
    text = "“We waited for hours,” said Ann Lee. “We left.\n\n“Nobody came to help us.”"
    names = [quotation.source.name for quotation in quotations.in_text(text)]
    assert names == ["Ann Lee", "Ann Lee", "Ann Lee"]


def test_each_of_two_speakers_keeps_their_own_words():
    text = "“We waited for hours,” said Ann Lee.\n\n“You were late,” Bob Ray said."
    assert [q.source.name for q in quotations.in_text(text)] == ["Ann Lee", "Bob Ray"]


def test_a_block_ends_where_marks_begin_or_the_text_no_longer_refers_back():
    lead = "According to Reuters:\n\nThe bridge is closed to all lorries.\n\n"
    goes_on = lead + "It will open again in the month of May."
    assert [q.source.name for q in quotations.in_text(goes_on)] == ["Reuters", "Reuters"]
    ends = lead + "Aldby has two more bridges across the river."
    assert [q.source.name for q in quotations.in_text(ends)] == ["Reuters"]
    marked = lead + "“The bridge is safe,” said Ann Lee."
    assert [q.source.name for q in quotations.in_text(marked)] == ["Reuters", "Ann Lee"]


def test_what_somebody_says_inside_a_block_stays_theirs_and_came_through_the_outlet():
    lead = "According to Reuters:\n\n"
    text = lead + "Ann Lee said the bridge is closed. Lorries take the road by Aldby."
    found = quotations.in_text(text)
    assert [(q.source.name, q.source.via) for q in found] == [
        ("Ann Lee", "Reuters"),
        ("Reuters", None),
    ]


def test_the_news_agency_is_the_one_named_before():
    text = "The story came from Reuters. “It is closed,” the news agency said."
    assert [q.source.name for q in quotations.in_text(text)] == ["Reuters"]


def test_reportedly_gives_words_of_an_unnamed_source():
    (found,) = quotations.in_text("The city is reportedly planning a new bridge.")
    assert (found.source.name, found.source.type, found.source.anonymous) == (None, "other", True)


def test_marked_words_of_a_mixed_quotation_are_told_apart_from_the_reported_ones():
    text = "Ann Lee said the bridge is “closed to all lorries” for a year."
    (found,) = quotations.in_text(text)
    assert [text[a:b] for a, b in quotations.in_marks(text, found)] == ["closed to all lorries"]


def test_indirect_speech_has_no_marked_words():
    text = "Ann Lee said the bridge is closed."
    (found,) = quotations.in_text(text)
    assert quotations.in_marks(text, found) == ()


def article(*, headline: str | None, deck: str | None, text: str) -> Article:
    return Article("id", "a.txt", text, headline=headline, deck=deck)


def test_an_unnamed_source_of_the_deck_gets_the_name_the_body_gives_for_the_same_words():
    found = quotations.in_article(
        article(
            headline=None,
            deck="“This will end very badly,” one expert said.",
            text="“This will end very badly,” said Ann Lee, a professor of law.",
        )
    )
    assert [(q.place, q.source.name, q.repeats) for q in found] == [
        ("deck", "Ann Lee", None),
        ("body", "Ann Lee", "deck"),
    ]
    assert found[0].source.named_as == "one expert"
    assert not found[0].source.anonymous


def test_positions_of_an_article_count_in_the_part_they_belong_to():
    subject = article(
        headline="“It is over,” says Lee", deck=None, text="“It is not,” said Bob Ray."
    )
    said = [subject.part(q.place)[q.start : q.end] for q in quotations.in_article(subject)]
    assert said == ["It is over,", "It is not,"]


def test_a_prediction_gives_back_the_id_and_null_for_what_is_unknown():
    row = quotations.predict({"id": "7", "text": "“Nobody knows who wrote these words.”"})
    (quote,) = row["quotes"]
    assert row["id"] == "7"
    assert quote["text"] == "Nobody knows who wrote these words."
    assert (quote["speaker"], quote["speaker_entity"], quote["via"]) == (None, None, None)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=300))
def test_no_text_raises_and_every_span_lies_in_it_without_crossing_another(text):
    found = quotations.in_text(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0.0 <= q.sure <= 1.0 for q in found)


@pytest.mark.parametrize(
    "sign", ['"', "“", "”", "''", "'", "[", "](", "<a", "he said ", "😀", "\x00"]
)
def test_a_long_run_of_one_sign_ends_with_an_answer(sign):
    assert isinstance(quotations.in_text(sign * 20_000), tuple)


def test_one_endless_line_keeps_its_quotations():
    text = "the road is long and " * 5_000 + "“The bridge is closed,” said Ann Lee."
    assert [q.source.name for q in quotations.in_text(text)] == ["Ann Lee"]


def test_a_speaker_described_two_thousand_times_is_one_person():
    text = "“Yes,” said Ann Lee, the mayor of Aldby, who spoke to CNN. " * 2_000
    found = quotations.in_text(text)
    assert len(found) == 2_000
    assert {(q.source.name, q.source.type) for q in found} == {("Ann Lee", "government")}


@pytest.mark.parametrize("name", TEXTS)
def test_texts_built_to_be_slow_end_with_quotations_that_do_not_cross(name):
    text = TEXTS[name](4_000)
    spans = [(q.start, q.end) for q in quotations.in_text(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_the_words_of_a_transcript_start_behind_its_label():
    text = "“LEE: We stay open.\n\n“HALL: We do not.\n\nLEE: So be it."
    said = [(text[q.start : q.end], q.kind) for q in quotations.in_text(text)]
    assert said == [("We stay open.", "direct"), ("We do not.", "direct"), ("So be it.", "direct")]
