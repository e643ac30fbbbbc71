"""Metadata: what the document states, and nothing that it does not."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import cleaning
from analysis.page import bylines, dates

with (Path(__file__).parent / "cases/metadata.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))
LEDE = (
    "The council closed the old bridge on Monday after engineers had found cracks in two of its"
    " pillars, and the mayor said that it would stay closed until the spring."
)
MORE = (
    "The bridge was built in 1911 and carries about nine thousand cars a day, according to the"
    " council, which has asked the state for help with the repairs."
)
BODY = f"{LEDE}\n\n{MORE}\n\n{LEDE.replace('Monday', 'Tuesday')}\n"
READ = {
    "byline": lambda text: (bylines.byline(text) or ("",))[0],
    "date": lambda text: dates.first(text) or "",
    "dateline": lambda text: (bylines.dateline(text) or ("",))[0],
}


def found(text):
    return {name: guess.value for name, guess in cleaning.clean(text).metadata.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['why']}")
def test_a_line_says_what_a_reader_takes_from_it(case):
    assert READ[case["kind"]](case["text"]) == case["value"]


def test_a_bare_article_states_nothing():
    assert found(BODY) == {}


def test_a_headline_is_the_line_above_the_first_paragraph():
    assert found(f"Council closes the old bridge\n\n{BODY}") == {
        "headline": "Council closes the old bridge"
    }


def test_a_marked_headline_wins_over_a_nearer_line():
    text = f"# Council closes the old bridge\n\nWhat drivers need to know now\n\n{BODY}"
    assert found(text)["headline"] == "Council closes the old bridge"


def test_deck_byline_and_date_are_told_apart():
    head = "Council closes the old bridge\n\nDrivers face a long way.\n\nBy JANE ROE\nMarch 3, 2025"
    assert found(f"{head}\n\n{BODY}") == {
        "headline": "Council closes the old bridge",
        "deck": "Drivers face a long way.",
        "byline": "Jane Roe",
        "published": "2025-03-03",
    }


def test_a_first_paragraph_is_no_deck():
    assert "deck" not in found(f"Council closes the old bridge\n\nBy Jane Roe\n\n{BODY}")


def test_the_date_of_publishing_wins_over_that_of_a_change():
    head = "Council closes the old bridge\n\nUpdated March 4, 2025\nPublished March 3, 2025"
    assert found(f"{head}\n\n{BODY}")["published"] == "2025-03-03"


def test_a_date_in_the_article_is_not_its_own():
    assert "published" not in found(BODY.replace("on Monday", "on March 3, 2025"))


@pytest.mark.parametrize(
    "line",
    ["© 2026 The Harbour Ledger", "© 2020-2026 The Harbour Ledger. All rights reserved.",
     "Copyright 2026 The Harbour Ledger, Inc."],
)  # fmt: skip
def test_a_copyright_line_names_the_outlet(line):
    assert found(f"{BODY}\n\n{line}\n")["outlet"] == "The Harbour Ledger"


def test_a_byline_names_the_outlet_and_the_masthead_its_spelling():
    text = f"Harbour Ledger\n\nCouncil closes the bridge\n\nBy Jane Roe, HARBOUR LEDGER\n\n{BODY}"
    assert found(text)["outlet"] == "Harbour Ledger"


def test_the_box_about_the_author_names_the_outlet():
    box = "Jane Roe is a reporter at Harbour Ledger covering roads. Follow her on X."
    assert found(f"{BODY}\n\n{box}\n")["outlet"] == "Harbour Ledger"


@pytest.mark.parametrize(
    "line",
    ["© Getty Images", "By Jane Roe, Associated Press", "All rights reserved.", "HARBOUR LEDGER"],
)
def test_an_agency_a_phrase_or_a_lone_line_is_no_outlet(line):
    assert "outlet" not in found(f"{line}\n\n{BODY}")


def test_a_dateline_is_lifted_out_of_the_paragraph():
    cleaned = cleaning.clean(f"WASHINGTON (AP) — {BODY}")
    assert cleaned.metadata["dateline"].value == "WASHINGTON (AP)"
    assert cleaned.text.startswith("The council closed")


def test_every_guess_says_how_and_how_sure():
    head = "Council closes the old bridge\n\nBy Jane Roe\nMarch 3, 2025"
    text = f"{head}\n\nROME – {BODY}\n\n© 2026 Ledger"
    guesses = cleaning.clean(text).metadata
    assert set(guesses) == {"headline", "byline", "published", "dateline", "outlet"}
    assert all(guess.how and 0 < guess.sure < 1 for guess in guesses.values())


@given(st.text(max_size=120))
def test_any_line_may_be_asked_for_a_byline_a_date_and_a_dateline(text):
    for line in (text, f"By {text}", f"© {text}", f"WASHINGTON {text} – The"):
        signed = bylines.byline(line)
        assert signed is None or signed.names
        assert dates.first(line) is None or len(dates.first(line)) == len("2025-12-10")
        placed = bylines.dateline(line)
        assert placed is None or 0 < placed.end <= len(line)
