"""The five seeds, held to what a careful reader found in them (tests/gold/seeds.json)."""

import json
from functools import cache
from pathlib import Path

import pytest

from analysis import articles, reading, sentences
from analysis.models import Article

ROOT = Path(__file__).parents[1]
GOLD = json.loads((ROOT / "tests/gold/seeds.json").read_text(encoding="utf-8"))["articles"]
FIELDS = {
    "outlet": "outlet",
    "headline": "headline",
    "deck": "deck",
    "byline": "byline",
    "date": "published",
    "dateline": "dateline",
}
seeds = pytest.mark.parametrize("name", sorted(GOLD))


@cache
def article(name: str) -> Article:
    (document,) = reading.read(name, (ROOT / "seeds" / name).read_bytes())
    return articles.prepare(document)


@seeds
def test_page_furniture_and_metadata_lines_go(name):
    roles = {line.number: line.role for line in article(name).lines}
    assert {n: roles[n] for n in GOLD[name]["removed_lines"] if roles[n] in {"body", "blank"}} == {}


@seeds
def test_every_line_of_the_article_stays(name):
    roles = {line.number: line.role for line in article(name).lines}
    assert [n for n, role in roles.items() if role == "body"] == GOLD[name]["body_lines"]


@seeds
@pytest.mark.parametrize("key", FIELDS)
def test_metadata_is_what_the_document_states_and_nothing_else(name, key):
    assert getattr(article(name), FIELDS[key]) == GOLD[name].get(key)


@seeds
def test_the_ledger_gives_the_document_back(name):
    document = (ROOT / "seeds" / name).read_text(encoding="utf-8")
    assert "\n".join(line.text for line in article(name).lines) == document


@seeds
def test_body_lines_stand_where_the_ledger_says(name):
    text = article(name).text
    for line in article(name).lines:
        if line.role == "body":
            words = text[line.start : line.end]
            assert words.split()[-1].rstrip(".”") in line.text
        else:
            assert line.start is None


@seeds
def test_every_removed_line_has_a_reason(name):
    assert all(line.reason for line in article(name).removed)


@seeds
def test_paragraphs_cut_by_a_page_break_are_one(name):
    text = article(name).text
    ends = {line.number: (line.start, line.end) for line in article(name).lines}
    for above, below in GOLD[name]["joins"]:
        assert text[ends[above][1] : ends[below][0]] == " "


@seeds
def test_block_quotations_stay_and_the_one_below_the_lead_in_is_marked(name):
    announced = [line.text for line in article(name).lines if line.reason.startswith("block quot")]
    assert len(announced) == min(1, len(GOLD[name]["block_quotes"]))


@seeds
def test_no_address_no_emphasis_mark_and_no_loose_space_is_left(name):
    text = article(name).text
    for trace in ("http", "](", "*", "<", "  ", " ,", " .", "\\"):
        assert trace not in text.replace(" ... ", " ")


@seeds
def test_quotations_of_the_body_are_in_the_clean_text_word_for_word(name):
    text = " ".join(article(name).text.split())
    for quote in GOLD[name]["quotes"]:
        if quote["place"] == "body":
            assert " ".join(quote["text"].split()) in text


@seeds
def test_sentences_cover_all_words_and_cross_no_paragraph(name):
    text = article(name).text
    spans = sentences.find(text)
    assert "".join(text[a:b] for a, b in spans).split() != []
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert not any("\n" in text[a:b] for a, b in spans)


def test_copied_markup_reads_as_the_page_did():
    text = article("003_9bf44185c08f614a.txt").text
    assert text.startswith("The Trump administration is reportedly trying to strongarm")
    assert "Reuters reports, citing a Trump administration official." in text
    assert "said Dylan Williams, the Center" in text
    assert "referring to a 2003 law, permitting the U.S." in text
    assert "Rep. Sean Casten (D-Illinois) said the demands are evidence" in text
