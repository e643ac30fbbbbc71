"""Outlets can be told apart, and words from outside cannot act in figures or labels."""

import plotly.graph_objects as go
import pytest

from dashboard import labels, theme


def test_no_two_of_thirty_outlets_share_colour_and_shape():
    assert len(set(theme.badges([f"outlet {n}" for n in range(30)]).values())) == 30


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ('<a href="x">', '&lt;a href="x"&gt;'),
        ("$5 & $6", "&#36;5 &amp; &#36;6"),
    ],
)
def test_a_figure_shows_markup_as_text(text, shown):
    assert labels.safe(text) == shown


def test_a_label_escapes_everything_that_markdown_reads():
    assert labels.plain("*a* [b](c) :red[d] $e$") == r"\*a\* \[b\](c) \:red\[d\] \$e\$"


def test_a_long_name_is_broken_at_spaces_and_cut():
    assert labels.wrap("Outlet not stated (000)", width=16) == "Outlet not<br>stated (000)"
    assert labels.wrap("one two three four five", width=8, lines=2) == "one two<br>three…"
    assert labels.wrap("", width=8) == ""


def test_what_is_neither_warm_nor_cold_is_not_the_brightest_mark_of_a_dark_page():
    squares = go.Figure(go.Scatter(x=[1], marker={"color": [0.0], "colorscale": theme.SCALE}))
    light, dark = (theme.for_screen(squares, dark=dark) for dark in (False, True))
    assert light.data[0].marker.colorscale[1][1] == "#EDEDED"
    assert dark.data[0].marker.colorscale[1][1] == "#333B41"
    assert squares.data[0].marker.colorscale[1][1] == "#EDEDED"
