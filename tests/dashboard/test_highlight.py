"""Text from outside stays text, and every character of it is shown once, marked or not."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from dashboard.highlight import Mark, mark, paragraphs

TAG = re.compile(r"</?(?:mark|p)\b[^<>]*>")


def test_markup_in_an_article_is_shown_not_run():
    assert mark("<b>Hi</b> all", [Mark(3, 5, "np-hit")]) == (
        '&lt;b&gt;<mark class="np-hit">Hi</mark>&lt;/b&gt; all'
    )


def test_overlapping_marks_share_the_piece_that_both_cover():
    assert mark("abcdef", [Mark(0, 4, "x"), Mark(2, 6, "y")]) == (
        '<mark class="x">ab</mark><mark class="x y">cd</mark><mark class="y">ef</mark>'
    )


def test_a_window_shows_only_its_part_of_a_mark():
    assert mark("abcdef", [Mark(1, 5, "x")], start=2, end=4) == '<mark class="x">cd</mark>'


def test_a_quotation_mark_in_a_note_cannot_leave_its_attribute():
    assert mark("a", [Mark(0, 1, "x", 'by "A" <b>')]) == (
        '<mark class="x" title="by &quot;A&quot; &lt;b&gt;">a</mark>'
    )


def test_an_empty_mark_marks_nothing():
    assert mark("abc", [Mark(1, 1, "x")]) == "abc"


def test_a_blank_line_parts_paragraphs_and_a_mark_may_run_over_it():
    assert paragraphs("ab\n\ncd", [Mark(1, 5, "x")]) == (
        '<p>a<mark class="x">b</mark></p>\n<p><mark class="x">c</mark>d</p>'
    )


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8),
)
def test_no_character_is_lost_or_doubled(text, spans):
    shown = mark(text, [Mark(a, b, "x") for a, b in spans])
    assert html.unescape(TAG.sub("", shown)) == html.unescape(html.escape(text))
