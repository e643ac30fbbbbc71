"""Near duplicates: articles that tell much of the same in the same words.

An agency's report printed by two outlets, or the same page saved twice, should be seen before it is
counted twice. Two texts are compared by their *shingles*, runs of five words in a row, whatever
their case and punctuation; the measure is containment, the shingles they share as a part of those
of the shorter text, so that a copy that was cut counts as a copy (Broder 1997, "On the resemblance
and containment of documents"). Shared wording of this length is copying or quoting the same words;
chance hardly makes it. An index from shingle to texts finds the pairs, so the time grows with the
words and not with the pairs of articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

SHINGLE_WORDS = 5
MIN_SHARE = 0.5  # half of the shorter text: more than long quotations in common would make
MIN_SHINGLES = 20  # under two or three sentences a share says nothing
MAX_TEXTS_A_SHINGLE = 50  # a run that so many texts hold is a set phrase, and costs pairs
_WORD = re.compile(r"\w+(?:['’]\w+)?")


class Near(NamedTuple):
    """The text most like another one, and the share of the shorter one's shingles in both."""

    key: str
    share: float


def nearest(texts: Mapping[str, str]) -> dict[str, Near]:
    """For each text that has a near duplicate among ``texts``, the nearest, by key.

    Texts with fewer than ``MIN_SHINGLES`` different shingles have none. Of equals the first counts.
    """
    shingles = {key: _shingles(text) for key, text in texts.items()}
    shingles = {key: runs for key, runs in shingles.items() if len(runs) >= MIN_SHINGLES}
    holders: dict[int, list[str]] = defaultdict(list)
    for key, runs in shingles.items():
        for run in runs:
            holders[run].append(key)
    found = {}
    for key, runs in shingles.items():
        near = _nearest(key, runs, holders, shingles)
        if near is not None and near.share >= MIN_SHARE:
            found[key] = near
    return found


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(
        hash(tuple(words[at : at + SHINGLE_WORDS])) for at in range(len(words) - SHINGLE_WORDS + 1)
    )


def _nearest(
    key: str,
    runs: frozenset[int],
    holders: Mapping[int, list[str]],
    shingles: Mapping[str, frozenset[int]],
) -> Near | None:
    shared: Counter[str] = Counter()
    for run in runs:
        others = holders[run]
        if 1 < len(others) <= MAX_TEXTS_A_SHINGLE:
            shared.update(others)
    del shared[key]
    nears = [Near(k, n / min(len(runs), len(shingles[k]))) for k, n in shared.items()]
    return max(nears, key=lambda near: near.share, default=None)
