"""Reading: the bytes of a file in, documents out; one module a format.

What a file is, its content tells (``kinds``, ``looks``), never its name. Text and Markdown are read
here; every other format has a parser that runs in a process of its own (``sandbox``). To add a
format, write a module with a ``read`` beside these, name it in ``formats``, and say in ``kinds`` or
``looks`` how it is known. Limits, each with its reason, stand in ``limits``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading import (
    archive_refusals,
    databases,
    kinds,
    limits,
    looks,
    repair,
    sandbox,
    text,
    text_files,
)
from analysis.reading.found import Columns, Found, Reading, Task

__all__ = ["Columns", "Reading", "read", "read_all", "read_many"]

NO_ARTICLE: Mapping[str, tuple[str, str]] = {
    "code": (
        "this is program code or a style sheet, not an article",
        "Choose the file that holds the article's text.",
    ),
    "xml": (
        "this is XML of a kind that is not read",
        "Save the article as a web page, PDF or text, or paste it.",
    ),
}


def read(name: str, data: bytes) -> tuple[Document, ...]:
    """The documents in one file; a plain text or Markdown file holds one.

    Raises:
        ArticleFileError: no article could be read; the first reason why.
    """
    found = read_all(name, data)
    if not found.documents and found.failures:
        raise found.failures[0]
    return found.documents


def read_all(name: str, data: bytes, *, columns: Mapping[str, str] | None = None) -> Reading:
    """Everything in one file: its documents, and a sentence for every part that failed.

    Args:
        name: what the file is called, for the documents and the sentences.
        data: its bytes, of any kind.
        columns: for a table, which header names which field (see ``Columns``); found by their
            names when None.
    """
    budget = _Budget()
    found = _found(name, data, columns, budget)
    documents, failures = list(found.documents), list(found.failures)
    _inside(name, found, budget, 1, documents, failures)
    whole = tuple(map(repair.document, documents))
    return Reading(whole, _bounded(name, failures), found.columns)


def read_many(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, Reading]]:
    """Name and reading of every file, each as soon as it is read."""
    for name, data in files:
        yield name, read_all(name, data)


def _bounded(name: str, failures: Sequence[ArticleFileError]) -> tuple[ArticleFileError, ...]:
    """The failures, and where there are very many, how many more."""
    more = len(failures) - limits.MAX_FAILURES
    if more <= 0:
        return tuple(failures)
    rest = ArticleFileError(
        name,
        problem=f"{more:,} more parts of it could not be read",
        remedy="Look at the first ones; the others are often like them.",
    )
    return (*failures[: limits.MAX_FAILURES], rest)


@dataclass
class _Budget:
    """What one file may still take, its members and theirs together."""

    room: int = limits.MAX_UNPACKED
    places: int = limits.MAX_MEMBERS
    stops: int = limits.MAX_STOPPED
    full: bool = False  # more was packed than may come out


def _inside(
    name: str,
    found: Found,
    budget: _Budget,
    depth: int,
    documents: list[Document],
    failures: list[ArticleFileError],
) -> None:
    """Read the files inside a file, and those inside them."""
    for label, data in found.files:
        inner = f"{name}/{label}"
        if depth > limits.MAX_DEPTH:
            failures.append(_too_deep(inner))
            continue
        member = _found(inner, data, None, budget)
        documents += member.documents
        failures += member.failures
        _inside(inner, member, budget, depth + 1, documents, failures)


def _found(name: str, data: bytes, columns: Mapping[str, str] | None, budget: _Budget) -> Found:
    try:
        _check_size(name, data)
        kind = _kind(name, data)
        if kind in ("text", "markdown"):
            return text_files.read(name, data, kind)
        if budget.stops <= 0:
            raise _too_many_stops(name)
        found = sandbox.parse(kind, Task(name, data, columns, budget.room, budget.places))
    except sandbox.StoppedError as stopped:
        budget.stops -= 1
        return Found(failures=(stopped,))
    except ArticleFileError as failure:
        return Found(failures=(failure,))
    return databases.split(_counted(found, budget))


def _counted(found: Found, budget: _Budget) -> Found:
    """What was found, taken off the budget.

    After an archive that is too full nothing comes out of those behind it, which is said once.
    """
    budget.room -= found.unpacked
    budget.places -= len(found.files) + len(found.failures)
    full = [failure for failure in found.failures if failure.problem == archive_refusals.FULL]
    said, budget.full = budget.full, budget.full or bool(full)
    if not budget.full:
        return found
    budget.room = 0
    kept = [failure for failure in found.failures if not said or failure not in full]
    return replace(found, failures=tuple(kept))


def _kind(name: str, data: bytes) -> str:
    """What kind of file it is.

    Raises:
        ArticleFileError: it is of a kind that holds no text.
    """
    packed = kinds.readable(data)
    if packed:
        return packed
    binary = kinds.binary_kind(data)
    if binary:
        raise ArticleFileError(
            name,
            problem=f"this is {binary}, not text",
            remedy="Save the article as PDF, Word, HTML or text, or paste it.",
        )
    if looks.is_html(data[: limits.SNIFFED_BYTES].decode("latin-1").lstrip(text_files.BLANK)):
        return "html"  # which says its encoding itself, so that none need be guessed
    kind = looks.kind(text.decode(data)[0])
    if kind in NO_ARTICLE:
        problem, remedy = NO_ARTICLE[kind]
        raise ArticleFileError(name, problem=problem, remedy=remedy)
    return kind


def _check_size(name: str, data: bytes) -> None:
    if not data:
        raise ArticleFileError(
            name, problem="the file is empty", remedy="Choose a file that holds the article's text."
        )
    if len(data) > limits.MAX_FILE_BYTES:
        raise text_files.too_large(name, limits.MAX_FILE_BYTES, "a file")


def _too_deep(name: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"it lies deeper than {limits.MAX_DEPTH} archives inside each other",
        remedy="Unpack the archive and add what is in it.",
    )


def _too_many_stops(name: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"it was left out after {limits.MAX_STOPPED} files beside it broke their parsers",
        remedy="Add it by itself.",
    )
