"""Source types: which words tell what a source is, whether it is named, and through what."""

import pytest

from analysis import lexicons, quotations
from analysis.models import SOURCE_TYPES
from analysis.speech import bodies, naming, relay, source_types
from tests.factories import read_text

DESCRIPTIONS = [
    ("the foreign minister of Russia", "government", "an office of state"),
    ("White House press secretary", "government", "a spokesman has the type of the house"),
    ("ambassador to the United Nations", "government", "who is sent to a body is not of it"),
    ("F.B.I. director", "government", "initials with dots"),
    ("Iraqi leader", "government", "a leader of a people"),
    ("chief strategist for the Republican National Committee", "politician", "party staff"),
    ("a top adviser for Senator Lee", "politician", "who serves a senator"),
    (
        "Republican and billionaire presidential candidate",
        "politician",
        "a candidate outvotes trade",
    ),
    ("former Ohio governor", "politician", "elected before"),
    ("a former secretary of homeland security", "expert", "appointed before, now commenting"),
    ("European Council President", "intergovernmental", "a listed body makes the title"),
    (
        "special rapporteur of the United Nations",
        "intergovernmental",
        "who works for states together",
    ),
    ("head of the centrist Budget Policy Center", "expert", "a word in the name of a body"),
    (
        "director of the National Center for Veterans Studies",
        "expert",
        "the word before a preposition",
    ),
    ("a researcher at Human Rights Watch", "ngo", "who works for a listed group"),
    ("an attorney with Amnesty International", "ngo", "a lawyer of a body speaks for it"),
    (
        "founder and CEO of Veterans of Peace of America",
        "ngo",
        "the body is behind the second noun",
    ),
    ("president of entertainment at Fox", "business", "who runs a media house"),
    ("president and CEO", "business", "no head of state is a CEO"),
    ("head of Aldby Television", "business", "whoever heads a media house runs a firm"),
    ("Sister", "ngo", "a title alone is no relative"),
    ("columnist for the Daily Gazette", "media", "a trade of its own"),
    ("a Republican voter", "public", "the last noun is the head"),
    ("a nurse from Ohio", "public", "a place says nothing of the trade"),
    ("percent of those polled", "public", "who was asked"),
    ("a 59-year-old from Hilton Head", "public", "an age tells of a private life"),
    ("small groups of protesters", "public", "a group of people is what the people are"),
    ("the candidate’s former doctor", "expert", "what somebody owns is not the person"),
    ("every major senator", "politician", "a rank has a capital"),
    ("vice president of the Aldby Corn Growers Association", "business", "a trade's association"),
    ("an official during Ann Lee's administration", "expert", "an administration that is over"),
    ("president of the Indiana state firefighters union", "ngo", "the head of the body's name"),
    ("panel Chairman Rep.", "politician", "the title beside the name"),
    ("IMF chief economist", "intergovernmental", "who speaks for states together"),
    ("Germans", "public", "the people of a country"),
    ("labor leaders", "ngo", "leaders of workers"),
]


@pytest.mark.parametrize(("phrase", "kind", "why"), DESCRIPTIONS, ids=lambda value: str(value))
def test_a_description_tells_the_type(phrase, kind, why):
    verdict = source_types.of_description(phrase)
    assert verdict is not None, why
    assert verdict[0] == kind, verdict[1]


@pytest.mark.parametrize("phrase", ["Russian hackers", "an American actor", "a source", "Ann", ""])
def test_what_no_word_tells_has_no_type(phrase):
    assert source_types.of_description(phrase) is None


BODIES = [
    ("Department of Labor", "government"),
    ("WHO", "intergovernmental"),
    ("Aldby Rights Foundation", "ngo"),
    ("Center for Aldby Action", "expert"),
    ("Aldby Motors Inc.", "business"),
    ("The Aldby Gazette", "media"),
    ("Kenya", "government"),
    ("a Bloomberg poll", "expert"),
    ("U.S. Geological Survey", "government"),
    ("National Beef Council", "business"),
]


@pytest.mark.parametrize(("name", "kind"), BODIES)
def test_a_name_tells_the_type_of_a_body(name, kind):
    verdict = source_types.of_body(name)
    assert verdict is not None
    assert verdict[0] == kind


def test_who_is_a_health_body_only_in_capitals():
    assert bodies.inside(["a", "man", "who", "runs"]) is None
    assert bodies.inside(["an", "expert", "at", "WHO"]) is not None


UNNAMED = [
    ("Officials said so.", True, "people without names"),
    ("The official said so.", True, "an official whom nobody named"),
    ("The senator said so.", False, "whom the reader has met"),
    ("A senator said so.", True, "somebody new"),
    ("Republicans said so.", False, "a party as a whole"),
    ("The ministry said so.", False, "a body"),
    ("The letter said so.", False, "a paper"),
]


@pytest.mark.parametrize(("text", "unnamed", "why"), UNNAMED, ids=lambda value: str(value))
def test_people_without_names_are_told_from_bodies(text, unnamed, why):
    read = read_text(text)
    mention = read.mentions[0]
    wording = text.removesuffix(" said so.").removeprefix("The ")
    first = read.tokens[mention.first].lower
    assert naming.is_unnamed(mention, first, wording) is unnamed, why


PLATFORMS = [
    ("Ann said on Twitter that it rained.", True),
    ("Ann said in a Facebook post that it rained.", True),
    ("Ann said that agents scour Facebook daily.", False),
]


@pytest.mark.parametrize(("text", "through"), PLATFORMS)
def test_a_platform_is_a_channel_only_when_words_went_through_it(text, through):
    read = read_text(text)
    assert any(relay._names(read, at, relay._SOCIAL) for at in range(len(read.tokens))) is through


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("titles", "title"),
        ("bodies", "body"),
        ("organisations", "word"),
        ("source_nouns", "noun"),
        ("public_figures", "name"),
    ],
)
def test_every_row_of_a_list_is_there_once_with_a_type_we_know(name, column):
    rows = lexicons.rows(name)
    keys = [row[column] for row in rows]
    assert len(keys) == len(set(keys))
    assert {row["type"] for row in rows} <= set(SOURCE_TYPES)
    assert all(row["source"] and row["licence"] for row in rows)


def test_a_title_without_an_article_points_back_to_somebody_named():
    text = "Ann Lee came.\n\nThe front-runner and former secretary of state said it was over."
    assert not any(q.source.anonymous for q in quotations.in_text(text))
