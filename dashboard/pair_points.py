"""Two outlets' use of each term as points, and which of them have room for a name.

Nothing is counted here. Terms of the same two rates share a point. The points furthest from the
line on which both outlets use a term alike get their names first, on the side where there is room,
as long as no name would lie on another or on a point.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from analysis.context import Span
from dashboard import evidence_rows
from dashboard.data import View

MOST_NAMES = 24  # beyond that a picture is text
TERMS_IN_NAME = 2  # terms a name holds; a point with more is called by their number
LISTED_TERMS = 12  # terms that pointing at a point lists
WIDE, HIGH = 290, 430  # pixels that the names are fitted into: a picture on a narrow screen
LETTER, LINE, POINT = 6.6, 15, 7  # pixels: width of a letter, height of a line, a point's radius
SIDES = {
    "middle right": (0, 1),
    "middle left": (0, -1),
    "top center": (1, 0),
    "bottom center": (-1, 0),
}
SHARED = ["left", "right", "left_count", "right_count", "log_odds", "low", "high"]
HEADS = {
    "left": "rate_across",
    "right": "rate_up",
    "left_count": "count_across",
    "right_count": "count_up",
}
Box = tuple[float, float, float, float]


def of(view: View, left: str, right: str) -> pd.DataFrame:
    """A row a point: rates ``left`` and ``right``, counts, terms, and the name shown beside it.

    ``log_odds`` are those of ``left`` against all other outlets of the view, with their interval.
    ``terms`` are the point's terms as counted, ``display`` as written; ``label`` is empty where
    there is no room for it, ``side`` is where it goes. No rows where an outlet has no words.
    """
    rows = view.summary
    sides = [_side(rows[rows["outlet"] == outlet]) for outlet in (left, right)]
    if any(side["rate"].isna().all() for side in sides):
        return pd.DataFrame()
    one = sides[0].rename(columns={"rate": "left", "count": "left_count"})
    other = sides[1][["rate", "count"]].set_axis(["right", "right_count"], axis=1)
    both = one.join(other).reset_index()
    used = both[(both["left"] > 0) | (both["right"] > 0)]
    points = used.groupby(SHARED, sort=False, dropna=False)[["term", "display"]].agg(tuple)
    points = points.reset_index().rename(columns={"term": "terms"})
    return points.assign(**_names(points), display=points["display"].map(_listed))


def _side(rows: pd.DataFrame) -> pd.DataFrame:
    """An outlet's terms with what a point shows of them."""
    return rows.set_index(["term", "display"])[["rate", "count", "log_odds", "low", "high"]]


def table(points: pd.DataFrame) -> pd.DataFrame:
    """The points as a table to read: the terms first, no positions of names."""
    read = points[["display", *SHARED]]
    return read.set_axis(["terms", *(HEADS.get(name, name) for name in SHARED)], axis=1)


def title(points: pd.DataFrame, index: int) -> str:
    """What the drawer behind a point is called."""
    return str(points.at[index, "display"])


def spans(view: View, points: pd.DataFrame, index: int, outlets: Sequence[str]) -> list[Span]:
    """The places in two outlets' articles behind a point."""
    rows = view.evidence
    chosen = rows["term"].isin(evidence_rows.one(points, index)["terms"]) & rows["outlet"].isin(
        outlets
    )
    return evidence_rows.spans(rows[chosen & (rows["place"] == "body")], "term")


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - LISTED_TERMS} more" if len(names) > LISTED_TERMS else ""
    return ", ".join(names[:LISTED_TERMS]) + more


def _names(points: pd.DataFrame) -> dict[str, list[str]]:
    """The name of each point and its side; no name where there is no room."""
    label, side = [""] * len(points), ["middle right"] * len(points)
    if points.empty:
        return {"label": label, "side": side}
    roots = points[["left", "right"]] ** 0.5
    largest = max(float(roots.max().max()), 1.0)
    x, y = (roots["left"] / largest * WIDE).tolist(), (roots["right"] / largest * HIGH).tolist()
    taken: list[Box] = [_box(at, up, 2 * POINT, 2 * POINT) for at, up in zip(x, y, strict=True)]
    order = (roots["left"] - roots["right"]).abs().sort_values(ascending=False, kind="stable").index
    for row in order:
        name = _name(points["display"][row])
        free = next(_free(name, x[row], y[row], taken), None)
        if free is not None:
            side[row], label[row] = free[0], name
            taken.append(free[1])
        if sum(map(bool, label)) == MOST_NAMES:
            break
    return {"label": label, "side": side}


def _name(names: tuple[str, ...]) -> str:
    return ", ".join(names) if len(names) <= TERMS_IN_NAME else f"{len(names)} terms"


def _free(name: str, x: float, y: float, taken: Sequence[Box]) -> Iterator[tuple[str, Box]]:
    """The sides on which a name lies on nothing and inside the picture."""
    width = LETTER * len(name)
    for side, (up, across) in SIDES.items():
        at = x + across * (width / 2 + POINT)
        box = _box(at, y + up * (LINE / 2 + POINT), width, LINE)
        inside = box[0] >= -2 * POINT and box[2] <= WIDE * 1.1
        if inside and not any(_touch(box, other) for other in taken):
            yield side, box


def _box(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _touch(one: Box, other: Box) -> Any:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
