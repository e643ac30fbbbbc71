"""PDF: columns in order, paragraphs whole, what stands on every page out."""

import io

import pypdf
import pytest

from analysis import reading
from analysis.reading import pdf_layout
from tests.reading.tiny_pdf import paragraph, pdf

ONE = (
    "The council closed the old bridge on Tuesday after engineers found cracks in three of its"
    " pillars. The mayor promised a new one by spring and a ferry until then, for all who work on"
    " the other side of the river."
)
TWO = (
    "Shop owners on the north bank fear for their trade. They live from the bridge, said a baker"
    " who has sold bread there for thirty years and whose father did so before."
)


def read(data):
    (document,) = reading.read("story.pdf", data)
    return document


def stacked(texts, x, y, width, gap=8):
    lines = []
    for text in texts:
        placed, y = paragraph(text, x, y, width)
        lines += placed
        y -= gap
    return lines


def test_wrapped_lines_become_paragraphs():
    assert read(pdf([stacked([ONE, TWO], 72, 700, 300)])).text.split("\n\n") == [ONE, TWO]


def test_paragraphs_that_only_an_indent_parts_are_told_apart():
    first, y = paragraph(ONE, 72, 700, 300)
    second, _ = paragraph(TWO, 72, y, 300)
    second[0] = (86, *second[0][1:])
    assert read(pdf([first + second])).text.split("\n\n") == [ONE, TWO]


@pytest.mark.parametrize("order", ["by column", "by line"])
def test_columns_are_read_one_after_the_other_below_a_headline_over_both(order):
    headline = [(72, 740, "Bridge shut for a whole year, the council says", 20)]
    left, right = stacked([ONE], 72, 700, 200), stacked([TWO], 320, 700, 200)
    lines = left + right if order == "by column" else sorted(left + right, key=lambda p: -p[1])
    found = read(pdf([headline + lines])).text.split("\n\n")
    assert found == ["## Bridge shut for a whole year, the council says", ONE, TWO]


def test_three_columns():
    parts = [f"{text} {TWO}" for text in (ONE, ONE.replace("council", "town"), TWO)]
    lines = [stacked([text], 50 + 180 * n, 700, 150) for n, text in enumerate(parts)]
    found = read(pdf([[*lines[0], *lines[1], *lines[2]]])).text
    assert " ".join(found.split()) == " ".join(parts)


def test_running_heads_and_page_numbers_go_and_are_named():
    head = "Harbour Ledger, 10 December"
    pages = [
        [
            *((72, 770, f"{head} 2025"), *stacked([text], 72, 700, 300)),
            *((72, 50, f"ledger.example {number}/3"), (300, 30, number)),
        ]
        for text, number in ((ONE, "1"), (TWO, "2"), (f"It rains. {ONE}", "3"))
    ]
    document = read(pdf(pages))
    assert document.text.split("\n\n") == [ONE, TWO, f"It rains. {ONE}"]
    (note,) = document.notes
    assert note.endswith("left out: “Harbour Ledger, 10 December 2025”, “ledger.example 1/3”.")


def test_a_line_that_stands_on_one_page_only_stays():
    one, two = stacked([ONE], 72, 700, 300), stacked([TWO], 72, 700, 300)
    pages = [[(72, 770, "By Jane Roe"), *one], two]
    assert read(pdf(pages)).text.startswith("By Jane Roe")


def test_a_paragraph_cut_by_a_page_is_one():
    lines, _ = paragraph(ONE, 72, 700, 300)
    half = len(lines) // 2
    pages = [lines[:half], [(x, y + 200, *rest) for x, y, *rest in lines[half:]]]
    assert read(pdf(pages)).text == ONE


def test_parted_words_are_joined_and_hyphens_of_their_own_stay():
    lines = [
        (72, 700, "The well-known engineer said the repair of the bridge was a well-"),
        (72, 688, "known matter of time and of money, and that it would be impos-"),
        (72, 676, "sible to finish before the spring of the year after the next."),
    ]
    found = read(pdf([lines])).text
    assert "was a well-known matter" in found
    assert "would be impossible to finish" in found


def test_packed_pages_read_the_same():
    pages = [stacked([ONE, TWO], 72, 700, 300)]
    assert read(pdf(pages, compress=True)).text == read(pdf(pages)).text


def test_title_and_author_count_only_where_the_text_shows_them():
    top = [(72, 740, "Bridge shut for a year", 20), (72, 715, "By Jane Roe")]
    pages = [top + stacked([ONE], 72, 690, 300)]
    info = {"Title": "Bridge shut for a year", "Author": "Jane Roe"}
    guessed = read(pdf(pages, info=info)).guessed
    assert {field: guess.value for field, guess in guessed.items()} == {
        "headline": "Bridge shut for a year",
        "byline": "Jane Roe",
    }
    assert read(pdf(pages, info={"Title": "scan0001", "Author": "admin"})).guessed == {}


def test_a_scan_says_that_it_holds_no_text():
    (failure,) = reading.read_all("scan.pdf", pdf([[], []])).failures
    assert "a scan" in failure.problem


def locked(password):
    plain = io.BytesIO(pdf([stacked([ONE], 72, 700, 300)]))
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(plain))
    writer.encrypt(password, "owner", algorithm="AES-256")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


def test_a_locked_pdf_says_so_and_one_that_only_forbids_printing_is_read():
    (failure,) = reading.read_all("a.pdf", locked("secret")).failures
    assert "locked with a password" in failure.problem
    assert read(locked("")).text == ONE


def test_only_so_many_pages_are_read_and_it_says_so():
    words = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(310)]
    document = read(pdf([[(72, 700, f"This is sentence {word}.")] for word in words]))
    assert document.text.endswith(f"{words[299]}.")
    assert "Only the first 300 of 310 pages were read." in document.notes


def test_letters_written_sideways_stand_upright_on_a_turned_page():
    as_it_is, sideways = (1, 0, 0, 1, 0, 0), (0, 1, -1, 0, 200, 50)
    assert pdf_layout.placed("words", as_it_is, sideways, 10) is None
    run = pdf_layout.placed("words", as_it_is, sideways, 10, 90)
    assert (run.text, run.x, run.y) == ("words", 50, -200)


def test_a_page_printed_twice_loses_nothing():
    page = [(72, 760, "Bridge shut for a year", 20), *stacked([ONE, TWO], 72, 720, 300)]
    (document,) = reading.read("a.pdf", pdf([page, page]))
    assert document.text.split("\n\n") == ["## Bridge shut for a year", ONE, TWO] * 2
    assert document.notes == ()


@pytest.mark.parametrize("line", ["It was a mistake, he said.", "And the bridge stayed shut as"])
def test_words_of_the_text_at_one_place_of_two_pages_stay(line):
    pages = [[(72, 700, line), *stacked([text], 72, 688, 300)] for text in (ONE, TWO)]
    document = read(pdf(pages))
    assert " ".join(document.text.split()).count(line) == 2
    assert document.notes == ()


def test_small_print_on_every_page_goes_though_it_is_a_sentence():
    small = "This copy was made for the library and may be used by its readers only, in its rooms."
    pages = [[*stacked([text], 72, 700, 300), (72, 30, small, 7)] for text in (ONE, TWO)]
    document = read(pdf(pages))
    assert document.text.split("\n\n") == [ONE, TWO]
    assert f"“{small}”" in document.notes[0]


@pytest.mark.parametrize("numbers", [("i", "ii", "iii"), ("ix", "x", "xi"), ("- iv -", "v", "vi")])
def test_roman_page_numbers_go(numbers):
    texts = (ONE, TWO, f"It rains. {ONE}")
    pages = [
        [*stacked([text], 72, 700, 300), (300, 30, number)]
        for text, number in zip(texts, numbers, strict=True)
    ]
    assert read(pdf(pages)).text.split("\n\n") == list(texts)


def test_capitals_that_number_the_parts_of_a_text_stay():
    pages = [[(72, 725, "II"), *stacked([ONE], 72, 700, 300)]]
    assert read(pdf(pages)).text.split("\n\n") == ["II", ONE]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("It was an Anglo-", "American plan for the river.", "an Anglo-American plan"),
        ("The minister fell ill with Covid-", "19 before it.", "with Covid-19 before"),
        ("They spoke of two-", "and three-year terms.", "of two- and three-year terms"),
        ("It came to the Euro\u00ad", "pean Union.", "the European Union"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_belongs(above, below, whole):
    assert whole in read(pdf([[(72, 700, above), (72, 688, below)]])).text


def test_text_that_does_not_stand_upright_is_named():
    page = [*stacked([ONE], 72, 700, 300), ("0.7 0.7 -0.7 0.7 100 200", "DRAFT of Monday")]
    document = read(pdf([page]))
    assert document.text == ONE
    assert document.notes == ("Text that does not stand upright was left out: “DRAFT of Monday”.",)
