"""Tables as files: no cell is a formula to a spreadsheet, numbers stay numbers."""

import pandas as pd
import pytest

from analysis import table_files


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
        (None, None),
    ],
)
def test_cells_that_a_spreadsheet_would_run_are_defused(cell, written):
    plain = pd.DataFrame({"cell": pd.Series([cell], dtype="object"), "number": [-1.5]})
    assert table_files.defused(plain)["cell"].tolist() == [written]
    assert table_files.defused(plain)["number"].tolist() == [-1.5]
    if cell is not None:
        category = pd.DataFrame({"cell": pd.Categorical([cell])})
        assert table_files.defused(category)["cell"].tolist() == [written]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_text_that_starts_a_formula_is_made_plain(cell):
    assert table_files.defused(pd.DataFrame({"a": [cell]}))["a"][0] == f"'{cell}"


def test_numbers_and_harmless_text_stay_as_they_are():
    table = pd.DataFrame({"n": [-1.5], "t": ["a-b"], "b": [True], "o": [None]})
    assert table_files.defused(table).to_dict("records") == table.to_dict("records")


def test_a_category_column_is_defused_too():
    table = pd.DataFrame({"t": pd.Categorical(["=x", "y"])})
    assert list(table_files.defused(table)["t"]) == ["'=x", "y"]


def test_two_texts_that_are_one_when_defused_stay_in_their_rows():
    table = pd.DataFrame({"t": pd.Categorical(["=x", "'=x"])})
    assert list(table_files.defused(table)["t"]) == ["'=x", "'=x"]
