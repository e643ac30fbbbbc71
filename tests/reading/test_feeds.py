"""RSS and Atom as outlets write them, which is not always XML."""

import pytest

from analysis import reading

SUMMARY = "The council closed the old bridge on Tuesday after cracks were found."
RSS = (
    '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Ledger</title>'
    "<item>{}</item></channel></rss>"
)
ITEM = f"<title>Bridge shut</title><description>{SUMMARY}</description>"


def item(data):
    (document,) = reading.read("a.rss", data if isinstance(data, bytes) else data.encode())
    return document


@pytest.mark.parametrize(
    "before",
    [
        '<media:content url="a"><media:credit>By Bob Snap</media:credit></media:content>',
        "<media:title>A picture</media:title><media:description>What it shows.</media:description>",
    ],
)
def test_what_a_feed_says_of_a_picture_is_not_the_article(before):
    document = item(RSS.format(before + ITEM))
    assert document.text == SUMMARY
    assert document.declared["headline"] == "Bridge shut"
    assert document.notes == ("The feed gives only a summary of this article.",)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("<link>https://l.example/?a=b&c=d</link>", "https://l.example/?a=b&c=d"),
        ("<category>a&nbsp;b &eacute; AT&T</category><link>https://l.example/</link>", None),
    ],
)
def test_signs_that_xml_does_not_allow_spoil_no_feed(part, found):
    document = item("\n\n" + RSS.format(ITEM + part))
    assert document.text == SUMMARY
    assert found is None or document.declared["url"] == found


def test_a_feed_in_another_encoding_than_it_says_is_read():
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    document = item((head + RSS.format(ITEM + "<author>Ren\u00e9</author>")).encode("cp1252"))
    assert document.declared["byline"] == "René"


def test_what_can_be_read_of_a_broken_feed_is_read_and_said():
    document = item(RSS.format(ITEM + "<b>never closed"))
    assert document.text == SUMMARY
    assert "The feed is not proper XML; parts of it may be missing." in document.notes


def test_markup_of_an_atom_entry_keeps_its_signs_and_hides_what_it_hides():
    content = (
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It rose: 3 &lt; 5.</p>'
        '<p style="display:none">Hidden.</p></div></content>'
    )
    feed = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry>{content}</entry></feed>'
    )
    assert item(feed).text == "It rose: 3 < 5."


def test_entities_of_its_own_are_refused_and_words_about_them_are_not():
    bomb = '<!DOCTYPE r [<!ENTITY x "y">]>' + RSS.format("<title>&x;</title>")
    assert "declares entities of its own" in str(reading.read_all("a", bomb.encode()).failures[0])
    talk = f"<title>T</title><description><![CDATA[{SUMMARY} See <!ENTITY x>.]]></description>"
    assert SUMMARY in item(RSS.format(talk)).text


@pytest.mark.parametrize("root", ["opml", "svg", "nitf", "?xml version='1.0'?><data"])
def test_other_xml_is_refused_in_a_sentence(root):
    (failure,) = reading.read_all("a.xml", f"<{root}><p>It met.</p>".encode()).failures
    assert "this is XML of a kind that is not read" in str(failure)
