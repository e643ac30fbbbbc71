"""Excel workbooks: sheets of articles are read, whatever else the workbook holds."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook.defined_name import DefinedName

from analysis import reading
from tests.reading.office_files import zipped

STORY = "The council closed the old bridge on Tuesday after engineers found cracks."


def workbook(*, first, articles=True):
    """A workbook with a chart sheet and, if wanted, a sheet of one article."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("text", "outlet"), (STORY, "Alpha")) if articles else (("only",),):
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=2))
    charts = book.create_chartsheet("Chart", 0 if first else None)
    charts.add_chart(chart)
    sheet.defined_names["part"] = DefinedName("part", attr_text="Sheet!$A$1")
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def changed(data, part, content):
    """The workbook with other content in the parts that are called so; None takes them out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    parts = dict.fromkeys((name for name in members if part in name), content)
    assert parts
    whole = members | parts
    return zipped({name: each for name, each in whole.items() if each is not None})


def texts(data):
    found = reading.read_all("a.xlsx", data)
    assert found.failures == ()
    return [document.text for document in found.documents]


@pytest.mark.parametrize("first", [True, False])
def test_a_chart_sheet_breaks_no_workbook(first):
    assert texts(workbook(first=first)) == [STORY]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/drawings/drawing", None),
        ("xl/charts/", b"<broken"),
        ("xl/chartsheets/_rels", None),
        ("xl/chartsheets/sheet1", b"<broken"),
        ("docProps/core.xml", b"<broken"),
        ("xl/theme/", b"<broken"),
    ],
)
def test_parts_without_cells_break_no_workbook(part, content):
    assert texts(changed(workbook(first=True), part, content)) == [STORY]


def test_a_workbook_of_charts_alone_is_a_sentence():
    data = changed(workbook(first=True, articles=False), "xl/worksheets/sheet1", None)
    (failure,) = reading.read_all("a.xlsx", data).failures
    assert "no sheet of it is a table" in failure.problem
