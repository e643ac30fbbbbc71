"""Line context: what the lines around a line say about it."""

import numpy as np
import pytest

from analysis.page import line_context, page_layout, page_lines

PAGE = """Home
Subscribe

The council voted on Tuesday to close the bridge to lorries, and the mayor said the ban would hold.
Engineers had warned in March that the bridge would not carry them for another winter.
Residents of the bridge quarter asked for a crossing of their own.

Related
Five walks by the river
Comments"""


def _columns(scores):
    lines = page_lines.of(PAGE)
    rows = line_context.around(page_layout.of(lines), np.array(scores))
    return dict(zip(line_context.AROUND, rows.T.tolist(), strict=True))


def test_neighbours_weigh_the_same_added_up_or_written_out():
    own = page_layout.of(page_lines.of(PAGE)).own
    weights = np.random.default_rng(0).normal(size=len(line_context.NEAR_BY))
    assert np.allclose(line_context.weighed(own, weights), line_context.near(own) @ weights)


def test_the_best_run_is_the_article_between_what_speaks_against_it():
    columns = _columns([-3.0, -3.0, 2.0, 2.0, 2.0, -3.0, -1.0, -3.0])
    assert columns["in the best run"] == [0, 0, 1, 1, 1, 0, 0, 0]
    assert [round(np.expm1(x)) for x in columns["after the best run"]] == [0, 0, 0, 0, 0, 1, 2, 3]


def test_a_line_shares_the_words_that_the_article_uses_elsewhere():
    shared = _columns([-3.0, -3.0, 2.0, 2.0, 2.0, -3.0, -1.0, -3.0])[
        "words shared with the article"
    ]
    # "bridge" stands in all three paragraphs; "river" and "walks" in none
    assert all(share > 0 for share in shared[2:5])
    assert shared[6] == 0


def test_another_judgement_of_the_same_page_moves_the_run():
    columns = _columns([-3.0, -3.0, 2.0, -9.0, 2.0, 2.0, 2.0, -3.0])
    assert columns["in the best run"] == [0, 0, 0, 0, 1, 1, 1, 0]


def test_a_page_without_words_of_a_topic_shares_none():
    lines = page_lines.of("Home\nTop\nNews")
    rows = line_context.around(page_layout.of(lines), np.zeros(3))
    shared = rows[:, line_context.AROUND.index("words shared with the article")]
    assert shared.tolist() == [0.0, 0.0, 0.0]


def test_lines_below_a_heading_of_comments_know_it():
    columns = _columns([0.0] * 8)
    assert columns["comments: line fading"][-1] == 1.0
    assert columns["comments: line fading"][2] == pytest.approx(0.0)
