"""Articles are called by their outlet, or by their document where they name none."""

import pytest

from analysis.models import Article, Corpus


def article(number: int, name: str = "a.txt", **fields) -> Article:
    return Article(id=f"{number:016x}", name=name, text=f"Text {number}.", **fields)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("000_319bb0c26ee93287.txt", "000"),
        ("folder/march report.final.md", "march report.final"),
        ("C:\\papers\\ledger.txt", "ledger"),
        ("2024_notes.txt", "2024_notes"),
        ("plain", "plain"),
    ],
)
def test_a_document_is_called_what_a_person_would_call_it(name, short):
    assert article(1, name).short_name == short


def test_articles_of_one_outlet_share_a_label_and_unnamed_ones_do_not():
    corpus = Corpus((article(1, outlet="Ledger"), article(2, "x.txt"), article(3, outlet="Ledger")))
    assert corpus.outlets == ("Ledger", "Outlet not stated (x)")


def test_two_unnamed_documents_of_one_name_stay_apart():
    corpus = Corpus((article(0x1 << 60, "x.txt"), article(0x2 << 60, "x.txt")))
    assert corpus.outlets == ("Outlet not stated (x 1000)", "Outlet not stated (x 2000)")


def test_a_part_of_a_corpus_keeps_the_labels_of_the_whole():
    corpus = Corpus((article(0x1 << 60, "x.txt"), article(0x2 << 60, "x.txt")))
    part = corpus.only([corpus.articles[1].id])
    assert part.outlets == ("Outlet not stated (x 2000)",)


def test_the_fingerprint_follows_what_a_lens_can_see():
    plain = Corpus((article(1),))
    assert plain.fingerprint == Corpus((article(1),)).fingerprint
    for field in ({"outlet": "Ledger"}, {"headline": "H"}, {"deck": "D"}, {"language": "de"}):
        assert Corpus((article(1, **field),)).fingerprint != plain.fingerprint


def test_an_empty_corpus_has_no_outlets():
    assert Corpus().outlets == ()
