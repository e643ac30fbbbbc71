"""From bytes to characters: marks that are missing, broken bytes, and pages that say it wrong."""

import pytest

from analysis import reading

BODY = (
    "“It is not safe,” Mayor Ann Lee said. The council’s engineers had found cracks in the old"
    " bridge — two of them, in its main girders — and naïve hopes were over."
)
PAGE = (
    '<html><head><meta charset="{}"></head><body><article><h1>Bridge shut</h1><p>{}</p></article>'
    "<footer>Privacy</footer></body></html>"
)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_byte_order_mark_is_read_and_said(encoding):
    for data in (BODY.encode(encoding), PAGE.format("utf-16", BODY).encode(encoding)):
        (document,) = reading.read("a.txt", data)
        assert BODY in document.text
        assert any("UTF-16" in note for note in document.notes)


@pytest.mark.parametrize("foreign", [b"\xff", b"\xe2\x80"])
def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else(foreign):
    (document,) = reading.read("a.txt", BODY.encode() + b" It rose" + foreign)
    assert document.text.startswith(BODY)
    assert document.text.endswith("It rose\ufffd")
    assert document.notes == (
        "Some bytes of the file are no proper UTF-8; a \ufffd stands where they were.",
    )


def test_one_foreign_byte_in_plain_english_is_western():
    text = "The council met on Tuesday to hear the mayor. " * 20 + "It is the city’s own bridge."
    (document,) = reading.read("a.txt", text.encode("cp1252"))
    assert document.text == text


@pytest.mark.parametrize(
    ("said", "is_"),
    [("utf-8", "cp1252"), ("iso-8859-1", "cp1252"), ("iso-8859-1", "utf-8"), ("nonsense", "utf-8")],
)
def test_a_page_in_another_encoding_than_it_says_is_read(said, is_):
    (document,) = reading.read("a.html", PAGE.format(said, BODY).encode(is_))
    assert BODY in document.text


def test_a_page_in_seven_bits_is_read_as_it_says():
    text = "市議会は古い橋を閉じた。"
    (document,) = reading.read("a.html", PAGE.format("iso-2022-jp", text).encode("iso2022_jp"))
    assert text in document.text


def test_signs_that_nobody_sees_do_not_cut_words_in_two():
    text = "The bri\u00addge is shut, the coun\u200bcil said on Tuesday. \ufeffIt rose. 👩\u200d👧"
    (document,) = reading.read("a.txt", text.encode())
    assert document.text == "The bridge is shut, the council said on Tuesday. It rose. 👩\u200d👧"
    (document,) = reading.read("a.html", PAGE.format("utf-8", text).encode())
    assert "The bridge is shut, the council said" in document.text


def test_a_pdf_with_lines_before_it_is_told_by_its_signature():
    data = b"HTTP header\n\n%PDF-1.4\nbroken\n%%EOF\n"
    assert "not a proper PDF" in str(reading.read_all("a.txt", data).failures[0])
