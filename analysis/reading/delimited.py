"""CSV and TSV: lines are rows, their cells parted by a comma, a semicolon, a tab or a bar.

A news article has commas too, so text is a table only when its first line is a header: two or more
short and different names, and then rows with as many cells. Names of fields that are known make up
for a short table; unknown names take three rows that agree.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from analysis.errors import ArticleFileError
from analysis.reading import columns, limits, table, text
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

DELIMITERS = ",;\t|"
LOOKED_AT = 50  # rows; a text that is no table shows it within a few
NAME_WORDS, NAME_LETTERS = 4, 40  # at most in the name of a column
AGREEING = 0.9  # of the rows looked at have as many cells as the header
FEW_ROWS = 3  # that agree make a table of columns nobody has heard of
_SEP_LINE = re.compile(r"sep=(.)\n", re.I)  # Excel's own first line
_PROSE = re.compile(r"[.!?…:]\s|[.!?…”\"]$")


def delimiter(text: str, *, whole: bool) -> str | None:
    """What parts the cells of ``text``; None when it is no table.

    Args:
        text: the beginning of a file.
        whole: whether that is all of it; the last row may be cut otherwise.
    """
    stated = _SEP_LINE.match(text)
    if stated:
        return stated[1]
    first = text.lstrip("\n").split("\n", 1)[0]
    candidates = sorted(DELIMITERS, key=first.count, reverse=True)
    return next((each for each in candidates if each in first and _fits(text, each, whole)), None)


def read(task: Task) -> Found:
    """The articles in a CSV or TSV file, a row an article."""
    content, notes = text.decode(task.data)
    content = _SEP_LINE.sub("", content, count=1) if _SEP_LINE.match(content) else content
    sign = delimiter(content, whole=True) or ","
    csv.field_size_limit(limits.MAX_TEXT_BYTES)
    lines = csv.reader(io.StringIO(content), delimiter=sign)
    headers = next((table.headers(line) for line in lines if any(map(str.strip, line))), [])
    return table.read(task, headers, _rows(task.name, headers, lines), "CSV", notes)


def _rows(
    name: str, headers: Sequence[str], lines: Iterator[list[str]]
) -> Iterator[Row | ArticleFileError]:
    number = 1
    while True:
        number += 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error:
            yield _broken(name, number)
            return
        if any(each.strip() for each in cells[len(headers) :]):
            yield _too_wide(name, number, len(headers), len(cells))
        else:
            yield Row(number, dict(zip(headers, cells, strict=False)))


def _fits(text: str, sign: str, whole: bool) -> bool:
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=sign), LOOKED_AT + 1))
    except csv.Error:  # a cell without an end: no table, or a broken one
        rows = []
    rows = [row for row in rows if any(map(str.strip, row))]
    if not rows or not _is_header(rows[0]):
        return False
    below = rows[1 : LOOKED_AT if whole or len(rows) > LOOKED_AT else -1]
    agree = sum(len(row) == len(rows[0]) for row in below)
    if columns.TEXT in columns.known(rows[0]) and len(columns.known(rows[0])) > 1:
        return True  # rows that do not agree are told one by one
    return agree >= FEW_ROWS and agree >= AGREEING * len(below)


def _is_header(cells: Sequence[str]) -> bool:
    """Whether cells are names of columns: several, short, different, and no sentence."""
    named = [each.strip() for each in cells]
    return (
        len(named) > 1
        and len(set(named)) == len(named)
        and any(named)
        and all(len(each) <= NAME_LETTERS and len(each.split()) <= NAME_WORDS for each in named)
        and not any(_PROSE.search(each) or each.replace(".", "").isdigit() for each in named)
    )


def _broken(name: str, number: int) -> ArticleFileError:
    return ArticleFileError(
        name,
        row=number,
        problem="a cell of it does not end, so it and all rows below were left out",
        remedy="Close the quotation mark that opens the cell.",
    )


def _too_wide(name: str, number: int, expected: int, found: int) -> ArticleFileError:
    return ArticleFileError(
        name,
        row=number,
        problem=f"it has {found} cells and the header {expected}",
        remedy="Put quotation marks around cells that hold the sign that parts cells.",
    )
