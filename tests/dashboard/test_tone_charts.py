"""The pictures of the page Tone draw the rows they are given; nothing that stands in them runs."""

import pandas as pd
import pytest

from dashboard.charts import headlines, tone, treatment
from tests.dashboard.chart_rows import HOSTILE, NAN, VOICES, marks

MENTIONS = pd.DataFrame(
    {
        "outlet": ["A", "B"],
        "actor": ["Ann", HOSTILE],
        "value": [0.4, -0.1],
        "n": [3, 1],
        "sure": [2, 0],
        "articles": [1, 1],
    }
)
PAIRS = pd.DataFrame(
    {
        "outlet": ["A", "A"],
        "other": ["B", HOSTILE],
        "value": [0.2, -0.1],
        "low": [0.1, NAN],
        "high": [0.3, NAN],
        "p_adjusted": [0.01, NAN],
        "clear": [True, False],
    }
)
ABOVE = pd.DataFrame(
    {
        "outlet": ["A", HOSTILE],
        "place": ["headline", "deck"],
        "value": [-0.5, 0.0],
        "body": [-0.1, 0.1],
        "low": [-0.3, NAN],
        "high": [0.1, NAN],
        "colder": [0.1, 0.5],
    }
)
DRAWN = [
    pytest.param(lambda n: treatment.matrix(MENTIONS[:n]), id="treatment"),
    pytest.param(lambda n: tone.differences(PAIRS[:n]), id="differences"),
    pytest.param(lambda n: headlines.against_body(ABOVE[:n]), id="headlines"),
]


@pytest.mark.parametrize("draw", DRAWN)
def test_every_mark_knows_its_row_and_markup_in_a_name_is_shown_not_run(draw):
    figure = draw(2)
    assert set(marks(figure)) == {0, 1}
    assert "<a href" not in figure.to_json().replace("\\u003c", "<")


@pytest.mark.parametrize("draw", DRAWN)
def test_no_rows_give_an_empty_picture(draw):
    assert draw(0).layout.title.text


def test_where_the_machine_abstains_the_square_is_hollow():
    figure = treatment.matrix(MENTIONS)
    filled, hollow = figure.data
    assert marks(figure) == [0, 1]
    assert filled.marker.symbol == "square"
    assert hollow.marker.symbol == "square-open"
    assert "none sure enough" in hollow.hovertext[0]


def test_only_a_clear_difference_is_filled():
    (dots,) = tone.differences(PAIRS).data
    assert list(dots.marker.symbol) == ["circle", "circle-open"]
    assert "too few sentences" in dots.text[1]


def test_own_and_quoted_voice_of_an_outlet_are_joined():
    bars = [shape for shape in tone.voices(VOICES).layout.shapes if shape.layer == "below"]
    assert [(bar.x0, bar.x1) for bar in bars] == [(0.1, -0.2)]
