"""Line marks and line words: each sign on a line made to show it, and on one that is not it."""

import csv
from pathlib import Path

import numpy as np
import pytest

from analysis.page import line_marks, line_words, page_lines

with (Path(__file__).parent / "cases/line_marks.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def marks(*texts):
    table = line_marks.of(page_lines.of("\n\n".join(texts)))
    return [dict(zip(line_marks.MARKS, row, strict=True)) for row in table.tolist()]


def lines_of(*texts):
    return page_lines.of("\n\n".join(texts))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_mark_is_seen_where_it_is_and_nowhere_else(case):
    around = [text for text in (case["above"], case["line"], case["below"]) if text]
    found = marks(*around)[1 if case["above"] else 0]
    assert found[case["mark"]] == pytest.approx(float(case["value"]))


def test_an_entry_of_a_table_of_contents_comes_back_as_a_heading():
    found = marks("1. What it costs", "2. Who pays", "The bridge is old.", "2. What it costs")
    assert [row["comes back below"] for row in found] == [1, 0, 0, 0]
    assert [row["came above"] for row in found] == [0, 0, 0, 1]
    assert [row["below a line that comes back"] for row in found] == [0, 1, 0, 0]


def test_code_has_signs_that_prose_has_not():
    prose, code = marks("The council closed the bridge (again).", "if (a == b) { return a; }")
    assert prose["code signs"] < 0.1 < code["code signs"]
    assert prose["code signs around"] == code["code signs around"]


def test_every_mark_has_a_column():
    assert line_marks.of(lines_of("One line.")).shape == (1, len(line_marks.MARKS))


def test_words_are_named_once_with_the_size_of_their_line_and_numbers_as_a_sign():
    (short,) = lines_of("Share share 12 times")
    assert line_words.keys(short) == ["short share", "short #", "short times"]
    (long,) = lines_of("The council " + "said that " * 20 + "it was over.")
    assert line_words.keys(long)[:2] == ["long the", "long council"]


def test_only_the_ends_of_a_long_line_count():
    (line,) = lines_of(" ".join(f"word{chr(97 + n)}" for n in range(26)) + ".")
    assert len(line_words.keys(line)) == line_words.OPENING + line_words.CLOSING
    assert "long wordo" not in line_words.keys(line)


def test_the_score_of_words_is_their_sum():
    lines = lines_of("Share this", "Reply")
    weights = {"short share": -2.0, "short reply": -1.0}
    assert line_words.scores(lines, weights, 0.5).tolist() == [-1.5, -0.5]


def test_a_line_sees_the_scores_of_the_lines_around_it():
    table = dict(zip(line_words.NEAR, line_words.near(np.array([1.0, 2.0, 6.0])).T, strict=True))
    assert table["words @self"].tolist() == [1, 2, 6]
    assert table["words @1"].tolist() == [0, 1, 2]
    assert table["words @-2"].tolist() == [6, 0, 0]
    assert table["words around"].tolist() == [3, 3, 3]
