"""What the commands do; ``__main__`` reads their arguments.

``score`` writes, for every lens, its evidence and its summary, and a table of the articles. A file
that cannot be read is one sentence on standard error and the others go on. ``predict`` answers line
by line, so that a long input needs no memory and what was answered stands when a line is wrong.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from analysis.errors import ArticleFileError, InputLineError, InputRowError, NewsprismError

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.engine import Engine
    from analysis.models import Annotation, Article, Document

Row = Mapping[str, object]


class Capability(NamedTuple):
    """What can be predicted: the module whose ``predict`` answers, and what its rows must hold."""

    module: str
    text: tuple[str, ...] = ("text",)  # fields that hold a text
    lists: tuple[str, ...] = ()  # fields that hold a list


CAPABILITIES: Mapping[str, Capability] = {
    "quotes": Capability("analysis.quotations"),
    "tone": Capability("analysis.rating.toward"),
    "clean": Capability("analysis.cleaning"),
    "frames": Capability("analysis.framing.frame_classes"),
    "wording": Capability("analysis.framing.loaded_sentences"),
    "naming": Capability("analysis.entities.chains", text=(), lists=("mentions",)),
}
ALL_WELL, SOME_FAILED = 0, 1
_SHOWN: Mapping[type, str] = {str: '"..."', list: "[...]"}


def predict(capability: str, source: IO[bytes], target: IO[bytes]) -> int:
    """Answer every line of ``source`` on ``target``, in order; 0 when the input is at its end.

    Raises:
        NewsprismError: there is no such capability.
        InputLineError: a line is not a JSON object; the lines before it have been answered.
    """
    if capability not in CAPABILITIES:
        known = ", ".join(CAPABILITIES)
        raise NewsprismError(f"There is no capability {capability}. There are: {known}.")
    wanted = CAPABILITIES[capability]
    answer: Callable[[Row], Row] = import_module(wanted.module).predict
    for number, row in _rows(source):
        _check(number, row, wanted)
        try:
            answered = answer(row)
        except InputRowError as wrong:
            raise InputLineError(number, problem=wrong.problem, remedy=wrong.remedy) from wrong
        target.write(json.dumps(answered, allow_nan=False).encode("ascii") + b"\n")
        target.flush()  # whoever asks a line at a time waits for its answer
    return ALL_WELL


def _rows(source: Iterable[bytes]) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except (ValueError, RecursionError) as broken:
            raise InputLineError(
                number, problem="this is not valid JSON", remedy="Write one JSON object a line."
            ) from broken
        if not isinstance(row, dict):
            raise InputLineError(
                number, problem="this is JSON but no object", remedy='Write {"id": ..., ...}.'
            )
        yield number, row


def _check(number: int, row: Row, wanted: Capability) -> None:
    """Refuse a row that lacks what the capability reads."""
    fields = [(name, str) for name in wanted.text] + [(name, list) for name in wanted.lists]
    for name, kind in fields:
        if not isinstance(row.get(name), kind):
            example = ", ".join(f'"{each}": {_SHOWN[needed]}' for each, needed in fields)
            raise InputLineError(
                number,
                problem=f'"{name}" is missing or no {"list" if kind is list else "text"}',
                remedy=f'Write {{"id": ..., {example}}}.',
            )


def score(
    paths: Sequence[Path], out: Path, form: str, engine_name: str, scheduler: str | None
) -> int:
    """Write the tables of all articles in ``paths`` to the folder ``out``; 1 when a file failed."""
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
