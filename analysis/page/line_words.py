"""Line words: what the single words of a line speak for, learned from labelled pages.

The set phrases of pages (``furniture``) are known beforehand; that "reply", "recipe" or a
columnist's "says" points one way or the other is not. Every word counts by itself, once a line,
and short lines apart from long ones: "share" alone is a button. Only words from many pages have a
weight, so that no weight is about one site.

Method: logistic regression on the words that open and close a line.
"""

from collections.abc import Mapping, Sequence
from itertools import repeat

import numpy as np

from analysis.page import furniture
from analysis.page.line_features import SHORT, Matrix
from analysis.page.page_lines import PageLine

OPENING, CLOSING = 12, 8  # words; what a line is shows at its ends
NEAR = ("words @self", "words @1", "words @-1", "words @2", "words @-2", "words around")
_PLACES = (0, 1, -1, 2, -2)
_AROUND = 4  # lines on each side


def keys(line: PageLine) -> list[str]:
    """The words of a line as the weights name them, each once: with its size, numbers as ``#``."""
    words = line.words
    seen = words if len(words) <= OPENING + CLOSING else words[:OPENING] + words[-CLOSING:]
    size = "short " if len(words) <= SHORT else "long "
    return [size + word for word in dict.fromkeys(furniture.without_numbers(seen))]


def scores(lines: Sequence[PageLine], weights: Mapping[str, float], bias: float) -> Matrix:
    """The log-odds of each line by its words alone."""
    told = (sum(map(weights.get, keys(line), repeat(0.0))) for line in lines)
    return np.array([bias + score for score in told])


def near(by_words: Matrix) -> Matrix:
    """One row a line: its own score, those of the lines around it, and their mean (``NEAR``)."""
    size = len(by_words)
    padded = np.concatenate([np.zeros(2), by_words, np.zeros(2)])
    columns = [padded[2 - place : 2 - place + size] for place in _PLACES]
    total = np.concatenate([[0.0], np.cumsum(by_words)])
    here = np.arange(size)
    top, end = np.maximum(0, here - _AROUND), np.minimum(size, here + _AROUND + 1)
    return np.array([*columns, (total[end] - total[top]) / (end - top)]).T.reshape(size, -1)
