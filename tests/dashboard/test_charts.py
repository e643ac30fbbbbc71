"""A chart draws the rows it is given, in the order given, and runs nothing that stands in them."""

import pandas as pd
import pytest

from dashboard import theme
from dashboard.charts import assertion, emphasis, frames, sources, speakers, tone, wording

NAN = float("nan")
HOSTILE = '<a href="x">A</a>'
VOICES = pd.DataFrame(
    {
        "outlet": ["B", "B", "A"],
        "voice": ["own", "quoted", "own"],
        "value": [0.1, -0.2, 0.3],
        "low": [0.0, NAN, 0.1],
        "high": [0.2, NAN, 0.5],
        "n": [9, 2, 8],
    },
    index=[4, 5, 6],
)
SENTENCES = pd.DataFrame(
    {"outlet": ["A", "A"], "order": [0, 1], "value": [0.5, -0.5], "voice": ["own", "quoted"]}
)
SHARES = pd.DataFrame(
    {
        "outlet": ["A", "A", HOSTILE],
        "source_type": ["government", "expert", "government"],
        "words": [30, 10, 2],
        "share": [0.75, 0.25, 1.0],
        "low": [0.5, 0.0, NAN],
        "high": [1.0, 0.5, NAN],
        "quotations": [3, 1, 1],
    }
)
SPEAKERS = pd.DataFrame(
    {
        "outlet": ["A", "B"],
        "speaker": [HOSTILE, "Ann Example"],
        "words": [16, 4],
        "quotations": [2, 1],
        "source_type": ["expert", "public"],
    }
)
CELLS = pd.DataFrame(
    {
        "outlet": ["A", "B", "A", "B"],
        "term": ["x", "x", "y", "y"],
        "display": ["X", "X", "Y", "Y"],
        "count": [3, 0, 1, 2],
        "rate": [3.0, 0.0, 1.0, 2.0],
        "other_count": [0, 3, 2, 1],
        "own": [1, 0, 1, 2],
        "quoted": [2, 0, 0, 0],
        "adjusted_p": [0.01, NAN, NAN, NAN],
        "log_odds": [1.0, -1.0, -0.2, 0.2],
        "low": [0.1, -2.0, NAN, NAN],
        "high": [2.0, -0.1, NAN, NAN],
    }
)


STATUSES = pd.DataFrame(
    {
        "outlet": ["A", "A"],
        "status": ["asserted", "hedged"],
        "count": [0, 3],
        "n": [3, 3],
        "share": [0.0, 1.0],
        "low": [0.0, 0.4],
        "high": [0.6, 1.0],
    }
)
FRAMES = pd.DataFrame(
    {
        "outlet": ["A", HOSTILE],
        "frame": ["health", "health"],
        "voice": ["own", "own"],
        "count": [4, 0],
        "share": [0.5, 0.0],
        "low": [0.2, 0.0],
        "high": [0.8, 0.4],
        "n": [8, 6],
    }
)
RATES = pd.DataFrame(
    {
        "outlet": ["A", "A"],
        "kind": ["judging words", "judging words"],
        "voice": ["own", "quoted"],
        "count": [4, 2],
        "rate": [8.0, NAN],
        "low": [2.0, NAN],
        "high": [20.0, NAN],
        "n": [500, 20],
    }
)


def marks(figure):
    return [int(mark[0]) for trace in figure.data for mark in trace.customdata]


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


def test_the_area_of_a_square_follows_the_words():
    large, small = speakers.matrix(SPEAKERS).data[0].marker.size
    assert large == 2 * small


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


def test_a_bar_says_how_many_words_its_share_is_of():
    labels = sources.shares(SHARES).layout.yaxis.ticktext
    assert "40 words" in labels[0]
    assert "2 words" in labels[1]


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
