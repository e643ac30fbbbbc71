"""Make analysis/trained/tone_toward.json and tone_sentence.json from labelled sentences.

    python -m training.tone ../shared/data/tone/tone_dev.jsonl

Only the rows of NewsMTSC (fhamborg/NewsMTSC, MIT) and of the New York Times editorials
(cjhutto/vaderSentiment, MIT) are read; what is kept are weights, never sentences. Both models are
linear. Towards a target: logistic regression over three labels. Of a sentence: ridge regression on
the mean rating, with the labels towards targets as weak ratings beside it.

Settings were chosen by cross-validation on these rows; `benchmarks/tone.py` learns in the same way
from some of them and judges the others.
"""

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, Ridge

from analysis.linear import Features
from analysis.rating import sentence_features, toward_features
from analysis.rating.scene import scene

FOLDER = Path(__file__).parents[1] / "analysis" / "trained"
UNIT = 0.001  # weights are kept as whole numbers of this size
PARTS = 5  # of the rows, each judged by a model that has not seen it
NEUTRAL = 0.9  # of the chance of neutral; set with SHARPNESS on the NewsMTSC development parts
SHARPNESS = 1.2  # the penalty makes chances too modest
POLAR = 1.2  # a label towards a target, as a rating of its sentence

Row = Mapping[str, Any]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a model is told its features, and how strongly it is held back."""

    power: float  # of the length of a sentence, by which its features are divided
    least: int  # sentences that must show a feature
    by_rarity: bool  # whether rare features count more
    numbers: float  # scale of numbers beside features: how freely they are used
    strength: float  # C of the logistic, alpha of the ridge regression
    other: float  # weight of rows of the other kind, with or without target


TOWARD = Settings(power=0.5, least=4, by_rarity=True, numbers=0.4, strength=1.5, other=0.4)
SENTENCE = Settings(power=0.25, least=3, by_rarity=False, numbers=1.0, strength=10.0, other=0.1)
_WHOLE = ("all", "quoted", "unquoted")  # regions that exist without a target


class Columns:
    """The features that a model keeps, with what each counts."""

    def __init__(self, features: Sequence[Features], settings: Settings) -> None:
        self.settings = settings
        counts = Counter(name for each in features for name in each.present)
        self.names = sorted(name for name, n in counts.items() if n >= settings.least)
        self.numbers = sorted({name for each in features for name in each.numbers})
        total = len(features)
        self.rarity = [
            1 + np.log(total / counts[name]) if settings.by_rarity else 1.0 for name in self.names
        ]
        self.place = {name: k for k, name in enumerate([*self.names, *self.numbers])}

    def matrix(self, features: Sequence[Features]) -> csr_matrix:
        """A row of amounts for each sentence."""
        rows = [dict(self._amounts(each)) for each in features]
        ends = np.cumsum([0, *map(len, rows)], dtype=np.int32)
        places = np.fromiter((k for row in rows for k in row), np.int32)
        amounts = np.fromiter((v for row in rows for v in row.values()), np.float64)
        return csr_matrix((amounts, places, ends), shape=(len(rows), len(self.place)))

    def _amounts(self, each: Features) -> Iterator[tuple[int, float]]:
        known = [self.place[name] for name in each.present if name in self.place]
        scale = sum(self.rarity[k] ** 2 for k in known) ** self.settings.power
        for k in known:
            yield k, self.rarity[k] / scale
        for name, value in each.numbers.items():
            if name in self.place:
                yield self.place[name], value * self.settings.numbers

    def kept(
        self, weights: Floats, intercept: Floats, curve: Floats | None = None
    ) -> dict[str, Any]:
        """The model as `analysis.linear.parse` reads it."""
        weights = weights.T.copy()
        weights[len(self.names) :] *= self.settings.numbers
        return {
            "features": self.names,
            "numbers": self.numbers,
            "unit": UNIT,
            "power": self.settings.power,
            "rarity": [round(rarity / UNIT) for rarity in self.rarity],
            "weights": np.rint(weights / UNIT).astype(int).tolist(),
            "intercept": np.round(intercept, 6).tolist(),
            "curve": [] if curve is None else np.round(curve, 6).tolist(),
        }


def read(path: str) -> list[Row]:
    """The rows that weights may be learned from."""
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    return [row for row in rows if row["source"] == "nyt" or row["source"].startswith("mtsc")]


def part(row: Row) -> int:
    """One of `PARTS`; rows of the same article go together."""
    return zlib.crc32(str(row["group"]).encode()) % PARTS


def fit_toward(rows: Sequence[Row]) -> dict[str, Any]:
    """Logistic regression over cold, neutral, warm; sentences without target help with words."""
    features = [_view(row) for row in rows]
    columns = Columns(features, TOWARD)
    model = LogisticRegression(C=TOWARD.strength, max_iter=150, tol=1e-3, class_weight="balanced")
    weights = [1.0 if row["target"] else TOWARD.other for row in rows]
    model.fit(columns.matrix(features), [row["label"] for row in rows], sample_weight=weights)
    intercept = (model.intercept_ + np.log([1.0, NEUTRAL, 1.0])) * SHARPNESS
    return columns.kept(model.coef_ * SHARPNESS, intercept)


def _view(row: Row) -> Features:
    if row["target"]:
        target = row["target_start"], row["target_end"]
        return toward_features.features(scene(row["text"], *target))
    whole = toward_features.features(scene(row["text"], 0, 0))
    numbers = whole.numbers.items()
    return Features(
        frozenset(name for name in whole.present if name.startswith("any")),
        {name: v for name, v in numbers if name.split(" ", 1)[-1].startswith(_WHOLE)},
    )


def fit_sentence(rows: Sequence[Row]) -> dict[str, Any]:
    """Ridge regression on ratings, and the curve from ratings of unseen sentences to labels."""
    features = [sentence_features.features(row["text"]) for row in rows]
    parts = np.array([part(row) for row in rows])
    unseen = np.zeros(len(rows))
    for k in np.unique(parts):
        columns, model = _ridge(rows, features, parts != k)
        judged = np.flatnonzero(parts == k)
        unseen[judged] = model.predict(columns.matrix([features[i] for i in judged]))
    columns, model = _ridge(rows, features, parts >= 0)
    rated = np.array([row["target"] is None for row in rows])
    curve = LogisticRegression(C=10.0)
    labels = np.array([row["label"] for row in rows])
    curve.fit(np.column_stack([unseen, np.abs(unseen)])[rated], labels[rated])
    return columns.kept(
        model.coef_[None, :],
        np.array([model.intercept_]),
        np.column_stack([curve.coef_, curve.intercept_]),
    )


def _ridge(
    rows: Sequence[Row], features: Sequence[Features], chosen: NDArray[np.bool_]
) -> tuple[Columns, Ridge]:
    places = np.flatnonzero(chosen)
    told = [features[i] for i in places]
    columns = Columns(told, SENTENCE)
    ratings = [POLAR * r["label"] if r["target"] else r["score"] for r in (rows[i] for i in places)]
    weights = [SENTENCE.other if rows[i]["target"] else 1.0 for i in places]
    return columns, Ridge(alpha=SENTENCE.strength).fit(columns.matrix(told), ratings, weights)


def main(path: str) -> None:
    """Fit both models on all rows and write them."""
    rows = read(path)
    for name, kept in (("toward", fit_toward(rows)), ("sentence", fit_sentence(rows))):
        text = json.dumps(kept, separators=(",", ":"))
        (FOLDER / f"tone_{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
