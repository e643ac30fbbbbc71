"""Page lines: a document as the lines a reader would count, each with what can be seen of it.

Most pasted text has one paragraph a line. Text from mail, old web pages and copied PDFs is wrapped
instead: its lines are about as full as the next word allows, and a paragraph ends with a line that
has room left. Such a paragraph becomes one line here that remembers the numbers of its parts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.page import furniture, markup

MIN_WRAP, MAX_WRAP = 40, 130  # widths that people and programs wrap at, in characters
WRAP_SLACK = 3  # a soft hyphen or a double space may push a word to the next line
MANY = 3  # pairs of lines from which their lengths may differ
UNEVEN = 0.25  # of the width; how much shorter a line of proportional letters may be
MIN_UNENDED = 0.5  # in wrapped prose at most every other line happens to end a sentence
MIN_FLOWING = 0.4  # of the lines that go on from the one above open with a small letter
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
    """The paragraphs of a run that is wrapped, else one a line."""
    texts = [lines[number].rstrip() for number in run]
    if len(run) == 1 or not _is_wrapped(texts):
        return [(number,) for number in run]
    width = max(map(len, texts))
    pairs = enumerate(pairwise(texts), start=1)
    places = [0, *(place for place, pair in pairs if _parts(*pair, width)), len(run)]
    return [tuple(run[start:end]) for start, end in pairwise(places)]


def _is_wrapped(run: Sequence[str]) -> bool:
    """Whether most lines break off in the middle of a sentence, where the next goes on.

    A short run must be as full as its words allow; in a longer one lines may differ in length, as
    they do where letters differ in width.
    """
    width, pairs = max(map(len, run)), list(pairwise(run))
    if not MIN_WRAP <= width <= MAX_WRAP or any(
        _LIST_START.match(line.lstrip()) for line in run[1:]
    ):
        return False
    slack = WRAP_SLACK if len(pairs) < MANY else UNEVEN * width
    full = [pair for pair in pairs if _fills(*pair, width, slack)]
    if len(pairs) < MANY and len(full) < len(pairs):
        return False
    broken = [below for line, below in full if not ends_sentence(line)]
    flowing = sum(below.lstrip()[:1].islower() for below in broken)
    return len(broken) >= MIN_UNENDED * len(pairs) and flowing > MIN_FLOWING * len(broken)


def _fills(line: str, below: str, width: int, slack: float) -> bool:
    """Whether the next word would not have fitted behind the line."""
    return len(line) + 1 + len(below.split(None, 1)[0]) > width - slack


def _parts(line: str, below: str, width: int) -> bool:
    """Whether a paragraph ends with a line of wrapped text: it has room left, and all is said."""
    if below.lstrip()[:1].islower():
        return False
    slack = WRAP_SLACK if ends_sentence(line) else UNEVEN * width
    return not _fills(line, below, width, slack)
