"""Frames: which side of a matter a text speaks of, told by the words it uses.

A frame is what a matter is made out to be about: a law may be told by its cost, by whether courts
will let it stand, by who gains votes from it, or by the family it strikes. Each frame has a list of
words and phrases (``lexicons/frames.csv``), every one with a weight: 2 for what hardly means
anything else, 1 for what mostly points there, less for words that several frames share. A phrase of
weight 0 stands for nothing and keeps its words from counting ("clinical trial" is no trial).

The frames are those on which Boydstun et al. 2014 (policy frames) and Semetko and Valkenburg 2000
(frames of political news) agree or which one of them adds; the lists are our own. What each holds
and how far to trust it: docs/methods.md. English only.
"""

from collections.abc import Mapping
from functools import cache

from analysis import lexicons
from analysis.framing.term_lists import Term, TermLists

FRAME_OF_LIST: Mapping[str, str] = {
    "economic": "economic",
    "legality": "legality",
    "politics": "politics and conflict",
    "conflict": "politics and conflict",
    "security": "security",
    "health": "health",
    "morality": "morality",
    "fairness": "fairness",
    "culture": "culture",
    "public opinion": "public opinion",
    "human interest": "human interest",
    "responsibility": "responsibility",
    "resolution": "resolution",
}
FRAMES = tuple(dict.fromkeys(FRAME_OF_LIST.values()))
CLEAR = 1.0  # weight from which a sentence speaks of a frame: one clear word, or two vague ones


@cache
def lists() -> TermLists:
    """All lists, those for labelled sets among them."""
    rows = lexicons.rows("frames")
    return TermLists(Term(row["term"], row["list"], float(row["weight"])) for row in rows)
