"""Frames: the lists against what people marked, in three labelled sets.

    python -m benchmarks.frames --data ../shared/data [--file frames_dev.jsonl]

FrAC (one frame a sentence of Canadian news and comments), Gun Violence Frame Corpus (one frame a
headline) and Narrative Frames Corpus (five yes/no frames an article on climate change). Nothing is
learned from them. Beside ours stands the commonest class.
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence

from analysis.framing import frame_classes
from benchmarks import labelled, scorers

Rows = Sequence[Mapping]


def commonest(rows: Rows) -> list[dict]:
    """The class that most rows of a set have; for yes/no frames, those most rows have."""
    counts = {name: Counter(x for r in rows if r["set"] == name for x in r["labels"]) for name in
              {row["set"] for row in rows}}  # fmt: skip
    return [{"id": r["id"], "labels": [counts[r["set"]].most_common(1)[0][0]]} for r in rows]


def show(name: str, result: Mapping) -> None:
    """A line a set."""
    for chosen in ("frac", "gvfc"):
        if chosen in result:
            scores = result[chosen]
            print(f"{name} {chosen}: macro-F1 {scores['macro_f1']:.3f}, "
                  f"accuracy {scores['accuracy']:.3f} of {scores['n']}")  # fmt: skip
    if "nfc" in result:
        aucs = {each: round(auc, 3) for each, auc in result["nfc"]["auc"].items()}
        print(f"{name} nfc: mean AUC {result['nfc']['mean_auc']:.3f}, "
              f"mean F1 {result['nfc']['mean_f1']:.3f}; {aucs}")  # fmt: skip


def main() -> None:
    """Print the figures of docs/methods.md, section Frames."""
    parser = labelled.parser(__doc__)
    parser.add_argument("--file", default="frames_dev.jsonl")
    options = parser.parse_args()
    folder = options.data / "framing"
    rows = labelled.rows(folder / options.file)
    score = scorers.load(folder / "score.py").frames
    start = time.perf_counter()
    ours = [frame_classes.predict(row) for row in rows]
    seconds = time.perf_counter() - start
    show("ours", score(rows, ours))
    show("commonest class", score(rows, commonest(rows)))
    count = sum(len(row["text"].split()) for row in rows)
    print(f"{count / seconds:,.0f} words a second")


if __name__ == "__main__":
    main()
