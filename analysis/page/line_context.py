"""Line context: what the lines around a line say about it.

A short line inside an article is a subheading, the same line below it is a link to another story.
So a line is judged by itself and its two neighbours on each side (``near``), and then by how those
around it were judged (``around``): the stretch it stands in, how much prose lies above and below
it, and whether a heading such as "Comments" or "Related" stands above.

Method: stacked generalisation (Wolpert, Neural Networks 1992) over named features
(``line_features``). The best run of lines is the maximum-sum subsequence (Pasternack and Roth,
WWW 2009).
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
NEAR = (1, -1, 2, -2)  # neighbours whose own features a line sees: above, below, second, second
SCORES_NEAR = (1, -1, 2, -2, 3, -3, 4, -4)
WINDOWS = (3, 8, 20)  # lines: the paragraph's neighbours, the section, the page around
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
NEAR_BY = tuple(f"{name} @{place}" for place in ("self", *NEAR) for name in line_features.OWN)
AROUND = (
    *(f"score @{place}" for place in ("self", *SCORES_NEAR)),
    *(f"prose {side} {width}" for width in WINDOWS for side in ("above", "below")),
    "part above", "part below", "part on the lesser side", "mass above", "mass below",
    "in the best run", "before the best run", "after the best run",
    *(f"{opener} {reach}" for opener in OPENERS for reach in ("fading", "within reach")),
    "blank lines above", "blank lines below", "lines in all",
    "words shared with the article", "words shared, short line", "short line", "depth in the run",
    "signs of a page", "part of the page that is prose", "prose page, short line",
    *(f"{name} in the best run" for name in INSIDE),
)  # fmt: skip


def near(own: Matrix) -> Matrix:
    """A line's own features and those of its neighbours (``NEAR_BY``)."""
    return np.hstack([own, *(_shifted(own, places) for places in NEAR)])


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a page no judgement changes; every vector has an entry a line.

    ``own`` are the features of each line by itself, ``weights`` how much its judgement counts.
    ``words`` are numbers of the words that carry the topic, each once a line, ``held_by`` the
    lines that they stand in. ``openers`` and ``gaps`` are columns of ``AROUND``, ``marked`` is what
    ``INSIDE`` names, a row a feature. ``signs`` is how many lines show what pages have.
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


def layout(lines: Sequence[PageLine]) -> Layout:
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


def weighed(own: Matrix, weights: Vector) -> Vector:
    """``near(own) @ weights``, without writing every line out five times."""
    sums = own @ weights.reshape(1 + len(NEAR), -1).T
    total: Vector = sums[:, 0].copy()
    for column, places in enumerate(NEAR, start=1):
        total += _shifted(sums[:, column], places)
    return total


def around(page: Layout, scores: Vector) -> Matrix:
    """What the ``scores`` (log-odds) of a judgement say about each line's place (``AROUND``)."""
    here = np.arange(len(scores))
    start, end = best_run(scores * page.weights)
    inside = ((start <= here) & (here < end)).astype(np.float64)
    columns = [
        scores,
        *(_shifted(scores, places) for places in SCORES_NEAR),
        *_prose_around(scores, page.weights),
        inside,
        np.log1p(np.maximum(0, start - here)),
        np.log1p(np.maximum(0, here - end + 1)),
        *page.openers,
        *page.gaps,
        *_topic_columns(page, inside),
        np.log1p(np.maximum(0, np.minimum(here - start + 1, end - here))),
        *_page_columns(page, scores),
        *(page.marked * inside),
    ]
    return np.array(columns).T.reshape(len(scores), -1)


def _weights(lines: Sequence[PageLine]) -> Vector:
    """How much a line's judgement counts: the logarithm of its length in words."""
    lengths = [min(len(line.words), line_features.LONG) for line in lines]
    return np.log2(1 + np.array(lengths, dtype=np.float64))


def _shifted(values: Matrix, places: int) -> Matrix:
    """``values`` moved down by ``places`` rows, zeros where nothing stands."""
    out = np.zeros_like(values)
    if places > 0:
        out[places:] = values[:-places]
    else:
        out[:places] = values[-places:]
    return out


def _prose_around(scores: Vector, weights: Vector) -> list[Vector]:
    chance = weights / (1 + np.exp(-scores))
    mass, full = (np.concatenate([[0.0], np.cumsum(each)]) for each in (chance, weights))
    here = np.arange(len(scores))
    columns = []
    for width in WINDOWS:
        top, end = np.maximum(0, here - width), np.minimum(len(scores), here + 1 + width)
        columns.append((mass[here] - mass[top]) / (full[here] - full[top] + 1e-6))
        columns.append((mass[end] - mass[here + 1]) / (full[end] - full[here + 1] + 1e-6))
    above, below = mass[here], mass[-1] - mass[here + 1]
    total = mass[-1] + 1e-6
    lesser = np.minimum(above, below) / total
    return [*columns, above / total, below / total, lesser, np.log1p(above), np.log1p(below)]


def best_run(values: Vector) -> tuple[int, int]:
    """Where consecutive ``values`` add up to most, half-open; (0, 0) when none is positive."""
    best, top, start, total = (0, 0), 0.0, 0, 0.0
    for place, value in enumerate(values.tolist()):
        if total <= 0:
            start, total = place, 0.0
        total += value
        if total > top:
            best, top = (start, place + 1), total
    return best


def _topic_words(lines: Sequence[PageLine]) -> tuple[Places, Places]:
    """The words of each line that say what it is about, as numbers, and the lines they are in."""
    numbers: dict[str, int] = {}
    held = [{word for word in line.words if len(word) >= CONTENT_LETTERS} for line in lines]
    words = [numbers.setdefault(word, len(numbers)) for line in held for word in line]
    held_by = np.repeat(np.arange(len(lines)), [len(line) for line in held])
    return np.array(words, dtype=np.intp), held_by


def _topic_columns(page: Layout, inside: Vector) -> list[Vector]:
    """How much of a line's vocabulary the best run uses elsewhere."""
    size = len(inside)
    if not len(page.words):
        return [np.zeros(size), np.zeros(size), page.short]
    within = inside[page.held_by]
    used = np.bincount(page.words, within)[page.words] > within
    count = np.bincount(page.held_by, minlength=size)
    shared = np.bincount(page.held_by, used, size) / np.maximum(1, count)
    return [shared, shared * page.short, page.short]


def _signs(own: Matrix) -> float:
    """The number of lines that say what the lines of a page with menus say."""
    columns = [
        line_features.OWN.index(f"{kind}: {size}")
        for kind in PAGE_KINDS
        for size in ("line", "short")
    ]
    return float(np.count_nonzero(own[:, columns].sum(axis=1)))


def _page_columns(page: Layout, scores: Vector) -> list[Vector]:
    """Whether this looks like a page with menus, or like an article that was cleaned already."""
    weights, size = page.weights, len(scores)
    prose = float((weights / (1 + np.exp(-scores))).sum() / (weights.sum() + 1e-6))
    return [np.full(size, np.log1p(page.signs)), np.full(size, prose), prose * page.short]


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
