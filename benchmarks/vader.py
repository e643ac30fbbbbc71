"""The scorer beside vaderSentiment: the same scores, and how much faster.

    python -m benchmarks.vader --data ../shared/data

Both score the same texts in the same run, ours first with nothing remembered, then again.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.rating.vader import Scorer, scorer
from benchmarks import labelled

ARTICLES = 60  # the original takes some 10 ms each
LONG = 3000  # characters; longer rows are articles
EMOJI = 6_000


def read(path: Path) -> list[str]:
    """The texts of a file of JSON lines."""
    return [row["text"] for row in labelled.rows(path)]


def compare(name: str, texts: Sequence[str]) -> str:
    """How many scores are the same, and how much faster they are had."""
    fast = Scorer()
    slow_time, expected = _timed(SentimentIntensityAnalyzer().polarity_scores, texts)
    first_time, found = _timed(fast.polarity, texts)
    again_time, _ = _timed(fast.polarity, texts)
    same = sum(
        (e["neg"], e["neu"], e["pos"], e["compound"]) == f[:4]
        for e, f in zip(expected, found, strict=True)
    )
    first, again = slow_time / first_time, slow_time / again_time
    return f"{name}: {same} of {len(texts)} identical, {first:.1f} times as fast, {again:.1f} again"


def _timed(score: Callable[[str], Any], texts: Sequence[str]) -> tuple[float, list[Any]]:
    begin = time.process_time()
    found = [score(text) for text in texts]
    return time.process_time() - begin, found


def lines(folder: Path) -> Iterator[str]:
    """A line a comparison."""
    sentences = read(folder / "tone_dev.jsonl")
    yield compare("sentences", [text for text in sentences if len(text) < LONG])
    yield compare("articles", read(folder / "articles_dev.jsonl")[:ARTICLES])
    seconds, _ = _timed(scorer().polarity, ["😀" * EMOJI])
    yield f"{EMOJI} emoji: {seconds:.3f} s"


def main() -> None:
    """Print every comparison."""
    for line in lines(labelled.parser(__doc__).parse_args().data / "tone"):
        print(line, flush=True)


if __name__ == "__main__":
    main()
