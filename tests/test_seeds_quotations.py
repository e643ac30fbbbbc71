"""The five sample articles: every quotation a careful reader finds, with its source."""

import json
from pathlib import Path

import pytest

from analysis import articles, quotations, reading
from analysis.models import Quotation

ROOT = Path(__file__).parent
GOLD = json.loads((ROOT / "gold" / "seeds.json").read_text(encoding="utf-8"))["articles"]
EXPECTED = [(name, quote) for name, article in GOLD.items() for quote in article["quotes"]]


def raw(name: str) -> str:
    return (ROOT.parent / "seeds" / name).read_bytes().decode("utf-8")


def marked(name: str) -> dict[tuple[int, int], Quotation]:
    text = raw(name)
    return {
        stretch: quotation
        for quotation in quotations.in_text(text)
        for stretch in quotations.in_marks(text, quotation)
    }


def test_the_gold_holds_twenty_six_quotations():
    assert len(EXPECTED) == 26


@pytest.mark.parametrize(
    ("name", "quote"), EXPECTED, ids=[f"{n[:3]} {q['text'][:30]}" for n, q in EXPECTED]
)
def test_each_quotation_has_the_place_and_the_source_a_careful_reader_gives(name, quote):
    found = marked(name)[quote["start"], quote["end"]].source
    assert found.name == quote["speaker"]
    assert found.named_as == quote["named_as"]
    assert (found.type, found.anonymous) == (quote["source_type"], quote["anonymous"])
    assert found.via == quote["via"]


@pytest.mark.parametrize("name", GOLD)
def test_no_quotation_is_invented(name):
    expected = {(quote["start"], quote["end"]) for quote in GOLD[name]["quotes"]}
    assert set(marked(name)) == expected


@pytest.mark.parametrize("name", GOLD)
def test_the_cleaned_article_gives_the_same_quotations_and_says_which_stood_in_the_deck(name):
    (document,) = reading.read(name, raw(name).encode())
    article = articles.prepare(document)
    found = [
        (" ".join(article.part(q.place)[start:end].split()), q.place, q.repeats, q.source.name)
        for q in quotations.in_article(article)
        for start, end in quotations.in_marks(article.part(q.place), q)
    ]
    assert found == [
        (" ".join(quote["text"].split()), quote["place"], quote["repeats"], quote["speaker"])
        for quote in GOLD[name]["quotes"]
    ]
