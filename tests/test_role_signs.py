"""Role signs: what an article tells of a person beside the name and elsewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import quotations
from analysis.models import SOURCE_TYPES
from analysis.speech import source_types
from analysis.speech.people import People
from analysis.speech.role_signs import RoleSigns
from tests.factories import read_text

SIGNS = [
    ("The Aldby campaign began. Ann Aldby spoke.", "Ann Aldby", "politician"),
    ("Many will vote for Ann Aldby on Monday.", "Ann Aldby", "politician"),
    ("Rivals met Ann Aldby, a businesswoman. The Aldby campaign began.", "Ann Aldby", "politician"),
    ("The Aldby administration began. Ann Aldby spoke.", "Ann Aldby", "government"),
    ("Ann Aldby, 57, spoke.", "Ann Aldby", "public"),
    ("Ann Aldby, of Springfield, spoke.", "Ann Aldby", "public"),
    ("Ann Aldby of the Brookings Institution spoke.", "Ann Aldby", "expert"),
    ("Ann Aldby, who leads the Council of Economic Advisers, spoke.", "Ann Aldby", "government"),
    ("Ann Aldby, who served as ambassador to Burma, spoke.", "Ann Aldby", "expert"),
    ("Reuters's Ann Aldby spoke.", "Ann Aldby", "media"),
    ("They met former CIA Director Ann Aldby.", "Ann Aldby", "expert"),
    ("Angela Merkel spoke.", "Angela Merkel", "politician"),
]


@pytest.mark.parametrize(("text", "name", "kind"), SIGNS)
def test_the_rest_of_the_article_gives_a_role_away(text, name, kind):
    signs, people = _signs(text)
    entity = next(one for one in people.of.values() if one.name == name)
    verdict = signs.verdict(entity)
    assert verdict is not None
    assert verdict[0] == kind


def test_a_person_of_whom_nothing_is_told_has_no_type():
    signs, people = _signs("Ann Aldby spoke.")
    assert [signs.verdict(entity) for entity in people.of.values()] == [None]


def test_initials_in_brackets_stand_for_the_name_before_them():
    signs, _ = _signs("The Alliance for Aldby Rights (AFAR) met.")
    verdict = signs.body("AFAR", "AFAR")
    assert verdict is not None
    assert verdict[0] == "ngo"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_types_raise(text):
    source_types.of_description(text)
    source_types.of_body(text)
    signs, people = _signs(text)
    for entity in people.of.values():
        signs.verdict(entity)


@pytest.mark.parametrize("text", ["(A) " * 5000, "Ann, who " * 5000, "A" * 20000, "Of " * 9000])
def test_long_and_odd_texts_pass(text):
    signs, people = _signs(text)
    verdicts = [signs.verdict(entity) for entity in people.of.values()]
    assert {verdict[0] for verdict in verdicts if verdict} <= set(SOURCE_TYPES)


def _signs(text: str) -> tuple[RoleSigns, People]:
    read = read_text(text)
    people = People(read)
    return RoleSigns(read, people), people


BESIDE_A_NAME = [
    ("Rick Ray, a spokesman for Sen. Ann Lee,", "politician", "who speaks for a senator"),
    ("Lee spokesman Rick Ray", "politician", "the surname before the office"),
    ("Rick Ray, a lawyer for Sen. Ann Lee,", "politician", "a lawyer speaks for the client"),
    ("Rick Ray of Laconia, N.H.,", "public", "a town and its state"),
    ("Rick Ray, 58,", "public", "an age"),
    ("Rick Ray, who lives in Aldby,", "public", "where somebody lives"),
    ("Rick Ray, who has four children,", "public", "whose family is told of"),
    ("Rick Ray, whose mother came from Aldby,", "public", "whose family is told of"),
    ("Rick Ray — a teacher from Aldby —", "public", "a description between dashes"),
    ("Rick Ray, at a consulting firm,", "business", "the house behind a comma"),
    ("another delegate, Rick Ray,", "politician", "one more of those just told of"),
    ("Buddy Ray", "other", "a given name is no noun"),
]


@pytest.mark.parametrize(("wording", "kind", "why"), BESIDE_A_NAME, ids=lambda value: str(value))
def test_a_sign_beside_the_name_tells_the_type(wording, kind, why):
    text = f"Sen. Ann Lee came.\n\n“It is over for all of us here,” said {wording} on Monday."
    source = quotations.in_text(text)[-1].source
    assert source.type == kind, source.evidence


def test_who_is_said_to_have_voted_is_one_of_the_public():
    text = "Rick Ray said he had voted for Lee. “She is the best of them all,” Ray said."
    assert quotations.in_text(text)[-1].source.type == "public"


def test_the_description_before_a_name_at_the_end_of_a_sentence_counts():
    text = "“Sales are down,” said the company's chief executive, Rick Ray. Nobody bought."
    assert quotations.in_text(text)[0].source.type == "business"


def test_readers_who_sign_are_the_public():
    text = "“I am ashamed of all of this.” ― Pamela Orr\n\n“Not my country.” ― Bob Ray"
    assert [q.source.type for q in quotations.in_text(text)] == ["public", "public"]


def test_people_who_speak_for_each_other_in_a_ring_have_an_end():
    ring = "".join(
        f"Ann Lee{n}, a spokesman for Lee{n + 1}, said that it is over. " for n in range(400)
    )
    assert quotations.in_text(ring)


def test_whose_family_is_told_of_beside_the_name_is_one_of_the_public():
    text = "Ann Ray told the officers that her husband was unarmed. “Let him go,” Ray said."
    assert quotations.in_text(text)[-1].source.type == "public"
