"""Sentences: where each sentence of a text begins and ends.

A stop ends a sentence unless something speaks against it, and what does is a matter of the word
before it and the word behind: a title ("Rep."), a number ("No. 5"), a month ("Sept. 3"), initials
and places ("U.S. officials", but "the U.S. The court"), a lower-case word (“Stop!” he said; "...
that"). ``lexicons/abbreviations.csv`` lists the words, by how they behave. Quotation marks and
brackets behind the stop belong to the sentence. A paragraph break always ends one; so does a line
break before a capital, since headings and list items carry no stop.

Compared with pysbd in ``benchmarks/sentences.py``; figures in docs/methods.md. Limits: English;
a sentence that begins with a lower-case name, and a colon before a long list, end nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from analysis import lexicons
from analysis.models import Article, Place, Sentence

MAX_TOKEN = 40  # characters looked at before a stop; abbreviations are shorter
MAX_NEXT = 60  # characters looked at behind it
_STOP = re.compile(r"(?:[.!?…]{1,20}|[。！？])[\"”’'»)\]*_]{0,6}(?=\s|$)")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n\s*(?=[^\sa-z])")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_NEXT = re.compile(r"\s*[\"“‘'«(\[]{0,4}(\w[\w’'-]{0,30}|[$£€#]|\S)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2}){1,4}\.")
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\.")
_ASKED = re.compile(
    r"\s+(?:[A-Z][\w.’'-]{1,20}\s+){1,3}(?:said|says|asked|asks|wrote|told|added|shouted|tweeted)\b"
)
STARTERS = frozenset({
    "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We",
    "I", "You", "His", "Her", "Their", "Our", "My", "There", "Here", "But", "And", "Or", "So",
    "Yet", "If", "In", "On", "At", "By", "For", "From", "With", "Without", "As", "After",
    "Before", "When", "While", "Where", "Although", "Though", "Because", "Since", "Until",
    "During", "Under", "Some", "Many", "Most", "Several", "Both", "Each", "Another", "Other",
    "Others", "No", "Not", "What", "Who", "Why", "How", "However", "Meanwhile", "Also", "Then",
    "Now", "Still", "Even", "Such", "According", "Earlier", "Later", "Last", "Once", "Officials",
    "Experts", "Critics", "To", "It's", "He's", "She's", "They're", "That's", "There's", "One",
    "Two", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Will", "Would", "Can", "Could",
    "Should", "Let", "Instead", "Despite", "Over", "Nobody", "Nothing", "Everyone", "Everybody",
    "Someone", "None", "Neither", "Perhaps", "Maybe", "Yes", "Every", "Your",
})  # fmt: skip
DAYS_AND_ZONES = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
    "Nov", "Dec", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "EST", "EDT", "ET", "CST", "CDT",
    "CT", "PST", "PDT", "PT", "MT", "GMT", "UTC", "BST", "CET", "Eastern", "Pacific", "Central",
})  # fmt: skip


def find(text: str) -> list[tuple[int, int]]:
    """The half-open spans of the sentences of ``text``, without white space around them."""
    spans = []
    for start, end in _blocks(text):
        begin = start
        for stop in _STOP.finditer(text, start, end):
            if _ends(text, begin, stop):
                spans.append((begin, stop.end()))
                begin = stop.end()
        spans.append((begin, end))
    trimmed = (_trim(text, start, end) for start, end in spans)
    return [(start, end) for start, end in trimmed if start < end]


def of_article(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the headline, the deck and the body, in this order."""
    places: tuple[Place, ...] = ("headline", "deck")
    found = [
        Sentence(article.id, start, end, place)
        for place in places
        for start, end in find(article.part(place))
    ]
    breaks = [gap.start() for gap in _PARAGRAPH.finditer(article.text)]
    paragraph = 0
    for start, end in find(article.text):
        while paragraph < len(breaks) and breaks[paragraph] < start:
            paragraph += 1
        found.append(Sentence(article.id, start, end, "body", paragraph))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between paragraph breaks, and between lines where a line is a unit."""
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, start + max(left, len(piece.rstrip()))


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at ``stop``, the marks and what closes behind them."""
    behind = _NEXT.match(text, stop.end(), stop.end() + MAX_NEXT)
    word = (behind[1] if behind else None) or ""
    if word[:1].islower():
        return False
    marks = stop[0]
    if marks[0] in "!?":
        quoted = marks[-1] in "\"”’'"
        return not (quoted and _ASKED.match(text, stop.end(), stop.end() + MAX_NEXT))
    if marks[0] != "." or marks[1:2] == ".":
        return True
    before = text[max(begin, stop.start() - MAX_TOKEN) : stop.start() + 1].split()
    last = before[-1].lstrip("\"“‘'«([—–-") if before else marks
    if _is_number(text, begin, stop, last):
        return False
    return _stop_ends(last, word, closed=len(marks) > 1)


def _is_number(text: str, begin: int, stop: re.Match[str], last: str) -> bool:
    """Whether the stop belongs to the number of a list item: nothing else stands before it."""
    first = not text[begin : stop.start() + 1 - len(last)].strip()
    return first and _LIST_NUMBER.fullmatch(last) is not None


def _stop_ends(last: str, word: str, *, closed: bool) -> bool:
    """Whether a single stop after ``last`` and before ``word`` ends a sentence."""
    kind = _kinds().get(last.rpartition("-")[2]) or _kinds().get(last)
    if kind is None and _INITIALS.fullmatch(last):
        kind = "place"
    if kind is None or not word:
        return True
    if kind in {"title", "inside"}:
        return kind == "inside" and word in STARTERS
    if kind in {"number", "month"}:
        return not word[0].isdecimal()
    if kind == "time":
        return word not in DAYS_AND_ZONES and not word[0].isdecimal()
    return closed or word in STARTERS


@cache
def _kinds() -> dict[str, str]:
    return {row["abbreviation"]: row["kind"] for row in lexicons.rows("abbreviations")}
