"""Forest: many small decision trees as plain numbers, and nothing else.

Each tree asks a line of numbers a few yes-no questions ("is this feature at most so much?") and
ends at an amount; the amounts of all trees add up to a score. A tree can say what a sum cannot: a
short line counts one way inside an article and the other way below it. The trees were grown by
scikit-learn (training/) and are kept as JSON; to apply them takes lookups in four lists.

Method: gradient boosted trees (Friedman, Annals of Statistics 2001).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Forest:
    """The nodes of all trees in one row; ``roots`` are where the trees begin.

    A node asks whether ``feature`` is at most ``threshold`` and goes on at one of two places in
    ``below``: at twice its own number when not, one further when so. A leaf goes on at itself, so
    that all paths may be ``depth`` steps long.
    """

    roots: Places
    feature: Places
    threshold: Vector
    below: Places
    value: Vector
    depth: int
    base: float

    def scores(self, rows: Matrix) -> Vector:
        """One sum for each row of features."""
        numbers, (count, width) = rows.ravel(), rows.shape
        begin = (np.arange(count) * width)[:, None]
        node = np.broadcast_to(self.roots, (count, len(self.roots)))
        for _ in range(self.depth):
            low = numbers.take(begin + self.feature.take(node)) <= self.threshold.take(node)
            node = self.below.take(2 * node + low)
        total: Vector = self.base + self.value.take(node).sum(axis=1)
        return total


def parse(kept: Mapping[str, Any]) -> Forest:
    """A forest from what `plain` made of its trees."""
    sizes = [len(tree["value"]) for tree in kept["trees"]]
    roots = np.cumsum([0, *sizes[:-1]])
    offsets = np.repeat(roots, sizes)

    def flat(name: str, kind: type[np.generic]) -> npt.NDArray[Any]:
        return np.array([number for tree in kept["trees"] for number in tree[name]], dtype=kind)

    left, right = flat("left", np.intp) + offsets, flat("right", np.intp) + offsets
    return Forest(
        roots=roots.astype(np.intp),
        feature=flat("feature", np.intp),
        threshold=flat("threshold", np.float64),
        below=np.column_stack([right, left]).ravel(),
        value=flat("value", np.float64),
        depth=int(kept["depth"]),
        base=float(kept["base"]),
    )


def plain(
    trees: Sequence[Mapping[str, Sequence[float]]], base: float, depth: int
) -> dict[str, Any]:
    """A forest as JSON keeps it; five digits are more than the data can tell."""
    return {
        "base": round(base, 5),
        "depth": depth,
        "trees": [
            {
                name: [float(f"{x:.5g}") if name in {"threshold", "value"} else int(x) for x in row]
                for name, row in tree.items()
            }
            for tree in trees
        ],
    }
