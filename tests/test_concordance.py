"""A keyword is shown in its surroundings, in whose voice it is, in the order asked for."""

import math

import pytest

from analysis import concordance
from analysis.concordance import Query, by_outlet, lines, ordered
from analysis.models import Annotation, Article
from tests.factories import annotation

ARTICLE = Article(
    id="a",
    name="a.txt",
    headline="War crimes alleged",
    text="The court’s judges spoke of war\ncrimes. War-crimes units met. No warcrimes here.",
)
READ = Annotation(ARTICLE, "Ledger")
STORY = [
    annotation(
        "It was a war. “A just war,” said Lee. A war it was.",
        "Ledger",
        name="1",
        quotations=[("A just war,", {"name": "Lee"})],
    ),
    annotation("No war here.", "Courier", name="2", headline="War over"),
    annotation("Peace came.", "Tribune", name="3"),
]


def test_headline_and_body_are_searched():
    found = lines([READ], Query("war crimes"))
    assert [(line.place, line.keyword) for line in found] == [
        ("headline", "War crimes"),
        ("body", "war\ncrimes"),
    ]


def test_the_surroundings_are_on_one_line():
    line = lines([READ], Query("war crimes"))[1]
    assert (line.left, line.right[:17]) == ("The court’s judges spoke of", ". War-crimes unit")
    assert ARTICLE.text[line.start : line.end] == line.keyword


def test_the_surroundings_are_whole_words():
    text = f"{'before ' * 20}war{' behind' * 20}"
    line = lines([Annotation(Article(id="b", name="b", text=text), "Ledger")], Query("war"))[0]
    assert set(line.left.split()) == {"before"}
    assert set(line.right.split()) == {"behind"}


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_query_stands_nowhere(text):
    assert lines([READ], Query(text)) == ()


@pytest.mark.parametrize(("voice", "number"), [("all", 5), ("own", 4), ("quoted", 1)])
def test_own_and_quoted_words_can_be_told_apart(voice, number):
    found = lines(STORY, Query("war", voice=voice))
    assert len(found) == number
    assert voice == "all" or {line.voice for line in found} == {voice}


def test_lines_come_in_the_order_of_what_stands_beside_the_keyword():
    found = lines(STORY, Query("war"))
    before = [line.left.split()[-1:] for line in ordered(found, "left")]
    assert before == [[], ["A"], ["a"], ["just"], ["No"]]
    behind = [line.right for line in ordered(found, "right")]
    assert [words.strip("., “”")[:4] for words in behind] == [
        "A ju",
        "here",
        "it w",
        "over",
        "said",
    ]
    assert [line.outlet for line in ordered(found[::-1], "outlet")] == ["Courier"] * 2 + [
        "Ledger"
    ] * 3


def test_places_are_counted_by_outlet_in_bodies_only():
    rows = by_outlet(STORY, lines(STORY, Query("war"))).set_index("outlet")
    assert rows["places"].to_dict() == {"Ledger": 3, "Courier": 1, "Tribune": 0}
    assert rows.loc["Ledger", ["own", "quoted"]].tolist() == [2, 1]
    assert rows.loc["Ledger", "per_1000_words"] == pytest.approx(3000 / 13)  # words in its body
    assert rows.loc["Tribune", "per_1000_words"] == 0


def test_rates_of_a_voice_are_of_the_words_in_that_voice():
    found = lines(STORY, Query("war", voice="quoted"))
    rows = by_outlet(STORY, found, "quoted").set_index("outlet")
    assert rows.loc["Ledger", "per_1000_words"] == pytest.approx(1000 / 3)  # "A just war"
    assert math.isnan(rows.loc["Courier", "per_1000_words"])  # it quotes nobody


def test_a_word_on_every_line_is_cut_off(monkeypatch):
    monkeypatch.setattr(concordance, "MAX_LINES", 100)
    flood = Annotation(Article(id="b", name="b", text="war " * 105), "Ledger")
    assert len(lines([flood], Query("war"))) == 100
