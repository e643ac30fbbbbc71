"""Tone: right about people, fair between outlets, and as sure as it says.

    python -m benchmarks.tone --data ../shared/data

Prints, a line each: how well targets and sentences are judged by models that have not seen them,
beside VADER alone; how pairs of outlets on the same actor are ordered; how much of the
variance of article tone is the story's, and what of the spread between outlets of a story is left
when its words are counted out; and how often intervals of two halves of an article agree.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import f1_score

from analysis import annotate, linear
from analysis.models import Annotation, Article
from analysis.rating import sentence_features, toward, toward_features
from analysis.rating.scene import scene
from analysis.rating.typography import plain
from analysis.rating.vader import scorer
from benchmarks import labelled
from benchmarks.tone_fairness import coverage, fairness
from training import tone as training

TIMED = 1000  # targets
BINS = 10  # of certainty, for the calibration error
COVERED = 0.6  # share of the targets of which accuracy is asked, the surest first
APART = 0.5  # from which two ratings of an actor are taken to differ, as the scorer does

Row = Mapping[str, Any]


def targets(rows: Sequence[Row]) -> Iterator[str]:
    """Targets judged by a model that saw other articles, or only the training part of NewsMTSC."""
    judged = [row for row in rows if row["target"]]
    chances = np.zeros((len(judged), 3))
    for k in range(training.PARTS):
        model = linear.parse(training.fit_toward([r for r in rows if training.part(r) != k]))
        for i, row in enumerate(judged):
            if training.part(row) == k:
                chances[i] = _chances(model, row)
    names = np.array([row["source"] for row in judged])
    labels = np.array([row["label"] for row in judged])
    for name in ("mtsc_train", "mtsc_rwdev", "mtsc_mtdev"):
        chosen = names == name
        yield f"{name} (crossed): {_quality(chances[chosen], labels[chosen])}"
    model = linear.parse(
        training.fit_toward([r for r in rows if r["source"] in ("nyt", "mtsc_train")])
    )
    for name in ("mtsc_rwdev", "mtsc_mtdev"):
        found = np.array([_chances(model, row) for row in judged if row["source"] == name])
        yield f"{name} (unseen): {_quality(found, labels[names == name])}"
    begin = time.process_time()
    for row in judged[:TIMED]:
        toward.toward(row["text"], row["target_start"], row["target_end"])
    yield f"a target: {1000 * (time.process_time() - begin) / TIMED:.2f} ms"


def _chances(model: linear.LinearModel, row: Row) -> list[float]:
    seen = scene(row["text"], row["target_start"], row["target_end"])
    return linear.chances(model.scores(toward_features.features(seen)))


def _quality(chances: np.ndarray, labels: np.ndarray) -> str:
    found, sure = chances.argmax(1) - 1, chances.max(1)
    right = found == labels
    bins = np.minimum(BINS - 1, (sure * BINS).astype(int))
    error = sum(abs(sure[bins == k].sum() - right[bins == k].sum()) for k in np.unique(bins)) / len(
        labels
    )
    surest = np.argsort(-sure)[: int(COVERED * len(labels))]
    macro = f1_score(labels, found, average="macro")
    return (
        f"macro-F1 {macro:.3f}, ECE {error:.3f}, right among surest 60 % {right[surest].mean():.3f}"
    )


def ratings(rows: Sequence[Row]) -> Iterator[str]:
    """Correlation with what people said of whole sentences."""
    rated = [row for row in rows if not row["target"]]
    gold = [row["score"] for row in rated]
    found = np.zeros(len(rated))
    for k in range(training.PARTS):
        kept = training.fit_sentence([row for row in rows if training.part(row) != k])
        model = linear.parse(kept)
        for i, row in enumerate(rated):
            if training.part(row) == k:
                (found[i],) = model.scores(sentence_features.features(row["text"]))
    alone = [scorer().polarity(plain(row["text"])).compound for row in rated]
    ours, theirs = (np.corrcoef(scores, gold)[0, 1] for scores in (found, alone))
    yield f"ratings of sentences (crossed): Pearson {ours:.3f}; VADER {theirs:.3f}"


def actors(gold: Sequence[Row], texts: Mapping[str, str]) -> Iterator[str]:
    """Pairs of outlets on one actor in one story, ordered as people order them."""
    rows = [
        (row, toward.predict({"text": texts[row["text_id"]], "target": row["target"]})["score"])
        for row in gold
    ]
    groups = pd.DataFrame(
        [(r["story"], r["target"], r["score"], s) for r, s in rows],
        columns=["story", "target", "gold", "found"],
    ).groupby(["story", "target"])
    agree = [
        np.sign((a.gold - b.gold) * (a.found - b.found)) / 2 + 0.5
        for _, group in groups
        for a, b in combinations(group.itertuples(), 2)
        if abs(a.gold - b.gold) >= APART
    ]
    yield f"pairs of outlets on one actor: {np.mean(agree):.3f} of {len(agree)} in order"


def main() -> None:
    """Print every figure, the quick ones first."""
    folder = labelled.parser(__doc__).parse_args().data / "tone"
    rows = training.read(str(folder / "tone_dev.jsonl"))
    articles = labelled.rows(folder / "articles_dev.jsonl")
    stories: dict[str, list[Annotation]] = {}
    for row in articles:
        article = Article(row["text_id"], row["text_id"], row["text"], row["outlet"], row["title"])
        annotation = annotate.article(article, row["outlet"])
        stories.setdefault(row["story"], []).append(annotation)
    texts = {row["text_id"]: row["text"] for row in articles}
    lines = (
        fairness(stories),
        [coverage([each for group in stories.values() for each in group])],
        actors(labelled.rows(folder / "articles_gold_dev.jsonl"), texts),
        targets(rows),
        ratings(rows),
    )
    for part in lines:
        for line in part:
            print(line, flush=True)


if __name__ == "__main__":
    main()
