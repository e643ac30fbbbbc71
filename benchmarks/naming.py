"""Naming: how well mentions of one actor are joined, beside simple baselines, and how fast.

    python -m benchmarks.naming --data ../shared/data

The labelled set is NewsWCL50 (events told by several outlets; its mentions are given). Counted by
B-cubed, which the set's own scorer prints: for each mention the share of its chain that is right,
and of the right chain that is found. *Exact string* joins mentions written alike; *head* joins
those with the same last word before the first preposition, without possessive or plural ending.

Speed is measured on the articles of the labelled quotations: finding who is named in each, joining
them all, and the lens's tables.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from analysis.entities import appearances, chains, corpus
from analysis.entities.vocabulary import singular
from analysis.lenses import naming
from analysis.models import Annotation, Article
from benchmarks import labelled, scorers

VIEWS = ("person", "country", "group", "concept", "all")
ARTICLES = 100
OUTLETS = "ABCDE"
_SMALL = frozenset(("of", "in", "on", "for", "at", "from", "to", "with", "by", "between", "and"))

Row = Mapping[str, Any]
Predict = Callable[[Row], Row]


def exact(row: Row) -> Row:
    """Mentions written alike, whatever the case."""
    return {"id": row["id"], "chains": [m["text"].lower() for m in row["mentions"]]}


def head(row: Row) -> Row:
    """Mentions with the same last word before the first preposition."""
    return {"id": row["id"], "chains": [_head(m["text"].lower().split()) for m in row["mentions"]]}


def _head(words: Sequence[str]) -> str:
    end = next((at for at, word in enumerate(words) if at and word in _SMALL), len(words))
    return singular(words[end - 1].removesuffix("'s").strip(".,")) if words else ""


def measure(scorer: Any, rows: Sequence[Row], predict: Predict) -> Mapping[str, Any]:
    """B-cubed by kind; the right chains are hidden from the tool."""
    asked = [{key: row[key] for key in ("id", "mentions")} for row in rows]
    scores: Mapping[str, Any] = scorer.naming(rows, [predict(row) for row in asked])
    return scores


def speed(texts: Iterable[str]) -> None:
    """Print how long each step takes for the first articles."""
    articles = [
        Article(str(at), f"{at}.txt", text, OUTLETS[at % len(OUTLETS)])
        for at, text in zip(range(ARTICLES), texts, strict=False)
    ]
    words = sum(len(article.text.split()) for article in articles)
    started = time.perf_counter()
    found = [Annotation(a, a.outlet or "", appearances=appearances.in_article(a)) for a in articles]
    read = time.perf_counter()
    joined = corpus.join(found)
    named = time.perf_counter()
    rows = naming.summarise(naming.measure(joined))
    ended = time.perf_counter()
    print(
        f"\n{len(articles)} articles, {words:,} words: found in {read - started:.2f} s, "
        f"joined in {named - read:.2f} s, {len(rows):,} rows counted in {ended - named:.2f} s"
    )


def main() -> None:
    """Print the table, then the speed."""
    folder = labelled.parser(__doc__).parse_args().data
    scorer = scorers.load(folder / "framing" / "score.py")
    rows = labelled.rows(folder / "framing" / "naming_dev.jsonl")
    print("\n| B-cubed F1 | " + " | ".join(VIEWS) + " |\n|---|" + "---:|" * len(VIEWS))
    for name, predict in (("Newsprism", chains.predict), ("head", head), ("exact string", exact)):
        scores = measure(scorer, rows, predict)
        print(f"| {name} | " + " | ".join(f"{scores[view]['f1']:.3f}" for view in VIEWS) + " |")
    speed(row["text"] for row in labelled.rows(folder / "quotes" / "quotes_dev.jsonl"))


if __name__ == "__main__":
    main()
