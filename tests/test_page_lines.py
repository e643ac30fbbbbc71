"""Page lines: wrapped paragraphs are one line, everything else a line each."""

import pytest

from analysis.page import page_lines

MAIL = """The council of Riverton voted on Tuesday night to close the old bridge
to lorries after a report that it might not carry them for another
winter.
“This is a bridge that the people of this town can no longer trust,”
Mayor Ann Lee said after the vote. “It is time that the county paid its
share.”
Engineers had warned of it in March, when cracks were found in two of
the six piers."""
COPIED = """Riverton closes its old bridge
By Tom Barker
The council of Riverton voted on Tuesday night to close the
old bridge to lorries after a report that it might not carry them for
another winter, a decision that divides the town.
“This is a bridge that the people of this town can no longer
trust,” Mayor Ann Lee said after the vote."""
HEADLINES = """Five walks by the river that are worth the trouble in June
Council to vote on the bridge again after county asks for it
Lorries take the long way round while engineers look at it
Ferry to run on Sundays until the bridge has been repaired"""
PARAGRAPHS = """The council closed the bridge to lorries on Tuesday.
Engineers had warned of it in March, and nobody had listened.
Residents want a crossing of their own."""
RECIPE = """two cups of flour from the mill by the river, sifted once
one cup of milk
butter for the pan
a pinch of salt"""


def paragraphs(text):
    return [line.raw for line in page_lines.of(text)]


def test_paragraphs_of_a_mail_end_with_a_line_that_has_room_left():
    found = paragraphs(MAIL)
    assert [text.split()[0] for text in found] == ["The", "“This", "Engineers"]
    assert found[1].endswith("no longer trust,” Mayor Ann Lee said after the vote. “It is time that"
                             " the county paid its share.”")  # fmt: skip


def test_text_copied_from_a_print_keeps_headline_and_byline_apart():
    found = paragraphs(COPIED)
    assert found[:2] == ["Riverton closes its old bridge", "By Tom Barker"]
    assert [text.split()[0] for text in found[2:]] == ["The", "“This"]


def test_every_line_of_a_wrapped_text_is_counted_once():
    numbers = [number for line in page_lines.of(COPIED) for number in line.numbers]
    assert numbers == list(range(len(COPIED.split("\n"))))


@pytest.mark.parametrize("text", [HEADLINES, PARAGRAPHS, RECIPE, "- one\n- two\n- three\n- four"])
def test_lines_that_stand_for_themselves_stay_apart(text):
    assert len(paragraphs(text)) == len(text.split("\n"))
