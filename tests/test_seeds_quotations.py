"""The five sample articles: every quotation a careful reader finds, with its source."""

import json
from pathlib import Path
from typing import Any

import pytest

from analysis import articles, quotations, reading
from analysis.models import Quotation

ROOT = Path(__file__).parent
GOLD = json.loads((ROOT / "gold" / "seeds.json").read_text(encoding="utf-8"))["articles"]
REPORTED = [(name, said) for name, article in GOLD.items() for said in article["reported"]]
REACH = 30  # characters from the piece of a sentence in the gold to the clause that is reported
BLOCKS = [(name, block) for name, article in GOLD.items() for block in article["block_quotes"]]
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


def without_article(name: str) -> str:
    first, _, rest = name.lower().partition(" ")
    return rest if first in {"the", "a", "an"} else name.lower()


def names_of(quotation: Quotation) -> set[str]:
    """What the source is called: in full, by its initials, and as worded there."""
    full = quotation.source.name or ""
    names = {full, quotation.source.named_as or "", *full.removesuffix(")").split(" (")}
    return {without_article(name) for name in names} - {""}


def is_found(text: str, said: dict[str, Any]) -> bool:
    """Whether a passage of the sentence has the speaker a careful reader gives."""
    start = text.index(said["sentence"])
    end = start + len(said["sentence"]) + REACH
    inside = [q for q in quotations.in_text(text) if q.start < end and q.end > start]
    if said["speaker"] is None:
        return any(q.source.name is None and q.source.anonymous for q in inside)
    return any(without_article(said["speaker"]) in names_of(q) for q in inside)


def test_the_gold_holds_thirty_six_sentences_of_reported_speech():
    assert len(REPORTED) == 36


@pytest.mark.parametrize(
    ("name", "said"), REPORTED, ids=[f"{n[:3]} {r['sentence'][:30]}" for n, r in REPORTED]
)
def test_all_reported_speech_is_found_with_its_speaker(name, said):
    assert is_found(raw(name), said)


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_a_block_behind_a_lead_in_is_the_words_of_its_source_or_came_through_it(name, block):
    text = raw(name)
    inside = [
        q for q in quotations.in_text(text) if q.start < block["end"] and q.end > block["start"]
    ]
    assert {q.kind for q in inside} == {"indirect"}
    assert all(block["start"] <= q.start and q.end <= block["end"] for q in inside)
    assert all(block["speaker"] in (q.source.name, q.source.via) for q in inside)
    covered = sum(q.end - q.start for q in inside)
    assert covered >= 0.95 * (block["end"] - block["start"])
