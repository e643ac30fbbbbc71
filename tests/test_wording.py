"""Loaded words and reporting verbs: what a careful editor would circle, and in whose voice."""

import pytest

from analysis import lexicons
from analysis.framing import loaded_sentences, loaded_terms
from analysis.lenses import wording
from tests.factories import annotation

TEXT = (
    "The senator shamelessly torpedoed the plan on Monday. "
    "“This is a disgraceful, absurd law,” she fumed to reporters. "
    "The mayor claimed it would work for everybody here. "
    "Then Ann Savage signed it after the heart attack of a guest."
)


def article(outlet="Alpha"):
    return annotation(
        TEXT,
        outlet,
        headline="Thugs march on the capital",
        quotations=[
            ("This is a disgraceful, absurd law", {"name": "Ann Lee", "cue": "fumed"}),
            ("it would work for everybody here", {"kind": "indirect", "cue": "claimed"}),
        ],
    )


@pytest.fixture(scope="module")
def evidence():
    return wording.measure([article()])


def words_of(evidence, **fields):
    rows = evidence[evidence["kind"] != wording.NONE]
    for name, value in fields.items():
        rows = rows[rows[name] == value]
    return list(rows["written"])


def test_words_that_judge_are_found_in_each_voice_apart(evidence):
    loaded = evidence[evidence["value"] > 0]
    assert words_of(loaded, voice="own", place="body") == ["shamelessly", "torpedoed"]
    assert words_of(loaded, voice="quoted") == ["disgraceful", "absurd"]
    assert words_of(loaded, place="headline") == ["Thugs"]


def test_reporting_verbs_are_the_outlets_own_by_manner(evidence):
    assert words_of(evidence, kind="reporting verbs, emotive") == ["fumed"]
    assert words_of(evidence, kind="reporting verbs, doubting") == ["claimed"]
    assert set(evidence[evidence["kind"].str.startswith(wording.VERB)]["voice"]) == {"own"}


def test_a_name_and_a_plain_phrase_are_not_loaded(evidence):
    assert not {"Savage", "heart attack", "attack"} & set(evidence["written"])


def test_positions_point_at_the_word(evidence):
    text = {"body": TEXT, "headline": "Thugs march on the capital"}
    for row in evidence[evidence["kind"] != ""].to_dict("records"):
        assert text[row["place"]][row["start"] : row["end"]] == row["written"]


def test_a_rate_is_of_the_words_of_its_voice_and_has_an_interval():
    table = wording.summarise(wording.measure([annotation("They met on a wicked day. " * 10)]))
    table = table.set_index(["voice", "kind"])
    own = table.loc[("own", "judging words")]
    assert (own["count"], own["n"]) == (10, 60)
    assert own["rate"] == pytest.approx(1000 * 10 / 60)
    assert own["low"] < own["rate"] < own["high"]
    none = table.loc[("own", "hyperbole")]
    assert (none["count"], none["rate"], none["low"]) == (0, 0, 0)
    assert none["high"] > 0


def test_a_voice_of_few_words_has_counts_and_no_rate(evidence):
    table = wording.summarise(evidence).set_index(["voice", "kind"])
    quoted = table.loc[("quoted", wording.ALL_LOADED)]
    assert (quoted["count"], quoted["n"]) == (2, 6)
    assert quoted[["rate", "low", "high"]].isna().all()
    assert ("quoted", "reporting verbs, neutral") not in table.index


def test_the_headline_is_evidence_and_no_part_of_the_rate(evidence):
    table = wording.summarise(evidence).set_index(["voice", "kind"])
    assert table.loc[("own", "labels for people"), "count"] == 0


def test_no_articles_give_no_rows_but_the_same_columns():
    empty = wording.measure([])
    assert list(empty.columns) == wording.EVIDENCE
    assert list(wording.summarise(empty).columns) == wording.SUMMARY


@pytest.mark.parametrize(
    ("text", "label", "why"),
    [
        ("The council met on Tuesday to vote.", 0, "no word judges"),
        ("He shamelessly attacked them.", 1, "one strong word"),
        ("The so-called reform is a farce.", 1, "doubt"),
        ("She had a heart attack on Monday.", 0, "a plain phrase"),
        ("These thugs ranted for hours.", 1, "a label and a verb"),
    ],
)
def test_a_sentence_is_loaded_when_its_words_are(text, label, why):
    assert loaded_sentences.predict({"id": 1, "text": text})["label"] == label, why


def test_quoted_words_count_less():
    own = loaded_sentences.predict({"id": 1, "text": "He said the law is a disgraceful mess."})
    quoted = loaded_sentences.predict({"id": 2, "text": "He said “the law is a disgraceful mess.”"})
    assert own["words"] == quoted["words"] == ["disgraceful", "mess"]
    assert own["score"] > quoted["score"] > 0


def test_every_loaded_term_has_a_known_kind_and_a_strength():
    rows = lexicons.rows("loaded_words")
    assert {row["kind"] for row in rows} == set(loaded_terms.KINDS)
    assert all(0 <= float(row["strength"]) <= 3 for row in rows)
    assert len({row["term"] for row in rows}) == len(rows)


def test_the_list_of_words_has_a_row_a_word_with_its_uses_in_each_voice(evidence):
    table = wording.by_word(evidence).set_index("word")
    assert list(table.loc["absurd", ["own", "quoted", "reported", "uses", "outlets"]]) == [
        0, 1, 0, 1, 1
    ]  # fmt: skip
    assert list(table.index)[-2:] == ["claim", "fume"]
