"""The pictures of the page Sources draw the rows they are given, and say of how many words."""

import pandas as pd

from dashboard.charts import sources, speakers
from tests.dashboard.chart_rows import (
    SHARES,
    SPEAKERS,
)


def test_the_area_of_a_square_follows_the_words():
    large, small = speakers.matrix(SPEAKERS).data[0].marker.size
    assert large == 2 * small


def test_a_bar_says_how_many_words_its_share_is_of():
    labels = sources.shares(SHARES).layout.yaxis.ticktext
    assert "40 words" in labels[0]
    assert "2 words" in labels[1]


FIRST = pd.DataFrame(
    {
        "outlet": ["Alpha", "Alpha", "Beta"],
        "speaker": ["Ann <b>Lee</b>", "an official", "HRW"],
        "source_type": ["politician", "government", "ngo"],
        "place": ["deck", "body", "body"],
        "position": [0.4, 0.1, 0.9],
        "rank": [1, 2, 1],
    },
    index=[3, 5, 7],
)


def test_each_first_word_is_a_dot_that_brings_its_row_back():
    figure = speakers.first_words(FIRST)
    found = {int(each[0]) for trace in figure.data for each in trace.customdata}
    assert found == {3, 5, 7}
    assert all("<b>" not in hover for trace in figure.data for hover in trace.hovertext or ())


def test_words_of_the_deck_stand_left_of_the_body():
    figure = speakers.first_words(FIRST)
    places = {trace.name: trace.x[0] for trace in figure.data if trace.name}
    assert places["politicians"] < 0 < places["government"] < places["rights groups, charities"]


def test_a_share_without_an_interval_has_no_whisker():
    figure = sources.share_intervals(SHARES)
    assert len(figure.data[0].x) == len(SHARES)
    for low, high, drawn in zip(
        SHARES["low"], SHARES["high"], figure.data[0].error_x.array, strict=True
    ):
        assert pd.isna(drawn) == (pd.isna(low) or pd.isna(high))


def test_verbs_are_counted_in_quotations():
    table = SHARES.rename(columns={"source_type": "manner"}).assign(manner="neutral")[:1]
    figure = sources.manners(table)
    assert "quotations" in figure.layout.yaxis.ticktext[0]
