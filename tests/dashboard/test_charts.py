"""A chart draws the rows it is given, in the order given, and runs nothing that stands in them."""

import pandas as pd
import pytest

from dashboard import theme
from dashboard.charts import assertion, emphasis, frames, sources, speakers, tone, wording
from tests.dashboard.chart_rows import (
    CELLS,
    FRAMES,
    RATES,
    SENTENCES,
    SHARES,
    SPEAKERS,
    STATUSES,
    VOICES,
    marks,
)


def test_outlets_stand_in_the_order_given_first_on_top():
    axis = tone.voices(VOICES).layout.yaxis
    assert [label.strip() for label in axis.ticktext] == ["B", "A"]
    assert axis.range[0] > axis.range[1]


def test_every_mark_knows_its_row():
    assert sorted(marks(tone.voices(VOICES))) == [4, 5, 6]
    assert marks(tone.strip(SENTENCES)) == [0, 1]
    assert sorted(marks(sources.shares(SHARES))) == [0, 1, 2]
    assert marks(speakers.matrix(SPEAKERS)) == [0, 1]


def test_a_row_without_an_interval_gets_a_dot_and_no_whisker():
    quoted = next(t for t in tone.voices(VOICES).data if t.name == "quoted voices")
    assert list(quoted.x) == [-0.2]
    assert pd.isna(quoted.error_x.array[0])
    assert "too few sentences" in quoted.text[0]


def test_a_warm_sentence_stands_above_its_line_and_a_cold_one_below():
    warm, cold = tone.strip(SENTENCES).data[0].y
    assert warm < 0 < cold  # the axis runs downwards


def test_a_term_that_does_not_stand_in_an_article_has_no_square():
    assert marks(emphasis.terms(CELLS)) == [0, 2, 3]


def test_only_what_is_tested_and_differs_has_a_thick_rim():
    assert list(emphasis.terms(CELLS).data[0].marker.line.width) == [3, 1, 1]


def test_uses_in_quotations_stand_in_brackets_where_they_are_told_apart():
    assert list(emphasis.terms(CELLS, split=True).data[0].text) == ["3<br>(2)", "1", "2"]
    assert list(emphasis.terms(CELLS).data[0].text) == ["3", "1", "2"]


def test_a_way_of_putting_that_does_not_occur_has_no_bar():
    figure = assertion.bars(STATUSES)
    assert [bar.name for bar in figure.data] == ["hedged"]
    assert marks(figure) == [1]


def test_a_frame_that_no_sentence_speaks_of_has_no_square_and_keeps_its_line():
    figure = frames.matrix(FRAMES)
    assert marks(figure) == [0]
    assert list(figure.layout.yaxis.ticktext) == ["health"]


def test_a_mark_at_zero_stands_whole_and_not_half_behind_the_axis():
    assert wording.rates(RATES).layout.xaxis.range[0] < 0


def test_a_voice_of_few_words_has_a_square_and_says_that_it_has_no_rate():
    figure = wording.kinds(RATES)
    assert marks(figure) == [0, 1]
    assert "too few for a rate" in figure.data[0].hovertext[1]


@pytest.mark.parametrize(
    "figure",
    [sources.shares(SHARES), speakers.matrix(SPEAKERS), frames.matrix(FRAMES)],
    ids=["shares", "matrix", "frames"],
)
def test_markup_in_a_name_is_shown_not_run(figure):
    assert "<a href" not in figure.to_json().replace("\\u003c", "<")


@pytest.mark.parametrize(
    "draw",
    [
        lambda: tone.voices(VOICES[:0]),
        lambda: tone.strip(SENTENCES[:0]),
        lambda: sources.shares(SHARES[:0]),
        lambda: speakers.matrix(SPEAKERS[:0]),
        lambda: emphasis.terms(CELLS[:0]),
        lambda: frames.matrix(FRAMES[:0]),
        lambda: wording.rates(RATES[:0]),
        lambda: wording.kinds(RATES[:0]),
        lambda: wording.manners(RATES[:0]),
    ],
    ids=["voices", "strip", "shares", "matrix", "terms", "frames", "rates", "kinds", "manners"],
)
def test_no_rows_give_an_empty_picture(draw):
    assert draw().layout.title.text


def test_a_figure_on_a_dark_page_has_light_words_and_a_clear_ground():
    shown = theme.for_screen(tone.voices(VOICES), dark=True)
    assert shown.layout.font.color == "#e8ebec"
    assert shown.layout.paper_bgcolor == "rgba(0,0,0,0)"
