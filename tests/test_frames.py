"""The lens Frames: which sentences speak of what, each voice apart."""

import pytest

from analysis.framing.frame_terms import FRAMES
from analysis.lenses import frames
from tests.factories import annotation

TEXT = (
    "The court called the tariff unlawful on Monday. "
    "“Our wages and jobs are at stake,” said Ann Lee. "
    "It was late and he took the long way. "
    "Prices rose."
)


@pytest.fixture(scope="module")
def evidence():
    return frames.measure([annotation(
        TEXT, headline="Judges look at the tax",
        quotations=[("Our wages and jobs are at stake", {"name": "Ann Lee", "cue": "said"})],
    )])  # fmt: skip


def test_every_matched_word_is_a_row_with_its_frame(evidence):
    rows = evidence[(evidence["place"] == "body") & (evidence["frame"] != frames.NONE)]
    assert list(zip(rows["word"], rows["frame"], rows["voice"], strict=True)) == [
        ("tariff", "economic", "own"),
        ("court", "legality", "own"),
        ("unlawful", "legality", "own"),
        ("wages", "economic", "quoted"),
        ("jobs", "economic", "quoted"),
    ]
    assert all(TEXT[r.start : r.end] == r.word for r in rows.itertuples())


def test_the_share_is_of_the_sentences_of_the_voice(evidence):
    table = frames.summarise(evidence).set_index(["voice", "frame"])
    own = table.loc[("own", "legality")]
    assert (own["count"], own["n"]) == (1, 2)  # "Prices rose" and "said Ann Lee" are too short
    assert own["share"] == 0.5
    assert own["low"] < 0.5 < own["high"]
    assert table.loc[("quoted", "economic"), "share"] == 1
    assert ("reported", "economic") not in table.index


def test_all_frames_have_a_row_in_order(evidence):
    table = frames.summarise(evidence)
    assert tuple(table[table["voice"] == "own"]["frame"]) == FRAMES


def test_the_headline_is_evidence_and_no_part_of_the_share(evidence):
    assert set(evidence[evidence["place"] == "headline"]["word"]) == {"", "Judges", "tax"}
    assert frames.summarise(evidence)["n"].max() == 2


def test_a_vague_word_alone_does_not_make_a_sentence_speak():
    found = frames.measure([annotation("The player stood there all day.")])
    vague = found[found["word"] == "player"]
    assert list(vague["frame"]) == ["culture"]
    assert not vague["speaks"].any()


def test_a_vague_word_said_again_stays_vague():
    found = frames.measure([annotation("The player told another player and a third player.")])
    assert list(found["word"]) == ["", "player", "player", "player"]
    assert not found["speaks"].any()


def test_no_articles_give_no_rows_but_the_same_columns():
    empty = frames.measure([])
    assert list(empty.columns) == frames.EVIDENCE
    assert list(frames.summarise(empty).columns) == frames.SUMMARY
