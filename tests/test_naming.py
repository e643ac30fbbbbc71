"""How outlets name the same actors: forms, titles, voices, rates."""

import pandas as pd
import pytest

from analysis.entities import forms
from analysis.lenses import naming
from tests.factories import annotation, with_names
from tests.named_story import forms_of, story


@pytest.fixture(scope="module")
def evidence():
    return naming.measure(story())


def test_a_person_is_one_across_outlets_by_name_title_party_and_state(evidence):
    assert forms_of("Ann Lee", evidence) == {
        "Alpha": ["Rep. Ann Lee", "Lee", "Illinois Democrat"],
        "Beta": ["Ann Lee", "Lee"],
        "Gamma": ["Ann Lee"],
    }


def test_initials_of_one_article_stand_for_the_name_in_full_of_another(evidence):
    told = forms_of("International Criminal Court", evidence)
    assert told["Gamma"] == ["ICC", "the court"]
    assert "International Criminal Court" in told["Beta"]


def test_what_speaks_for_a_state_is_one_and_not_its_president(evidence):
    told = forms_of("United States", evidence)
    assert told == {"Alpha": ["United States", "Washington"], "Beta": ["White House"]}


def test_a_title_and_the_voice_stand_beside_each_form(evidence):
    rows = evidence[evidence["actor"] == "Bo Dee"].set_index("form")
    assert rows.loc["Former President Bo Dee", "title"] == "former President"
    assert list(rows.loc[["Dee"], "voice"]) == ["quoted", "own"]
    assert rows.loc["President Bo Dee", "voice"] == "own"


def test_titles_that_conflict_are_told_with_their_outlets(evidence):
    (conflict,) = naming.conflicts(evidence)
    assert (conflict.person, conflict.former, conflict.current) == ("Bo Dee", ("Beta",), ("Alpha",))


def test_counts_and_rates_are_of_the_body_and_few_articles_have_no_interval(evidence):
    summary = naming.summarise(evidence)
    row = summary[(summary["actor"] == "Ann Lee") & (summary["form"] == "Lee")].iloc[0]
    words = evidence[evidence["outlet"] == row["outlet"]]["article_words"].iloc[0]
    assert row["count"] == row["own"] + row["quoted"] == 1
    assert row["rate"] == pytest.approx(1000 / words)
    assert pd.isna(row["low"])
    assert row["reason"] == "fewer than 5 articles"


def test_an_outlet_with_enough_articles_has_an_interval_around_its_rate():
    made = [
        annotation(f"Rep. Ann Lee spoke. {'Lee rose. ' * n}It rained.", "Alpha", name=f"{n}.txt")
        for n in range(8)
    ]
    summary = naming.summarise(naming.measure(with_names(*made)))
    row = summary[summary["form"] == "Lee"].iloc[0]
    assert row["low"] < row["rate"] < row["high"]
    assert row["reason"] == ""


def test_no_articles_give_no_rows_but_the_same_columns():
    evidence = naming.measure([])
    assert list(evidence.columns) == list(naming.EVIDENCE)
    assert list(naming.summarise(evidence).columns) == list(naming.SUMMARY)
    assert naming.conflicts(evidence) == []


def test_an_actor_is_called_by_the_name_in_full_that_is_written_most():
    names = set(naming.measure(story())["actor"])
    assert {"Ann Lee", "Bo Dee", "United States", "International Criminal Court"} <= names


def test_events_of_one_kind_at_two_places_are_two_and_with_no_place_the_usual_one():
    made = with_names(
        annotation("The war in Gaza went on. The war in Sudan ended. They fled the war.", "Alpha"),
        annotation("The Gaza conflict grew. It fears a conflict in Sudan.", "Beta"),
        annotation("Nobody spoke of the conflict.", "Gamma"),
    )
    evidence = naming.measure(made)
    events = evidence[evidence["kind"] == "event"]
    assert set(events["actor"]) == {"War (Gaza)", "War (Sudan)"}
    assert forms_of("War (Gaza)", events)["Beta"] == ["Gaza conflict"]
    assert "conflict in Sudan" in forms_of("War (Sudan)", events)["Beta"]


def test_a_form_loses_a_possessive_ending_and_the_capital_of_its_article():
    assert forms.form_of("The  President’s") == "the President"
    assert forms.without_article("the ICC") == forms.without_article("ICC") == "icc"


def test_an_office_that_one_person_bears_is_that_person():
    made = with_names(
        annotation("FBI Director Jim Comb spoke. The FBI director left.", "Alpha"),
        annotation("The former FBI director slept. Mayor Ann Lee and Mayor Bo Dee met.", "Beta"),
        annotation("The mayor rose. An FBI director rose.", "Gamma"),
    )
    told = forms_of("Jim Comb", naming.measure(made))
    assert told["Alpha"] == ["FBI Director Jim Comb", "the FBI director"]
    assert "Gamma" not in told
    assert "the mayor" not in set(naming.measure(made)["form"])


def test_candidates_are_not_the_one_who_was_called_a_candidate():
    made = with_names(
        annotation("Candidate Ann Lee spoke. The candidates met. The candidate left.", "Alpha"),
        annotation("Jeb Rush met Ann Lee. Jeb spoke. Jeb said so. Mr. Rush left.", "Beta"),
    )
    evidence = naming.measure(made)
    assert forms_of("Ann Lee", evidence)["Alpha"] == ["Candidate Ann Lee", "the candidate"]
    assert set(forms_of("Jeb Rush", evidence)["Beta"]) == {"Jeb Rush", "Jeb", "Mr. Rush"}


def test_an_office_said_behind_a_name_is_known_too():
    made = with_names(
        annotation("Jane Hart, the British prime minister, spoke. The premier left.", "Alpha"),
        annotation("The British prime minister met Mrs. Hart. The prime minister wept.", "Beta"),
    )
    told = forms_of("Jane Hart", naming.measure(made))
    assert told["Alpha"][:2] == ["Jane Hart", "the British prime minister"]
    assert told["Beta"] == ["the British prime minister", "Mrs. Hart", "the prime minister"]


@pytest.mark.parametrize(
    "text",
    [
        "President Trump, " * 3000,
        "ICC (International Criminal Court) " * 1000,
        " ".join(f"Ann{n} Lee met Lee." for n in range(1500)),
        "war in Gaza and " * 2000,
        "the president " * 3000,
        "’s " * 2000,
        "“‘" * 500 + "Trump",
        "\u202eDonald\u202c \U0001f600 Trump \ufffd",
    ],
    ids=lambda text: text[:20].encode("ascii", "replace").decode(),
)
def test_odd_texts_are_read_joined_and_counted_to_their_end(text):
    evidence = naming.measure(with_names(annotation(text, "Alpha", headline=text[:80])))
    assert list(naming.summarise(evidence).columns) == list(naming.SUMMARY)
