"""Excel (XLSX): the sheets that hold a table of articles, a row an article.

Read row by row and never as a whole (openpyxl, read-only), so that a cell a million rows down costs
nothing. The header is the first row that names the text, else the first one with
at least two filled cells. Formulas count by the value
that was saved with them.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.workbook import Workbook

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading import columns, limits, table
from analysis.reading.found import Found, Task
from analysis.reading.table import Row


def read(task: Task) -> Found:
    """The articles in all sheets of a workbook that hold any; rows are named by sheet and row."""
    book = _opened(task.data)
    several = len(book.worksheets) > 1
    found = []
    for sheet in book.worksheets:
        name = f"{task.name}, {sheet.title}" if several else task.name
        found.append(_sheet(replace(task, name=name), sheet))
    tables = [each for each in found if each.documents] or [each for each in found if each.columns]
    if not tables:
        raise ArticleFileError(
            task.name,
            problem="no sheet of it is a table with these columns",
            remedy="Choose other columns, or save it again with Excel.",
        )
    documents = [document for each in tables for document in each.documents]
    left = [
        sheet.title
        for sheet, each in zip(book.worksheets, found, strict=True)
        if each.columns and each.columns.headers and not each.documents
    ]
    failures = [failure for each in tables for failure in each.failures]
    return Found(_noting(left, documents), tuple(failures), tables[0].columns)


def _noting(left: Sequence[str], documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, the first of them with a note of the sheets that were left out."""
    if not left or not documents:
        return tuple(documents)
    named = ", ".join(f"“{title}”" for title in left)
    note = f"Sheets without articles were left out: {named}."
    first, *others = documents
    return replace(first, notes=(*first.notes, note)), *others


class _Tables(ExcelReader):  # type: ignore[misc]
    """openpyxl's reader, which goes through all parts, without those that hold no cells."""

    def read_workbook(self) -> None:
        super().read_workbook()
        self.parser.defined_names.definedName = ()

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """A sheet that is one chart."""

    def read_properties(self) -> None:
        """Title and author of the file, which are of no article."""

    def read_custom(self) -> None:
        """Properties that a program made up."""

    def read_theme(self) -> None:
        """Colours."""


def _opened(data: bytes) -> Workbook:
    reader = _Tables(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    book: Workbook = reader.wb
    return book


def _sheet(task: Task, sheet: Any) -> Found:
    sheet.reset_dimensions()  # the size a sheet states may be a lie
    every = sheet.iter_rows(max_col=limits.MAX_COLUMNS, values_only=True)
    values = islice(every, limits.MAX_SHEET_ROWS)
    filled = ((n, row) for n, row in enumerate(values, 1) if any(map(_is_filled, row)))
    rows = ((number, [table.cell(each) for each in row]) for number, row in filled)
    first = list(islice(rows, columns.ABOVE))
    above = columns.header_row([cells for _, cells in first])
    headers = [] if above is None else table.headers(first[above][1])
    rest = chain(first[above + 1 :] if above is not None else (), rows)
    below = (Row(number, dict(zip(headers, cells, strict=False))) for number, cells in rest)
    wanted = task.columns
    if wanted is not None and not set(wanted.values()) <= set(headers):
        return Found()  # the match is meant for another sheet
    return table.read(task, headers, below, "Excel")


def _is_filled(value: object) -> bool:
    return value is not None
