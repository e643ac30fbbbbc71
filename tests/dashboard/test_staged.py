"""What is on its way in: read once, stopped without loss, decided line by line."""

import pytest

from analysis.errors import ArticleFileError
from dashboard.staged import Incoming, Staged
from workspace.records import REMOVED, RESTORED

BRIDGE = (
    "Council closes the old bridge\n\n"
    "The council closed the old bridge on Monday after engineers found cracks in two pillars.\n\n"
    "“We had no choice,” the mayor told reporters at the town hall, where fifty had come.\n\n"
    "Sign up for our newsletter\n"
)
TABLE = (
    b"Lines above;Text;Paper\n"
    b"Bridge closed;The council closed the old bridge after engineers found cracks.;Alpha\n"
    b"Bridge open;The council opened the old bridge after engineers mended cracks.;Beta\n"
)


def file(name, content, fingerprint=None):
    return Incoming(name, fingerprint or name, lambda: content)


def read(*incoming):
    waiting = Staged()
    for each in incoming:
        waiting.add(each)
    while waiting.queue:
        waiting.read_next()
    return waiting


def test_a_file_that_is_still_in_the_uploader_is_read_once():
    waiting = read(file("a.txt", BRIDGE.encode()))
    waiting.add(file("a.txt", BRIDGE.encode()))
    assert waiting.queue == []
    assert [document.name for document in waiting.documents.values()] == ["a.txt"]


def test_a_bad_file_is_a_sentence_and_the_next_one_is_read():
    waiting = read(file("empty.txt", b""), file("a.txt", BRIDGE.encode()))
    assert len(waiting.documents) == 1
    assert len(waiting.failures) == 1
    assert waiting.failures[0].startswith("empty.txt")


def test_stopping_names_what_was_not_read_and_lets_it_come_again():
    waiting = Staged()
    for name in ("a", "b", "c", "d", "e"):
        waiting.add(file(f"{name}.txt", BRIDGE.replace("Monday", name).encode()))
    waiting.read_next()
    waiting.stop()
    assert len(waiting.documents) == 1
    assert waiting.failures == [
        "Stopped: b.txt, c.txt, d.txt and 1 more not read. Add them again to read them."
    ]
    waiting.add(file("b.txt", BRIDGE.encode()))
    assert len(waiting.queue) == 1


def test_a_line_put_back_enters_the_article_and_leaves_it_again():
    waiting = read(file("a.txt", BRIDGE.encode()))
    (key,) = waiting.documents
    line = BRIDGE.split("\n").index("Sign up for our newsletter")
    assert "newsletter" not in waiting.article(key).text
    waiting.toggle(key, line, RESTORED)
    assert "newsletter" in waiting.article(key).text
    assert waiting.lines(key, RESTORED) == {line}
    waiting.toggle(key, line, REMOVED)
    assert "newsletter" not in waiting.article(key).text
    assert waiting.lines(key, RESTORED) == waiting.lines(key, REMOVED) == frozenset()


def test_the_last_line_cannot_be_taken_out():
    waiting = read(file("a.txt", b"The council closed the old bridge on Monday, engineers said.\n"))
    (key,) = waiting.documents
    with pytest.raises(ArticleFileError):
        waiting.toggle(key, 0, REMOVED)
    assert waiting.article(key).text


def test_a_table_read_with_other_columns_replaces_what_it_gave_before():
    waiting = read(file("bridge.csv", TABLE))
    columns = waiting.tables["bridge.csv"].columns
    assert columns.headers == ("Lines above", "Text", "Paper")
    assert columns.fields == {"text": "Text", "outlet": "Paper"}
    waiting.read_again("bridge.csv", {**columns.fields, "headline": "Lines above"})
    found = [waiting.article(key) for key in waiting.documents]
    assert [(a.outlet, a.headline) for a in found] == [
        ("Alpha", "Bridge closed"),
        ("Beta", "Bridge open"),
    ]


def test_the_same_words_twice_are_counted_once_and_that_is_said():
    waiting = read(file("a.txt", BRIDGE.encode()), file("b.txt", BRIDGE.encode()))
    assert len(waiting.documents) == 1
    assert waiting.failures == ["b.txt: the same words as a.txt. They are counted once."]


def test_a_table_of_unknown_columns_says_so_until_one_is_chosen():
    waiting = read(file("odd.csv", TABLE.replace(b"Lines above;Text;Paper", b"A1;B2;C3") * 3))
    assert waiting.documents == {}
    assert "no column holds the text" in waiting.failures[0]
    waiting.read_again("odd.csv", {"text": "B2"})
    assert all("the same words as" in each for each in waiting.failures)
    assert len(waiting.documents) == 3  # two rows, and the header that stands there again as a row


def test_a_fetched_page_states_its_address():
    waiting = Staged()
    waiting.add(Incoming("x", "x", lambda: BRIDGE.encode(), url="https://news.example/bridge"))
    waiting.read_next()
    (key,) = waiting.documents
    assert waiting.article(key).url == "https://news.example/bridge"
