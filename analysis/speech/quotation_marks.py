"""Quotation marks: which stretches of a text stand between them.

Newspapers mix curly and straight marks, double their apostrophes, forget a closing mark, or turn
one the wrong way round. So marks are read by a state machine, a paragraph at a time: a mark opens
or closes by its shape, by the white space beside it, and by whether a stretch is open already.

A stretch that nobody closes runs to the end of its paragraph, as is the custom for speeches of
several paragraphs, or to the "Lee said." that ends it. A paragraph that breaks off in mid-sentence
(a page ended there) goes on in the next one. Single marks count only outside double ones, for runs
of four words or more.

Limits: a mark missing in the middle of a paragraph moves what follows; a fault never spreads
beyond its paragraph. Time is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MIN_SINGLE_WORDS = 4  # 'single marks' around fewer words are mostly titles, nicknames and irony
MAX_TAG = 80  # characters of the "Ann Lee said." that ends a paragraph without a closing mark

_MARK = re.compile(r"[“”„‟«»\"]|``|'''?|,,(?=\w)")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|(?<=[^\s(\[‘'])[’'](?!\w)")
_TAG = re.compile(
    r"[,?!] (?:(?:(?:[A-Z][\w’'.-]{0,30} ){1,4}|(?:he|she|they) )(?:said|says|added)"
    r"|(?:said|says|added) [A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3})\.?\s*$"
)
_BREAK = re.compile(r"\n\s*")
_OPENERS, _CLOSERS = frozenset("“„‟«") | {"``", ",,"}, frozenset("”»")
_BEFORE_OPENER = frozenset(" \t\u00a0\n([{—–-‘'/:>“")
_AFTER_CLOSER = frozenset(" \t\u00a0\n.,;:?!)]}—–-’'/”")
_TRIM = " \t\r\n\u00a0"


class Stretch(NamedTuple):
    """What stands between two marks; ``outer`` positions take the marks in, the others do not."""

    outer: int
    start: int
    end: int
    outer_end: int
    closed: bool
    single: bool = False


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where paragraphs start and end; one that a page broke in mid-sentence is one paragraph."""
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _BREAK.finditer(text):
        end = gap.start()
        while end > start and text[end - 1] in _TRIM:
            end -= 1
        if start < end and _goes_on(text, end, gap.end()):
            continue
        if start < end:
            spans.append((start, end))
        start = gap.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _goes_on(text: str, end: int, begin: int) -> bool:
    """Whether the line that ends at ``end`` is continued at ``begin``, in mid-sentence."""
    if begin >= len(text) or not text[begin].islower():
        return False
    return text[end - 1].islower() or text[end - 1] == ","


def stretches(text: str) -> tuple[Stretch, ...]:
    """All marked stretches of ``text`` in order, none inside another.

    >>> [("“Yes,” he said."[s.start : s.end]) for s in stretches("“Yes,” he said.")]
    ['Yes,']
    """
    found: list[Stretch] = []
    for begin, end in paragraphs(text):
        doubles = list(_in_paragraph(text, begin, end))
        found += doubles
        found += _singles(text, begin, end, doubles)
    return tuple(sorted(found))


def _in_paragraph(text: str, begin: int, end: int) -> Iterator[Stretch]:
    marks = [(m.start(), m.end(), m.group()) for m in _MARK.finditer(text, begin, end)]
    opened: tuple[int, int] | None = None
    for number, (at, after, mark) in enumerate(marks):
        following = [other for _, _, other in marks[number + 1 : number + 3]]
        if opened is None:
            if _opens(text, at, after, mark, following, begin):
                opened = at, after
        elif mark == "“" and (tag := _TAG.search(text, max(opened[1], at - MAX_TAG), at)):
            yield _stretch(text, *opened, tag.start() + 1, tag.start() + 1, closed=True)
            opened = at, after
        elif _closes(text, at, after, mark, end):
            yield _stretch(text, *opened, at, after, closed=True)
            opened = None
    if opened is not None:
        tag = _TAG.search(text, max(opened[1], end - MAX_TAG), end)
        stop = end if tag is None else tag.start() + 1
        yield _stretch(text, *opened, stop, stop, closed=tag is not None)


def _opens(text: str, at: int, after: int, mark: str, following: list[str], begin: int) -> bool:
    spaced = at == begin or text[at - 1] in _BEFORE_OPENER
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:  # turned the wrong way: it opens if the next mark closes
        return spaced and bool(following) and following[0] in _CLOSERS
    return (
        after < len(text) and not text[after].isspace() and (spaced or not text[at - 1].isalnum())
    )


def _closes(text: str, at: int, after: int, mark: str, end: int) -> bool:
    if mark in _CLOSERS:
        return True
    freed = after >= end or text[after] in _AFTER_CLOSER
    if mark in _OPENERS:  # turned the wrong way: it closes if it leans on the word before
        return freed and not text[at - 1].isspace()
    return freed or not text[at - 1].isspace()


def _stretch(text: str, at: int, after: int, stop: int, outer_end: int, *, closed: bool) -> Stretch:
    start, end = after, stop
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Stretch(at, start, end, outer_end, closed)


def _singles(text: str, begin: int, end: int, doubles: list[Stretch]) -> Iterator[Stretch]:
    """Stretches in single marks that lie outside the double ones."""
    edges = [begin, *(edge for d in doubles for edge in (d.outer, d.outer_end)), end]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        opened: int | None = None
        marks = [m.start() for m in _SINGLE.finditer(text, low, high)]
        for at in marks:
            opens = not (at > low and not text[at - 1].isspace() and text[at - 1] not in "([—–-")
            if opens and (opened is None or text[at] == "‘"):
                opened = at
            elif not opens and opened is not None and _ends_single(text, at, high, marks[-1]):
                if len(text[opened:at].split(maxsplit=MIN_SINGLE_WORDS)) >= MIN_SINGLE_WORDS:
                    yield Stretch(opened, opened + 1, at, at + 1, closed=True, single=True)
                opened = None


def _ends_single(text: str, at: int, high: int, last: int) -> bool:
    """Whether an apostrophe-like mark at ``at`` closes; after a plain s it may be a possessive."""
    if text[at - 1] in ".,?!…;" or at == last:
        return True
    return at + 1 >= high or text[at - 1] != "s" or text[at + 1] in ".,;:?!)"
