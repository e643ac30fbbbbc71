"""Table: rows of cells in, a document a row out, whatever kind of file the rows came from.

A cell of several lines goes through the cleaner like a pasted article: tables are filled by
copying, and what was copied along would be counted unseen. Bare articles lose 1 % by that, pasted
ones gain 5 % (docs/methods.md), and every line taken out can be put back. A cell of one line is the
article as it stands. A cell with markup in it is read as a piece of a web page.
"""

import csv
import datetime
import io
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading import columns, limits, repair, table_dates, table_fields
from analysis.reading.columns import TEXT
from analysis.reading.found import Columns, Found, Task

EXAMPLE = {
    "outlet": "Harbour Ledger",
    "headline": "Council closes the old bridge",
    "deck": "Repairs will take until spring, the engineers say",
    "byline": "Jane Roe",
    "published": "2025-12-10",
    "url": "https://ledger.example/bridge",
    "text": "The council closed the old bridge.\n\n“It is not safe,” Mayor Ann Lee said.",
}
MAX_HEADER = 100  # characters of a header that are shown
LONG = 100  # characters; lists of names have shorter parts, lists of paragraphs longer ones


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number a person would call it by, and its cells by header."""

    number: int
    cells: Mapping[str, str]


class _BadRow(Exception):  # noqa: N818  (it never leaves this file)
    """What is wrong with a row, and what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def _template() -> bytes:
    lines = io.StringIO()
    table = csv.DictWriter(lines, EXAMPLE)
    table.writeheader()
    table.writerow(EXAMPLE)
    return lines.getvalue().encode("utf-8-sig")  # a spreadsheet takes it for UTF-8 by its mark


TEMPLATE = _template()  # a CSV to fill in: the columns and one row that shows how


def read(
    task: Task,
    names: Sequence[str],
    rows: Iterable[Row | ArticleFileError],
    format_name: str,
    notes: tuple[str, ...] = (),
    *,
    unit: str = "row",
    note: Callable[[Row], tuple[str, ...]] | None = None,
) -> Found:
    """The articles in ``rows``; a row that is none is a failure, and a blank row is nothing.

    ``unit`` is what a row is called, ``note`` what the visitor should know about one.
    """
    filled, failures, more = _taken(rows)
    match = _match(task, names, filled)
    if TEXT not in match.fields:
        return Found(failures=(columns.no_text(task.name, match),), columns=match)
    if not filled and not failures:
        failures.append(_no_rows(task.name))
    documents: list[Document] = []
    day_first = _day_first(match, filled)
    for row in filled:
        try:
            document = _document(row, match.fields, day_first)
        except _BadRow as bad:
            failures.append(_failure(task.name, unit, row.number, bad))
            continue
        name, own = f"{task.name}, {unit} {row.number}", note(row) if note else ()
        said = (*notes, *own, *document.notes)
        documents.append(replace(document, name=name, format=format_name, notes=said))
    if more:
        failures.append(_too_many(task.name))
    return Found(tuple(documents), tuple(failures), match)


def _taken(
    rows: Iterable[Row | ArticleFileError],
) -> tuple[list[Row], list[ArticleFileError], bool]:
    """The rows with anything in them, what failed, and whether there are more than may be read."""
    written = (row for row in rows if not isinstance(row, Row) or _filled(row))
    taken = list(islice(written, limits.MAX_ROWS + 1))
    filled = [row for row in taken[: limits.MAX_ROWS] if isinstance(row, Row)]
    failures = [row for row in taken if isinstance(row, ArticleFileError)]
    return filled, failures, len(taken) > limits.MAX_ROWS


def _match(task: Task, names: Sequence[str], filled: Sequence[Row]) -> Columns:
    """Which column holds what: as a person chose, else by the names and by what stands there."""
    fields = (
        columns.match(names, [row.cells for row in filled])
        if task.columns is None
        else columns.chosen(task.name, names, task.columns)
    )
    return Columns(tuple(names), fields)


def _day_first(match: Columns, filled: Sequence[Row]) -> bool | None:
    column = match.fields.get("published", "")
    return table_dates.day_first([row.cells.get(column, "") for row in filled])


def headers(cells: Sequence[str]) -> list[str]:
    """Names of the columns; an empty or repeated one gets its number."""
    last = max((number for number, each in enumerate(cells, 1) if each.strip()), default=0)
    names: list[str] = []
    for number, each in enumerate(cells[:last], 1):
        name = " ".join(each.split())[:MAX_HEADER] or f"column {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names


def cell(value: object) -> str:
    """A value of a table as the text of a cell; unknown is empty."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.datetime):
        return (
            value.isoformat(" ", "minutes")
            if value.time() != datetime.time()
            else str(value.date())
        )
    if isinstance(value, Mapping):
        return next((cell(value[key]) for key in ("name", "text", "value") if key in value), "")
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        parts = [cell(each) for each in value]
        between = "\n\n" if any(len(part) > LONG for part in parts) else ", "
        return between.join(filter(None, parts))
    return table_fields.text_of(value) if isinstance(value, bytes) else str(value)


def _without_tags(text: str) -> str:
    """A cell with markup in it as a reader would see it."""
    from analysis.reading import html_tree  # lxml only where there are tags

    return (
        html_tree.of_fragment(text) if html_tree.is_fragment(text) else table_fields.unescaped(text)
    )


def _filled(row: Row) -> bool:
    return any(value.strip() for value in row.cells.values())


def _document(row: Row, matched: Mapping[str, str], day_first: bool | None) -> Document:
    text = repair.characters(row.cells.get(matched[TEXT], "")).strip()
    text = _without_tags(text) if "<" in text else table_fields.unescaped(text)
    if not any(map(str.isalnum, text)):
        raise _BadRow("the text is empty", "Fill the cell or delete the row.")
    if len(text) > limits.MAX_TEXT_BYTES:
        problem = f"the text has more than {limits.MAX_TEXT_BYTES:,} characters"
        raise _BadRow(problem, "Check that every quotation mark around a cell is closed.")
    text, cut = table_fields.whole(text)
    declared, notes = table_fields.declared(row.cells, matched, day_first)
    return Document(
        name="",
        text=text,
        format="",
        declared=declared,
        notes=(*cut, *notes),
        body_lines=None if "\n" in text else (0,),
    )


def _failure(name: str, unit: str, number: int, bad: _BadRow) -> ArticleFileError:
    if unit == "row":
        return ArticleFileError(name, row=number, problem=bad.problem, remedy=bad.remedy)
    return ArticleFileError(f"{name}, {unit} {number}", problem=bad.problem, remedy=bad.remedy)


def _no_rows(name: str) -> ArticleFileError:
    return ArticleFileError(
        name, problem="the table has no rows", remedy="Write a row an article below the header."
    )


def _too_many(name: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"only its first {limits.MAX_ROWS:,} rows were read",
        remedy="Split it into smaller tables.",
    )
