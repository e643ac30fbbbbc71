"""Whatever bytes come, a reading comes back: cut, spoilt, renamed, or made up."""

import io
import random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from analysis import reading
from analysis.reading import looks, table
from tests.reading.office_files import docx, odt, paragraph, run, xlsx, zipped
from tests.reading.tiny_pdf import pdf

BODY = "The council closed the old bridge on Tuesday, the mayor said."


def parquet_bytes():
    packed = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([{"text": BODY}]), packed)
    return packed.getvalue()


SOUND = {
    "text": BODY.encode(),
    "markdown": f"# Bridge\n\n**{BODY}** [x](https://e.example)".encode(),
    "html": f"<html><body><article><p>{BODY}</p></article></body></html>".encode(),
    "pdf": pdf([[(72, 700, BODY)]]),
    "packed pdf": pdf([[(72, 700, BODY)]], compress=True),
    "docx": docx(paragraph(run(BODY))),
    "odt": odt(f"<text:p>{BODY}</text:p>"),
    "rtf": f"{{\\rtf1 {BODY}}}".encode(),
    "eml": f"From: a@b\nMIME-Version: 1.0\nSubject: x\n\n{BODY}\n".encode(),
    "csv": table.TEMPLATE,
    "xlsx": xlsx([["outlet", "text"], ["Ledger", BODY]]),
    "json": f'[{{"text": "{BODY}"}}]'.encode(),
    "jsonl": f'{{"text": "{BODY}"}}\n{{"text": "{BODY} Yes."}}'.encode(),
    "parquet": parquet_bytes(),
    "feed": f"<rss><item><description>{BODY}</description></item></rss>".encode(),
    "zip": zipped({"a.txt": BODY, "b.html": f"<p>{BODY}</p><p></p>"}),
}
sound = pytest.mark.parametrize("kind", SOUND)


def read(data):
    found = reading.read_all("x", data)
    assert found.documents or found.failures
    for document in found.documents:
        assert document.text.strip()
        assert document.body_lines is None or max(document.body_lines) <= document.text.count("\n")
    return found


@sound
def test_a_sound_file_is_read_whatever_it_is_called(kind):
    found = read(SOUND[kind])
    assert not found.failures
    assert "bridge" in found.documents[0].text


@sound
@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
def test_a_file_that_was_cut_off_is_read_or_refused(kind, share):
    data = SOUND[kind]
    read(data[: max(1, int(share * len(data)))])


@sound
def test_a_file_with_spoilt_bytes_is_read_or_refused(kind):
    chance = random.Random(kind)
    for _ in range(12):
        data = bytearray(SOUND[kind])
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        read(bytes(data))


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1 ", b"PAR1", b"<html>", b"<rss>"))
    | st.sampled_from((b'{"', b"[{", b"From: a\nMIME-Version: 1\n", b"outlet,text\n")),
    st.binary(max_size=300),
)
def test_any_bytes_give_a_reading(start, rest):
    data = start + rest
    found = reading.read_all("x", data)
    assert found.documents or found.failures


@settings(deadline=None)
@given(st.text(max_size=500))
def test_any_text_has_a_kind(text):
    kinds = {"text", "markdown", "code", "csv", "json", "html", "feed", "eml"}
    assert looks.kind(text) in kinds
