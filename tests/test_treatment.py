"""Two articles that treat the same two people the other way round."""

from dataclasses import replace

import pytest

from analysis.models import Annotation, Appearance, Article, Quotation, Source
from analysis.rating import treatment

PRAISE = "{} was praised for brilliant work. "
BLAME = "Critics condemned {} as a cruel liar. "


def annotated(text, *, outlet, headline=None, quotations=()):
    return Annotation(Article(outlet, outlet, text, outlet, headline), outlet, (), quotations)


A = annotated(PRAISE.format("Ann Lee") + BLAME.format("Bob Ray"), outlet="A")
B = annotated(BLAME.format("Ann Lee") + PRAISE.format("Bob Ray"), outlet="B")


def test_each_outlet_treats_each_actor_its_own_way():
    found = treatment.summarise(treatment.measure([A, B], ["Ann Lee", "Bob Ray"]))
    signs = {(r.outlet, r.actor): r.value > 0 for r in found.itertuples()}
    assert signs == {
        ("A", "Ann Lee"): True,
        ("A", "Bob Ray"): False,
        ("B", "Ann Lee"): False,
        ("B", "Bob Ray"): True,
    }


def test_a_mention_stands_where_the_name_stands():
    (row,) = treatment.measure([A], ["Bob Ray"]).itertuples()
    assert A.article.text[row.start : row.end] == "Bob Ray"


STANDING = "Ann is a wonderful and beloved hero."


def test_one_mention_is_shrunk_by_three_and_a_headline_counts_for_three():
    evidence = treatment.measure([annotated(STANDING, outlet="A")], ["Ann"])
    assert treatment.summarise(evidence)["value"].iloc[0] == pytest.approx(
        evidence["value"].iloc[0] / 4
    )
    above = treatment.measure([annotated("", outlet="A", headline=STANDING)], ["Ann"])
    assert treatment.summarise(above)["value"].iloc[0] == pytest.approx(
        above["value"].iloc[0] * 3 / 6
    )


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        (STANDING, 1),
        ("Critics condemned Ann as a liar.", 3),
        ("Ann was attacked by critics.", 3),
        ("Ann said that the attack was a cruel lie.", 0),
        ("They condemned Ann, said the mayor.", 3),
    ],
)
def test_what_is_done_to_somebody_weighs_more_and_what_they_say_nothing(text, weight):
    (row,) = treatment.measure([annotated(text, outlet="A")], ["Ann"]).itertuples()
    assert row.weight == weight


def test_an_actor_known_across_the_articles_is_found_under_every_name():
    text = "Washington was praised. United States was condemned."
    known = [
        Appearance(0, 10, "body", 0, actor="United States", kind="country"),
        Appearance(24, 37, "body", 1, actor="United States", kind="country"),
    ]
    article = replace(annotated(text, outlet="A"), appearances=tuple(known))
    found = treatment.measure([article], ["United States"])
    assert [text[row.start : row.end] for row in found.itertuples()] == [
        "Washington",
        "United States",
    ]


def test_a_mention_in_quoted_words_is_told_apart():
    text = "“Ann was a great friend,” he said."
    quotation = Quotation("A", 1, 23, "direct", Source(None))
    (row,) = treatment.measure(
        [annotated(text, outlet="A", quotations=(quotation,))], ["Ann"]
    ).itertuples()
    assert row.quoted


@pytest.mark.parametrize("actors", [[], ["Nobody Here"]], ids=["none asked for", "none found"])
def test_without_mentions_there_are_no_rows_but_the_columns(actors):
    found = treatment.measure([A, B], actors)
    assert found.columns.tolist() == treatment.EVIDENCE
    assert treatment.summarise(found).columns.tolist() == treatment.SUMMARY
    assert treatment.summarise(found).empty
