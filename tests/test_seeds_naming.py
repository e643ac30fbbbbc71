"""The five sample articles: how a careful reader finds the same actors named in each."""

import json
import re
from pathlib import Path

import pytest

from analysis import annotate, articles, reading
from analysis.entities import forms
from analysis.lenses import naming
from analysis.models import Corpus

ROOT = Path(__file__).parent
GOLD = json.loads((ROOT / "gold" / "seeds.json").read_text(encoding="utf-8"))
VARIANTS = [
    (actor["actor"], name, variant)
    for actor in GOLD["naming"]
    for name, variants in actor["variants"].items()
    for variant in variants
]
PEOPLE = ("Donald Trump", "Yoav Gallant")
CALLED = {  # the reader's name of each actor, and ours
    "Donald Trump": "Donald Trump",
    "Yoav Gallant": "Yoav Gallant",
    "the war in Gaza": "War (Gaza)",
    "the acts charged in Gaza": "Crimes and charges (Gaza)",
    "the strikes on boats": "Strikes (Boats)",
}


def seed(name: str):
    (document,) = reading.read(name, (ROOT.parent / "seeds" / name).read_bytes())
    return articles.prepare(document)


@pytest.fixture(scope="module")
def story():
    names = sorted({name for _, name, _ in VARIANTS})
    return annotate.corpus(Corpus(tuple(seed(name) for name in names)))


@pytest.fixture(scope="module")
def evidence(story):
    return naming.measure(story)


def test_the_gold_holds_naming_of_five_actors():
    assert {actor for actor, _, _ in VARIANTS} == set(CALLED)
    assert len(VARIANTS) >= 30


@pytest.mark.parametrize(("actor", "name", "variant"), VARIANTS, ids=lambda value: value[:40])
def test_every_variant_of_the_gold_is_found_under_its_actor(evidence, story, actor, name, variant):
    article = next(each.article for each in story if each.article.name == name)
    rows = evidence[(evidence["article_id"] == article.id) & (evidence["actor"] == CALLED[actor])]
    if actor in PEOPLE:
        assert variant in set(rows["form"])
        return
    pattern = re.sub(r"\s+", r"\\s+", re.escape(variant).replace("\\ ", " "))
    there = [match.span() for match in re.finditer(pattern, article.text, re.IGNORECASE)]
    spans = list(zip(rows["start"], rows["end"], strict=True))
    assert any(a < end and start < b for a, b in there for start, end in spans)


def test_states_and_the_people_at_their_head_are_apart(evidence):
    told = evidence[evidence["actor"] == "United States"]["form"].str.lower()
    assert {"washington", "the administration", "the trump administration"} <= set(told)
    assert "trump" not in set(told)


def test_a_court_is_one_by_name_initials_and_description(evidence):
    told = evidence[evidence["actor"] == "International Criminal Court"]
    assert {"ICC", "International Criminal Court", "the court"} <= set(told["form"])
    assert told["outlet"].nunique() == 5


def test_one_seed_calls_trump_former_president_and_the_others_do_not(evidence):
    (trump,) = [c for c in naming.conflicts(evidence) if c.person == "Donald Trump"]
    assert len(trump.former) == 1
    assert "002" in trump.former[0]
    assert len(trump.current) == 4
    assert trump.written(former=True) == ("former President",)
    assert trump.written(former=False) == ("President",)


def test_every_row_is_where_it_says(evidence, story):
    texts = {each.article.id: each.article for each in story}
    for row in evidence.to_dict("records"):
        words = texts[row["article_id"]].part(row["place"])[row["start"] : row["end"]]
        assert forms.form_of(words) == row["form"]


def test_speakers_of_several_articles_have_one_name(story):
    spoken = {
        q.source.actor
        for each in story
        for q in each.quotations
        if q.source.name == "International Criminal Court (ICC)"
    }
    assert spoken == {"International Criminal Court"}
    named = {q.source.named_as: q.source.actor for each in story for q in each.quotations}
    assert named["Washington"] == named["U.S."] == named["The Trump administration"]
    assert named["Casten"] == "Sean Casten"
