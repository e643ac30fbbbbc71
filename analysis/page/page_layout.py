"""Page layout: what of a page no judgement of its lines changes.

The lines are judged more than once (``line_scores``), each time by how those around them were
judged (``line_context``). What they weigh, which of their words carry the topic, and where headings
such as "Comments" or "Related" stand is the same each time, and is found once, here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from analysis.page import line_features
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

Vector = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
OPENERS = (
    "comments: line", "related: line", "related: short", "comments: short", "legal: short",
    "author: short",
)  # fmt: skip
OPENER_FADE = 5.0  # lines after which a heading above has lost most of its say
OPENER_REACH = 40  # lines that a list of comments or links usually stays below
INSIDE = (
    "few words", "some words", "list mark", "heading mark", "linked", "ends a sentence",
    "said twice", "said often", "capitalised", "short date", "date words",
)  # fmt: skip
PAGE_KINDS = ("navigation", "sharing", "legal", "cookies", "account", "comments", "newsletter")
CONTENT_LETTERS = 5  # shorter words say little about the topic
MAX_GAP = 3  # blank lines; more say no more


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a page no judgement changes; every vector has an entry a line.

    ``own`` are the features of each line by itself, ``weights`` how much its judgement counts.
    ``words`` are numbers of the words that carry the topic, each once a line, ``held_by`` the
    lines that they stand in. ``openers`` and ``gaps`` are columns of ``line_context.AROUND``,
    ``marked`` is what ``INSIDE`` names, a row a feature. ``signs`` is how many lines show what
    pages have.
    """

    own: Matrix
    weights: Vector
    short: Vector
    words: Places
    held_by: Places
    openers: Sequence[Vector]
    gaps: Sequence[Vector]
    marked: Matrix
    signs: float


def of(lines: Sequence[PageLine]) -> Layout:
    """The layout of a page."""
    own = line_features.of(lines)
    words, held_by = _topic_words(lines)
    return Layout(
        own=own,
        weights=_weights(lines),
        short=np.array([float(len(line.words) <= line_features.SHORT) for line in lines]),
        words=words,
        held_by=held_by,
        openers=_opener_columns(own),
        gaps=_gap_columns(lines),
        marked=own[:, [line_features.OWN.index(name) for name in INSIDE]].T,
        signs=_signs(own),
    )


def _weights(lines: Sequence[PageLine]) -> Vector:
    """How much a line's judgement counts: the logarithm of its length in words."""
    lengths = [min(len(line.words), line_features.LONG) for line in lines]
    return np.log2(1 + np.array(lengths, dtype=np.float64))


def _topic_words(lines: Sequence[PageLine]) -> tuple[Places, Places]:
    """The words of each line that say what it is about, as numbers, and the lines they are in."""
    numbers: dict[str, int] = {}
    held = [{word for word in line.words if len(word) >= CONTENT_LETTERS} for line in lines]
    words = [numbers.setdefault(word, len(numbers)) for line in held for word in line]
    held_by = np.repeat(np.arange(len(lines)), [len(line) for line in held])
    return np.array(words, dtype=np.intp), held_by


def _signs(own: Matrix) -> float:
    """The number of lines that say what the lines of a page with menus say."""
    columns = [
        line_features.OWN.index(f"{kind}: {size}")
        for kind in PAGE_KINDS
        for size in ("line", "short")
    ]
    return float(np.count_nonzero(own[:, columns].sum(axis=1)))


def _opener_columns(own: Matrix) -> list[Vector]:
    here = np.arange(len(own))
    columns: list[Vector] = []
    for opener in OPENERS:
        marked = own[:, line_features.OWN.index(opener)] > 0
        last = np.maximum.accumulate(np.where(marked, here, -len(own) - 1000))
        columns.append(np.exp((last - here) / OPENER_FADE))
        columns.append((here - last < OPENER_REACH).astype(np.float64))
    return columns


def _gap_columns(lines: Sequence[PageLine]) -> list[Vector]:
    gaps = [
        min(MAX_GAP, after.numbers[0] - before.numbers[-1] - 1) for before, after in pairwise(lines)
    ]
    size = np.full(len(lines), np.log1p(len(lines)))
    return [np.array([0.0, *gaps]), np.array([*gaps, 0.0]), size]
