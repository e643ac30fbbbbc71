"""Pieces: the words of one voice in one sentence, the unit in which framing is counted.

An outlet answers for its own words only, so whatever is counted is counted for each voice apart
(`rating/voices.py`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.models import Annotation, Place, Sentence
from analysis.rating.voices import VOICES, WORD, Stretch, Voice, stretches

RowsOf = Callable[[str, Voice, pd.DataFrame], Iterator[tuple[object, ...]]]


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


def by_voice(evidence: pd.DataFrame, rows_of: RowsOf) -> list[tuple[object, ...]]:
    """What ``rows_of`` makes of the evidence of each outlet in each voice; of the body alone.

    Args:
        evidence: rows of pieces and of what was found in them, with ``outlet, place, voice``.
        rows_of: gives the rows of a summary for an outlet, a voice, and their evidence, which is
            empty where the outlet has no words in this voice.

    Returns:
        The rows in the order of the outlets in the evidence and of `VOICES`.
    """
    body = evidence[evidence["place"] == "body"]
    return [
        row
        for outlet, group in body.groupby("outlet", sort=False)
        for voice in VOICES
        for row in rows_of(str(outlet), voice, group[group["voice"] == voice])
    ]


def _piece(order: int, sentence: Sentence, stretch: Stretch) -> Piece:
    words = sum(1 for _ in WORD.finditer(stretch.text))
    where = stretch.start, stretch.end, stretch.voice
    return Piece(sentence.place, order, *where, stretch.text, words)
