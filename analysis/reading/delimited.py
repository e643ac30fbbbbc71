"""CSV and TSV: lines are rows, their cells parted by a comma, a semicolon, a tab or a bar.

A news article has commas too, so text is a table only when its first line is a header: two or more
short and different names, and then rows with as many cells. Names of fields that are known make up
for a short table, for names that come twice and for lines above the header; unknown names take
three rows that agree, or many columns. A single column is a table where it is called after the text
and its cells stand in quotation marks.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from analysis.errors import ArticleFileError
from analysis.reading import columns, limits, table, text
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = ",;\t|"
LOOKED_AT = 50  # rows; a text that is no table shows it within a few
NAME_WORDS, NAME_LETTERS = 4, 40  # at most in the name of a column
AGREEING = 0.9  # of the rows looked at have as many cells as the header
FEW_ROWS = 3  # that agree make a table of columns nobody has heard of
MANY_COLUMNS = 5  # make one if every row agrees; no two lines of prose have five such parts
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
    lines = text.lstrip("\n").split("\n", columns.ABOVE)[: columns.ABOVE]
    candidates = sorted(DELIMITERS, key=lines[0].count, reverse=True)
    within = "\n".join(lines)
    found = (each for each in candidates if each in within and _fits(text, each, whole))
    return next(found, "," if _is_single(text) else None)


def read(task: Task) -> Found:
    """The articles in a CSV or TSV file, a row an article."""
    content, notes = text.decode(task.data)
    content = _SEP_LINE.sub("", content, count=1) if _SEP_LINE.match(content) else content
    sign = delimiter(content, whole=True) or ","
    csv.field_size_limit(limits.MAX_FILE_BYTES)
    source = io.StringIO(content).readlines()
    above = _above([*islice(_parsed(source, sign, content), LOOKED_AT)])
    lines = _parsed(source, sign, content)
    headers: list[str] = []
    number = 0
    for number, cells in enumerate(lines, 1):
        if number > above and any(map(str.strip, cells)):
            if len(cells) > limits.MAX_COLUMNS:
                raise _too_many_columns(task.name, len(cells))
            headers = table.headers(cells)
            break
    rows = _rows(task.name, headers, number, lines, source)
    return table.read(task, headers, rows, "CSV", notes)


def _parsed(source: Sequence[str], sign: str, content: str) -> "Reader":
    """The rows of a table; a quotation mark in a cell is doubled, or has a backslash before it."""
    if '\\"' in content and '""' not in content:
        return csv.reader(source, delimiter=sign, doublequote=False, escapechar="\\")
    return csv.reader(source, delimiter=sign)


def _rows(
    name: str, headers: Sequence[str], number: int, lines: "Reader", source: Sequence[str]
) -> Iterator[Row | ArticleFileError]:
    """The rows below the header, which is row ``number``."""
    while True:
        number, above = number + 1, lines.line_num
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error:
            yield _broken(name, number)
            return
        if lines.line_num == len(source) and _is_open("".join(source[above:]), lines):
            yield _broken(name, number)
        elif any(each.strip() for each in cells[len(headers) :]):
            yield _too_wide(name, number, len(headers), len(cells))
        else:
            yield Row(number, dict(zip(headers, cells, strict=False)))


def _is_open(record: str, lines: "Reader") -> bool:
    """Whether the last row of a file opens a cell and never closes it."""
    if record.count('"') % 2 == 0:
        return False
    try:
        list(csv.reader(io.StringIO(record), lines.dialect, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _fits(text: str, sign: str, whole: bool) -> bool:
    source = io.StringIO(text)
    try:
        rows = list(islice(csv.reader(source, delimiter=sign), LOOKED_AT + 1))
    except csv.Error:  # a cell without an end: no table, or a broken one
        rows = []
    rows = rows[_above(rows) :]
    rows = [row for row in rows if any(map(str.strip, row))]
    if not rows:
        return False
    known = columns.known(rows[0])
    if columns.TEXT in known and len(known) > 1 and _is_header(rows[0], different=False):
        return True  # rows that do not agree are told one by one
    if not _is_header(rows[0][: limits.MAX_COLUMNS]):
        return False
    if len(rows[0]) > limits.MAX_COLUMNS:
        return True
    below = rows[1 : LOOKED_AT if whole or len(rows) > LOOKED_AT else -1]
    agree = sum(len(row) == len(rows[0]) for row in below)
    if 0 < len(below) == agree and len(rows[0]) >= MANY_COLUMNS:
        return True
    return agree >= FEW_ROWS and agree >= AGREEING * len(below)


def _above(rows: Sequence[Sequence[str]]) -> int:
    """How many rows stand above the header: its names are known, and none of theirs is."""
    for number, row in enumerate(rows[: columns.ABOVE]):
        known = columns.known(row)
        if columns.TEXT in known and len(known) > 1 and _is_header(row, different=False):
            return number
    return 0


def _is_header(cells: Sequence[str], *, different: bool = True) -> bool:
    """Whether cells are names of columns: several, short, different, and no sentence."""
    named = [each.strip() for each in cells]
    return (
        len(named) > 1
        and (len(set(named)) == len(named) or not different)
        and any(named)
        and all(len(each) <= NAME_LETTERS and len(each.split()) <= NAME_WORDS for each in named)
        and not any(_PROSE.search(each) or each.replace(".", "").isdigit() for each in named)
    )


def _is_single(text: str) -> bool:
    """Whether it is one column: a name that means the text, and below it cells in marks."""
    first, _, below = text.lstrip("\n").partition("\n")
    if columns.TEXT not in columns.known([first]) or not below.startswith('"'):
        return False
    rows = list(islice(csv.reader(io.StringIO(below)), LOOKED_AT))
    return all(len(row) <= 1 for row in rows)


def _too_many_columns(name: str, count: int) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"the table has {count:,} columns, and a table of articles has a dozen",
        remedy=f"Delete those that are not needed; up to {limits.MAX_COLUMNS} are read.",
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
