"""Words from outside, made fit for figures and labels: nothing in them acts, nothing runs over."""

import re
from collections.abc import Mapping

_UNNAMED = re.compile(r"Outlet not stated (\(.*\))")
MAX_LABEL = 26  # characters of a name on an axis, a line
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#+!|$:~<>-])")  # no (: a link needs [ first


def safe(text: object) -> str:
    """Text from outside as a figure may show it: no markup, no formula, no link."""
    plain = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("$", "&#36;")


def plain(text: object) -> str:
    """Text from outside for a widget's label: every sign that Markdown would read is escaped."""
    return _MARKDOWN.sub(r"\\\1", " ".join(str(text).split()))


def wrap(text: object, width: int = MAX_LABEL, lines: int = 2) -> str:
    """``safe`` text broken at spaces into at most ``lines`` lines; ``…`` stands for the rest."""
    rows, row = [], ""
    for word in str(text).split():
        if row and len(row) + 1 + len(word) > width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    rows.append(row)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1][: width - 1]}…"]
    return "<br>".join(safe(row) for row in rows)


def short(outlet: str) -> str:
    """An outlet's name where there is little room: "(000)" for "Outlet not stated (000)"."""
    unnamed = _UNNAMED.fullmatch(outlet)
    return unnamed.group(1) if unnamed else outlet


def unscored(by_language: Mapping[str, int]) -> list[str]:
    """``1 article is in French: kept, readable, not scored``, for each other language."""
    return [
        f"{n:,} {'article is' if n == 1 else 'articles are'} in {plain(language)}:"
        " kept, readable, not scored"
        for language, n in by_language.items()
    ]
