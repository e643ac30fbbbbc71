"""Line context: what the lines around a line say about it.

A short line inside an article is a subheading, the same line below it is a link to another story.
So a line is judged by itself and its two neighbours on each side (``near``), and then by how those
around it were judged (``around``): the stretch it stands in, how much prose lies above and below
it, and whether a heading such as "Comments" or "Related" stands above.

Method: stacked generalisation (Wolpert, Neural Networks 1992) over named features
(``line_features``). The best run of lines is the maximum-sum subsequence (Pasternack and Roth,
WWW 2009).
"""

import numpy as np
import numpy.typing as npt

from analysis.page import line_features, page_layout
from analysis.page.line_features import Matrix
from analysis.page.page_layout import Layout

Vector = npt.NDArray[np.float64]
NEAR = (1, -1, 2, -2)  # neighbours whose own features a line sees: above, below, second, second
SCORES_NEAR = (1, -1, 2, -2, 3, -3, 4, -4)
WINDOWS = (3, 8, 20)  # lines: the paragraph's neighbours, the section, the page around
NEAR_BY = tuple(f"{name} @{place}" for place in ("self", *NEAR) for name in line_features.OWN)
AROUND = (
    *(f"score @{place}" for place in ("self", *SCORES_NEAR)),
    *(f"prose {side} {width}" for width in WINDOWS for side in ("above", "below")),
    "part above", "part below", "part on the lesser side", "mass above", "mass below",
    "in the best run", "before the best run", "after the best run",
    *(
        f"{opener} {reach}"
        for opener in page_layout.OPENERS
        for reach in ("fading", "within reach")
    ),
    "blank lines above", "blank lines below", "lines in all",
    "words shared with the article", "words shared, short line", "short line", "depth in the run",
    "signs of a page", "part of the page that is prose", "prose page, short line",
    *(f"{name} in the best run" for name in page_layout.INSIDE),
)  # fmt: skip


def near(own: Matrix) -> Matrix:
    """A line's own features and those of its neighbours (``NEAR_BY``)."""
    return np.hstack([own, *(_shifted(own, places) for places in NEAR)])


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


def _page_columns(page: Layout, scores: Vector) -> list[Vector]:
    """Whether this looks like a page with menus, or like an article that was cleaned already."""
    weights, size = page.weights, len(scores)
    prose = float((weights / (1 + np.exp(-scores))).sum() / (weights.sum() + 1e-6))
    return [np.full(size, np.log1p(page.signs)), np.full(size, prose), prose * page.short]
