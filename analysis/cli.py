"""The tables of files: what ``score`` does; ``__main__`` reads its arguments.

It writes, for every lens, its evidence and its summary, and a table of the articles. A file that
cannot be read is one sentence on standard error and the others go on.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import ArticleFileError, NewsprismError

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.engine import Engine
    from analysis.models import Annotation, Article, Document

ALL_WELL, SOME_FAILED = 0, 1  # exit statuses


def score(
    paths: Sequence[Path], out: Path, form: str, engine_name: str, scheduler: str | None
) -> int:
    """Write the tables of all articles in ``paths`` to the folder ``out``; 1 when a file failed.

    Raises:
        NewsprismError: no article was read, or the folder or the engine cannot be had.
    """
    from analysis import annotate, engine, table_files
    from analysis.models import Corpus

    worker = engine.named(engine_name, scheduler)
    articles, failures = _articles(paths, worker)
    for failure in failures:
        sys.stderr.write(f"{failure}\n")
    if not articles:
        raise NewsprismError("No article was read, so no table was written. Name other files.")
    _make_folder(out)
    annotations = annotate.corpus(Corpus(articles), worker)
    for name, table in _tables(annotations):
        table_files.write(table, out / name, form)
    return SOME_FAILED if failures else ALL_WELL


def _articles(paths: Sequence[Path], worker: "Engine") -> tuple[tuple["Article", ...], list[str]]:
    """The articles in all files, each once, and a sentence for everything that failed."""
    from analysis import reading

    articles: dict[str, Article] = {}
    failures: list[str] = []
    documents: list[Document] = []
    for _, found in reading.read_many(_opened(_files(paths), failures)):
        documents += found.documents
        failures += map(str, found.failures)
    for prepared in worker.map(_prepared, documents):
        if isinstance(prepared, str):
            failures.append(prepared)
        elif prepared.id in articles:
            first = articles[prepared.id].name
            sys.stderr.write(f"{prepared.name}: the same as {first}. It is counted once.\n")
        else:
            articles[prepared.id] = prepared
    return tuple(articles.values()), failures


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, without hidden ones."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(each for each in path.rglob("*") if each.is_file())
        yield from (
            each
            for each in inside
            if not any(part[0] == "." for part in each.relative_to(path).parts)
        )


def _opened(paths: Iterable[Path], failures: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files with their bytes; one that cannot be opened is a sentence in ``failures``."""
    from analysis.reading import limits

    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(limits.MAX_FILE_BYTES + 1)  # one more than allowed is refused
        except OSError as failure:
            refused = ArticleFileError(
                str(path),
                problem=f"it cannot be opened ({failure.strerror})",
                remedy="Check the name and the right to read it.",
            )
            failures.append(str(refused))
        else:
            yield str(path), data


def _prepared(document: "Document") -> "Article | str":
    """The article, or the sentence that says why there is none."""
    from analysis import articles

    try:
        return articles.prepare(document)
    except ArticleFileError as failure:
        return str(failure)


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise NewsprismError(
            f"The folder {out} cannot be made ({failure.strerror}). Name another one after --out."
        ) from failure


def _tables(annotations: Sequence["Annotation"]) -> Iterator[tuple[str, "DataFrame"]]:
    from analysis import language
    from analysis.lenses import LENSES, sources

    yield "articles", sources.articles(annotations)
    scored = language.scored(annotations)
    for key, lens in LENSES.items():
        evidence = lens.measure(scored)
        yield f"{key}_evidence", evidence
        yield key, lens.summarise(evidence)
