"""Line context: what the lines around a line say about it.

A short line inside an article is a subheading, the same line below it is a link to another story.
So every line is judged twice: first by itself and its two neighbours on each side, then by how
those around it were judged: the stretch it stands in, how much prose lies above and below it, and
whether a heading such as "Comments" or "Related" stands above. Both judgements are linear.

Method: stacked logistic regression over named features (``line_features``). The best run of lines
is the maximum-sum subsequence (Pasternack and Roth, WWW 2009).
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from analysis.page import line_features
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

Vector = npt.NDArray[np.float64]
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
FIRST = tuple(f"{name} @{place}" for place in ("self", *NEAR) for name in line_features.OWN)
SECOND = (
    *line_features.OWN,
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


def first(own: Matrix) -> Matrix:
    """The features of the first judgement: a line's own and those of its neighbours."""
    return np.hstack([own, *(_shifted(own, places) for places in NEAR)])


def second(lines: Sequence[PageLine], own: Matrix, scores: Vector) -> Matrix:
    """The features of the second judgement, from the ``scores`` (log-odds) of the first."""
    weights = _weights(lines)
    columns = [
        scores,
        *(_shifted(scores, places) for places in SCORES_NEAR),
        *_prose_around(scores, weights),
        *_run_columns(scores * weights),
        *_opener_columns(own),
        *_layout_columns(lines),
        *_topic_columns(lines, scores, weights),
        *_page_columns(lines, own, scores, weights),
        *_inside_columns(own, scores * weights),
    ]
    return np.hstack([own, np.array(columns).T.reshape(len(lines), -1)])


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


def _run_columns(values: Vector) -> list[Vector]:
    start, end = best_run(values)
    here = np.arange(len(values))
    inside = (start <= here) & (here < end)
    before, after = np.maximum(0, start - here), np.maximum(0, here - end + 1)
    return [inside.astype(np.float64), np.log1p(before), np.log1p(after)]


def _topic_columns(lines: Sequence[PageLine], scores: Vector, weights: Vector) -> list[Vector]:
    """How much of a line's vocabulary the best run uses elsewhere, and how deep the line is."""
    start, end = best_run(scores * weights)
    held = [{word for word in line.words if len(word) >= CONTENT_LETTERS} for line in lines]
    used = Counter(word for words in held[start:end] for word in words)
    shared = np.zeros(len(lines))
    for place, words in enumerate(held):
        own = int(start <= place < end)
        if words:
            shared[place] = sum(used[word] > own for word in words) / len(words)
    here = np.arange(len(lines))
    short = _short(lines)
    depth = np.log1p(np.maximum(0, np.minimum(here - start + 1, end - here)))
    return [shared, shared * short, short, depth]


def _page_columns(
    lines: Sequence[PageLine], own: Matrix, scores: Vector, weights: Vector
) -> list[Vector]:
    """Whether this looks like a page with menus, or like an article that was cleaned already."""
    columns = [
        line_features.OWN.index(f"{kind}: {size}")
        for kind in PAGE_KINDS
        for size in ("line", "short")
    ]
    signs = float(np.count_nonzero(own[:, columns].sum(axis=1)))
    prose = float((weights / (1 + np.exp(-scores))).sum() / (weights.sum() + 1e-6))
    size = len(lines)
    return [np.full(size, np.log1p(signs)), np.full(size, prose), prose * _short(lines)]


def _inside_columns(own: Matrix, values: Vector) -> list[Vector]:
    start, end = best_run(values)
    here = np.arange(len(values))
    inside = ((start <= here) & (here < end)).astype(np.float64)
    return [own[:, line_features.OWN.index(name)] * inside for name in INSIDE]


def _short(lines: Sequence[PageLine]) -> Vector:
    return np.array([float(len(line.words) <= line_features.SHORT) for line in lines])


def _opener_columns(own: Matrix) -> list[Vector]:
    here = np.arange(len(own))
    columns: list[Vector] = []
    for opener in OPENERS:
        marked = own[:, line_features.OWN.index(opener)] > 0
        last = np.maximum.accumulate(np.where(marked, here, -len(own) - 1000))
        columns.append(np.exp((last - here) / OPENER_FADE))
        columns.append((here - last < OPENER_REACH).astype(np.float64))
    return columns


def _layout_columns(lines: Sequence[PageLine]) -> list[Vector]:
    gaps = [
        min(MAX_GAP, after.numbers[0] - before.numbers[-1] - 1) for before, after in pairwise(lines)
    ]
    size = np.full(len(lines), np.log1p(len(lines)))
    return [np.array([0.0, *gaps]), np.array([*gaps, 0.0]), size]
