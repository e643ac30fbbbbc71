"""Excel (XLSX): the first sheet that holds a table of articles, a row an article.

Read row by row and never as a whole (openpyxl, read-only), so that a cell a million rows down costs
nothing. The first row with at least two filled cells is the header. Formulas count by the value
that was saved with them.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import islice

from openpyxl import load_workbook

from analysis.errors import ArticleFileError
from analysis.reading import limits, table
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

MAX_COLUMNS = 200  # a table of articles has a dozen; a far cell must not make a row of 16,000


def read(task: Task) -> Found:
    """The articles in a workbook; of several sheets, the first that gives any."""
    book = load_workbook(io.BytesIO(task.data), read_only=True, data_only=True, keep_links=False)
    found = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # the size a sheet states may be a lie
        values = islice(
            sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), limits.MAX_SHEET_ROWS
        )
        found.append(_sheet(task, values))
        if found[-1].documents:
            return found[-1]
    if not found:
        raise ArticleFileError(
            task.name, problem="the workbook has no sheets", remedy="Save it again with Excel."
        )
    return next((each for each in found if each.columns and each.columns.headers), found[0])


def _sheet(task: Task, values: Iterator[Sequence[object]]) -> Found:
    filled = ((n, row) for n, row in enumerate(values, 1) if any(map(_is_filled, row)))
    rows = ((number, [table.cell(each) for each in row]) for number, row in filled)
    headers: list[str] = []
    for _, cells in rows:
        if sum(bool(each.strip()) for each in cells) > 1:
            headers = table.headers(cells)
            break
    below = (Row(number, dict(zip(headers, cells, strict=False))) for number, cells in rows)
    return table.read(task, headers, below, "Excel")


def _is_filled(value: object) -> bool:
    return value is not None
