"""Sentences: ours beside pysbd and spaCy's sentencizer.

    python -m benchmarks.sentences --data ../shared/data

Nobody has marked the sentences of the labelled articles, so two things are measured: how many of
the hard cases in ``labels/hard_sentences.csv`` each tool splits as a reader marked them, and how
far the tools agree with ours on the sample and on articles of the labelled sets, paragraph by
paragraph (F1 of sentence ends inside a paragraph; its own end is no decision). Speed is of the
articles, in megabytes of UTF-8 a second, best of three runs for ours.
"""

import csv
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis import sentences
from benchmarks import labelled, peers
from benchmarks.peers import sentence_ends

ROOT = Path(__file__).parent
PACKAGES = ("pysbd==0.3.4", "spacy==3.8.16")
TOOLS = {"pysbd 0.3.4": "pysbd", "spaCy 3.8 sentencizer": "spacy"}
NEWS = "fundus"  # the source, among the labelled pages, that is news alone
RUNS = 3


class Answers(NamedTuple):
    """Ends by text, in the order of the texts, and the seconds that all of them took."""

    ends: list[list[int]]
    seconds: float


def ours(texts: Sequence[str]) -> Answers:
    """Newsprism's sentences."""
    seconds = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        spans = [sentences.find(text) for text in texts]
        seconds.append(time.perf_counter() - begin)
    pairs = zip(texts, spans, strict=True)
    found = [sentence_ends.ends([text[a:b] for a, b in each]) for text, each in pairs]
    return Answers(found, min(seconds))


def of_peer(tool: str) -> Callable[[Sequence[str]], Answers]:
    """The sentences of a tool that runs in an environment of its own."""
    python = peers.environment("sentences", PACKAGES)

    def answer(texts: Sequence[str]) -> Answers:
        rows = [{"id": number, "text": text} for number, text in enumerate(texts)]
        found = peers.run(python, ROOT / "peers" / "sentence_ends.py", rows, tool)
        return Answers([row["ends"] for row in found], sum(row["seconds"] for row in found))

    return answer


def hard_cases() -> tuple[list[str], list[list[int]]]:
    """The texts of the hard cases, and where a reader ended their sentences."""
    with (ROOT / "labels" / "hard_sentences.csv").open(encoding="utf-8", newline="") as file:
        marked = [row["marked"] for row in csv.DictReader(file)]
    return [each.replace("‖", "") for each in marked], [
        sentence_ends.ends(each.split("‖")) for each in marked
    ]


def agreement(ours: Sequence[list[int]], theirs: Sequence[list[int]]) -> float:
    """F1 of the ends inside the paragraphs."""
    pairs = [(set(a[:-1]), set(b[:-1])) for a, b in zip(ours, theirs, strict=True)]
    both = sum(len(a & b) for a, b in pairs)
    return 2 * both / sum(len(a) + len(b) for a, b in pairs)


def paragraphs(texts: Sequence[str]) -> list[str]:
    """The lines of texts that hold anything."""
    return [line for text in texts for line in text.split("\n") if line.strip()]


def articles_of(path: Path) -> list[str]:
    """The texts of the labelled pages that are news."""
    return [row["gold_text"] for row in labelled.rows(path) if row["source"] == NEWS]


def compared(sets: Mapping[str, list[str]]) -> Iterator[str]:
    """A line a tool: hard cases that are right, agreement with ours, megabytes a second."""
    cases, marked = hard_cases()
    own = {name: ours(texts) for name, texts in sets.items()}
    size = sum(len(text.encode()) for text in sets["articles"]) / 1e6
    for name, split in {"Newsprism": ours, **{n: of_peer(t) for n, t in TOOLS.items()}}.items():
        right = sum(a == b for a, b in zip(split(cases).ends, marked, strict=True))
        found = {place: split(texts) for place, texts in sets.items()}
        same = "  ".join(
            f"{place} {agreement(own[place].ends, answers.ends):.3f}"
            for place, answers in found.items()
        )
        speed = size / found["articles"].seconds
        yield f"{name:22s} hard cases {right}/{len(cases)}  as ours: {same}  {speed:.2f} MB/s"


def main() -> None:
    """Print the table."""
    parser = labelled.parser(__doc__)
    articles = articles_of(parser.parse_args().data / "cleaning" / "cleaning_dev.jsonl")
    seeds = sorted((ROOT.parent / "seeds").glob("*.txt"))
    sets = {
        "sample": paragraphs([path.read_text(encoding="utf-8") for path in seeds]),
        "articles": paragraphs(articles),
    }
    cases = len(hard_cases()[0])
    print(f"{cases} hard cases, {len(sets['articles'])} paragraphs of {len(articles)} articles")
    for line in compared(sets):
        print(line, flush=True)


if __name__ == "__main__":
    main()
