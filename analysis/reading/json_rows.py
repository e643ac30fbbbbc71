"""JSON and JSON lines: objects in, a row an object, whatever they are wrapped in.

An answer of a news service wraps its articles ("response", "docs"), a feed calls them "items", a
data frame turns rows and columns round; the longest list of objects in the file is taken for the
articles, unless the outermost object is an article itself. Objects inside an object become columns
with a dot ("source.name").
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analysis.errors import ArticleFileError
from analysis.reading import columns, limits, table, text
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

MAX_COLUMNS = 300  # of one table; objects with more keys are data, not articles
DEPTH = 4  # of wrappings around the list of articles


def read(task: Task) -> Found:
    """The articles in a JSON file, an object an article."""
    content, notes = text.decode(task.data)
    content = content.lstrip("\ufeff \n\t")
    try:
        objects: list[Any] = _articles(json.loads(content))
    except ValueError as broken:
        if not _is_lines(content):
            raise _damaged(task.name, broken) from broken
        return _lines(task, content, notes)
    rows = [Row(number, flat(each)) for number, each in enumerate(objects, 1)]
    return table.read(task, headers(rows), rows, "JSON", notes, unit="item")


def flat(row: Any) -> dict[str, str]:
    """The values of an object as cells; those of objects inside it under a name with a dot."""
    if not isinstance(row, Mapping):
        return {}
    cells: dict[str, str] = {}
    for key, value in list(row.items())[:MAX_COLUMNS]:
        if isinstance(value, Mapping):
            inner = {f"{key}.{name}": table.cell(each) for name, each in value.items()}
            cells |= dict(list(inner.items())[:MAX_COLUMNS])
        else:
            cells[str(key)] = table.cell(value)
    return cells


def headers(rows: Sequence[Row | ArticleFileError]) -> list[str]:
    """The names of all cells in the first rows, in order."""
    names: dict[str, None] = {}
    for row in rows[: columns.LOOKED_AT]:
        if isinstance(row, Row):
            names |= dict.fromkeys(row.cells)
    return list(names)[:MAX_COLUMNS]


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
    """Whether the first line is an object by itself."""
    try:
        return isinstance(json.loads(content.split("\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _articles(content: Any) -> list[Any]:
    if isinstance(content, list):
        return content
    if not isinstance(content, dict):
        return []
    if _is_article(content):
        return [content]
    turned = _turned(content)
    return turned or max(_lists(content, DEPTH), key=len, default=[content])


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


def _damaged(name: str, broken: ValueError) -> ArticleFileError:
    line = f", at line {broken.lineno}" if isinstance(broken, json.JSONDecodeError) else ""
    return ArticleFileError(
        name,
        problem=f"it looks like JSON and breaks off or goes wrong{line}",
        remedy="Save it again with the program it comes from.",
    )
