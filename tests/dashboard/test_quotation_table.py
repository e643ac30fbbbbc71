"""The table of quotations, what its filters let through, and words that a visitor copies."""

import pytest

from analysis.models import Article, Corpus, Document
from dashboard import correction_log, data, missed_quotation, quotation_table
from dashboard.quotation_table import ANONYMOUS, NAMED, Wanted
from workspace.store import Store

TEXT = (
    "“We worked through the nights to get this done,” said Ann Lee, a professor.\n\n"
    "“It took far too long for all of us,” an official told Reuters.\n\n"
    "Lee claimed that nobody had asked the crews."
)


@pytest.fixture
def chosen() -> Corpus:
    store = Store()
    store.add(Document("harbour.txt", TEXT, "text", {"outlet": "Courier"}))
    return data.corpus(store.entries())


@pytest.fixture
def table(chosen):
    return quotation_table.quotations(data.view("sources", chosen), chosen)


def test_a_row_tells_everything_known_of_a_quotation(table):
    first = table.iloc[0]
    assert first["passage"] == "We worked through the nights to get this done,"
    assert (first["speaker"], first["type"], first["manner"]) == ("Ann Lee", "experts", "neutral")
    assert first["type rests on"] == "described as “professor”"
    assert 0 < first["share of article before"] < 0.02


@pytest.mark.parametrize(
    ("ask", "speakers"),
    [
        (Wanted(), ["Ann Lee", "an official", "Ann Lee"]),
        (Wanted(types=["government"]), ["an official"]),
        (Wanted(kinds=["indirect"]), ["Ann Lee"]),
        (Wanted(naming=ANONYMOUS), ["an official"]),
        (Wanted(naming=NAMED), ["Ann Lee", "Ann Lee"]),
        (Wanted(words="NIGHTS"), ["Ann Lee"]),
        (Wanted(words="reuters"), ["an official"]),
        (Wanted(words="a.b("), []),
        (Wanted(outlets=["Ledger"]), []),
    ],
)
def test_the_filters_let_through_what_is_asked_for(table, ask, speakers):
    assert quotation_table.wanted(table, ask)["speaker"].tolist() == speakers


@pytest.mark.parametrize(
    ("sure", "basis", "words"),
    [
        (0.97, "", "sure"),
        (0.85, "", "fairly sure"),
        (0.5, "", "unsure"),
        (1.0, "entered by hand", "entered by hand"),
    ],
)
def test_how_sure_a_speaker_is_stands_in_words(sure, basis, words):
    assert quotation_table.how_sure({"sure": sure, "basis": basis}) == words


def test_words_are_found_whatever_white_space_and_marks_are_around_them():
    article = Article("a", "a.txt", TEXT, deck="Not now, they say")
    assert missed_quotation.find(article, "“It took\n far  too long”") == (
        "body", TEXT.index("It took"), TEXT.index(" for all")
    )  # fmt: skip
    assert missed_quotation.find(article, "Not now") == ("deck", 0, 7)
    assert missed_quotation.find(article, "nights") is None
    assert missed_quotation.find(article, "never said here") is None


def test_the_least_certain_speakers_come_first(chosen):
    sure = correction_log.unsure_quotations(chosen)["sure"].tolist()
    assert sure == sorted(sure)
    assert len(sure) == 3
