"""What a project holds: documents as they were read, and corrections made by a person."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analysis import corrections
from analysis.models import Document, digest

FIELDS = ("outlet", "headline", "deck", "byline", "published", "language", "url")
LINE_FIELD = re.compile(r"line:(\d{1,7})")  # "line:12" with the value "restored" or "removed"
RESTORED, REMOVED = "restored", "removed"
STORY = ""  # the key of what was decided about the whole story


@dataclass(frozen=True, slots=True)
class Correction:
    """One change a person made: ``field`` of article ``key`` from ``old`` to ``new``.

    ``key`` is ``STORY`` for a decision about the whole story. ``new`` is None where a field was
    emptied on purpose. ``made_at`` is an ISO time in UTC; corrections made in one act share it.
    """

    number: int
    key: str
    field: str
    old: str | None
    new: str | None
    made_at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A kept document with the decisions in force about it.

    ``edits`` maps a field to what a person entered (None: emptied on purpose); ``restored`` and
    ``removed`` hold the numbers of lines put back or taken out by hand; ``quotations`` the fields
    and values of what was decided about quotations, oldest first.
    """

    key: str
    document: Document
    edits: Mapping[str, str | None] = field(default_factory=dict)
    restored: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()
    sample: bool = False
    quotations: tuple[tuple[str, str | None], ...] = ()


def key_of(document: Document) -> str:
    """The key a document is kept under: the same words have the same key under any file name."""
    return digest(document.text)


def check(key: str, field: str, new: str | None) -> None:
    """Refuse what cannot be kept: a field there is not, or a value that it cannot have.

    Raises:
        ValueError: says which.
    """
    if key == STORY:
        known = corrections.is_about_story(field)
    elif corrections.is_about_quotation(field):
        known = corrections.read_quote(field, new) is not None
    else:
        known = field in FIELDS or LINE_FIELD.fullmatch(field) is not None
    if not known:
        raise ValueError(f"no field {field!r}")


def entry(document: Document, log: Iterable[Correction] = (), *, sample: bool) -> Entry:
    """A document with its corrections applied, oldest first, so that the latest holds."""
    edits: dict[str, str | None] = {}
    lines: dict[int, str | None] = {}
    quotations: list[tuple[str, str | None]] = []
    for correction in log:
        line = LINE_FIELD.fullmatch(correction.field)
        if line:
            lines[int(line.group(1))] = correction.new
        elif corrections.is_about_quotation(correction.field):
            quotations.append((correction.field, correction.new))
        else:
            edits[correction.field] = correction.new
    return Entry(
        key=key_of(document),
        document=document,
        edits=edits,
        restored=frozenset(number for number, fate in lines.items() if fate == RESTORED),
        removed=frozenset(number for number, fate in lines.items() if fate == REMOVED),
        sample=sample,
        quotations=tuple(quotations),
    )
