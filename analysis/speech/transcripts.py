"""Transcripts: paragraphs that open with who speaks, in capitals: "LEE: We will stay."

Three such paragraphs make a transcript where two speakers take turns, so that one of them comes
twice; others may be headings, as labels of a page are ("READ MORE:", "WATCH:"). A label may also
stand inside the marks that open its paragraph. What is printed behind a label are that person's own
words, with or without marks.

Limits: "Q:" and "A:" name nobody; a paragraph without a label belongs to nobody.
"""

from itertools import pairwise
from typing import NamedTuple

from analysis.speech import words
from analysis.speech.marked import Attribution, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read

MIN_LINES = 3
MAX_LABEL = 4  # tokens of a label ("SEN. ANN LEE")
MIN_LETTERS = 3  # of a label; "Q" and "A" are no names
_PAGE_LABELS = words.closed("page label")
RULE = "label of a transcript"


class Line(NamedTuple):
    """A paragraph of a transcript: who speaks, and the tokens said (``last`` not included)."""

    speaker: Mention
    first: int
    last: int
    marked: bool


def find(text: Read) -> list[Line]:
    """The lines of a transcript, in order; none where a text only has headings."""
    edges = [0] if text.tokens else []
    for at, (before, token) in enumerate(pairwise(text.tokens), 1):
        if token.paragraph != before.paragraph:
            edges.append(at)
    lines = [
        line
        for first, last in pairwise([*edges, len(text.tokens)])
        if (line := _line(text, first, last)) is not None
    ]
    speakers = {line.speaker.head for line in lines}
    return lines if len(lines) >= MIN_LINES and 1 < len(speakers) < len(lines) else []


def _line(text: Read, first: int, last: int) -> Line | None:
    marked = text.tokens[first].quote >= 0
    start = first + (not text.tokens[first].text[0].isalnum())
    at = start
    while at < min(last, start + MAX_LABEL) and text.tokens[at].text.isupper():
        at += 1
    colon = at < last and text.tokens[at].text == ":"
    if at == start or not colon or at + 1 >= last:
        return None
    if sum(len(token.text) for token in text.tokens[start:at]) < MIN_LETTERS:
        return None
    if text.tokens[start].lower in _PAGE_LABELS:
        return None
    head = text.tokens[at - 1].lower.rstrip(".")
    speaker = Mention(start, at, "name", at - 1, head)
    inside = text.tokens[at + 1].quote >= 0 and not marked
    return Line(speaker, at + 1, last, marked or inside)


def labelled(quotation: Marked, lines: dict[int, Line]) -> Attribution | None:
    """The label a marked paragraph of a transcript opens with."""
    line = lines.get(quotation.first + 1)
    return None if line is None else Attribution(line.speaker, None, RULE, 0.9)
