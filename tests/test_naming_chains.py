"""Which mentions are one: names, offices, states, things; and the form of predict naming."""

import csv
from pathlib import Path

import pytest

from analysis import lexicons
from analysis.entities import chains
from analysis.entities.person_names import person_name
from analysis.entities.vocabulary import class_of, countries
from analysis.entities.written import parse

LINES = (Path(__file__).parent / "cases" / "naming_chains.csv").read_text(encoding="utf-8")
CASES = list(csv.DictReader(LINES.splitlines()))


def joined(texts: list[str]) -> list[str]:
    """Letters for the chains, in the order in which they begin."""
    mentions = [{"id": n, "doc": "one", "sent": n // 2, "text": t} for n, t in enumerate(texts)]
    found = chains.predict({"id": 1, "mentions": mentions})["chains"]
    letters = {name: chr(ord("a") + n) for n, name in enumerate(dict.fromkeys(found))}
    return [letters[name] for name in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_mentions_of_one_actor_are_one_chain(case):
    assert joined(case["mentions"].split("|")) == case["chains"].split()


def test_predict_gives_a_chain_for_each_mention_in_their_order():
    row = {"id": "x", "mentions": [{"id": 5, "doc": 0, "sent": 0, "text": "Ann Lee"}]}
    assert chains.predict(row) == {"id": "x", "chains": ["person: lee ann"]}
    assert chains.predict({"id": "y", "mentions": []}) == {"id": "y", "chains": []}


@pytest.mark.parametrize(
    "text",
    ["", " ", "’s", "the", "…", "of", "and and", "\ud800", "A" * 10_000, "the " * 2_000, "'s 's"],
)
def test_odd_mentions_are_chained_without_an_error(text):
    mentions = [{"text": text}, {"text": text, "doc": None, "sent": None}]
    assert len(chains.predict({"id": 1, "mentions": mentions})["chains"]) == 2


def test_a_mention_is_taken_apart_as_a_reader_would():
    written = parse("former Israeli Defense Minister Yoav Gallant’s")
    name = person_name(written)
    assert name is not None
    assert name.name == ("yoav", "gallant")
    assert name.title == ("former", "israeli", "defense", "minister")
    assert [place.country for place in written.places] == ["Israel"]


def test_a_body_of_the_lists_belongs_to_a_country_that_is_listed_by_name():
    names = {form for form, (_, role) in countries().items() if role == "name"}
    assert {country.lower() for country, _ in countries().values()} <= names


@pytest.mark.parametrize("name", ["countries", "word_classes", "nicknames", "us_states"])
def test_the_lists_hold_each_form_once_with_source_and_licence(name):
    rows = lexicons.rows(name)
    assert all(row["source"] and row["licence"] for row in rows)
    keys = [(row.get("word") or row.get("form") or (row["short"], row["full"])) for row in rows]
    assert len(keys) == len(set(keys))


def test_a_word_is_found_by_its_inflected_forms():
    assert {class_of(word).name for word in ("negotiate", "negotiating", "talks")} == {"meeting"}
    assert class_of("zebra") is None
