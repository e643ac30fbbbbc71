"""Tables of quoted words: by speaker, by naming, relayed, in one outlet alone, heard first."""

import pytest

from analysis import source_tables
from analysis.lenses import sources
from tests.factories import annotation
from tests.quoted_story import LEE, story


@pytest.fixture
def evidence():
    return sources.measure(story())


def test_speakers_with_most_words_come_first(evidence):
    table = sources.by_speaker(evidence)
    assert table["speaker"].tolist() == ["Ann Lee", "an official", "Human Rights Watch"]
    assert table["words"].tolist() == [8, 4, 2]
    assert table["quotations"].tolist() == [4, 1, 1]
    assert table["share"].tolist() == pytest.approx([8 / 12, 4 / 12, 1])


def test_naming_tells_people_with_a_name_from_those_without_and_from_bodies(evidence):
    table = sources.naming(evidence).set_index(["outlet", "naming"])["words"]
    assert table["Alpha"].to_dict() == {
        "named person": 8, "anonymous": 4, "body": 0, "not stated": 0
    }  # fmt: skip
    assert table["Gamma"]["body"] == 2


@pytest.mark.parametrize(
    ("speaker", "anonymous", "naming"),
    [
        ("Sean Casten", False, "named person"),
        ("Human Rights Watch", False, "body"),
        ("ICC", False, "body"),
        ("the White House", False, "body"),
        ("two deputy prosecutors", True, "anonymous"),
        ("Speaker not stated", False, "not stated"),
    ],
)
def test_naming_of_one_source(speaker, anonymous, naming):
    assert source_tables.naming_of(speaker, anonymous) == naming


def test_relays_tell_which_words_were_first_given_to_another_outlet(evidence):
    table = sources.relays(evidence).set_index(["outlet", "via"])
    assert table.loc[("Alpha", "Reuters"), "words"] == 4
    assert table.loc[("Alpha", "Reuters"), "share"] == pytest.approx(4 / 12)
    assert table.loc[("Gamma", "Reuters"), "quotations"] == 0


def test_who_speaks_in_one_outlet_only_is_named_and_needs_a_second_outlet(evidence):
    alone = source_tables.only_in_one(evidence)
    assert alone["speaker"].tolist() == ["Ann Lee", "Human Rights Watch"]
    assert source_tables.only_in_one(evidence[evidence["outlet"] == "Alpha"]).empty


def test_first_words_are_those_of_the_headline_else_the_deck_else_the_body(evidence):
    first = source_tables.first_words(evidence).set_index("speaker")
    assert first.loc["Ann Lee", ["place", "rank"]].tolist() == ["deck", 1]
    assert first.loc["an official", ["place", "rank"]].tolist() == ["body", 2]
    text = story()[0].article.text
    told = text.index("That is not") / len(text)
    assert first.loc["an official", "position"] == pytest.approx(told)


def test_whoever_stands_in_the_headline_alone_has_no_position_in_the_body():
    made = annotation(
        "Nobody speaks.", headline="Lee: “No.”", quotations=[("No.", LEE | {"place": "headline"})]
    )
    first = source_tables.first_words(sources.measure([made]))
    assert first["place"].tolist() == ["headline"]
    assert first["position"].isna().all()


def test_an_article_without_quotations_has_its_row_with_zero_words():
    table = sources.articles(story()).set_index("outlet")
    assert table.loc["Beta", ["words", "quoted_words", "quotations", "named"]].tolist() == [
        3,
        0,
        0,
        0,
    ]
    assert table.loc["Alpha", "words"] == 24
    assert table.loc["Alpha", "quoted_words"] == 12
    assert table.loc["Alpha", "quoted_share"] == pytest.approx(12 / 24)
    assert table.loc["Alpha", ["named", "anonymous", "bodies"]].tolist() == [1, 1, 0]
    assert table.loc["Gamma", "bodies"] == 1


def test_an_article_without_words_has_no_quoted_share():
    assert sources.articles([annotation("")])["quoted_share"].isna().all()
