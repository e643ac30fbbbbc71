"""Pieces: the words of one voice in one sentence, the unit in which framing is counted.

An outlet answers for its own words only, so whatever is counted is counted for each voice apart
(`rating/voices.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.models import Annotation, Place, Sentence
from analysis.rating.voices import WORD, Stretch, Voice, stretches


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence's words in one voice; ``text`` begins at ``start`` of the place it stands in."""

    place: Place
    order: int  # number of the sentence in its place, from 0
    start: int
    end: int
    voice: Voice
    text: str
    words: int


def pieces(annotation: Annotation) -> Iterator[Piece]:
    """Every piece of an article that holds words: headline, deck and body, in reading order."""
    for order, sentence, stretch in stretches(annotation):
        piece = _piece(order, sentence, stretch)
        if piece.words:
            yield piece


def _piece(order: int, sentence: Sentence, stretch: Stretch) -> Piece:
    words = sum(1 for _ in WORD.finditer(stretch.text))
    where = stretch.start, stretch.end, stretch.voice
    return Piece(sentence.place, order, *where, stretch.text, words)
