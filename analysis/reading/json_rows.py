"""JSON and JSON lines: objects in, a row an object, whatever they are wrapped in.

An answer of a news service wraps its articles ("response", "docs"), a feed calls them "items", a
data frame turns rows and columns round, a script keeps each under its number; the list of objects
that looks most like articles is taken, unless the outermost object is an article itself. Of a file
that breaks off what stands before is read. Objects inside an object become columns
with a dot ("source.name").
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analysis.errors import ArticleFileError
from analysis.reading import columns, limits, table, text
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

FIRST_LINES = 5  # one of which is whole in a file of JSON lines
DEPTH = 4  # of wrappings around the list of articles
_BETWEEN = re.compile(r"[\[\],\s]*")


def read(task: Task) -> Found:
    """The articles in a JSON file, an object an article."""
    content, notes = text.decode(task.data)
    content = content.lstrip("\ufeff \n\t")
    failures: list[ArticleFileError] = []
    try:
        objects: list[Any] = _articles(json.loads(content))
    except ValueError as broken:
        if _is_lines(content):
            return _lines(task, content, notes)
        objects, ended = _one_by_one(content)
        if not objects:
            raise _damaged(task.name, broken) from broken
        failures = [] if ended else [_breaks_off(task.name, len(objects), _line(broken))]
    rows: list[Row | ArticleFileError] = [
        Row(number, flat(each)) for number, each in enumerate(objects, 1)
    ]
    return table.read(task, headers(rows), [*rows, *failures], "JSON", notes, unit="item")


def flat(row: Any) -> dict[str, str]:
    """The values of an object as cells; those of objects inside it under a name with a dot."""
    if not isinstance(row, Mapping):
        return {}
    cells: dict[str, str] = {}
    for key, value in list(row.items())[: limits.MAX_COLUMNS]:
        if isinstance(value, Mapping):
            inner = {f"{key}.{name}": table.cell(each) for name, each in value.items()}
            cells |= dict(list(inner.items())[: limits.MAX_COLUMNS])
        else:
            cells[str(key)] = table.cell(value)
    return cells


def headers(rows: Sequence[Row | ArticleFileError]) -> list[str]:
    """The names of all cells in the first rows, in order."""
    names: dict[str, None] = {}
    for row in rows[: columns.LOOKED_AT]:
        if isinstance(row, Row):
            names |= dict.fromkeys(row.cells)
    return list(names)[: limits.MAX_COLUMNS]


def _lines(task: Task, content: str, notes: tuple[str, ...]) -> Found:
    rows = list(_parsed(task.name, content))
    return table.read(task, headers(rows), rows, "JSON lines", notes)


def _parsed(name: str, content: str) -> Iterator[Row | ArticleFileError]:
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield Row(number, flat(json.loads(line)))
            except (ValueError, RecursionError):
                yield ArticleFileError(
                    name,
                    row=number,
                    problem="this line is not valid JSON",
                    remedy="Write one JSON object a line.",
                )


def _is_lines(content: str) -> bool:
    """Whether one of the first lines is an object by itself."""
    return any(map(_is_object, content.split("\n", FIRST_LINES)[:FIRST_LINES]))


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _one_by_one(content: str) -> tuple[list[Any], bool]:
    """The objects that stand one after the other, in a list that is cut or in none at all.

    The second is whether they reach to the end.
    """
    decoder = json.JSONDecoder()
    objects: list[Any] = []
    at = _after(content, 0)
    while at < len(content):
        try:
            found, at = decoder.raw_decode(content, at)
        except (ValueError, RecursionError):
            return objects, False
        if isinstance(found, dict):
            objects.append(found)
        at = _after(content, at)
    return objects, True


def _after(content: str, at: int) -> int:
    """The next place that holds more than brackets of a list, commas and blanks."""
    between = _BETWEEN.match(content, at)
    return at if between is None else between.end()


def _articles(content: Any) -> list[Any]:
    if isinstance(content, list):
        return [{columns.TEXT: each} if isinstance(each, str) else each for each in content]
    if not isinstance(content, dict):
        return []
    if _is_article(content):
        return [content]
    found = _turned(content) or _keyed(content)
    return found or max(_lists(content, DEPTH), key=_likeness, default=[content])


def _likeness(rows: list[Any]) -> tuple[bool, int, int]:
    """How much a list of objects looks like articles: with texts, with known fields, many."""
    known = columns.known(flat(rows[0]))
    return columns.TEXT in known, len(known), len(rows)


def _keyed(content: Mapping[str, Any]) -> list[Any]:
    """The articles of an object that holds each under a key of its own."""
    values = list(content.values())
    if all(isinstance(each, dict) and _is_article(each) for each in values):
        return values
    return []


def _is_article(content: Mapping[str, Any]) -> bool:
    texts = [key for key, value in content.items() if isinstance(value, str) and " " in value]
    return columns.TEXT in columns.known(texts)


def _turned(content: Mapping[str, Any]) -> list[Any]:
    """The rows of a table that was written column by column."""
    if len(content) < 2 or columns.TEXT not in columns.known(content):
        return []
    values = list(content.values())
    if all(isinstance(each, dict) for each in values):
        return [{key: content[key].get(row) for key in content} for row in values[0]]
    if all(isinstance(each, list) for each in values):
        size = min(max(map(len, values)), limits.MAX_ROWS + 1)
        return [
            {key: each[row] for key, each in content.items() if row < len(each)}
            for row in range(size)
        ]
    return []


def _lists(content: Mapping[str, Any], depth: int) -> Iterator[list[Any]]:
    """Every list of objects in an object and in those inside it."""
    for value in content.values():
        if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            yield value
        elif isinstance(value, dict) and depth:
            yield from _lists(value, depth - 1)


def _line(broken: ValueError) -> str:
    return f" at line {broken.lineno}" if isinstance(broken, json.JSONDecodeError) else ""


def _breaks_off(name: str, read: int, line: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"the JSON goes wrong{line}; item {read} is the last one that was read",
        remedy="Save it again with the program it comes from.",
    )


def _damaged(name: str, broken: ValueError) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"it looks like JSON and breaks off or goes wrong{_line(broken)}",
        remedy="Save it again with the program it comes from.",
    )
