"""Forest: many small decision trees as plain numbers, and nothing else.

Each tree asks a line of numbers a few yes-no questions ("is this feature at most so much?") and
ends at an amount; the amounts of all trees add up to a score. A tree can say what a sum cannot: a
short line counts one way inside an article and the other way below it. The trees were grown by
scikit-learn (training/) and are kept as JSON; to apply them takes lookups in five lists.

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

    A node asks whether ``feature`` is at most ``threshold`` and goes on at ``left`` (yes) or
    ``right``. A leaf goes on at itself, so that all paths may be ``depth`` steps long.
    """

    roots: Places
    feature: Places
    threshold: Vector
    left: Places
    right: Places
    value: Vector
    depth: int
    base: float

    def scores(self, rows: Matrix) -> Vector:
        """One sum for each row of features."""
        lines = np.arange(len(rows))[:, None]
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            low = rows[lines, self.feature[node]] <= self.threshold[node]
            node = np.where(low, self.left[node], self.right[node])
        total: Vector = self.base + self.value[node].sum(axis=1)
        return total


def parse(kept: Mapping[str, Any]) -> Forest:
    """A forest from what `plain` made of its trees."""
    sizes = [len(tree["value"]) for tree in kept["trees"]]
    roots = np.cumsum([0, *sizes[:-1]])
    offsets = np.repeat(roots, sizes)

    def flat(name: str) -> list[Any]:
        return [number for tree in kept["trees"] for number in tree[name]]

    return Forest(
        roots=roots.astype(np.intp),
        feature=np.array(flat("feature"), dtype=np.intp),
        threshold=np.array(flat("threshold"), dtype=np.float64),
        left=np.array(flat("left"), dtype=np.intp) + offsets,
        right=np.array(flat("right"), dtype=np.intp) + offsets,
        value=np.array(flat("value"), dtype=np.float64),
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
