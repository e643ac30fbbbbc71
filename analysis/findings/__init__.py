"""Findings: what differs between these articles, in plain sentences, each with its evidence.

A finding describes what was counted in the articles at hand. It never speaks of an outlet as such,
never calls anything biased, and says "no clear difference" where that is what the numbers say.
Each kind of finding is one function that gets the articles and the evidence of every lens; to add
a kind, write the function and name it in `KINDS`. The most telling come first, and every lens that
has something to say is heard.
"""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from analysis.findings import framing, quoting, stress, titles, tone
from analysis.findings.wording import Finding
from analysis.models import Annotation

__all__ = ["Finding", "find"]

Tables = Mapping[str, pd.DataFrame]
Kind = Callable[[Sequence[Annotation], Tables], Sequence[Finding]]

KINDS: tuple[Kind, ...] = (
    titles.disagreeing,
    quoting.amounts,
    quoting.exclusive_types,
    quoting.anonymous,
    quoting.relayed,
    stress.stressed,
    framing.sides,
    framing.loaded_only_here,
    tone.difference,
)
MOST = 8  # sentences: more are a report, not an overview


def find(annotations: Sequence[Annotation], tables: Tables) -> tuple[Finding, ...]:
    """The sentences of the Overview, most telling first; none for no articles.

    Args:
        annotations: the articles chosen.
        tables: the evidence of each lens for these articles, by the lens's key; what is missing is
            measured here.
    """
    if not annotations:
        return ()
    found = [finding for kind in KINDS for finding in kind(annotations, tables)]
    found.sort(key=lambda finding: -finding.strength)
    first = list({finding.lens: finding for finding in reversed(found)}.values())
    rest = [finding for finding in found if finding not in first]
    kept = (first + rest)[:MOST]
    return tuple(finding for finding in found if finding in kept)
