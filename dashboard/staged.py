"""What is on its way into the project: files waiting to be read, and what was read of them.

Nothing here draws, and nothing enters the project. A file is known by its fingerprint, because the
page runs again on every click and the uploaded file is still there. What fails becomes a sentence;
the rest goes on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from analysis.errors import ArticleFileError
from analysis.models import Article, Document
from analysis.reading import Columns
from dashboard import data
from workspace.records import REMOVED, RESTORED, Entry, key_of


@dataclass(frozen=True)
class Incoming:
    """A file that waits to be read; ``load`` gives its bytes or raises ArticleFileError."""

    name: str
    fingerprint: str
    load: Callable[[], bytes]
    url: str | None = None  # where it was fetched from


@dataclass(frozen=True)
class TableFile:
    """A table that was read, with which of its columns was taken for which field."""

    incoming: Incoming
    columns: Columns
    keys: tuple[str, ...]  # of the documents that came from it
    failures: tuple[str, ...] = ()  # the sentences it gave


@dataclass
class Staged:
    """What the page Add articles holds before anything is kept."""

    queue: list[Incoming] = field(default_factory=list)
    total: int = 0  # files of the queue when it was last empty, and all added since
    documents: dict[str, Document] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    tables: dict[str, TableFile] = field(default_factory=dict)
    hands: dict[str, dict[int, str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def add(self, incoming: Incoming) -> None:
        """Put a file into the queue, unless it was there before."""
        if incoming.fingerprint in self.seen:
            return
        self.seen.add(incoming.fingerprint)
        self.total = self.total + 1 if self.queue else 1
        self.queue.append(incoming)

    def stop(self) -> None:
        """Leave the rest of the queue unread, and say so."""
        if self.queue:
            names = ", ".join(incoming.name for incoming in self.queue[:3])
            more = f" and {len(self.queue) - 3} more" if len(self.queue) > 3 else ""
            self.failures.append(f"Stopped: {names}{more} not read. Add them again to read them.")
        self.seen -= {incoming.fingerprint for incoming in self.queue}
        self.queue.clear()

    def read_next(self) -> None:
        """Read the first file of the queue."""
        self.read(self.queue[0])
        del self.queue[0]

    def read(self, incoming: Incoming, columns: Mapping[str, str] | None = None) -> None:
        """Read a file; ``columns`` says which column of a table is which field of an article."""
        try:
            found = data.read(incoming.name, incoming.load(), columns)
        except ArticleFileError as failure:
            self.failures.append(str(failure))
            return
        failures = tuple(str(failure) for failure in found.failures)
        self.failures += failures
        keys = [key for document in found.documents if (key := self._stage(document, incoming))]
        if found.columns is not None:
            self.tables[incoming.fingerprint] = TableFile(
                incoming, found.columns, tuple(keys), failures
            )

    def read_again(self, fingerprint: str, columns: Mapping[str, str]) -> None:
        """Read a table anew with other columns; what was read of it before goes."""
        table = self.tables.pop(fingerprint)
        for key in table.keys:
            self.documents.pop(key, None)
        self.failures = [each for each in self.failures if each not in table.failures]
        self.read(table.incoming, columns)

    def _stage(self, document: Document, incoming: Incoming) -> str | None:
        if len(self.documents) >= data.MAX_ARTICLES:
            self.say_once(
                f"More than {data.MAX_ARTICLES:,} articles are waiting; the rest was left out. "
                "Keep these first, then add the rest."
            )
            return None
        if incoming.url:
            document = data.at_address(document, incoming.url)
        key = key_of(document)
        if key in self.documents:
            first = self.documents[key].name
            self.say_once(f"{document.name}: the same words as {first}. They are counted once.")
            return None
        try:
            self.article(key, document)
        except ArticleFileError as failure:
            self.failures.append(str(failure))
            return None
        self.documents[key] = document
        return key

    def say_once(self, sentence: str) -> None:
        """Add a sentence to the failures, unless it is there."""
        if sentence not in self.failures:
            self.failures.append(sentence)

    def article(self, key: str, document: Document | None = None) -> Article:
        """A staged document as it would be kept."""
        document = document or self.documents[key]
        entry = Entry(key, document, {}, self.lines(key, RESTORED), self.lines(key, REMOVED))
        return data.corpus([entry]).articles[0]

    def lines(self, key: str, fate: str) -> frozenset[int]:
        """Numbers of the lines that a person put back or took out."""
        return frozenset(n for n, chosen in self.hands.get(key, {}).items() if chosen == fate)

    def toggle(self, key: str, line: int, fate: str) -> None:
        """Put a line back or take it out. A decision that undoes the last one leaves none.

        Raises:
            ArticleFileError: nothing of the document would be left; nothing is changed then.
        """
        before = dict(self.hands.get(key, {}))
        now = self.hands.setdefault(key, {})
        if now.get(line) not in (None, fate):
            del now[line]
        else:
            now[line] = fate
        try:
            self.article(key)
        except ArticleFileError:
            self.hands[key] = before
            raise
