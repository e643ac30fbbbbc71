"""The page Method is the project's own text, in sections that a link can name."""

import re

from dashboard import method_text


def test_the_sections_are_those_of_the_file_and_lose_no_word():
    opening, *sections = method_text.read()
    whole = method_text.FILE.read_text(encoding="utf-8")
    joined = opening.text + "".join(f"## {each.title}{each.text}" for each in sections)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", whole)


def test_no_two_sections_share_an_anchor():
    anchors = [each.anchor for each in method_text.read()[1:]]
    assert len(set(anchors)) == len(anchors) > 5
