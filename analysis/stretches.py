"""Stretches of a text, and which of them are other people's words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.models import Annotation, Place, Quotation

Numbers = NDArray[np.int32]

_QUOTED_PART = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"”“»]")


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of a text that do not overlap, in order."""

    starts: Numbers
    ends: Numbers

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Start and end of each."""
        return zip(self.starts.tolist(), self.ends.tolist(), strict=True)

    def holding(self, at: Numbers) -> Numbers:
        """The number of the stretch that each position lies in, -1 where it lies in none."""
        if not len(self.starts):
            return np.full(len(at), -1, dtype=np.int32)
        before = np.searchsorted(self.starts, at, side="right") - 1
        return np.where((before >= 0) & (at < self.ends[before]), before, -1).astype(np.int32)


def quoted_stretches(annotation: Annotation, place: Place = "body") -> Stretches:
    """Where words of others stand verbatim: direct quotations, and the marked parts of mixed ones.

    Reported speech without marks is the article's own wording.
    """
    return from_spans(quoted_spans(annotation, place))


def quoted_spans(annotation: Annotation, place: Place = "body") -> list[tuple[int, int]]:
    """The same as plain spans, which may overlap."""
    text = annotation.article.part(place)
    spans: list[tuple[int, int]] = []
    for quotation in annotation.quotations:
        if quotation.place == place and quotation.kind != "indirect":
            spans += spoken_parts(text, quotation)
    return spans


def spoken_parts(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    """The whole quotation, or of a mixed one the stretches inside quotation marks."""
    start, end = quotation.start, quotation.end
    if quotation.kind != "mixed":
        return [(start, end)]
    marked = [match.span(1) for match in _QUOTED_PART.finditer(text, max(0, start - 1), end + 1)]
    return marked or [(start, end)]


def from_spans(spans: Iterable[tuple[int, int]]) -> Stretches:
    """Stretches from any spans; those that overlap become one."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        elif start < end:
            merged.append([start, end])
    starts, ends = (np.array([span[side] for span in merged], dtype=np.int32) for side in (0, 1))
    return Stretches(starts, ends)
