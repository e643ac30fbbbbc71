"""Frames: which sides of the story a text speaks of, told by the words it uses.

Twelve frames (cost, law, politics and conflict, safety, health, morality, fairness, culture, public
opinion, the people it strikes, who is to blame, what is to be done), each with a list of words.
Every word found is evidence and can be read where it stands. A sentence speaks of a frame when its
words for it, each once, weigh together as much as one clear word (`frame_terms.CLEAR`); the number
of an outlet is the share of its sentences that do, own and quoted voices apart. A sentence may
speak of several frames, so shares do not add up to one.

Lists know words and not meanings, and sentences of an article belong together, so that Wilson's
intervals are too narrow: read them as "at least this uncertain". Which words speak for what is our
reading of Boydstun et al. 2014 and Semetko and Valkenburg 2000. Measured error: docs/methods.md.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis import intervals
from analysis.framing.frame_terms import CLEAR, FRAME_OF_LIST, FRAMES, lists
from analysis.framing.pieces import Piece, by_voice, pieces
from analysis.framing.term_lists import Found
from analysis.models import Annotation

KEY = "frames"
TITLE = "Frames"
QUESTION = "Which sides of the story does each article speak of, and in whose voice?"
MIN_WORDS = 4  # shorter pieces ("said Ann Lee") are no sentence that could speak of something
NONE = ""  # the frame of the row that stands for a piece as such

_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "order": "int64",  # number of the sentence in its place, from 0
    "start": "int64",
    "end": "int64",
    "voice": "str",
    "frame": "str",  # empty in the row that stands for the piece itself
    "word": "str",  # as written
    "value": "float64",  # weight of the word, 0 to 2
    "speaks": "bool",  # whether the words of this frame in this piece are enough
}
EVIDENCE = list(_TYPES)
_SUMMARY_TYPES = {
    "outlet": "str",
    "frame": "str",
    "voice": "str",
    "count": "int64",  # sentences that speak of the frame
    "share": "float64",
    "low": "float64",
    "high": "float64",
    "n": "int64",  # sentences in this voice
    "articles": "int64",
}
SUMMARY = list(_SUMMARY_TYPES)


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each piece (a sentence's words in one voice) and one for each of its frame words.

    The row of the piece has no frame and value 0, so that what speaks of nothing is counted too.
    """
    rows = [row for each in annotations for row in _rows(each)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _rows(annotation: Annotation) -> Iterator[tuple[object, ...]]:
    who = annotation.article.id, annotation.outlet
    for piece in pieces(annotation):
        if piece.words < MIN_WORDS:
            continue
        where = *who, piece.place, piece.order
        yield (*where, piece.start, piece.end, piece.voice, NONE, "", 0.0, False)
        for row in _words(piece):
            yield (*where, *row)


def _words(piece: Piece) -> Iterator[tuple[object, ...]]:
    """Rows of one piece from ``start`` on, frame by frame."""
    found: dict[str, list[Found]] = {}
    for each in lists().find(piece.text):
        frame = FRAME_OF_LIST.get(each.term.list)
        if frame and each.term.weight:
            found.setdefault(frame, []).append(each)
    for frame in filter(found.__contains__, FRAMES):
        different = {each.term for each in found[frame]}
        speaks = sum(term.weight for term in different) >= CLEAR
        for each in found[frame]:
            start, end = piece.start + each.start, piece.start + each.end
            written = piece.text[each.start : each.end]
            yield start, end, piece.voice, frame, written, each.term.weight, speaks


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """The share of an outlet's sentences that speak of each frame; headline and deck stay out.

    Returns:
        A row an outlet, voice and frame, in the order of the evidence, of `VOICES` and of `FRAMES`;
        a voice that does not speak has no row. ``low`` and ``high`` are Wilson's 95 % interval.
    """
    return pd.DataFrame(by_voice(evidence, _shares), columns=SUMMARY).astype(_SUMMARY_TYPES)


def _shares(outlet: str, voice: str, rows: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    n, articles = int((rows["frame"] == NONE).sum()), rows["article_id"].nunique()
    if not n:
        return
    speaking = rows[rows["speaks"]].drop_duplicates(["article_id", "order", "frame"])
    counts = speaking["frame"].value_counts()
    for frame in FRAMES:
        count = int(counts.get(frame, 0))
        interval = intervals.proportion(count, n)
        yield outlet, frame, voice, count, count / n, interval.low, interval.high, n, articles
