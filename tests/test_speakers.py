"""Speakers: name in full, source type, anonymity and channel, one rule a sentence."""

import csv
from pathlib import Path

import pytest

from analysis import quotations

CASES = Path(__file__).parent / "cases" / "speakers.csv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_one_rule_tells_the_source(case):
    found = quotations.in_text(case["text"])[-1].source
    assert (found.name, found.type) == (case["name"], case["type"])
    assert found.anonymous == (case["anonymous"] == "yes")
    assert (found.via or "") == case["via"]


def test_whoever_keeps_speaking_keeps_the_channel():
    text = "“It is over,” Ann Lee told Reuters.\n\n“Nobody came to help us,” Lee said."
    assert [q.source.via for q in quotations.in_text(text)] == ["Reuters", "Reuters"]


def test_the_channel_ends_when_somebody_else_speaks():
    text = (
        "“It is over,” Ann Lee told Reuters.\n\n“It is not,” said Bob Ray.\n\n"
        "“It really is over now,” said Ann Lee."
    )
    assert [q.source.via for q in quotations.in_text(text)] == ["Reuters", None, None]


def test_a_surname_stands_for_the_full_name():
    text = "Sean Casten spoke in Chicago.\n\n“He is panicking,” said Casten."
    assert quotations.in_text(text)[-1].source.name == "Sean Casten"


def test_initials_are_shown_with_the_body_they_stand_for():
    text = "The International Criminal Court (ICC) met.\n\nThe ICC said that it was ready."
    assert quotations.in_text(text)[-1].source.name == "International Criminal Court (ICC)"


def test_the_evidence_names_the_word_the_type_rests_on():
    text = "“It is over,” said Ann Lee, a professor of law."
    assert "professor" in quotations.in_text(text)[0].source.evidence


def test_two_people_of_one_surname_stay_apart():
    text = (
        "Bill Clinton and Hillary Clinton came.\n\n“I am glad,” Mrs. Clinton said.\n\n"
        "“I am tired,” Mr. Clinton said."
    )
    names = [quotation.source.name for quotation in quotations.in_text(text)]
    assert names == ["Hillary Clinton", "Bill Clinton"]
