"""The nouns: what a document, an article and the spans found in it are.

Everything is frozen and says what it promises. Positions are half-open character positions. A
span with ``place == "body"`` points into ``Article.text``; with ``"headline"`` or ``"deck"`` it
points into that field, which is kept apart so that a pull-quote is not counted twice.

The file is longer than others because every noun of the project stands in it, to be read at once.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

Place = Literal["body", "headline", "deck"]
QuotationKind = Literal["direct", "mixed", "indirect"]
SourceType = Literal[
    "government",
    "politician",
    "intergovernmental",
    "expert",
    "ngo",
    "business",
    "media",
    "public",
    "other",
]
LineRole = Literal[
    "body", "removed", "blank", "headline", "deck", "byline", "published", "dateline", "outlet"
]
PLACES: tuple[Place, ...] = ("headline", "deck", "body")  # as they are read, top down
SOURCE_TYPES: tuple[SourceType, ...] = get_args(SourceType)

_ENDING = re.compile(r"\.[^.,]*((?:, [^.]*)?, (?:row|item) \d+)?$")  # a row keeps its number
_CRAWL_NAME = re.compile(r"(\d+)_[0-9a-f]{8,}")  # number and digest: only the number is readable


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader found in a file: text as it stood there, and what the format itself declares.

    ``declared`` holds metadata that the format states (not guessed from the text), by the field
    names of ``Article``. ``notes`` are sentences for the visitor, such as a repaired encoding.
    ``body_lines`` are the numbers of the lines of ``text`` that the format's own structure says are
    the article, as the elements of a web page do; None where only the words can tell. ``guessed``
    holds metadata that a reader found beside the text without being sure of it.
    """

    name: str
    text: str
    format: str
    declared: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    body_lines: tuple[int, ...] | None = None
    guessed: Mapping[str, "Guess"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Guess:
    """A piece of metadata: its value, how it was found, and how sure that is (0 to 1)."""

    value: str
    how: str
    sure: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the document as it stood, and what became of it.

    ``number`` counts from 0. ``reason`` says in plain words why the line has its role; it is empty
    for body lines nobody doubted. ``start`` and ``end`` are where a body line stands in
    ``Article.text``, None for every other role.
    """

    number: int
    text: str
    role: LineRole
    reason: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published piece. ``text`` is already clean; there is no other text to count in.

    ``id`` is a digest of the document and of what was restored or removed by hand, so the same
    content always has the same id. ``published`` is an ISO date. Fields the document does not state
    are None. ``lines`` is the ledger of the whole document: what was kept, what went, and why.
    ``found`` tells, by field name, how a piece of metadata was found. ``corrections`` are what a
    person decided about its quotations, oldest first: fields and values as corrections.py reads.
    """

    id: str
    name: str
    text: str
    outlet: str | None = None
    headline: str | None = None
    deck: str | None = None
    byline: str | None = None
    published: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    lines: tuple[Line, ...] = ()
    found: Mapping[str, Guess] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str | None], ...] = ()

    @property
    def removed(self) -> tuple[Line, ...]:
        """The lines that were taken for page furniture, in order."""
        return tuple(line for line in self.lines if line.role == "removed")

    @property
    def short_name(self) -> str:
        """The document's name as a person would say it: without folder, ending or digest."""
        stem = _ENDING.sub(r"\1", re.split(r"[/\\]", self.name)[-1])
        crawl = _CRAWL_NAME.fullmatch(stem)
        return crawl.group(1) if crawl else stem

    def part(self, place: Place) -> str:
        """The text that positions with this ``place`` count in."""
        return {"body": self.text, "headline": self.headline, "deck": self.deck}[place] or ""


@dataclass(frozen=True)
class Corpus:
    """The articles of one story, in the order they were given.

    ``given_labels`` are the labels of a larger corpus that this one was cut from, so that an outlet
    is called the same in the part and in the whole. ``decisions`` are what a person decided about
    the story as a whole, oldest first: fields and values as corrections.py reads.
    """

    articles: tuple[Article, ...] = ()
    given_labels: Mapping[str, str] | None = None
    decisions: tuple[tuple[str, str | None], ...] = ()

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Article id to outlet as shown; articles that name no outlet stay apart."""
        if self.given_labels is not None:
            return {a.id: self.given_labels[a.id] for a in self.articles}
        unnamed = Counter(a.short_name for a in self.articles if not a.outlet)
        return {a.id: _label(a, unnamed) for a in self.articles}

    def only(self, ids: Collection[str]) -> "Corpus":
        """The articles with these ids, called what they are called here."""
        return Corpus(tuple(a for a in self.articles if a.id in ids), self.labels, self.decisions)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Outlets as shown, each once, in the order of their first article."""
        return tuple(dict.fromkeys(self.labels.values()))

    @cached_property
    def fingerprint(self) -> str:
        """A digest that changes whenever anything a lens can see changes."""
        parts = [
            (a.id, self.labels[a.id], a.headline, a.deck, a.published, a.language, a.text)
            for a in self.articles
        ]
        by_hand = [*(a.corrections for a in self.articles), self.decisions]
        return digest("\x1e".join(map(repr, [*parts, *by_hand])))


def _label(article: Article, unnamed: Counter[str]) -> str:
    if article.outlet:
        return article.outlet
    name = article.short_name
    if unnamed[name] > 1:
        name = f"{name} {article.id[:4]}"
    return f"Outlet not stated ({name})"


def digest(text: str) -> str:
    """Sixteen hexadecimal digits that stand for ``text``."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``paragraph`` counts from 0 and is None outside the body."""

    article_id: str
    start: int
    end: int
    place: Place = "body"
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who is quoted.

    ``name`` is the person or body in full, as far as the article tells; None when it does not tell.
    ``anonymous`` means that the text does not name the person, whatever the type; a body is not
    anonymous. ``named_as`` is the wording beside the quotation. ``via`` is the outlet or channel
    that the words were first given to. ``evidence`` says what the type rests on. ``actor`` is the
    name of the person or body across all articles, None where only this article tells who it is.
    """

    name: str | None
    type: SourceType = "other"
    anonymous: bool = False
    named_as: str | None = None
    via: str | None = None
    evidence: str = ""
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in an article: between marks (direct), without (indirect), or both (mixed).

    ``start`` and ``end`` leave the quotation marks out. ``cue`` is the reporting verb or phrase as
    written. ``sure`` is how sure the speaker is, 0 to 1. ``repeats`` names the place where the same
    words stand first in the article, so that they are counted once.
    """

    article_id: str
    start: int
    end: int
    kind: QuotationKind
    source: Source
    place: Place = "body"
    cue: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    sure: float = 0.0
    repeats: Place | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A place where an article speaks of a person, a body, a country, a group or an event.

    ``full`` is the fullest name that the same text has for it, None where it has no other.
    ``about`` says what the text tells of its kind: "person", "body", "event", "described" for a
    description, or empty. ``touches`` is whether it stands right behind the one before it.
    ``anchors`` are the class of an event, and what it is told from others by: where it is, or what
    it is done to. ``actor`` and ``kind`` are known when all articles have been seen: the name of
    who or what is spoken of across them, and person, body, country, group or event.
    """

    start: int
    end: int
    place: Place
    sentence: int
    full: str | None = None
    about: str = ""
    touches: bool = False
    anchors: tuple[str, ...] = ()
    actor: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An article with the spans found in it: what every lens measures.

    ``outlet`` is the outlet as shown and ``decisions`` are those about the whole story; both are
    the corpus's. Sentences, quotations and appearances come in the order headline, deck, body.
    """

    article: Article
    outlet: str
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    decisions: tuple[tuple[str, str | None], ...] = ()
