"""The finding about titles: one outlet writes "former President", the others "President".

The same that the lens naming sets on top (``entities.title_conflicts``). Which side is right
depends on the date of the articles, and is not judged.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.entities.title_conflicts import Conflict
from analysis.findings.wording import (
    Articles,
    Finding,
    Spot,
    by_outlet,
    listed,
    opened,
    others,
    times,
)
from analysis.lenses import naming
from analysis.models import Annotation

LENS = "emphasis"  # the page that shows how people are named
STRENGTH = 0.95  # rare, checkable, and mostly a plain contradiction


def disagreeing(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """People whom some articles give a title and others give it as a former one."""
    evidence = tables.get(naming.KEY)
    if evidence is None:
        evidence = naming.measure(annotations)
    articles = by_outlet(annotations)
    return [_finding(each, evidence, articles) for each in naming.conflicts(evidence)]


def _finding(
    conflict: Conflict, evidence: pd.DataFrame, articles: Mapping[str, Articles]
) -> Finding:
    """The smaller side first; its places come first too."""
    few = len(conflict.former) <= len(conflict.current)
    sides = (conflict.former, conflict.current) if few else (conflict.current, conflict.former)
    here, there = ([articles[outlet] for outlet in side] for side in sides)
    number = sum(use.former == few for use in conflict.uses)
    only = "only " if len(here) == 1 and len(there) > 1 else ""
    calls = here[0].verb("calls", "call") if len(here) == 1 else "call"
    text = (
        f"{only}{listed([str(each) for each in here])} {calls} {conflict.person} "
        f"{_quoted(conflict, few)} ({times(number)}); "
        f"{_rest(there, len(articles) - len(here))} {_quoted(conflict, not few)}."
    )
    ordered = sorted(conflict.uses, key=lambda use: use.former != few)
    spots = _spots(evidence.loc[[use.row for use in ordered]])
    return Finding(opened(text), LENS, STRENGTH, spots)


def _quoted(conflict: Conflict, former: bool) -> str:
    return " or ".join(f"“{title}”" for title in conflict.written(former=former))


def _spots(rows: pd.DataFrame) -> tuple[Spot, ...]:
    columns = (rows[name].tolist() for name in ("article_id", "place", "start", "end"))
    return tuple(zip(*columns, strict=True))


def _rest(articles: Sequence[Articles], possible: int) -> str:
    """The other side, by name or as "the other 4" when it is everybody else."""
    if len(articles) == possible > 1:
        return f"{others(possible)} write"
    write = articles[0].verb("writes", "write") if len(articles) == 1 else "write"
    return f"{listed([str(each) for each in articles])} {write}"
