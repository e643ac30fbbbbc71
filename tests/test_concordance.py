"""A keyword is found where a reader would find it, and shown in its surroundings."""

import pytest

from analysis.concordance import MAX_LINES, lines
from analysis.models import Annotation, Article

ARTICLE = Article(
    id="a",
    name="a.txt",
    headline="War crimes alleged",
    text="The court’s judges spoke of war\ncrimes. War-crimes units met. No warcrimes here.",
)
READ = Annotation(ARTICLE, "Ledger")


@pytest.mark.parametrize(
    ("phrase", "keywords", "why"),
    [
        ("war crimes", ["War crimes", "war\ncrimes"], "case and line breaks do not matter"),
        ("court's", ["court’s"], "a straight apostrophe finds a typographic one"),
        ("crime", [], "a word is not found inside a longer one"),
        ("", [], "no phrase stands nowhere"),
        ("   ", [], "white space is no phrase"),
        ("(.*)", [], "signs of a pattern are taken as they are"),
    ],
)
def test_what_is_found(phrase, keywords, why):
    assert [line.keyword for line in lines([READ], phrase)] == keywords, why


def test_the_surroundings_are_on_one_line():
    line = lines([READ], "war crimes")[1]
    assert (line.left, line.right[:17]) == ("The court’s judges spoke of", ". War-crimes unit")
    assert ARTICLE.text[line.start : line.end] == line.keyword


def test_a_word_on_every_line_is_cut_off():
    flood = Annotation(Article(id="b", name="b", text="war " * (MAX_LINES + 5)), "Ledger")
    assert len(lines([flood], "war")) == MAX_LINES
