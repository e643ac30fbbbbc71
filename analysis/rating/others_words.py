"""Others' words: which characters of a text stand in somebody's mouth, and what shows it.

The quotations of an article (direct, indirect, mixed) cover nearly all of it. Beside them a few
words between marks without a speaker (scare quotes, quoted words in headlines) are words that the
outlet marks off as not its own.
"""

import re
from collections.abc import Iterable

import numpy as np

from analysis.models import Annotation, Place, Quotation
from analysis.rating.assertion_status import Speech
from analysis.rating.typography import plain

_MAX_MARKED = 60  # characters of words marked off without being found as a quotation
_CUE_NEAR = 160  # characters around a quotation in which its cue is looked for
_MARKED = re.compile(
    rf"(?<!\w)\"(?=\w)[^\"\n]{{1,{_MAX_MARKED}}}\"(?!\w)|(?<!\w)'(?=\w)[^'\"\n]{{1,{_MAX_MARKED}}}'(?!\w)"
)
_IN_MARKS = re.compile(r'"[^"]+"')


class OthersWords:
    """The words of one text of an article that are not the outlet's."""

    def __init__(self, annotation: Annotation, place: Place) -> None:
        """Mark every quotation of ``place``, those between marks above those without."""
        self.text = plain(annotation.article.part(place))
        self._quotations = [
            q for q in annotation.quotations if q.place == place and not _is_of_nobody(q)
        ]
        self._told = np.zeros(len(self.text), dtype=np.int32)  # number of the quotation, from 1
        self._marked = np.zeros(len(self.text), dtype=np.bool_)
        for number, quotation in enumerate(self._quotations, 1):
            start, end = max(0, quotation.start), max(0, quotation.end)
            if quotation.kind != "direct":
                self._told[start:end] = number
        for number, quotation in enumerate(self._quotations, 1):
            for start, end in _between_marks(self.text, quotation):
                self._told[start:end] = number
                self._marked[start:end] = True
        for found in _MARKED.finditer(self.text):
            self._marked[found.start() : found.end()] = True

    def is_repeat(self, at: int) -> bool:
        """Whether the words at ``at`` stood in the same text before, as in a pull-quote."""
        quotation = self._quotation(at)
        return quotation is not None and quotation.repeats == quotation.place

    def at(self, position: int) -> Speech | None:
        """Whose words stand at ``position``: None for the outlet's own."""
        quotation, in_marks = self._quotation(position), bool(self._marked[position])
        if quotation is None:
            return Speech(True, "quotation marks") if in_marks else None
        start = _nearest(self.text, quotation)
        sign = quotation.cue or ("quotation marks" if in_marks else "reported speech")
        return Speech(in_marks, sign, start, start + len(sign) if start is not None else None)

    def _quotation(self, at: int) -> Quotation | None:
        number = int(self._told[at])
        return self._quotations[number - 1] if number else None


def _is_of_nobody(quotation: Quotation) -> bool:
    """Whether it is told with "reportedly" alone: a hedge of the outlet, not somebody's words."""
    source = quotation.source
    return quotation.kind == "indirect" and source.anonymous and source.name is None


def _between_marks(text: str, quotation: Quotation) -> Iterable[tuple[int, int]]:
    start, end = max(0, quotation.start), max(0, quotation.end)
    if quotation.kind == "direct":
        return [(start, end)]
    if quotation.kind == "indirect":
        return []
    around = max(0, start - 1)  # the marks stand outside where the whole begins or ends with one
    return [m.span() for m in _IN_MARKS.finditer(text, around, end + 1)]


def _nearest(text: str, quotation: Quotation) -> int | None:
    """Where the cue stands: right before the quotation, or after it."""
    if not quotation.cue:
        return None
    cue, start, end = plain(quotation.cue), max(0, quotation.start), max(0, quotation.end)
    before = text.rfind(cue, max(0, start - _CUE_NEAR), start)
    after = text.find(cue, end, end + _CUE_NEAR)
    places = [at for at in (before, after) if at >= 0]
    return min(places, key=lambda at: max(start - at, at - end), default=None)
