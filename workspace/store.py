"""The store: one project's documents, and what a person decided about them, in a database.

A document is kept as it was read. What a person changes (the outlet, a date, a line restored) is a
*correction*: a row of its own that is applied on the way out, so that everything can be undone and
the log says what was changed, from what, to what, and when.

SQLite in memory is the default: a visitor's uploads live as long as the visit, on this machine, in
a database that nobody else has a handle to. A URL puts the same tables in a file.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    event,
    insert,
    select,
)
from sqlalchemy.pool import StaticPool

from analysis.corrections import MAX_FIELD
from analysis.models import Document
from analysis.plain import document_from_dict, document_to_dict
from workspace.records import (
    STORY,
    Correction,
    Entry,
    check,
    entry,
    key_of,
)

IN_MEMORY = "sqlite://"
BUSY_TIMEOUT_MS = 5_000  # how long a second writer waits for the first; writes take milliseconds

_METADATA = MetaData()
_ARTICLES = Table(
    "articles",
    _METADATA,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("key", String(16), nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
)
_CORRECTIONS = Table(
    "corrections",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", String(16), ForeignKey("articles.key", ondelete="CASCADE")),  # null: the story
    Column("field", String(MAX_FIELD), nullable=False),
    Column("old", Text),
    Column("new", Text),
    Column("made_at", String(32), nullable=False),
)


class Change(NamedTuple):
    """A correction to be logged."""

    key: str
    field: str
    new: str | None
    old: str | None = None


class Store:
    """A project: documents in the order they were added, and the corrections in force."""

    def __init__(self, url: str = IN_MEMORY) -> None:
        self._engine = _connect(url)
        _METADATA.create_all(self._engine)

    def add(self, document: Document, *, sample: bool = False) -> bool:
        """Keep a document; False when the same words are kept already."""
        key = key_of(document)
        row = {"key": key, "document": json.dumps(document_to_dict(document)), "sample": sample}
        with self._engine.begin() as connection:
            if _holds(connection, key):
                return False
            connection.execute(insert(_ARTICLES).values(row))
        return True

    def remove(self, keys: Iterable[str]) -> None:
        """Drop articles together with their corrections; with the last, those about the story."""
        with self._engine.begin() as connection:
            connection.execute(delete(_ARTICLES).where(_ARTICLES.c.key.in_(list(keys))))
            if connection.execute(select(_ARTICLES.c.key)).first() is None:
                connection.execute(delete(_CORRECTIONS))

    def correct(self, key: str, field: str, new: str | None, *, old: str | None = None) -> None:
        """Log that ``field`` of an article is ``new``; the latest correction of a field holds.

        ``field`` is one of ``FIELDS``, ``line:N`` with ``new`` "restored" or "removed", a field of
        ``analysis.corrections`` about a quotation or, with the key ``STORY``, about the story.

        Raises:
            KeyError: no such article.
            ValueError: no such field, or a value that it cannot have.
        """
        self.correct_together([Change(key, field, new, old)])

    def correct_together(self, changes: Iterable[Change]) -> None:
        """Log what a person changed in one act, which is taken back in one; raises as above."""
        now = _now()
        rows = [each._asdict() | {"key": each.key or None, "made_at": now} for each in changes]
        with self._engine.begin() as connection:
            for row in rows:
                check(row["key"] or STORY, row["field"], row["new"])
                if row["key"] is not None and not _holds(connection, row["key"]):
                    raise KeyError(f"no article {row['key']!r}")
                connection.execute(insert(_CORRECTIONS).values(row))

    def undo(self) -> Correction | None:
        """Take back the latest act and return its first correction; None when there is none."""
        with self._engine.begin() as connection:
            log = _log(connection)
            if not log:
                return None
            act = [each for each in log if each.made_at == log[-1].made_at]
            numbers = [each.number for each in act]
            connection.execute(delete(_CORRECTIONS).where(_CORRECTIONS.c.number.in_(numbers)))
        return act[0]

    def corrections(self) -> tuple[Correction, ...]:
        """The log, oldest first."""
        with self._engine.connect() as connection:
            return _log(connection)

    def entries(self) -> tuple[Entry, ...]:
        """Everything that is kept, in the order it was added, corrections applied."""
        with self._engine.connect() as connection:
            log = _log(connection)
            rows = connection.execute(select(_ARTICLES).order_by(_ARTICLES.c.position)).mappings()
            return tuple(
                entry(_document(row), [c for c in log if c.key == row["key"]], sample=row["sample"])
                for row in rows
            )


def _connect(url: str) -> Engine:
    if url == IN_MEMORY:  # one connection for all threads: each visit of a page has its own thread
        return _guarded(
            create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        )
    engine = create_engine(url)
    return _guarded(engine) if engine.dialect.name == "sqlite" else engine


def _guarded(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")

    return engine


def _holds(connection: Connection, key: str) -> bool:
    query = select(_ARTICLES.c.key).where(_ARTICLES.c.key == key)
    return connection.execute(query).first() is not None


def _log(connection: Connection) -> tuple[Correction, ...]:
    query = select(_CORRECTIONS).order_by(_CORRECTIONS.c.number)
    rows = connection.execute(query).mappings()
    return tuple(Correction(**{**row, "key": row["key"] or STORY}) for row in rows)


def _document(row: Any) -> Document:
    return document_from_dict(json.loads(row["document"]))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")  # tells acts of one second apart
