"""Files made to hurt whoever reads them, each small and made here."""

import io
import random
import zipfile
import zlib

from tests.reading.office_files import docx, odt, paragraph, run, xlsx, zipped
from tests.reading.tiny_pdf import pdf

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 12))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def bomb(size=60_000_000):
    """An archive of one file of zeros."""
    return zipped({"zeros.txt": b"0" * size})


def nested_bomb():
    """Archives of archives, each ten times the one inside."""
    data = bomb(15_000_000)
    for _ in range(3):
        data = zipped({f"{n}.zip": data for n in range(20)})
    return data


def overlapping_bomb():
    """An archive whose members are all the same packed bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", random.Random(1).randbytes(5000).hex() * 100)
        first = archive.infolist()[0]
        for number in range(500):
            again = zipfile.ZipInfo(first.filename)
            for name in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(again, name, getattr(first, name))
            archive.filelist.append(again)
            archive.NameToInfo[f"{number}"] = again
    return packed.getvalue()


def pdf_bomb():
    """A page whose drawing unpacks to 500 MB."""
    once = pdf([[(72, 700, "x")]])
    packer = zlib.compressobj(9)
    stream = (
        b"".join(packer.compress(b"BT (a) Tj ET\n" * 100_000) for _ in range(380)) + packer.flush()
    )
    start = once.index(b"<< /Length")
    end = once.index(b"endstream")
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream)
    return once[:start] + head + stream + b"\n" + once[end:]


def pdf_loop():
    """A tree of pages that is its own child."""
    return pdf([[(72, 700, "x")]]).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")


def far_cell():
    """A workbook with a cell in its last row and column."""
    data = xlsx([["outlet", "text"], ["Ledger", "It met on Monday, said the mayor of the town."]])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    members[name] = members[name].replace(b"</sheetData>", far)
    return zipped(members)


def packed_workbook():
    """A workbook with a cell that unpacks to 300 MB."""
    data = xlsx([["outlet", "text"], ["Ledger", "It met."]])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    start, end = members.pop(name).split(b"It met.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in members.items():
            archive.writestr(each, content)
        with archive.open(name, "w") as part:
            part.write(start)
            for _ in range(300):
                part.write(b"a" * 1_000_000)
            part.write(end)
    return packed.getvalue()


def feed(head):
    item = "<item><title>&a;</title><description>It met.</description></item>"
    return f'{head}<rss version="2.0"><channel>{item}</channel></rss>'.encode()


HOSTILE = {
    "a zip bomb": bomb,
    "archives of archives": nested_bomb,
    "members that overlap": overlapping_bomb,
    "a Word file that laughs": lambda: docx(paragraph(run("&l;")), head=LAUGHS),
    "a Word file that looks outside": lambda: docx(paragraph(run("&a;")), head=OUTSIDE),
    "an OpenDocument text that laughs": lambda: odt("<text:p>&l;</text:p>", head=LAUGHS),
    "a feed that laughs": lambda: feed(LAUGHS),
    "a feed that looks outside": lambda: feed(OUTSIDE),
    "a deep page": lambda: b"<html><body>" + b"<div>" * 50_000 + b"It met." + b"</div>" * 50_000,
    "a page of open tags": lambda: b"<html>" + b"<b><i><a><p>" * 50_000,
    "a page of tables": lambda: b"<html>" + b"<table><tr><td>" * 20_000 + b"It met.",
    "a page of angle brackets": lambda: b"<html>" + b"<" * 1_000_000,
    "a page of attributes": lambda: b"<html><p " + b"a='b' " * 200_000 + b">It met.",
    "a PDF that unpacks": pdf_bomb,
    "a PDF that goes round": pdf_loop,
    "a PDF of brackets": lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000,
    "a far cell": far_cell,
    "a packed workbook": packed_workbook,
    "a Word file of deep tables": lambda: docx(
        "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
    ),
    "rich text of deep groups": lambda: b"{\\rtf1 " + b"{" * 500_000,
    "rich text of links": lambda: b"{\\rtf1 " + b'{\\field{\\*\\fldinst{HYPERLINK "' * 5000,
    "deep JSON": lambda: b'{"a":' * 100_000,
    "JSON of a long number": lambda: b'{"text": ' + b"9" * 100_000 + b"}",
    "a cell without an end": lambda: b'outlet,text\nLedger,"' + b"word " * 2_000_000,
    "a line of commas": lambda: b"outlet,text" + b"," * 5_000_000,
    "a mail of parts": lambda: (
        b"From: a@b\nMIME-Version: 1.0\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(5000)
        )
    ),
    "a mail of headers": lambda: (
        b"From: a@b\nMIME-Version: 1.0\n" + b"X: " + b"=?utf-8?q?" * 100_000
    ),
    "a header of comments": lambda: b"<!--" * 100_000,
    "a header of lines": lambda: b"a: b\n c\n" * 100_000,
    "NUL bytes": lambda: bytes(100_000),
}
