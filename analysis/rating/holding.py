"""Does it hold: what of the outlets' tone hangs on one sentence, or on the story's own words.

The mean of twenty sentences can turn from cold to warm with one of them. So each sentence is left
out in turn, and the one that tells most is named: the one that turns the sign of its outlet's mean,
else that moves the outlet past another, else that moves the mean furthest. In the same way the
means are compared with those without the words of the story.

Values are compared as they are shown, with two decimals: what the eye cannot see is no turn.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.compare import Floats
from analysis.rating.voices import Voice

SHOWN = 2  # decimals
_TYPES = {
    "outlet": "str",
    "value": "float64",
    "without": "float64",
    "turns": "bool",  # from cold to warm or the other way, or to or from neither
    "passes": "object",  # outlets that it comes to stand on the other side of
}
_SENTENCE_TYPES = _TYPES | {
    "article_id": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "order": "int64",  # number of the sentence in its article, from 0
    "n": "int64",
}
WORDS = list(_TYPES)
SENTENCES = list(_SENTENCE_TYPES)


def without_a_sentence(evidence: pd.DataFrame, voice: Voice = "own") -> pd.DataFrame:
    """A row an outlet: its mean, and its mean without the sentence that tells most: `SENTENCES`.

    Outlets with one sentence have no row. ``n`` is the number of sentences.
    """
    body = evidence[(evidence["place"] == "body") & (evidence["voice"] == voice)]
    means = _means(body)
    rows = [
        _most_telling(str(outlet), group.reset_index(drop=True), means)
        for outlet, group in body.groupby("outlet", sort=False)
        if len(group) > 1
    ]
    return pd.DataFrame(rows, columns=SENTENCES).astype(_SENTENCE_TYPES)


def without_words(evidence: pd.DataFrame, less: pd.DataFrame, voice: Voice = "own") -> pd.DataFrame:
    """A row an outlet: its mean, and its mean where words are left out, as in ``less``: `WORDS`."""
    before, after = (
        _means(each[(each["place"] == "body") & (each["voice"] == voice)])
        for each in (evidence, less)
    )
    rows = [
        _change(outlet, before[outlet], after[outlet], before, after)
        for outlet in before
        if outlet in after
    ]
    return pd.DataFrame(rows, columns=WORDS).astype(_TYPES)


def _means(body: pd.DataFrame) -> dict[str, float]:
    """Each outlet's mean, every article counting once."""
    articles = body.groupby(["outlet", "article_id"], sort=False)["value"].mean()
    return {
        str(outlet): float(v) for outlet, v in articles.groupby("outlet", sort=False).mean().items()
    }


def _most_telling(outlet: str, rows: pd.DataFrame, means: Mapping[str, float]) -> dict[str, Any]:
    value, others = means[outlet], means
    changes = [
        _change(outlet, value, without, others, {**others, outlet: without})
        for without in _left_out(rows)
    ]
    ranks = [(c["turns"], bool(c["passes"]), abs(c["without"] - value)) for c in changes]
    at = max(range(len(ranks)), key=ranks.__getitem__)
    row = rows.iloc[at]
    where = {name: row[name] for name in ("article_id", "place", "start", "end", "order")}
    return changes[at] | where | {"n": len(rows)}


def _left_out(rows: pd.DataFrame) -> Iterator[float]:
    """The outlet's mean without each of its rows; an article of one sentence goes with it."""
    groups = rows.groupby("article_id", sort=False)["value"]
    sums, sizes = (groups.transform(name).to_numpy(dtype=float) for name in ("sum", "size"))
    articles, total = groups.ngroups, float(groups.mean().sum())
    values: Floats = rows["value"].to_numpy(dtype=float)
    for value, whole, size in zip(values, sums, sizes, strict=True):
        if size > 1:
            yield (total - whole / size + (whole - value) / (size - 1)) / articles
        else:
            yield (total - whole) / (articles - 1)


def _change(
    outlet: str,
    value: float,
    without: float,
    before: Mapping[str, float],
    after: Mapping[str, float],
) -> dict[str, Any]:
    passed: Sequence[str] = [
        other
        for other in before
        if other in after and _side(value - before[other]) * _side(without - after[other]) < 0
    ]
    turns = _side(value) != _side(without)
    return {
        "outlet": outlet,
        "value": value,
        "without": without,
        "turns": turns,
        "passes": tuple(passed),
    }


def _side(value: float) -> int:
    return int(np.sign(round(value, SHOWN)))
