"""Table: rows of cells in, a document a row out, whatever kind of file the rows came from.

A cell of several lines goes through the cleaner like a pasted article: tables are filled by
copying, and what was copied along would be counted unseen. Bare articles lose 1 % by that, pasted
ones gain 5 % (docs/methods.md), and every line taken out can be put back. A cell of one line is the
article as it stands. A cell with markup in it is read as a piece of a web page.

A date that can mean two days (10/12/2025) is read as the other rows of its column show; where none
of them shows it, it stays open and the row says so.
"""

import csv
import datetime
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.page import dates
from analysis.reading import columns, limits
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
LONG = 100  # characters; lists of names have shorter parts, lists of paragraphs longer ones
_FIGURES = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b")
_EPOCH = (10**8, 5 * 10**9)  # seconds from 1973 to 2128, as databases count them


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number a person would call it by, and its cells by header."""

    number: int
    cells: Mapping[str, str]


def _template() -> bytes:
    lines = io.StringIO()
    table = csv.DictWriter(lines, EXAMPLE)
    table.writeheader()
    table.writerow(EXAMPLE)
    return lines.getvalue().encode("utf-8-sig")  # a spreadsheet takes it for UTF-8 by its mark


TEMPLATE = _template()  # a CSV to fill in: the columns and one row that shows how


def read(
    task: Task,
    headers: Sequence[str],
    rows: Iterable[Row | ArticleFileError],
    format_name: str,
    notes: tuple[str, ...] = (),
) -> Found:
    """The articles in ``rows``; a row that is none is a failure, and a blank row is nothing."""
    taken = list(islice(rows, limits.MAX_ROWS + 1))
    filled = [row for row in taken[: limits.MAX_ROWS] if isinstance(row, Row) and _filled(row)]
    failures = [row for row in taken if isinstance(row, ArticleFileError)]
    matched = (
        columns.match(headers, [row.cells for row in filled])
        if task.columns is None
        else columns.chosen(task.name, headers, task.columns)
    )
    match = Columns(tuple(headers), matched)
    if TEXT not in matched:
        return Found(failures=(columns.no_text(task.name, match),), columns=match)
    if not filled and not failures:
        failures.append(_no_rows(task.name))
    day_first = _day_first([row.cells.get(matched.get("published", ""), "") for row in filled])
    documents = []
    for row in filled:
        try:
            documents.append(_document(task.name, row, matched, format_name, day_first, notes))
        except ArticleFileError as failure:
            failures.append(failure)
    if len(taken) > limits.MAX_ROWS:
        failures.append(_too_many(task.name))
    return Found(tuple(documents), _bounded(task.name, failures), match)


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
    return "" if isinstance(value, bytes) else str(value)


def _filled(row: Row) -> bool:
    return any(value.strip() for value in row.cells.values())


def _document(
    name: str,
    row: Row,
    matched: Mapping[str, str],
    format_name: str,
    day_first: bool | None,
    notes: tuple[str, ...],
) -> Document:
    text = row.cells.get(matched[TEXT], "").strip()
    if not text:
        raise ArticleFileError(
            name,
            row=row.number,
            problem="the text is empty",
            remedy="Fill the cell or delete the row.",
        )
    if len(text) > limits.MAX_TEXT_BYTES:
        raise ArticleFileError(
            name,
            row=row.number,
            problem=f"the text has more than {limits.MAX_TEXT_BYTES:,} characters",
            remedy="Check that every quotation mark around a cell is closed.",
        )
    declared = {
        field: " ".join(row.cells.get(header, "").split())
        for field, header in matched.items()
        if field != TEXT
    }
    date = _date(declared.pop("published", ""), day_first)
    if date.known:
        declared["published"] = date.known
    return Document(
        name=f"{name}, row {row.number}",
        text=text,
        format=format_name,
        declared={field: value for field, value in declared.items() if value},
        notes=(*notes, *date.notes),
        body_lines=None if "\n" in text else (0,),
    )


@dataclass(frozen=True, slots=True)
class _Date:
    """A date as it is kept, None when it is open, and what the visitor should know about it."""

    known: str | None = None
    notes: tuple[str, ...] = ()


def _date(written: str, day_first: bool | None) -> _Date:
    if not written:
        return _Date()
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", written):
        return _Date(_counted(float(written)))
    known = dates.first(written) or _in_figures(written, day_first)
    if known:
        return _Date(known)
    return _Date(None, (f'The date "{written[:40]}" cannot be told for sure; enter it.',))


def _counted(seconds: float) -> str | None:
    """The date of a time that a database counts in seconds or milliseconds since 1970."""
    if seconds > _EPOCH[1]:
        seconds /= 1000
    if not _EPOCH[0] <= seconds <= _EPOCH[1]:
        return None
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()


def _in_figures(written: str, day_first: bool | None) -> str | None:
    figures = _FIGURES.match(written)
    if not figures or day_first is None:
        return None
    one, two = int(figures[1]), int(figures[3])
    day, month = (one, two) if day_first else (two, one)
    return dates.first(f"{figures[4]}-{month:02}-{day:02}")


def _day_first(written: Iterable[str]) -> bool | None:
    """Whether the day stands first in dates of figures, as the whole column shows."""
    found = [figures for each in written if (figures := _FIGURES.match(each))]
    day = any(int(figures[1]) > 12 or figures[2] == "." for figures in found)
    month = any(int(figures[3]) > 12 for figures in found)
    return None if day == month else day


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


def _bounded(name: str, failures: Sequence[ArticleFileError]) -> tuple[ArticleFileError, ...]:
    """The failures, and where there are very many, how many more."""
    more = len(failures) - limits.MAX_FAILURES
    if more <= 0:
        return tuple(failures)
    rest = ArticleFileError(
        name,
        problem=f"{more:,} more rows could not be read",
        remedy="Check that the column of the text is the right one.",
    )
    return (*failures[: limits.MAX_FAILURES], rest)
