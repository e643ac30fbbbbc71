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


def vias(text: str) -> list[str | None]:
    return [q.source.via for q in quotations.in_text(text)]


def test_the_channel_belongs_to_one_speaker_also_when_others_speak_in_between():
    text = (
        "“It is over,” Ann Lee told Reuters.\n\n“It is not,” said Bob Ray.\n\n"
        "“It really is over now,” said Ann Lee."
    )
    assert vias(text) == ["Reuters", None, "Reuters"]


def test_the_channel_ends_where_another_setting_is_named():
    text = (
        "“It is over,” Ann Lee told Reuters.\n\n"
        "“It really is over now,” Lee said at a rally in Aldby."
    )
    assert vias(text) == ["Reuters", None]


def test_the_channel_ends_after_three_paragraphs_without_a_word_of_the_speaker():
    between = "The road is long and nobody knows where it ends.\n\n" * 4
    text = f"“It is over,” Ann Lee told Reuters.\n\n{between}“It really is over,” said Ann Lee."
    assert vias(text) == ["Reuters", None]


def test_what_a_lead_tells_before_it_names_the_interview_belongs_to_the_interview():
    text = (
        "Ann Lee said Tuesday that the plan was dead.\n\n“Nobody wants it any more,” Lee told CNN."
    )
    assert vias(text) == ["CNN", "CNN"]


def test_a_statement_announced_in_the_sentence_before_is_the_channel():
    text = "Ann Lee fired back with a long statement. “I am not ready for this,” Lee said."
    assert vias(text) == ["statement"]


def test_the_statement_of_somebody_else_is_no_channel():
    text = "The mayor published a statement. “I am not ready for this,” Ann Lee said."
    assert vias(text) == [None]


def test_a_host_and_an_outlet_are_told_together():
    assert vias("“It is over,” Ann Lee told Bob Ray of Fox News this week.") == ["Fox News"]


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


def test_a_third_demand_is_whoevers_who_demanded_something_before():
    text = "Ann Lee demanded the mill close.\n\nA third demand calls for a new bridge."
    assert [q.source.name for q in quotations.in_text(text)] == ["Ann Lee", "Ann Lee"]


def test_a_demand_of_nobody_known_is_nobodys():
    (found,) = quotations.in_text("It rained. A third demand calls for a new bridge.")
    assert found.source.name == "A third demand"


def test_a_programme_named_between_marks_is_the_channel():
    text = (
        "Sen. Ted Lee argued that it was over on Wednesday’s “Sean Example Show.” "
        "Lee said, “If we give this up, we lose it all.”"
    )
    assert vias(text) == ["Sean Example Show", "Sean Example Show"]


def test_quoted_words_behind_on_are_no_programme():
    text = "“It is over now, all of it,” Ann Lee said on “the whole show of life” today."
    assert vias(text)[0] is None


def test_today_belongs_to_the_name_of_a_newspaper():
    text = "“We were there for good reasons,” Melezia Figueroa told USA Today."
    assert vias(text) == ["USA Today"]


def test_whom_a_transcript_alone_names_asks_the_questions():
    text = (
        "Sen. Ann Lee spoke on television. Partial transcript as follows:\n\n"
        "WALLACE: Will you be there tomorrow night?\n\nLEE: I will not be there tomorrow.\n\n"
        "WALLACE: And why is that so?\n\nLEE: Because nobody has asked me to come."
    )
    types = {q.source.name: q.source.type for q in quotations.in_text(text)}
    assert types["WALLACE"] == "media"
    assert types["Ann Lee"] == "politician"
