"""Rows of evidence: one as values, those a mark stands for, and where they stand in the text."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.context import Span


def spans(evidence: pd.DataFrame, note: str | None = None) -> list[Span]:
    """The stretches that rows of evidence point at; ``note`` names a column to show beside each."""
    notes = evidence[note].astype(str) if note else [""] * len(evidence)
    columns = (evidence[name] for name in ("article_id", "place", "start", "end"))
    return [
        Span(article_id, place, int(start), int(end), text)
        for article_id, place, start, end, text in zip(*columns, notes, strict=True)
    ]


def one(table: pd.DataFrame, index: int) -> dict[str, Any]:
    """One row of a table by its index, as values by column name."""
    return {str(name): table.at[index, name] for name in table.columns}


def behind(evidence: pd.DataFrame, row: Mapping[str, Any], keys: Sequence[str]) -> pd.DataFrame:
    """The observations a mark stands for: those that agree with ``row`` in all of ``keys``."""
    chosen = pd.Series(True, index=evidence.index)
    for key in keys:
        chosen &= evidence[key] == row[key]
    return evidence[chosen]
