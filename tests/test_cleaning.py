"""Cleaning: the article stays, the page goes, and every line is accounted for."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import cleaning
from analysis.page import furniture, markup

with (Path(__file__).parent / "cases/cleaning.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))
ONE = (
    "The council closed the old bridge on Monday after engineers had found cracks in two of its"
    " pillars, and the mayor said that it would stay closed until the spring."
)
TWO = (
    "“We had no choice,” she told reporters in front of the town hall, where some fifty people who"
    " cross the bridge every day had gathered to hear the news."
)
THREE = (
    "The bridge was built in 1911 and carries about nine thousand cars a day, according to the"
    " council, which has asked the state for help with the repairs."
)
BODY = f"{ONE}\n\n{TWO}\n\n{THREE}"
PIECES = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "[",
        "](",
        ")",
        "(",
        "<",
        ">",
        "http://a.b",
        "#",
        "\\",
        "`",
        "&amp;",
        "\n",
        "\n\n",
        " ",
        "By Ann Roe",
        "© 2026 X",
        "Subscribe",
        "The court met on Monday. ",
        "said:",
        "\x00",
        "\ud800",
        "😀",
        "\u2028",
        "\x0c",
        "WASHINGTON – ",
        "May 1, 2024",
        '"',
        "”",
        "a" * 60,
        "- ",
        "1. ",
        ONE,
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def roles(cleaned):
    return {line.text: line.role for line in cleaned.lines if line.role != "blank"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_line_reads_as_the_page_did(case):
    assert markup.plain(case["raw"]) == case["plain"]


@pytest.mark.parametrize("text", [ONE, BODY, f"{ONE}\n{TWO}\n{THREE}\n", "The court met.", "Words"])
def test_a_bare_article_stays_as_it_is(text):
    cleaned = cleaning.clean(text)
    assert cleaned.text.split() == text.split()
    assert cleaned.warnings == ()


FURNITURE = {
    "a newsletter box": "## Get our free newsletter\n\nSign up here",
    "an appeal": "Please support our independent journalism with a donation today.",
    "share buttons": "Share\nFacebook\nTwitter\nEmail",
    "a photo credit": "ANN ROE / GETTY IMAGES",
    "an advertisement": "Advertisement",
    "a link to another story": "Read more: Why the old tunnel leaks",
    "a copyright line": "© 2026 The Harbour Ledger. All rights reserved.",
    "comments": "Leave a comment",
}


@pytest.mark.parametrize("lines", FURNITURE.values(), ids=FURNITURE)
def test_page_furniture_goes_with_a_reason_wherever_it_stands(lines):
    for text in (f"{ONE}\n\n{lines}\n\n{TWO}\n\n{THREE}", f"{BODY}\n\n{lines}\n"):
        cleaned = cleaning.clean(text)
        assert cleaned.text == BODY
        gone = [line for line in cleaned.lines if line.text in lines.split("\n") and line.text]
        assert all(line.reason for line in gone)
        assert {line.role for line in gone} <= {"removed", "outlet"}


def test_headlines_of_other_stories_below_the_article_go():
    others = "\n".join(
        ["Mayor Faces Questions Over Harbour Contract", "School Opens Two Years Late",
         "River Level Falls To Lowest Mark In Decades", "Ferry Line To Start Again In June"]
    )  # fmt: skip
    assert cleaning.clean(f"{BODY}\n\n\n{others}\n").text == BODY


def test_a_subheading_inside_the_article_stays():
    text = f"{ONE}\n\n{TWO}\n\n## A long way round\n\n{THREE}\n\n{ONE}"
    assert "A long way round" in cleaning.clean(text).text.split("\n\n")


def test_a_sentence_about_subscribers_stays():
    about = (
        "The paper lost nine thousand subscribers last year, the publisher told the council, and it"
        " will ask those who are left for a donation to keep the newsroom open."
    )
    assert about in cleaning.clean(f"{ONE}\n\n{about}\n\n{THREE}").text


def test_a_caption_above_its_credit_goes():
    caption = "The old bridge is seen from the harbour on March 2, 2025."
    text = f"{caption}\n\nANN ROE / AFP VIA GETTY IMAGES\n\n{BODY}"
    assert cleaning.clean(text).text == BODY


def test_lines_wrapped_by_hand_become_one_paragraph():
    wrapped = (
        "The council closed the old bridge on Monday after engineers\n"
        "had found cracks in two of its pillars, and the mayor said\n"
        "that it would stay closed until the spring.\n"
    )
    cleaned = cleaning.clean(f"{wrapped}\n{TWO}\n")
    assert cleaned.text == f"{ONE}\n\n{TWO}"
    spans = [cleaned.text[line.start : line.end] for line in cleaned.lines[:3]]
    assert spans == wrapped.strip().split("\n")


def test_a_paragraph_cut_by_a_page_break_is_joined():
    one, two = ONE.split(" had ")[0], f"had {ONE.split(' had ')[1]}"
    cleaned = cleaning.clean(f"{TWO}\n\n{one}\n\n{two}\n\n{THREE}")
    assert cleaned.text == f"{TWO}\n\n{ONE}\n\n{THREE}"
    assert "page break" in next(line.reason for line in cleaned.lines if line.text == two)


def test_paragraphs_that_end_or_begin_properly_are_not_joined():
    cleaned = cleaning.clean(
        f"{ONE}\n\n{THREE}\n\nthe end of it all, as the mayor put it that day."
    )
    assert cleaned.text.count("\n\n") == 2


def test_a_block_quotation_announced_by_its_lead_in_stays_and_is_marked():
    lead_in = "According to the report of the engineers:"
    cleaned = cleaning.clean(f"{ONE}\n\n{lead_in}\n\n{THREE}\n\n{TWO}")
    assert f"{lead_in}\n\n{THREE}" in cleaned.text
    (marked,) = [line.text for line in cleaned.lines if line.reason.startswith("block quotation")]
    assert marked == THREE


def test_a_warning_shows_when_most_of_a_document_goes():
    menu = "\n".join(f"[Section {n} of the site](https://example.com/{n})" for n in range(60))
    cleaned = cleaning.clean(f"{menu}\n\n{BODY}\n\n{menu}")
    (warning,) = cleaned.warnings
    assert "%" in warning
    assert cleaned.text == BODY


def test_restored_and_removed_lines_stand_above_everything_else():
    text = f"{ONE}\n\nAdvertisement\n\n{TWO}\n\n{THREE}"
    restored = cleaning.clean(text, restore=frozenset({2}))
    assert restored.text == f"{ONE}\n\nAdvertisement\n\n{TWO}\n\n{THREE}"
    assert (restored.lines[2].role, restored.lines[2].reason) == ("body", "restored by hand")
    removed = cleaning.clean(text, restore=frozenset({2}), remove=frozenset({0, 2}))
    assert removed.text == f"{TWO}\n\n{THREE}"
    assert (removed.lines[0].role, removed.lines[0].reason) == ("removed", "removed by hand")


def test_a_line_number_that_does_not_exist_changes_nothing():
    assert cleaning.clean(BODY, restore=frozenset({999}), remove=frozenset({-1})) == cleaning.clean(
        BODY
    )


def test_a_prediction_has_the_fields_of_the_design_and_null_for_unknown():
    row = cleaning.predict({"id": "a", "text": f"ROME – {BODY}\n\nAdvertisement\n"})
    assert list(row) == [
        "id", "clean_text", "outlet", "headline", "deck", "byline", "published", "removed",
    ]  # fmt: skip
    assert row["clean_text"] == f"ROME – {BODY}"
    assert row["headline"] is None
    assert row["removed"] == [
        {"line": 6, "text": "Advertisement", "reason": "advertisement, below the article"}
    ]
    assert json.loads(json.dumps(row)) == row


@settings(deadline=None)
@given(TEXTS, st.frozensets(st.integers(0, 6)), st.frozensets(st.integers(0, 6)))
def test_nothing_is_lost_unseen_whatever_the_text(text, restore, remove):
    cleaned = cleaning.clean(text, restore=restore, remove=remove)
    assert "\n".join(line.text for line in cleaned.lines) == text
    assert [line.number for line in cleaned.lines] == list(range(len(cleaned.lines)))
    for line in cleaned.lines:
        assert (line.start is not None) == (line.role == "body")
        assert line.reason or line.role in {"body", "blank"}
        if line.start is not None and line.end is not None:
            assert 0 <= line.start <= line.end <= len(cleaned.text)
    cleaned.text.encode("utf-8")


@pytest.mark.parametrize(
    "piece",
    ["[a", "*a ", "<a ", "(http://", "_a", "[", "\\(", "&a", " http://a", "a\n", '"', "😀", "- "],
)
def test_long_rows_of_one_thing_come_to_an_end(piece):
    text = piece * (40_000 // len(piece))
    assert len(cleaning.clean(text).lines) == text.count("\n") + 1


def test_no_words_give_no_article():
    assert cleaning.clean("").text == ""
    assert cleaning.clean(" \n\n***\n").text == ""


def test_every_kind_of_set_phrase_has_a_reason():
    assert furniture.hits(furniture.words("Sign up for our newsletter")) >= {
        ("newsletter", "anywhere")
    }
    assert furniture.hits(furniture.words("The council closed the bridge")) == frozenset()
    assert {hit.kind for hit in furniture.hits(["12", "comments"])} == {"comments"}


PAGE_LINES = (
    "Menu\n\nThe harbour reopened on Monday, the town said.\n\nSubscribe to our newsletter!"
)


def test_lines_that_the_structure_says_are_the_article_are_body_and_the_others_are_not():
    cleaned = cleaning.clean(PAGE_LINES, body_lines=(2,))
    assert cleaned.text == "The harbour reopened on Monday, the town said."
    removed = {line.number: line.reason for line in cleaned.lines if line.role == "removed"}
    assert removed == dict.fromkeys((0, 4), "outside the article, by the structure of the file")
    assert cleaned.warnings == ()


def test_words_do_not_overrule_the_structure_but_a_person_does():
    assert "Subscribe" in cleaning.clean(PAGE_LINES, body_lines=(2, 4)).text
    cleaned = cleaning.clean(
        PAGE_LINES, body_lines=(2, 4), restore=frozenset({0}), remove=frozenset({4})
    )
    assert cleaned.text == "Menu\n\nThe harbour reopened on Monday, the town said."


def test_a_prediction_keeps_a_deck_that_reads_as_the_article_and_the_article_does_not():
    deck = "The mayor says that the town had no choice, and that the state must pay for it."
    text = f"# Council closes the old bridge\n\n{deck}\n\nBy Jane Roe\n\n{BODY}"
    row, cleaned = cleaning.predict({"id": "a", "text": text}), cleaning.clean(text)
    assert (row["deck"], cleaned.text) == (deck, BODY)
    assert row["clean_text"] == f"{deck}\n\n{BODY}"


def test_a_line_that_a_rule_takes_out_says_where_it_stood():
    lines = cleaning.clean(f"{BODY}\n\nAdvertisement\n").lines
    assert next(line.reason for line in lines if line.text == "Advertisement") == (
        "advertisement, below the article"
    )
