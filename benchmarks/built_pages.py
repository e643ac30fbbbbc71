"""Web pages built around the lines of labelled texts, with an article of its own and without."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

Row = Mapping[str, Any]
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BULLET = re.compile(r"^\s*(?:[•*-]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"^\s*#{1,6}\s+")


def sectioned(row: Row) -> str:
    """The page with its article in a section of its own."""
    lines, gold = row["raw_text"].split("\n"), set(row["gold_lines"])
    first, last = row["gold_lines"][0], row["gold_lines"][-1]
    inside = "".join(
        "".join(_elements([lines[n] for n in run]))
        if is_gold
        else f"<aside>{''.join(_elements([lines[n] for n in run]))}</aside>"
        for is_gold, run in groupby(range(first, last + 1), key=lambda n: n in gold or not lines[n])
    )
    above, below = "".join(_elements(lines[:first])), "".join(_elements(lines[last + 1 :]))
    return page(f"<nav>{above}</nav><article>{inside}</article><footer>{below}</footer>")


def flat(row: Row) -> str:
    """The page with nothing but paragraphs and lists."""
    return page("".join(_elements(row["raw_text"].split("\n"))))


def page(body: str) -> str:
    """A page with nothing above its body."""
    return f"<!DOCTYPE html><html><head><title>page</title></head><body>{body}</body></html>"


def _elements(lines: Sequence[str]) -> Iterator[str]:
    filled = filter(str.strip, lines)
    for is_list, group in groupby(filled, key=lambda line: bool(_BULLET.match(line))):
        if is_list:
            items = (f"<li>{_inline(_BULLET.sub('', line))}</li>" for line in group)
            yield f"<ul>{''.join(items)}</ul>"
        else:
            for line in group:
                tag = "h2" if _HEADING.match(line) else "p"
                yield f"<{tag}>{_inline(_HEADING.sub('', line))}</{tag}>"


def _inline(line: str) -> str:
    return html.escape(_LINK.sub(r"\1", line).strip())
