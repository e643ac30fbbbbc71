"""Columns: which header of a table names which field of an article.

Tables of articles come from databases, archives and colleagues, and each calls the same things by
other names. A header is compared by its letters and digits alone, so "Article Text", "article_text"
and "articleText" are one. The text itself is checked by what stands in it: a column called
"article" may hold numbers, and then the column with the longest cells is the text. The match is
shown to the visitor, who may change it.
"""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from analysis import lexicons
from analysis.errors import ArticleFileError
from analysis.reading.found import Columns

TEXT = "text"
FEW_WORDS = 8  # on average in a cell; a column of titles or numbers, whatever it is called
MANY_WORDS = 25  # on average; a column of texts, whatever it is called
WRAPPERS = frozenset(
    {
        *("_source", "fields", "attributes", "data", "article", "item", "properties", "node"),
        *("document", "doc", "story", "post", "thread"),
    }
)  # objects around an article, whose names say nothing: "fields.headline" is a headline
ABOVE = 10  # lines that an export may put above its header
LOOKED_AT = 200  # rows; the first ones show what a column holds


def match(headers: Sequence[str], rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Field to header. ``rows`` are the first rows of the table, cells by header."""
    plain = {_plain(header): header for header in reversed(headers) if _plain(header)}
    matched = {
        field: header
        for field, names in _names().items()
        if (header := next((plain[name] for name in names if name in plain), None))
    }
    text = _text_column(headers, rows, [plain[name] for name in _names()[TEXT] if name in plain])
    matched.pop(TEXT, None)
    if text is None:
        return matched
    others = {field: header for field, header in matched.items() if header != text}
    return {TEXT: text} | others


def chosen(name: str, headers: Sequence[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """The match a person wants.

    Raises:
        ArticleFileError: it names a field or a header that does not exist.
    """
    for field, header in wanted.items():
        if field not in _names():
            raise ArticleFileError(
                name,
                problem=f'an article has no field "{field}"',
                remedy=f"Choose among {', '.join(_names())}.",
            )
        if header not in headers:
            raise ArticleFileError(
                name,
                problem=f'it has no column "{header}"',
                remedy=f"Choose among {listed(headers)}.",
            )
    return dict(wanted)


def known(headers: Iterable[str]) -> set[str]:
    """The fields that headers name by their words alone."""
    plain = {_plain(header) for header in headers}
    return {field for field, names in _names().items() if not plain.isdisjoint(names)}


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows is the header: it names the text, else it has two filled cells."""
    filled = [[each for each in row if each.strip()] for row in rows]
    several = [number for number, row in enumerate(filled) if len(row) > 1]
    naming = [number for number, row in enumerate(filled) if TEXT in known(row)]
    sure = [number for number in naming if len(known(filled[number])) > 1]
    return next(iter([*sure, *several, *naming]), None)


def no_text(name: str, columns: Columns) -> ArticleFileError:
    """The sentence for a table in which no column holds articles."""
    return ArticleFileError(
        name,
        problem=f"no column holds the text of articles; it has {listed(columns.headers) or 'none'}",
        remedy='Choose the column that holds it, or call it "text".',
    )


def listed(headers: Sequence[str], most: int = 12) -> str:
    """Header names in a sentence, the first dozen of them."""
    named = ", ".join(f'"{header[:40]}"' for header in headers[:most])
    return f"{named} and {len(headers) - most} more" if len(headers) > most else named


@cache
def _names() -> dict[str, list[str]]:
    """The names of each field, the likeliest first, as ``lexicons/columns.csv`` lists them."""
    names: dict[str, list[str]] = {}
    for row in lexicons.rows("columns"):
        names.setdefault(row["field"], []).append(row["column"])
    return names


def _plain(header: str) -> str:
    """A header by its letters and digits, without the name of the object it stands in."""
    outer, dot, inner = header.casefold().partition(".")
    name = inner if dot and outer in WRAPPERS else header.casefold()
    return "".join(filter(str.isalnum, name))


def _text_column(
    headers: Sequence[str], rows: Sequence[Mapping[str, str]], named: Sequence[str]
) -> str | None:
    """The column that holds the articles: one with such a name and texts, else one with texts."""
    words = {header: _words(header, rows) for header in headers}
    for header in named:
        if words[header] >= FEW_WORDS:
            return header
    longest = max(headers, key=lambda header: words[header], default=None)
    if longest is not None and words[longest] >= MANY_WORDS:
        return longest
    return named[0] if named else None


def _words(header: str, rows: Sequence[Mapping[str, str]]) -> float:
    """Words in a filled cell of the column, on average."""
    counts = [len(row.get(header, "").split()) for row in rows[:LOOKED_AT]]
    return statistics.fmean(filled) if (filled := [count for count in counts if count]) else 0.0
