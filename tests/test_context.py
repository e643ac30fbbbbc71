"""Every span opens the sentences it stands in."""

from analysis.context import Passage, Span, passages, window
from analysis.models import Annotation, Article, Sentence

TEXT = "The harbour reopened. Crops were ruined! Nobody said why."
ARTICLE = Article(id="a", name="a.txt", text=TEXT, headline="Harbour open")
SENTENCES = (
    Sentence("a", 0, 12, "headline"),
    Sentence("a", 0, 21, "body", 0),
    Sentence("a", 22, 40, "body", 0),
    Sentence("a", 41, 57, "body", 0),
)
READ = Annotation(ARTICLE, "Ledger", SENTENCES)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a", "body", start, start + len(words))


def test_a_word_opens_its_sentence():
    assert window(READ, span("ruined")) == (22, 40)


def test_a_stretch_over_two_sentences_opens_both():
    assert window(READ, span("ruined! Nobody")) == (22, 57)


def test_the_headline_is_not_mistaken_for_the_body():
    assert window(READ, Span("a", "headline", 0, 7)) == (0, 12)


def test_a_stretch_outside_every_sentence_opens_itself():
    assert window(READ, Span("a", "deck", 3, 9)) == (3, 9)


def test_two_words_of_a_sentence_are_one_passage_and_the_headline_comes_first():
    headline = Span("a", "headline", 0, 7)
    crops, ruined = span("Crops"), span("ruined")
    assert passages([READ], [ruined, crops, headline]) == (
        Passage("a", "headline", 0, 12, (headline,)),
        Passage("a", "body", 22, 40, (ruined, crops)),
    )


def test_spans_of_other_articles_are_left_out():
    assert passages([READ], [Span("b", "body", 0, 3)]) == ()
