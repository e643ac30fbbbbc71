"""Frames of sentences and articles: what a reader would say they are about."""

import pytest

from analysis import lexicons
from analysis.errors import NewsprismError
from analysis.framing import frame_classes
from analysis.framing.frame_terms import FRAME_OF_LIST, FRAMES


def labels(text: str, of: str | None = None) -> list[str]:
    answer = frame_classes.predict({"id": 1, "set": of, "text": text})
    assert answer["id"] == 1
    return answer["labels"]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Wages fell while rents and food prices rose.", "economic"),
        ("The appeals court ruled the statute unconstitutional.", "legality"),
        ("The senator voted against her own party.", "political"),
        ("Troops shelled the militants near the border.", "security"),
        ("Nurses vaccinated patients against measles.", "health"),
        ("It is immoral, said the bishop, and a sin.", "morality"),
        ("Women still face discrimination and unequal pay.", "fairness"),
        ("The museum shows paintings and folk music.", "cultural"),
        ("A poll found that most respondents disapprove.", "public_opinion"),
        ("It was late and he took the long way.", "other"),
    ],
)
def test_a_sentence_has_the_frame_its_words_speak_of(text, frame):
    assert labels(text, "frac") == [frame]


def test_words_of_idioms_speak_of_no_frame():
    assert labels("Pay attention to it, it is common sense.", "frac") == ["other"]


def test_a_headline_without_a_sign_has_the_class_that_is_named_for_it():
    assert labels("What comes next", "gvfc") == ["politics"]


def test_an_article_may_have_several_frames_or_none():
    assert labels("He criticized and mocked them; prices, wages and taxes rose. " * 9, "nfc") == [
        "conflict",
        "economic",
    ]
    assert labels("It was late and he took the long way.", "nfc") == []


def test_without_a_set_the_frames_are_our_own():
    answer = frame_classes.predict({"id": 2, "text": "The judge jailed him. Nurses wept."})
    assert tuple(answer["scores"]) == FRAMES
    assert answer["labels"] == ["legality", "health", "human interest"]


def test_a_set_nobody_knows_is_named_with_those_there_are():
    with pytest.raises(NewsprismError, match=r"no set mfc of frames.*frac, gvfc, nfc"):
        labels("x", "mfc")


def test_every_frame_has_a_rich_list_and_no_term_stands_twice_in_one():
    rows = lexicons.rows("frames")
    terms = [(row["list"], row["term"]) for row in rows]
    assert len(set(terms)) == len(terms)
    assert {row["list"] for row in rows} >= set(FRAME_OF_LIST)
    for frame in FRAMES:
        assert sum(FRAME_OF_LIST.get(name) == frame for name, _ in terms) >= 200
    assert all(0 <= float(row["weight"]) <= 2 for row in rows)
