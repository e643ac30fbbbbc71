"""Page lines: a document as the lines a reader would count, each with what can be seen of it.

Most pasted text has one paragraph a line. Text from mail and old web pages is wrapped by hand at a
fixed width instead, and there a paragraph is a run of lines, each as full as its next word allows.
Such a run becomes one line here that remembers the numbers of its parts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.page import furniture, markup

MIN_WRAP, MAX_WRAP = 40, 130  # widths that people and programs wrap at, in characters
WRAP_SLACK = 3  # a soft hyphen or a double space may push a word to the next line
MIN_UNENDED = 0.5  # in wrapped prose at most every other line happens to end a sentence
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*_]{0,4}(?:\s?[\[(]\d{1,3}[\])])?$")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s")
_BULLET = re.compile(r"^\s{0,12}(?:[-*+•▪►»›→·●▪◦‣–]|\d{1,3}[.)])\s+(?=\S)")
_LIST_START = re.compile(r"[-*+•#>|]|\d{1,3}[.)]\s")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line as a reader counts it: the document's ``numbers`` it is made of, and what it says.

    ``text`` is plain, ``words`` are its words in lower case, ``links`` the share of it that is
    linked, ``hits`` the set phrases of page furniture in it. ``ends_sentence`` is whether it closes
    with a stop, quotation marks and brackets aside.
    """

    numbers: tuple[int, ...]
    raw: str
    text: str
    words: tuple[str, ...]
    heading: bool
    bullet: bool
    links: float
    hits: frozenset[furniture.Hit]
    ends_sentence: bool

    def says(self, *kinds: str) -> bool:
        """Whether a set phrase of one of these kinds stands in the line."""
        return bool(self.hits) and any(hit.kind in kinds for hit in self.hits)


def of(text: str) -> list[PageLine]:
    """The lines of ``text`` that hold anything, in order."""
    lines = text.split("\n")
    return [
        _page_line(lines, numbers) for run in _runs(lines) for numbers in _paragraphs(lines, run)
    ]


def unseen(line: PageLine) -> PageLine:
    """``line`` as if nothing stood there: for those who must not draw conclusions from it."""
    return PageLine(line.numbers, "", "", (), False, False, 0.0, frozenset(), False)


def ends_sentence(text: str) -> bool:
    """Whether ``text`` closes with a stop, quotation marks and brackets aside."""
    return SENTENCE_END.search(text[-12:]) is not None


def _page_line(lines: Sequence[str], numbers: tuple[int, ...]) -> PageLine:
    raw = (
        " ".join(lines[number].strip() for number in numbers)
        if len(numbers) > 1
        else lines[numbers[0]]
    )
    text = markup.plain(raw)
    spoken = furniture.words(text)
    return PageLine(
        numbers=numbers,
        raw=raw,
        text=text,
        words=tuple(spoken),
        heading=bool(_HEADING.match(raw)),
        bullet=bool(_BULLET.match(raw)),
        links=markup.link_share(raw, text),
        hits=furniture.hits(spoken),
        ends_sentence=ends_sentence(text),
    )


def _runs(lines: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of lines that follow each other without a blank line between."""
    run: list[int] = []
    for number, line in enumerate(lines):
        if line.strip():
            run.append(number)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _paragraphs(lines: Sequence[str], run: list[int]) -> list[tuple[int, ...]]:
    """One paragraph for a run that is wrapped by hand, else one a line."""
    if len(run) > 1 and _is_wrapped([lines[number].rstrip() for number in run]):
        return [tuple(run)]
    return [(number,) for number in run]


def _is_wrapped(run: Sequence[str]) -> bool:
    """Whether each line but the last is full: the next word would not have fitted."""
    width = max(map(len, run))
    if not MIN_WRAP <= width <= MAX_WRAP or any(
        _LIST_START.match(line.lstrip()) for line in run[1:]
    ):
        return False
    pairs = list(pairwise(run))
    full = all(len(a) + 1 + len(b.split(None, 1)[0]) > width - WRAP_SLACK for a, b in pairs)
    unended = sum(not ends_sentence(a) for a, _ in pairs)
    flows = any(b.lstrip()[:1].islower() for _, b in pairs)
    return full and flows and unended >= MIN_UNENDED * len(pairs)
