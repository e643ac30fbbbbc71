"""The labelled pages that cleaning learns from: their sites and their views."""

import pytest

from training import cleaning_pages

RAW = """Home
Subscribe
The council closed the bridge to lorries on Tuesday.
Engineers had warned of it in March.
Residents want a crossing of their own.
The mayor said the ban would hold.
Related
Five walks"""
ROW = {
    "id": "a",
    "url": "https://news.example/bridge",
    "raw_text": RAW,
    "gold_lines": [2, 3, 4, 5],
    "gold_text": "\n".join(RAW.split("\n")[2:6]),
}


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://news.example/a/b?c=d", "news.example"),
        ("set:us/Herald_2023_04_28.html.gz", "set:us/Herald"),
        ("set:us/Herald_2024_09_03_1.html.gz", "set:us/Herald"),
        ("", "a"),
    ],
)
def test_two_pages_of_a_publisher_are_of_one_site(url, site):
    assert cleaning_pages.site(ROW | {"url": url}) == site


def test_every_view_holds_the_article_and_marks_it():
    views = cleaning_pages.views(ROW)
    held = [sum(view.labels) for view in views]
    assert held == [4, 4, 4, 3, 4, 3]  # whole, pasted, near, cut short, bare, opening
    assert [len(view.lines) for view in views] == [8, 8, 8, 7, 4, 3]
    for view in views:
        marked = [line.text for line, label in zip(view.lines, view.labels, strict=True) if label]
        assert marked == ROW["gold_text"].split("\n")[: len(marked)]
