"""Reading: what a file is, its content tells; what cannot be read says so in one sentence."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import reading
from analysis.errors import ArticleFileError
from analysis.reading import kinds, limits, markdown

ARTICLE = "The court met on Monday.\n\nIt said “no” — for the café’s sake.\n"


def read(data, name="story.txt"):
    (document,) = reading.read(name, data)
    return document


def test_utf8_is_read_as_it_stands():
    document = read(ARTICLE.encode())
    assert (document.text, document.format, document.notes) == (ARTICLE, "text", ())
    assert document.name == "story.txt"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding):
    assert read(ARTICLE.encode(encoding)).text == ARTICLE


def test_a_mark_other_than_utf8_is_noted():
    (note,) = read(ARTICLE.encode("utf-16")).notes
    assert "UTF-16" in note


def test_western_text_is_read_as_windows_1252_and_noted():
    document = read(ARTICLE.encode("cp1252"))
    assert document.text == ARTICLE
    (note,) = document.notes
    assert "not UTF-8" in note


def test_cyrillic_text_is_guessed_and_noted():
    text = "Суд собрался в понедельник и ничего не решил. Решение будет позже, сказал судья. " * 5
    document = read(text.encode("cp1251"))
    assert document.text == text
    assert len(document.notes) == 1


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_become_plain(end):
    assert read(ARTICLE.replace("\n", end).encode()).text == ARTICLE


BAD = {
    "an empty file": (b"", "empty"),
    "blanks": (b" \n\t\r\n \xc2\xa0\xe2\x80\x8b", "nothing but blanks"),
    "a byte order mark alone": (b"\xef\xbb\xbf", "nothing but blanks"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "a ZIP": (b"PK\x03\x04\x14\x00", "ZIP"),
    "a PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG picture"),
    "a JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG picture"),
    "a WebP": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP picture"),
    "a video": (b"\x00\x00\x00\x18ftypmp42", "video"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password-protected Office"),
    "NUL bytes": (b"words\x00and more words", "binary data"),
    "control characters": (bytes(range(1, 32)) * 20, "binary data"),
    "a text over the limit": (b"word " * (limits.MAX_TEXT_BYTES // 5 + 1), "2 MB"),
    "a list of a million lines": (b"a\n" * (limits.MAX_LINES + 1), "20000 lines"),
    "a file over the limit": (b"%PDF-" + b"x" * limits.MAX_FILE_BYTES, "20 MB"),
}


@pytest.mark.parametrize(("data", "words"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_says_what_it_is_and_what_to_do(data, words):
    with pytest.raises(ArticleFileError) as caught:
        reading.read("story.txt", data)
    error = caught.value
    assert words in error.problem
    assert error.filename == "story.txt"
    assert error.remedy.endswith(".")
    assert str(error) == f"story.txt: {error.problem}. {error.remedy}"


def test_the_name_does_not_decide():
    assert read(ARTICLE.encode(), name="picture.png").text == ARTICLE
    with pytest.raises(ArticleFileError, match="PDF"):
        reading.read("story.md", b"%PDF-1.4")


def test_markdown_is_known_by_its_marks():
    document = read(b"## A heading\n\nSome *words* with a [link](https://example.com).\n", "a.txt")
    assert document.format == "markdown"
    assert document.text.startswith("## A heading")


def test_a_single_number_sign_is_no_markdown():
    assert read(b"# 1 in the charts\n\nThe song is back.\n", "a.md").format == "text"


def test_front_matter_is_declared_and_taken_out():
    head = 'title: "A day in court"\nauthor: Jane Roe\ndate: 2025-12-10\ntags: [a, b]'
    document = read(f"---\n{head}\n---\nThe court met.\n".encode())
    assert document.declared == {
        "headline": "A day in court",
        "byline": "Jane Roe",
        "published": "2025-12-10",
    }
    assert document.text == "The court met.\n"


@pytest.mark.parametrize(
    "text", ["---\nThe court met.\n---\nIt rose.\n", "---\ntitle: never closed\nThe court met.\n"]
)
def test_a_rule_is_no_front_matter(text):
    assert read(text.encode()).text == text


def test_the_upload_limit_is_the_one_of_the_dashboard():
    settings = tomllib.loads((Path(__file__).parents[1] / ".streamlit/config.toml").read_text())
    assert settings["server"]["maxUploadSize"] * 1024 * 1024 == limits.MAX_FILE_BYTES
    assert limits.MAX_TEXT_BYTES < limits.MAX_FILE_BYTES


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data):
    try:
        (document,) = reading.read("x", data)
    except ArticleFileError:
        return
    assert document.text.strip()
    assert "\r" not in document.text


@given(st.text(max_size=300))
def test_any_text_may_be_looked_at_for_markup(text):
    assert markdown.looks_like(text) in {True, False}


def test_every_signature_has_a_name_fit_for_the_message():
    named = [kind for _, kind in kinds.SIGNATURES] + [kind for *_, kind in kinds.CONTAINERS]
    assert all(kind.startswith(("a ", "an ")) for kind in named)


@pytest.mark.parametrize(
    ("broken", "sound"),
    [
        ("The mayor said itâ€™s â€œnot safeâ€\x9d.", "The mayor said it’s “not safe”."),
        ("The cafÃ© in MÃ¼nchen.", "The café in München."),
    ],
)
def test_wrongly_decoded_characters_are_repaired_and_noted(broken, sound):
    document = read(f"“Sound” line, café.\n{broken}\n".encode())
    assert document.text == f"“Sound” line, café.\n{sound}\n"
    assert document.notes == (
        "Characters that had been decoded wrongly in one line were repaired.",
    )


@pytest.mark.parametrize(
    "sound",
    [
        "“It’s ‘not’ safe” — said the café’s São Paulo naïve Ångström…\u00a0ﬁne",
        "ÂÃ is no word, and « ça » is French. PÂTÉ À LA CARTE.",
        "Größe über 5 €, “Ñandú”, Čapek, œuvre, ½ ° ™",
    ],
)
def test_sound_characters_are_left_as_they_are(sound):
    document = read(f"{sound}\n".encode())
    assert (document.text, document.notes) == (f"{sound}\n", ())


@pytest.mark.parametrize(
    "code",
    [
        "function a(b) {\n  if (b) { return c(b); }\n  var d = {e: [1, 2]};\n}\n" * 3,
        "p { margin: 0; }\na { color: red; }\n.x { top: 0 }\nh1 { font: bold; }\n",
    ],
)
def test_program_code_is_no_article(code):
    with pytest.raises(ArticleFileError, match="program code"):
        reading.read("a.txt", code.encode())
