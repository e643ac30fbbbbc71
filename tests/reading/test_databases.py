"""Files in which LexisNexis, Factiva and ProQuest give many articles at once."""

import pytest

from analysis import articles, reading
from analysis.reading import limits
from tests.reading import database_files, tiny_pdf
from tests.reading.office_files import docx, paragraph, run

STORIES = database_files.STORIES


def prepared(name, data):
    found = reading.read_all(name, data)
    return [articles.prepare(document) for document in found.documents], found


def words(text):
    return " ".join(text.split())


def as_docx(lines):
    return docx(*(paragraph(run(line)) for line in lines))


def as_rtf(lines):
    code = "".join(sign if ord(sign) < 128 else f"\\u{ord(sign)}?" for sign in "\\par ".join(lines))
    return b"{\\rtf1\\ansi\\ansicpg1252 " + code.encode("ascii") + b"\\par}"


def as_pdf(lines):
    placed, y = [], 760
    for line in lines:
        size = 16 if line in {story[1] for story in STORIES} else 10
        part, y = tiny_pdf.paragraph(line, 60, y, 400, size, size + 2) if line else ([], y)
        placed += part
        y -= 8
    return tiny_pdf.pdf([placed])


FILES = {
    "Nexis Uni as text": ("Nexis", "\n".join(database_files.nexis()).encode()),
    "Nexis Uni as Word": ("Nexis", as_docx(database_files.nexis())),
    "Nexis Uni as rich text": ("Nexis", as_rtf(database_files.nexis())),
    "Nexis Uni as PDF": ("Nexis", as_pdf(database_files.nexis())),
    "LexisNexis as text": ("Nexis", database_files.lexis().encode("cp1252")),
    "Factiva": ("Factiva", database_files.factiva().encode()),
    "Factiva with its index": ("Factiva", database_files.factiva_indexed().encode()),
}


@pytest.mark.parametrize(("format_name", "data"), FILES.values(), ids=FILES.keys())
def test_a_file_of_a_database_is_cut_into_its_articles(format_name, data):
    made, found = prepared("hits.txt", data)
    assert [article.name for article in made] == ["hits.txt, article 1", "hits.txt, article 2"]
    assert not found.failures
    for article, (outlet, title, byline, published, _, body) in zip(made, STORIES, strict=True):
        assert article.outlet == outlet
        assert article.headline == title
        assert (article.byline or "").casefold() == byline.casefold()
        assert article.published == published
        assert article.language == "en"
        assert words(article.text) == words(" ".join(body))
        assert article.found["headline"].how == f"stated by the {format_name} file"


@pytest.mark.parametrize("name", ["Nexis Uni as text", "Factiva with its index"])
def test_the_head_of_an_article_is_in_the_ledger_as_outside_it(name):
    made, _ = prepared("hits.txt", FILES[name][1])
    gone = {line.text.strip(): line.reason for line in made[0].lines if line.role == "removed"}
    assert any("512 words" in text for text in gone)
    assert set(gone.values()) == {"outside the article, by the structure of the file"}


def test_a_field_of_the_database_is_not_shown_as_the_headline():
    made, _ = prepared("hits.txt", database_files.lexis().encode("cp1252"))
    roles = {line.text.split(":")[0].strip(): line.role for line in made[0].lines}
    assert roles["SECTION"] == roles["LENGTH"] == "removed"
    assert "headline" not in roles.values()


def test_what_stands_outside_the_articles_is_named():
    _, found = prepared("hits.txt", database_files.factiva().encode())
    assert found.documents[0].notes == (
        "The file also holds lines outside its articles, left out: “Search Summary” ...",
    )
    assert found.documents[1].notes == ()


def test_an_article_without_its_text_is_a_sentence_and_the_others_come_in():
    made, found = prepared("hits.txt", database_files.proquest().encode())
    (article,) = made
    outlet, title, byline, published, _, body = STORIES[0]
    assert (article.outlet, article.headline, article.byline) == (outlet, title, byline)
    assert (article.published, article.url) == (published, "https://p.example/1")
    assert words(article.text) == words(" ".join(body))
    assert list(map(str, found.failures)) == [
        "hits.txt, article 2: ProQuest gives no full text of this article, only what it knows about"
        " it. Choose articles with full text, or paste this one."
    ]


def test_one_article_of_a_database_keeps_the_name_of_its_file():
    whole = "\n".join(database_files.nexis())
    one = whole[: whole.index("End of Document") + len("End of Document")]
    made, _ = prepared("bridge.txt", one.encode())
    assert [article.name for article in made] == ["bridge.txt"]
    assert made[0].outlet == STORIES[0][0]


def test_a_file_of_many_articles_may_be_larger_than_one_article_may_be():
    one = "\n".join(database_files.nexis()) + "\n"
    many = one * (limits.MAX_TEXT_BYTES // len(one.encode()) + 2)
    found = reading.read_all("hits.txt", many.encode())
    assert len(found.documents) == 2 * (len(many) // len(one))


@pytest.mark.parametrize(
    "text",
    [
        "He typed “End of Document” and left.\n\n" + "\n\n".join(STORIES[0][-1] * 3),
        "The archive counts them: 1 of 25 documents\n\n" + "\n\n".join(STORIES[0][-1] * 3),
        "Length: 512 words\n\nBody\n\n" + "\n\n".join(STORIES[0][-1] * 3),
        "\n\n".join([*STORIES[0][-1], "_" * 40, *STORIES[1][-1], "Author: Jane Roe"]),
    ],
)
def test_an_article_with_one_such_mark_is_left_as_it_is(text):
    (document,) = reading.read("a.txt", text.encode())
    assert document.format == "text"
    assert document.text == text
