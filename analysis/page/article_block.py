"""Article block: which lines of a page are the article, and for each other line why it is not.

``line_scores`` gives each line the log-odds of being article text. From these the lines are chosen
so that most of the article stays and most of the page goes; the more of the page is furniture, the
more what stays counts: a line too many is seen and taken out, a lost one is missed by nobody. The
reason of a removed line is what a person can check on the line or its place: a set phrase, a photo
credit, a list of links, below the article.

Measured error and limits: docs/methods.md, "Cleaning".
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.page import furniture, line_scores
from analysis.page.line_context import Vector
from analysis.page.page_lines import PageLine

LEAN = 0.8  # log-odds added: what the scores of lines that stay are too low by on pages not seen
RECALL = 0.8  # how much recall counts beside precision, on a page that is nothing but article
RECALL_ADDED = 1.5  # to that, on a page that is nothing but furniture: more of it is in doubt
LEAST = 0.25  # chance from which a line may stay, however muddled its page is
LINKED = 0.6  # share of linked letters from which a short line is a link and nothing else
FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line belongs to the article, the log-odds of it, and the reason if it does not."""

    kept: bool
    score: float
    reason: str


def verdicts(lines: Sequence[PageLine]) -> list[Verdict]:
    """One verdict a line. If no line would stay, every line that shows no set phrase does."""
    if not lines:
        return []
    scores = line_scores.of(lines)
    kept = _chosen(lines, scores)
    if not kept.any():
        kept = np.array([not line.hits and bool(line.words) for line in lines])
    places = np.flatnonzero(kept)
    top, end = (int(places[0]), int(places[-1])) if len(places) else (0, len(lines))
    return [
        Verdict(True, score, "") if keep else Verdict(False, score, reason(line, place, top, end))
        for place, (line, score, keep) in enumerate(zip(lines, scores.tolist(), kept, strict=True))
    ]


def reason(line: PageLine, place: int, top: int, end: int) -> str:
    """Why a line is not the article, in plain words; ``top`` and ``end`` are where that stands."""
    what, where = _phrase(line) or _look(line), beside(place, top, end)
    return ", ".join(part for part in (what, where) if part) or "looks like page furniture"


def beside(place: int, top: int, end: int) -> str:
    """Where a line stands, when it is not between the first and the last line of the article."""
    return "above the article" if place < top else "below the article" if place > end else ""


def _phrase(line: PageLine) -> str:
    """The set phrase that speaks most against the line."""
    if not line.hits:
        return ""
    weights = line_scores.phrase_weights()
    return furniture.REASONS[min(line.hits, key=lambda hit: (weights[hit.kind], hit.kind)).kind]


def _look(line: PageLine) -> str:
    if not line.words:
        return "no words"
    if line.links > LINKED:
        return "link"
    if len(line.words) <= FEW_WORDS:
        return "a word or two"
    return "" if line.ends_sentence else "short line without a full stop"


def _chosen(lines: Sequence[PageLine], scores: Vector) -> npt.NDArray[np.bool_]:
    """The lines whose choice makes the expected F-measure in words greatest.

    That is every line more likely than a part of the F that can be reached: one half of it where
    precision and recall count alike (Lipton et al., ECML 2014), ``1 / (1 + recall)`` of it where
    recall counts more. It counts the more the less of the page is likely to be article.
    """
    chance = 1 / (1 + np.exp(-(scores + LEAN)))
    words = np.array([len(line.words) + 0.01 for line in lines])
    order = np.argsort(-chance)
    right = np.cumsum((chance * words)[order])
    recall = (RECALL + RECALL_ADDED * (1 - right[-1] / words.sum())) ** 2
    f = (1 + recall) * right / (np.cumsum(words[order]) + recall * right[-1])
    chosen: npt.NDArray[np.bool_] = chance >= max(LEAST, f.max() / (1 + recall))
    return chosen
