"""Articles: format over guess, person over both; the id follows the text, not the metadata."""

import pytest

from analysis import articles
from analysis.errors import ArticleFileError
from analysis.models import Document, Guess

TEXT = """Council closes the old bridge

By Jane Roe
March 3, 2025

The council closed the old bridge on Monday after engineers found cracks in two pillars.

“We had no choice,” the mayor told reporters at the town hall, where fifty people had come.

The bridge was built in 1911 and carries about nine thousand cars a day, according to the council.
"""
PLAIN = Document("bridge.txt", TEXT, "text")


def line_number(words):
    return next(n for n, line in enumerate(TEXT.split("\n")) if line.startswith(words))


def test_what_the_document_states_becomes_the_fields():
    article = articles.prepare(PLAIN)
    assert article.headline == "Council closes the old bridge"
    assert (article.byline, article.published) == ("Jane Roe", "2025-03-03")
    assert (article.outlet, article.deck, article.dateline) == (None, None, None)
    assert article.text.startswith("The council closed")
    assert article.text.endswith("according to the council.")
    assert article.language == "en"


def test_what_the_format_declares_stands_above_a_guess():
    document = Document("b.md", TEXT, "markdown", declared={"headline": "Bridge shut", "url": "x"})
    article = articles.prepare(document)
    assert (article.headline, article.url) == ("Bridge shut", "x")
    assert article.found["headline"] == Guess("Bridge shut", "stated by the markdown file", 1.0)


@pytest.mark.parametrize(
    ("stated", "role"),
    [("Old bridge shut", "headline"), ("US v UK", "headline"), ("Ferries add boats", "removed")],
)
def test_a_line_that_says_other_words_than_the_stated_headline_is_not_shown_as_it(stated, role):
    body = tuple(n for n, line in enumerate(TEXT.split("\n")) if len(line) > 40)
    document = Document("a", TEXT, "HTML", declared={"headline": stated}, body_lines=body)
    article = articles.prepare(document)
    assert article.headline == stated
    assert article.lines[0].role == role


@pytest.mark.parametrize(
    ("written", "read"), [("Dec. 10, 2025", "2025-12-10"), ("soon", "2025-03-03")]
)
def test_a_declared_date_is_taken_only_if_it_can_be_read(written, read):
    document = Document("b.md", TEXT, "markdown", declared={"published": written})
    assert articles.prepare(document).published == read


def test_what_a_person_enters_stands_above_all():
    document = Document("b.md", TEXT, "markdown", declared={"headline": "Bridge shut"})
    article = articles.prepare(
        document, edits={"headline": " Ours ", "byline": None, "outlet": "A"}
    )
    assert (article.headline, article.byline, article.outlet) == ("Ours", None, "A")
    assert article.found["outlet"] == Guess("A", "entered by hand", 1.0)
    assert "byline" not in article.found


def test_an_unknown_field_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="headline"):
        articles.prepare(PLAIN, edits={"title": "x"})


def test_the_id_follows_text_and_restored_lines_but_not_edits():
    first = articles.prepare(PLAIN)
    assert articles.prepare(PLAIN, edits={"outlet": "A"}).id == first.id
    assert articles.prepare(Document("other.txt", TEXT, "text")).id == first.id
    byline = frozenset({line_number("By Jane")})
    ids = {
        first.id,
        articles.prepare(PLAIN, restore=byline).id,
        articles.prepare(PLAIN, remove=byline).id,
    }
    assert len(ids) == 3


def test_a_restored_line_is_text_and_no_longer_metadata():
    article = articles.prepare(PLAIN, restore=frozenset({line_number("By Jane")}))
    assert "By Jane Roe" in article.text
    assert article.byline is None


def test_a_line_removed_by_hand_is_gone_and_says_so():
    number = line_number("“We had")
    article = articles.prepare(PLAIN, remove=frozenset({number}))
    assert "no choice" not in article.text
    assert (article.lines[number].role, article.lines[number].reason) == (
        "removed",
        "removed by hand",
    )


def test_a_document_without_any_text_left_is_refused():
    everything = frozenset(range(TEXT.count("\n") + 1))
    with pytest.raises(ArticleFileError, match=r"bridge\.txt: no line of it looks like"):
        articles.prepare(PLAIN, remove=everything)


def test_notes_of_the_reader_are_handed_on():
    document = Document("b.txt", TEXT, "text", notes=("It was repaired.",))
    assert articles.prepare(document).notes[0] == "It was repaired."


def test_what_a_reader_guessed_fills_a_gap_and_yields_to_what_the_file_states():
    names = {"byline": "Ann Lee", "outlet": "Ledger Online", "url": "https://a.example"}
    guessed = {field: Guess(name, "named on the page", 0.5) for field, name in names.items()}
    document = Document("b.html", TEXT, "html", declared={"outlet": "Ledger"}, guessed=guessed)
    article = articles.prepare(document)
    assert (article.url, article.found["url"].sure) == ("https://a.example", 0.5)
    assert article.byline == "Jane Roe", "a line that opens with By is surer"
    assert article.outlet == "Ledger"


def test_lines_of_the_article_known_by_structure_change_the_text_and_the_id():
    whole = articles.prepare(Document("b.html", "One day.\nTwo days.", "html", body_lines=(0, 1)))
    part = articles.prepare(Document("b.html", "One day.\nTwo days.", "html", body_lines=(1,)))
    assert (whole.text, part.text) == ("One day.\n\nTwo days.", "Two days.")
    assert whole.id != part.id
