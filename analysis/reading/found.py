"""What reading gives: articles, what could not be read, and how a table was matched."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.errors import ArticleFileError
from analysis.models import Document


@dataclass(frozen=True, slots=True)
class Columns:
    """The header names of a table, and which field of an article each was matched to.

    ``fields`` maps a field, "text" or one of ``analysis.articles.FIELDS``, to a header name. Give a
    changed copy of it to ``reading.read_all`` to read the table with other columns.
    """

    headers: tuple[str, ...]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything in one file. ``columns`` is None where the file is no table."""

    documents: tuple[Document, ...] = ()
    failures: tuple[ArticleFileError, ...] = ()
    columns: Columns | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A file for a parser: what it is called, what it holds, and what it may be used for.

    ``columns`` is the match of a table as a person wants it. ``room`` is how many bytes may be
    unpacked from it, ``places`` how many members of it may be.
    """

    name: str
    data: bytes
    columns: Mapping[str, str] | None = None
    room: int = 0
    places: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What one parser found.

    ``files`` are files inside the file, by label, still to be read; ``unpacked`` is how many bytes
    were unpacked to get them, those that were given up included.
    """

    documents: tuple[Document, ...] = ()
    failures: tuple[ArticleFileError, ...] = ()
    columns: Columns | None = None
    files: tuple[tuple[str, bytes], ...] = ()
    unpacked: int = 0
