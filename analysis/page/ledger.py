"""Ledger: every line of a document in its order, with what became of it and why.

Nothing of a document is lost unseen: the page that was read can be put together again from its
ledger, and each line of it shown as it stood, struck through where it went.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.models import Line, LineRole
from analysis.page import paragraphs
from analysis.page.page_lines import PageLine


class Fate(NamedTuple):
    """What becomes of a line, and why."""

    role: LineRole
    reason: str


def of(
    text: str,
    lines: Sequence[PageLine],
    fates: Sequence[Fate],
    spans: Mapping[int, tuple[int, int]],
    notes: Mapping[int, str],
    clean_text: str,
) -> tuple[Line, ...]:
    """Every line of the document in order, the blank ones too."""
    raw, written = text.split("\n"), dict[int, Line]()
    for place, (line, fate) in enumerate(zip(lines, fates, strict=True)):
        role: LineRole = fate.role if fate.role != "body" or place in spans else "removed"
        reason = fate.reason or notes.get(place, "") or ("" if role == "body" else "no words")
        pieces = paragraphs.pieces(
            clean_text, spans.get(place), [raw[number] for number in line.numbers]
        )
        for number, (start, end) in zip(line.numbers, pieces, strict=True):
            written[number] = Line(number, raw[number], role, reason, start, end)
    return tuple(
        written.get(number) or Line(number, line, "blank") for number, line in enumerate(raw)
    )
