"""Reading: web pages beside trafilatura, and how fast every format is read.

    python -m benchmarks.reading --data ../shared/data

The labelled pages are plain text: no page of the set has HTML. So pages are built around their
lines, in two ways: *sectioned*, with the article in an ``<article>`` and the rest in ``<nav>``,
``<aside>`` and ``<footer>``, as a careful outlet would, and *flat*, with every line a paragraph or
a list item in one ``<body>``, where only the words can tell; the cleaner's weights are then learned
from the pages of other sites. Built pages are cleaner than real ones, so the figures say only
whether laying trafilatura's article over the lines of the page loses anything against trafilatura
itself, which is what is claimed. ``--pages FOLDER`` asks the same of real pages that lie there.

Speed: a page or a file of about 1,000 words, the best of several rounds, through the worker.
"""

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import trafilatura

from analysis import articles, reading
from analysis.reading import delimited, html_tree, sandbox
from analysis.reading.found import Task
from benchmarks import cleaning, labelled, scorers
from benchmarks.built_pages import flat, sectioned
from benchmarks.made_up_files import WORDS, files
from training import cleaning as training

Row = dict[str, Any]
ROUNDS = 5
MOST_PAGES, FEW_WORDS = 60, 50  # of a folder of pages; of a page that says more than "moved"


def ours(page: str) -> str:
    """The article as the dashboard has it."""
    found = reading.read_all("page", page.encode())
    return articles.prepare(found.documents[0]).text if found.documents else ""


def body_lines(page: str) -> str:
    """The lines that were taken for the article, before headline and byline are lifted out."""
    (document,) = reading.read_all("page", page.encode()).documents
    lines = document.text.split("\n")
    return "\n".join(lines[number] for number in document.body_lines or range(len(lines)))


def theirs(page: str) -> str:
    """The article as trafilatura gives it."""
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True)
    return (getattr(found, "text", None) or "") if found is not None else ""


TOOLS: Mapping[str, Callable[[str], str]] = {
    "trafilatura": theirs,
    "Newsprism, body lines": body_lines,
    "Newsprism, article": ours,
}


def compared(folder: Path) -> Iterator[str]:
    """A line for each way of building pages and each tool."""
    scorer = scorers.load(folder / "score_cleaning.py")
    rows = training.load(folder / "cleaning_dev.jsonl")
    for built in (sectioned, flat):
        pages = {row["id"]: built(row) for row in rows}
        texts: dict[str, dict[str, str]] = {name: {} for name in TOOLS}
        folds = cleaning.by_site(rows) if built is flat else [([], rows)]
        for learn, judge in folds:
            with cleaning.learned_from(learn) if learn else nullcontext():
                for name, tool in TOOLS.items():
                    texts[name] |= {row["id"]: tool(pages[row["id"]]) for row in judge}
        for name in TOOLS:
            score, _ = scorer.score(rows, texts[name])
            yield (
                f"{built.__name__:10s} {name:22s} P {score['P']:.3f} R {score['R']:.3f}"
                f" F1 {score['F1']:.3f}  a tenth lost: {score['bad_R']:.1%}"
            )
    pages = {row["id"]: sectioned(row) for row in rows}
    same = [scorer.prf(body_lines(page), theirs(page))[2] for page in pages.values()]
    yield f"sectioned  body lines against trafilatura's text: F1 {statistics.fmean(same):.4f}"


def laid_over(folder: Path, scorer: ModuleType) -> Iterator[str]:
    """How well the body lines of real pages agree with trafilatura's text."""
    agree = []
    for path in sorted(folder.rglob("*.html"))[:MOST_PAGES]:
        page = html_tree.decode(path.read_bytes())[0]
        text = theirs(page)
        if len(text.split()) >= FEW_WORDS:
            agree.append(scorer.prf(body_lines(page), text))
    precision, recall, f1 = (statistics.fmean(each) for each in zip(*agree, strict=True))
    yield (
        f"{len(agree)} pages of {folder.name}: body lines against trafilatura's text:"
        f" P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
    )


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of several rounds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def speeds() -> Iterator[str]:
    """A line a format."""
    for name, data in files().items():
        (document,) = reading.read_all(name, data).documents  # imports are paid here
        assert len(document.text.split()) >= 0.99 * WORDS, name
        seconds = best(partial(_read_ten, name, data)) / 10
        yield (
            f"{name:14s} {1000 * seconds:6.1f} ms a file, {1 / seconds:6.0f} files/s,"
            f" {len(data) / seconds / 1e6:6.2f} MB/s ({len(data) / 1000:.0f} kB)"
        )


def _read_ten(name: str, data: bytes) -> None:
    for _ in range(10):
        reading.read_all(name, data)


def overheads() -> Iterator[str]:
    """What the process beside costs."""
    task = Task("a.csv", b"outlet,text\nLedger,It met.\n")
    page = Task("a.html", b"<html><p>It met.</p></html>")

    def start(kind: str, task: Task) -> None:
        worker = sandbox.Worker()
        worker.ask(kind, task)
        worker.end()

    yield f"start of a worker, first table read: {best(lambda: start('csv', task)):.2f} s"
    yield f"start of a worker, first page read:  {best(lambda: start('html', page)):.2f} s"
    through = best(lambda: [sandbox.parse("csv", task) for _ in range(50)]) / 50
    direct = best(lambda: [delimited.read(task) for _ in range(50)]) / 50
    yield (
        f"a file through the worker: {1000 * (through - direct):.2f} ms more"
        f" than {1000 * direct:.2f} ms in the app itself"
    )


def main() -> None:
    """Print the tables."""
    parser = labelled.parser(__doc__)
    parser.add_argument("--speed-only", action="store_true", help="leave the pages out")
    parser.add_argument("--pages", type=Path, help="a folder of real pages, and nothing else")
    options = parser.parse_args()
    if options.pages:
        scorer = scorers.load(options.data / "cleaning" / "score_cleaning.py")
        print("\n".join(laid_over(options.pages, scorer)))
        return
    if not options.speed_only:
        for line in compared(options.data / "cleaning"):
            print(line, flush=True)
    for line in (*overheads(), *speeds()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
