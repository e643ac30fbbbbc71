"""Forests: two small trees worked out by hand, and what is kept gives the same forest back."""

import json

import numpy as np
import pytest

from analysis import forest

# First tree: is feature 0 at most 5? yes: 1.0; no: is feature 1 at most 2? yes: -2.0, no: 4.0.
FIRST = {
    "feature": [0, 0, 1, 0, 0],
    "threshold": [5.0, 0.0, 2.0, 0.0, 0.0],
    "left": [1, 1, 3, 3, 4],
    "right": [2, 1, 4, 3, 4],
    "value": [0.0, 1.0, 0.0, -2.0, 4.0],
}
# Second tree: a single leaf.
SECOND = {"feature": [0], "threshold": [0.0], "left": [0], "right": [0], "value": [0.25]}
KEPT = forest.plain([FIRST, SECOND], base=0.5, depth=2)


@pytest.mark.parametrize(
    ("row", "score"), [((5.0, 9.0), 1.75), ((6.0, 2.0), -1.25), ((6.0, 2.1), 4.75)]
)
def test_a_score_is_the_base_and_one_leaf_of_each_tree(row, score):
    assert forest.parse(KEPT).scores(np.array([row])) == pytest.approx([score])


def test_rows_are_scored_one_by_one():
    rows = np.array([(5.0, 9.0), (6.0, 2.0), (6.0, 2.1)])
    together = forest.parse(KEPT).scores(rows)
    alone = [forest.parse(KEPT).scores(row[None, :])[0] for row in rows]
    assert together.tolist() == alone


def test_no_rows_have_no_scores():
    assert forest.parse(KEPT).scores(np.zeros((0, 2))).tolist() == []


def test_a_forest_is_kept_as_plain_numbers():
    again = forest.parse(json.loads(json.dumps(KEPT)))
    assert again.scores(np.array([(6.0, 2.0)])) == pytest.approx([-1.25])
