"""Whose words, and how many: which quotations are evidence, and which of their words count."""

import pandas as pd
import pytest

from analysis import source_tables, verb_tables
from analysis.lenses import sources
from tests.factories import annotation
from tests.quoted_story import LEE, OFFICIAL, story


@pytest.fixture
def evidence():
    return sources.measure(story())


def test_every_quotation_is_a_row_that_gives_its_words_back(evidence):
    assert list(evidence.columns) == list(sources.EVIDENCE)
    texts = {each.article.id: each.article for each in story()}
    words = [
        texts[row.article_id].part(row.place)[row.start : row.end] for row in evidence.itertuples()
    ]
    assert words[0] == words[1] == "We will not bow to them,"
    assert evidence["value"].tolist() == [6, 6, 2, 4, 3, 2]


def test_words_in_the_deck_and_reported_speech_are_listed_and_not_counted(evidence):
    assert evidence["counted"].tolist() == [False, True, True, True, False, True]


def test_words_that_stood_before_in_the_body_are_counted_once():
    twice = annotation(
        "“Not now,” said Lee.\nLater: “Not now,” said Lee.",
        quotations=[("Not now,", LEE), ("Not now,", LEE | {"nth": 1, "repeats": "body"})],
    )
    assert sources.measure([twice])["counted"].tolist() == [True, False]


def test_of_a_mixed_quotation_the_marked_words_count():
    mixed = annotation(
        "Lee said they would “never bow” to it.",
        quotations=[("they would “never bow” to it", LEE | {"kind": "mixed"})],
    )
    assert sources.measure([mixed])["value"].tolist() == [2]


def test_a_quotation_inside_another_is_not_counted_again():
    nested = annotation(
        "Lee said they would “never bow” to it.",
        quotations=[
            ("they would “never bow” to it", LEE | {"kind": "mixed"}),
            ("never bow", LEE),
        ],
    )
    assert sources.measure([nested])["counted"].tolist() == [True, False]


def test_the_speaker_is_the_name_else_the_wording_else_said_to_be_unknown():
    made = annotation(
        "“One.” “Two.” “Three.”",
        quotations=[("One.", LEE), ("Two.", OFFICIAL), ("Three.", {})],
    )
    speakers = sources.measure([made])["speaker"].tolist()
    assert speakers == ["Ann Lee", "an official", "Speaker not stated"]


def test_the_paragraph_is_counted_from_zero_and_missing_outside_the_body(evidence):
    alpha = evidence[evidence["outlet"] == "Alpha"]
    assert alpha["paragraph"].tolist() == [pd.NA, 0, 0, 1, 2]


@pytest.mark.parametrize(
    "function",
    [
        sources.summarise,
        sources.by_speaker,
        sources.naming,
        sources.relays,
        verb_tables.verbs,
        verb_tables.manners,
        verb_tables.manners_of_speakers,
        source_tables.only_in_one,
        source_tables.first_words,
    ],
)
def test_no_quotations_give_no_rows_but_the_same_columns(function, evidence):
    empty = function(sources.measure([]))
    assert empty.empty
    assert list(empty.columns) == list(function(evidence).columns)


def test_half_characters_in_a_name_do_not_stop_the_table():
    made = annotation("“No,” he said.", quotations=[("No,", {"name": "Ann \ud800 Lee"})])
    assert sources.measure([made])["speaker"].tolist() == ["Ann ? Lee"]
