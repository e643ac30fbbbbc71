"""How fair tone is between outlets, and how sure: the parts of the benchmark that need no model."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from analysis import intervals
from analysis.lenses import tone
from analysis.models import Annotation

HALVINGS = 5
LEAST = 10  # sentences of an article that is halved


def fairness(stories: Mapping[str, Sequence[Annotation]]) -> Iterator[str]:
    """The story's share of the variance of article tone, and the spread between its outlets."""
    raw = pd.concat([_means(each, frozenset(), story) for story, each in stories.items()])
    left = pd.concat(
        [
            _means(each, frozenset(tone.story_words(each)["word"]), story)
            for story, each in stories.items()
        ]
    )
    for name, table in (("raw", raw), ("story-neutral", left)):
        yield f"{name}: the story's share of the variance {_story_share(table):.3f}"
    yield f"spread between outlets of a story kept: {_within(left) / _within(raw):.2f}"


def _means(
    annotations: Sequence[Annotation], leave_out: frozenset[str], story: str
) -> pd.DataFrame:
    evidence = tone.measure(annotations, leave_out)
    own = evidence[(evidence["place"] == "body") & (evidence["voice"] == "own")]
    return own.groupby("article_id")["value"].mean().reset_index().assign(story=story)


def _within(table: pd.DataFrame) -> float:
    grouped = table.groupby("story")["value"]
    freedom = len(table) - grouped.ngroups
    return float(np.sqrt(((table["value"] - grouped.transform("mean")) ** 2).sum() / freedom))


def _story_share(table: pd.DataFrame) -> float:
    """Variance component of the story over all variance, by one-way analysis of variance."""
    grouped = table.groupby("story")["value"]
    within = _within(table) ** 2
    between = (grouped.size() * (grouped.mean() - table["value"].mean()) ** 2).sum()
    size = len(table) / grouped.ngroups
    component = max(0.0, (between / (grouped.ngroups - 1) - within) / size)
    return float(component / (component + within))


def coverage(annotations: Sequence[Annotation]) -> str:
    """How often the interval of the difference of two halves of an article holds zero."""
    evidence = tone.measure(annotations)
    own = evidence[(evidence["place"] == "body") & (evidence["voice"] == "own")]
    random, held = np.random.default_rng(0), []
    for _, group in own.groupby("article_id"):
        for _ in range(HALVINGS if len(group) >= LEAST else 0):
            mixed = random.permutation(group["value"].to_numpy())
            halves = np.array_split(mixed, 2)
            interval = intervals.difference(*map(intervals.mean, halves)).interval()
            held.append(interval.low <= 0 <= interval.high)
    return f"intervals of halves that agree: {np.mean(held):.3f} of {len(held)}"
