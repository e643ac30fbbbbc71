"""The sentences around a span: what a reader must see to judge a mark on a chart.

A span alone ("open chatter") cannot be judged, and a whole article is too much; the sentences that
the span touches are the unit that a correction is made on.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.models import Annotation, Place


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one article that a number rests on."""

    article_id: str
    place: Place
    start: int
    end: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more neighbouring sentences of an article, and the stretches in them that count.

    ``start`` and ``end`` delimit the sentences, ``spans`` the stretches, all in the text of
    ``place``.
    """

    article_id: str
    place: Place
    start: int
    end: int
    spans: tuple[Span, ...]


def window(annotation: Annotation, span: Span) -> tuple[int, int]:
    """Start and end of the sentences that ``span`` touches; its own where none does."""
    touched = [
        (s.start, s.end)
        for s in annotation.sentences
        if s.place == span.place and s.start < span.end and s.end > span.start
    ]
    starts, ends = zip(*touched, strict=True) if touched else ((), ())
    return min((*starts, span.start)), max((*ends, span.end))


def passages(annotations: Iterable[Annotation], spans: Iterable[Span]) -> tuple[Passage, ...]:
    """The sentences behind ``spans``, in the order of the articles and of reading.

    Spans in the same sentences come as one passage. Spans of articles that are not among
    ``annotations`` are left out.
    """
    wanted = list(spans)
    found: list[Passage] = []
    for annotation in annotations:
        windows: dict[tuple[Place, int, int], list[Span]] = {}
        for span in wanted:
            if span.article_id == annotation.article.id:
                windows.setdefault((span.place, *window(annotation, span)), []).append(span)
        order = sorted(windows, key=lambda key: (_RANK[key[0]], key[1], key[2]))
        found += [Passage(annotation.article.id, *key, tuple(windows[key])) for key in order]
    return tuple(found)


_RANK: dict[Place, int] = {"headline": 0, "deck": 1, "body": 2}
