"""What is taken away opens anywhere, without a network and without running anything."""

import io
import json
import zipfile

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import export, takeaway


def test_a_csv_is_known_as_utf8_by_spreadsheets():
    data = export.csv(pd.DataFrame({"quoted": ["“é”"]}))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").split() == ["quoted", "“é”"]


def test_the_archive_holds_every_table():
    data = export.archive({"a": pd.DataFrame({"x": [1]}), "b": pd.DataFrame({"y": []})})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["a.csv", "b.csv"]
        assert archive.read("a.csv").decode("utf-8-sig").split() == ["x", "1"]


TABLES = {
    "words": pd.DataFrame({"t": ["“é”", "=1+1", "bell\x07"], "n": [1.5, None, 2.0]}),
    "empty": pd.DataFrame({"t": []}),
}


def test_a_workbook_has_a_sheet_a_table_and_runs_no_formula():
    read = pd.read_excel(io.BytesIO(export.workbook(TABLES)), sheet_name=None)
    assert list(read) == ["words", "empty"]
    assert list(read["words"]["t"]) == ["“é”", "'=1+1", "bell"]
    assert pd.isna(read["words"]["n"][1])


def test_json_has_an_object_a_row_and_null_for_what_is_not_known():
    rows = json.loads(export.json(TABLES["words"]))
    assert rows[0] == {"t": "“é”", "n": 1.5}
    assert rows[1]["n"] is None


def test_parquet_comes_back_as_it_went():
    table = TABLES["words"]
    again = pd.read_parquet(io.BytesIO(export.parquet(table)))
    pd.testing.assert_frame_equal(again, table, check_dtype=False)


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_an_archive_holds_a_file_a_table_in_the_format_asked_for(ending):
    with zipfile.ZipFile(io.BytesIO(export.archive(TABLES, ending))) as zipped:
        assert zipped.namelist() == [f"words.{ending}", f"empty.{ending}"]


def test_a_chart_as_html_carries_plotly_and_asks_no_network():
    page = export.chart_html(go.Figure(go.Bar(x=[1], y=[2])), "bars").decode()
    assert "plotly.js v" in page
    assert '<script src="http' not in page


def test_a_printed_figure_is_dark_on_white_and_the_shown_one_is_untouched():
    shown = go.Figure(go.Bar(x=[1], y=[2])).update_layout(paper_bgcolor="black")
    printed = export.print_copy(shown)
    assert printed.layout.paper_bgcolor == "white"
    assert shown.layout.paper_bgcolor == "black"


def test_tables_of_lenses_are_called_by_the_lens_and_others_by_what_they_hold():
    assert takeaway.title("tone_summary") == "Tone: what the charts show"
    assert takeaway.title("speakers") == "Quoted words by speaker"
    assert takeaway.title("a_new_table") == "a_new_table"
