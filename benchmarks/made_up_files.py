"""The same thousand words in a file of every format."""

import html
import io

import pyarrow as pa
from pyarrow import parquet

from benchmarks import built_pages
from tests.reading.office_files import docx, odt, paragraph, run, xlsx, zipped
from tests.reading.tiny_pdf import paragraph as printed
from tests.reading.tiny_pdf import pdf

SIGHTS = (
    "bridge",
    "ferry",
    "harbour",
    "market",
    "station",
    "theatre",
    "school",
    "library",
    "museum",
)
PARAGRAPHS = [
    " ".join(
        f"The council closed the {one} on Tuesday after engineers found cracks in the {two}."
        for two in SIGHTS[:7]
    )
    for one in SIGHTS
]
WORDS = sum(len(each.split()) for each in PARAGRAPHS)


def files() -> dict[str, bytes]:
    """A file of each format with about as many words."""
    text = "\n\n".join(PARAGRAPHS)
    blocks = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    menu = "<nav><ul>" + "<li><a href='/'>Menu</a></li>" * 60 + "</ul></nav>"
    packed = io.BytesIO()
    table = [{"outlet": "Ledger", "text": text}]
    parquet.write_table(pa.Table.from_pylist(table), packed)
    return {
        "text": text.encode(),
        "HTML": built_pages.page(f"{menu}<article>{blocks}</article>{menu}").encode(),
        "PDF": _pdf(),
        "Word": docx(*(paragraph(run(each)) for each in PARAGRAPHS)),
        "OpenDocument": odt("".join(f"<text:p>{each}</text:p>" for each in PARAGRAPHS)),
        "RTF": ("{\\rtf1 " + "\\par ".join(PARAGRAPHS) + "}").encode(),
        "e-mail": f"From: a@b\nMIME-Version: 1.0\n\n{text}\n".encode(),
        "CSV": f'outlet,text\nLedger,"{text}"\n'.encode(),
        "Excel": xlsx([["outlet", "text"], ["Ledger", text]]),
        "JSON": f'[{{"text": "{" ".join(PARAGRAPHS)}"}}]'.encode(),
        "Parquet": packed.getvalue(),
        "feed": _feed(blocks),
        "ZIP": zipped({"a.txt": text}),
    }


def _feed(blocks: str) -> bytes:
    item = f"<item><description>{html.escape(blocks)}</description></item>"
    return f"<rss><channel>{item}</channel></rss>".encode()


def _pdf() -> bytes:
    pages, lines, y = [], [], 720.0
    for each in PARAGRAPHS:
        placed, below = printed(each, 72, y, 450)
        if below < 72:
            pages.append(lines)
            lines, y = [], 720.0
            placed, below = printed(each, 72, y, 450)
        lines, y = lines + placed, below - 10
    return pdf([*pages, lines], compress=True)
