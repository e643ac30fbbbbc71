"""Files inside files: archives, archives in archives, mails with attachments, feeds."""

import io
import zipfile
from pathlib import Path

import pytest

from analysis import articles, reading
from analysis.reading import archive, limits, looks, table
from tests.reading.office_files import docx, paragraph, run, zipped

BODY = "The council closed the old bridge on Tuesday, the mayor said."
PNG = b"\x89PNG\r\n\x1a\n" + bytes(50)


def test_an_archive_gives_its_articles_and_a_sentence_for_what_is_none():
    data = zipped(
        {
            "march/a.txt": BODY,
            "march/b.docx": docx(paragraph(run(BODY))),
            "march/c.csv": table.TEMPLATE,
            "march/empty.txt": b"",
            "march/logo.png": PNG,
            "march/photo.jpg": b"\xff\xd8\xff\xe0" + bytes(50),
            "__MACOSX/march/._a.txt": bytes(30),
            "march/.DS_Store": bytes(30),
        }
    )
    found = reading.read_all("stories.zip", data)
    assert [document.name for document in found.documents] == [
        "stories.zip/march/a.txt",
        "stories.zip/march/b.docx",
        "stories.zip/march/c.csv, row 2",
    ]
    assert sorted(map(str, found.failures)) == [
        "stories.zip/march/empty.txt: the file is empty."
        " Choose a file that holds the article's text.",
        "stories.zip: 2 of its files are pictures, sounds or the like, without text that could be"
        " read. If an article is among them, save it as PDF or text.",
    ]
    assert articles.prepare(found.documents[0]).short_name == "a"


def test_archives_inside_archives_are_read_and_the_deepest_is_refused():
    data = BODY.encode()
    for depth in range(limits.MAX_DEPTH + 1):
        beside = {f"b{depth}.txt": f"{BODY} {depth}"}
        data = zipped({f"{depth}.zip" if depth else "a.txt": data, **beside})
    found = reading.read_all("outer.zip", data)
    assert len(found.documents) == limits.MAX_DEPTH
    assert f"deeper than {limits.MAX_DEPTH} archives" in str(found.failures[0])


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/root/a.txt", "root/a.txt"),
        ("..\\..\\a.txt", "a.txt"),
        ("a\x1b[31m.txt", "a�[31m.txt"),
        ("../..", "a file without a name"),
    ],
)
def test_the_name_of_a_member_is_a_label_and_no_path(name, label):
    assert archive.label(name) == label


def test_a_locked_member_says_so_and_the_others_come_in():
    data = bytearray(zipped({"a.txt": BODY, "b.txt": BODY + " Yes."}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    found = reading.read_all("a.zip", bytes(data))
    assert [document.name for document in found.documents] == ["a.zip/b.txt"]
    assert "a.zip/a.txt: it is locked with a password" in str(found.failures[0])


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "the archive is empty"),
        ({"newsprism.json": "{}"}, "a Newsprism project"),
        ({"ppt/presentation.xml": "<p/>"}, "a presentation"),
        ({"mimetype": "application/epub+zip"}, "an electronic book"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "a spreadsheet"),
    ],
)
def test_an_archive_of_another_kind_says_what_it_is(members, words):
    (failure,) = reading.read_all("a.zip", zipped(members)).failures
    assert words in failure.problem


MAIL = (
    "From: Jane Roe <jane@ledger.example>\nTo: me@example.org\n"
    "Subject: Fwd: Bridge shut for a year\n"
    "Date: Wed, 10 Dec 2025 10:00:00 +0100\nMessage-ID: <1@ledger.example>\nMIME-Version: 1.0\n"
)
PARTED = 'Content-Type: multipart/{kind}; boundary="x"\n\n{parts}--x--\n'


def part(content, kind="text/plain", more=""):
    return f"--x\nContent-Type: {kind}; charset=utf-8\n{more}\n{content}\n"


def mail(*parts, kind="mixed", head=MAIL):
    return (head + PARTED.format(kind=kind, parts="".join(parts))).encode()


def test_a_mail_is_an_article_with_guesses_from_its_header():
    data = (MAIL + f"Content-Type: text/plain; charset=utf-8\n\n{BODY}\n“Yes.”\n").encode()
    (document,) = reading.read("a.txt", data)
    assert document.text == f"{BODY}\n“Yes.”"
    assert {field: guess.value for field, guess in document.guessed.items()} == {
        "headline": "Bridge shut for a year",
        "published": "2025-12-10",
    }
    assert all(guess.sure < 0.8 for guess in document.guessed.values())
    assert any("Jane Roe" in note for note in document.notes)


def test_a_mail_over_a_list_guesses_the_outlet():
    head = MAIL + "List-Id: <news.ledger.example>\n"
    (document,) = reading.read("a.eml", mail(part(BODY), head=head))
    assert document.guessed["outlet"].value == "Jane Roe"


def test_the_html_of_a_mail_is_read_where_its_text_part_says_nothing():
    html = f"<html><body><p>{BODY}</p><p hidden>Unseen.</p><p>{BODY} Again.</p></body></html>"
    data = mail(part("Open in browser."), part(html, "text/html"), kind="alternative")
    (document,) = reading.read("a.eml", data)
    assert document.text == f"{BODY}\n\n{BODY} Again."


def test_files_sent_along_are_read_and_pictures_are_not():
    sent = 'Content-Disposition: attachment; filename="{}"\n'
    picture = part("iVBORw0KGgo=", "image/png", "Content-Transfer-Encoding: base64\n")
    csv = part("outlet,text\nLedger,It met.\n", "text/csv", sent.format("march.csv"))
    inner = f"--x\nContent-Type: message/rfc822\n\n{MAIL}\nForwarded words, said nobody.\n"
    found = reading.read_all("a.eml", mail(part(BODY), csv, inner, picture))
    assert [document.name for document in found.documents] == [
        "a.eml",
        "a.eml/march.csv, row 2",
        "a.eml/Fwd: Bridge shut for a year",
    ]
    assert not found.failures


def test_a_page_saved_as_one_file_is_read_as_a_page():
    head = "From: <Saved by Blink>\nSubject: Bridge\nMIME-Version: 1.0\n"
    html = f"<html><body><article><p>{BODY}</p><p>{BODY}</p></article></body></html>"
    data = mail(part(html, "text/html"), part("p {}", "text/css"), kind="related", head=head)
    found = reading.read_all("a.mhtml", data)
    assert [document.format for document in found.documents] == ["HTML"]
    assert not found.failures


@pytest.mark.parametrize(
    "prose",
    [
        "Subject: the bridge\n\nIt was closed.\n",
        "From: the editor\nDate: Dec. 10, 2025\n\nIt was closed.\n",
        "Rome: it rained.\nParis: it did not.\n\nBerlin slept.\n",
    ],
)
def test_lines_with_a_colon_are_no_mail(prose):
    assert looks.kind(prose) == "text"


RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Ledger</title><language>en-gb</language>
<item><title>Bridge &amp; ferry</title><link>https://l.example/1</link>
<dc:creator>Jane Roe</dc:creator><pubDate>Wed, 10 Dec 2025 10:00:00 GMT</pubDate>
<description>Repairs take until spring.</description><content:encoded>
<![CDATA[<p>The council closed it.</p><p>It was <b>not</b> safe.</p>]]></content:encoded></item>
<item><title>Ferry late</title><description>&lt;p&gt;It rained.&lt;/p&gt;</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Echo</title><entry>
<title>Bridge shut</title><link rel="alternate" href="https://e.example/1"/>
<author><name>Tom Fox</name></author><published>2025-12-10T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>The council closed it.</p><p>It rose.</p></div></content></entry></feed>"""


def test_the_items_of_a_feed_are_articles():
    found = reading.read_all("feed.txt", RSS.encode())
    full, short = found.documents
    assert full.text == "The council closed it.\n\nIt was not safe."
    assert full.declared == {
        "headline": "Bridge & ferry",
        "deck": "Repairs take until spring.",
        "byline": "Jane Roe",
        "published": "2025-12-10",
        "url": "https://l.example/1",
        "outlet": "Harbour Ledger",
        "language": "en",
    }
    assert (full.name, short.name) == ("feed.txt, item 1", "feed.txt, item 2")
    assert (short.text, short.notes) == (
        "It rained.",
        ("The feed gives only a summary of this article.",),
    )
    (failure,) = found.failures
    assert str(failure).startswith("feed.txt, item 3: the text is empty.")


def test_the_entries_of_an_atom_feed_are_articles():
    (entry,) = reading.read("feed.xml", ATOM.encode())
    assert entry.text == "The council closed it.\n\nIt rose."
    assert entry.declared["byline"] == "Tom Fox"
    assert entry.declared["url"] == "https://e.example/1"
    assert entry.declared["outlet"] == "Echo"


def test_the_seeds_read_the_same_inside_an_archive():
    folder = Path(__file__).parents[2] / "seeds"
    files = {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}
    found = reading.read_all("seeds.zip", zipped(files))
    alone = [reading.read(name, data)[0].text for name, data in files.items()]
    assert [document.text for document in found.documents] == alone


def test_many_files_are_read_one_after_the_other():
    files = [("a.txt", BODY.encode()), ("b.zip", zipped({"c.txt": BODY})), ("d.txt", b"")]
    found = dict(reading.read_many(files))
    assert [len(each.documents) for each in found.values()] == [1, 1, 0]
    assert [len(each.failures) for each in found.values()] == [0, 0, 1]


def test_an_archive_with_unpacked_names_of_other_alphabets():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped_file:
        zipped_file.writestr("Москва/мост.txt", BODY)
    assert reading.read("a.zip", packed.getvalue())[0].name == "a.zip/Москва/мост.txt"


def test_the_files_beside_a_saved_page_are_one_sentence():
    frame = "<!DOCTYPE html><html><body><p>Buy our shoes now.</p></body></html>"
    page = f"<!DOCTYPE html><html><body><h1>Shut</h1><p>{BODY}</p></body></html>"
    members = {"news/bridge.html": page, "news/bridge_files/ad.html": frame}
    members |= {"news/bridge_files/a.js": "x=1;" * 50, "news/my_files/b.txt": BODY + " Yes."}
    found = reading.read_all("a.zip", zipped(members))
    assert [d.name for d in found.documents] == [
        "a.zip/news/bridge.html",
        "a.zip/news/my_files/b.txt",
    ]
    assert list(map(str, found.failures)) == [
        "a.zip: 2 files that belong to saved web pages (pictures, scripts, frames) were left out."
        " If an article is among them, add it by itself."
    ]


def test_a_link_in_an_archive_is_not_read_as_a_text():
    link = zipfile.ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr(link, "../../etc/passwd")
    (failure,) = reading.read_all("a.zip", packed.getvalue()).failures
    assert "a.zip/a.txt: it is a link to another file" in str(failure)


def test_names_in_utf8_that_do_not_say_so_are_read_and_double_ones_numbered():
    data = zipped({"Zürich.txt": BODY}).replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")
    assert reading.read("a.zip", data)[0].name == "a.zip/Zürich.txt"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for text in (BODY, f"{BODY} Yes."):
            made.writestr(f"a{len(made.namelist())}.txt", text)
    twice = packed.getvalue().replace(b"a1.txt", b"a0.txt")
    assert [d.name for d in reading.read("a.zip", twice)] == ["a.zip/a0.txt", "a.zip/a0.txt (2)"]
