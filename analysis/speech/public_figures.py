"""Public figures: well-known people whom articles name without saying what they are.

The list (``public_figures.csv``) holds names and types, no dates, and is asked last. Initials make
no difference ("Loretta E. Lynch"), nor does a first given name that few write.
"""

from functools import cache
from typing import cast

from analysis import lexicons
from analysis.models import SourceType
from analysis.speech.bodies import Verdict


def verdict(name: str) -> Verdict | None:
    """The type of a well-known person, None for everybody else."""
    return _figures().get(_without_initials(name))


@cache
def _figures() -> dict[str, Verdict]:
    """Well-known people by name and short name."""
    found: dict[str, Verdict] = {}
    for row in lexicons.rows("public_figures"):
        parts = _without_initials(row["name"]).split()
        for first in range(max(1, len(parts) - 1)):
            name = " ".join(parts[first:])
            found.setdefault(name, (cast(SourceType, row["type"]), "listed public figure"))
    return found


def _without_initials(name: str) -> str:
    """ "Loretta E. Lynch" as most write it: "Loretta Lynch"."""
    parts = name.replace(",", "").split()
    kept = [p for p in parts if not (len(p) == 2 and p.endswith(".")) and p not in {"Jr.", "Sr."}]
    return " ".join(kept) if len(kept) > 1 else name
