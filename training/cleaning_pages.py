"""The labelled pages that cleaning learns from, each seen in six ways.

Whole, as a person pastes it (six lines before the article to twenty after), with little around it,
as the bare article, as its first paragraphs, and as these with a few lines of the page above and
below: what is pasted into a dashboard is all of these.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from analysis.page import line_features, page_layout, page_lines
from analysis.page.page_layout import Layout, Vector
from analysis.page.page_lines import PageLine

SELECTED = {"paste": (6, 20), "near": (2, 4)}  # lines before and after, besides the article
OPENING = 3  # paragraphs of the shortest views
BESIDE = (2, 6)  # lines before and after these
_DAY = re.compile(r"_\d{4}_\d{2}_\d{2}.*")  # behind the publisher, in names of saved pages
Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """One view of a labelled page, and the site that the page is from."""

    key: str
    site: str
    lines: list[PageLine]
    layout: Layout
    labels: Vector

    @property
    def weights(self) -> Vector:
        """Words count, but a long page counts less than its length."""
        lengths = np.array([1 + min(len(line.words), line_features.LONG) for line in self.lines])
        return lengths / np.sqrt(lengths.sum())


def views(row: Row) -> list[Page]:
    """The six views of a page, each with its labels."""
    raw, gold = row["raw_text"].split("\n"), set(row["gold_lines"])
    around = [_around(raw, min(gold), max(gold), *lines) for lines in SELECTED.values()]
    pages = [
        _page(row, "\n".join(raw[a:b]), {number - a for number in gold})
        for a, b in [(0, len(raw)), *around]
    ]
    bare = row["gold_text"]
    opening = "\n\n".join([line for line in bare.split("\n") if line.strip()][:OPENING])
    pages.append(_cut_short(row, raw, gold))
    return pages + [_page(row, text, set(range(text.count("\n") + 1))) for text in (bare, opening)]


def site(row: Row) -> str:
    """The site that a page is from: the host, or the publisher of a saved page that has none."""
    return urlsplit(row["url"]).netloc or _DAY.sub("", row["url"]) or row["id"]


def _cut_short(row: Row, raw: list[str], gold: set[int]) -> Page:
    """The first paragraphs of an article between the lines that stand around the whole of it."""
    start, end = _around(raw, min(gold), max(gold), *BESIDE)
    kept = sorted(gold)[:OPENING]
    numbers = [*range(start, min(gold)), *kept, *range(max(gold) + 1, end)]
    text = "\n\n".join(raw[number] for number in numbers)
    return _page(row, text, {2 * place for place, number in enumerate(numbers) if number in gold})


def _around(raw: list[str], first: int, last: int, more: int, most: int) -> tuple[int, int]:
    filled = [number for number, line in enumerate(raw) if line.strip()]
    before = [number for number in filled if number < first][-more:]
    after = [number for number in filled if number > last][:most]
    return (before or [first])[0], (after or [last])[-1] + 1


def _page(row: Row, text: str, gold: set[int]) -> Page:
    lines = page_lines.of(text)
    labels = np.array([float(line.numbers[0] in gold) for line in lines])
    return Page(row["id"], site(row), lines, page_layout.of(lines), labels)


def load(path: Path) -> list[Row]:
    """The labelled pages of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
