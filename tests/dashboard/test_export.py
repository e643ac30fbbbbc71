"""What is taken away opens anywhere, without a network and without running anything."""

import io
import zipfile

import pandas as pd
import plotly.graph_objects as go

from dashboard import export


def test_a_csv_is_known_as_utf8_by_spreadsheets():
    data = export.csv(pd.DataFrame({"quoted": ["“é”"]}))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").split() == ["quoted", "“é”"]


def test_the_archive_holds_every_table():
    data = export.csv_archive({"a": pd.DataFrame({"x": [1]}), "b": pd.DataFrame({"y": []})})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["a.csv", "b.csv"]
        assert archive.read("a.csv").decode("utf-8-sig").split() == ["x", "1"]


def test_a_chart_as_html_carries_plotly_and_asks_no_network():
    page = export.chart_html(go.Figure(go.Bar(x=[1], y=[2])), "bars").decode()
    assert "plotly.js v" in page
    assert '<script src="http' not in page


def test_a_printed_figure_is_dark_on_white_and_the_shown_one_is_untouched():
    shown = go.Figure(go.Bar(x=[1], y=[2])).update_layout(paper_bgcolor="black")
    printed = export.print_copy(shown)
    assert printed.layout.paper_bgcolor == "white"
    assert shown.layout.paper_bgcolor == "black"
