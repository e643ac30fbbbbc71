"""Voices: which part of a sentence is the outlet's own, which is quoted, which is reported.

An outlet answers for its own words only. The words between quotation marks are somebody else's
(*quoted*), those it tells in its own grammar as what somebody said are *reported*, all others are
its *own*. A few words in marks ("lawfare") are the outlet's choice to mark a word off: runs of up
to `SCARE_QUOTE_WORDS` stay with the voice around them.

The quotations come from `quotations.py` or from a reader's corrections; in one of kind "mixed" the
words between marks are quoted and the rest is reported. Words that stand in the article twice, as
pull-quotes do, speak once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.models import PLACES, Annotation, Quotation, QuotationKind, Sentence
from analysis.rating.typography import plain

Voice = Literal["own", "quoted", "reported"]
VOICES: tuple[Voice, ...] = ("own", "quoted", "reported")

SCARE_QUOTE_WORDS = 3  # runs in marks up to this long are titles, terms and scare quotes
WORD = re.compile(r"\w+(?:['’.,-]\w+)*")

_REPORTED, _QUOTED, _REPEATED = 1, 2, 3  # a byte a character of the text; 0 is the own voice
_RUN = re.compile(rb"\x01+|\x02+|\x03+")
_IN_MARKS = re.compile(r'"([^"]+)"')
_GAP = "·"  # stands in the own words where another voice stood: no word to VADER


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one voice in a sentence; ``text`` is plain and as long as the span.

    For the own voice the span is the sentence's and other voices are blanked in ``text``.
    """

    start: int
    end: int
    voice: Voice
    text: str


def stretches(annotation: Annotation) -> Iterator[tuple[int, Sentence, Stretch]]:
    """Each stretch with its sentence and that sentence's number in its place, from 0."""
    for place in PLACES:
        text = plain(annotation.article.part(place))
        voices = _voices(text, [q for q in annotation.quotations if q.place == place])
        inside = (s for s in annotation.sentences if s.place == place)
        for order, sentence in enumerate(inside):
            for stretch in _cut(text, voices, sentence):
                yield order, sentence, stretch


def _voices(text: str, quotations: Iterable[Quotation]) -> bytes:
    """One byte a character: whose voice it is in."""
    voices = bytearray(len(text))
    for quotation in sorted(quotations, key=lambda q: q.kind == "direct"):  # marks decide, last
        start, end = max(0, quotation.start), min(len(text), quotation.end)
        again = quotation.repeats == quotation.place
        if quotation.kind != "direct":
            _paint(voices, start, end, _REPEATED if again else _REPORTED)
        for first, last in _between_marks(text, quotation.kind, start, end):
            if _has_more_words(text, first, last, SCARE_QUOTE_WORDS):
                _paint(voices, first, last, _REPEATED if again else _QUOTED)
    return bytes(voices)


def _between_marks(text: str, kind: QuotationKind, start: int, end: int) -> list[tuple[int, int]]:
    if kind == "direct":
        return [(start, end)]
    if kind == "indirect":
        return []
    around = max(0, start - 1)  # the marks stand outside when the whole begins or ends with one
    return [found.span(1) for found in _IN_MARKS.finditer(text, around, end + 1)]


def _paint(voices: bytearray, start: int, end: int, voice: int) -> None:
    if start < end:
        voices[start:end] = bytes([voice]) * (end - start)


def _has_more_words(text: str, start: int, end: int, words: int) -> bool:
    return any(count > words for count, _ in enumerate(WORD.finditer(text, start, end), 1))


def _cut(text: str, voices: bytes, sentence: Sentence) -> Iterator[Stretch]:
    start, end = max(0, sentence.start), min(len(text), sentence.end)
    others: Sequence[tuple[int, int]] = [m.span() for m in _RUN.finditer(voices, start, end)]
    own: list[str] = []
    done = start
    for first, last in others:
        own += [text[done:first], _GAP * (last - first)]
        done = last
    yield Stretch(start, end, "own", "".join([*own, text[done:end]]))
    for first, last in others:
        if voices[first] != _REPEATED:
            voice: Voice = "quoted" if voices[first] == _QUOTED else "reported"
            yield Stretch(first, last, voice, text[first:last])
