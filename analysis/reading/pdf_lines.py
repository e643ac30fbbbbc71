"""PDF lines: printed lines to paragraphs.

Paragraphs part at a wider gap, an indent, a change of size, or a short line that ends a sentence. A
paragraph goes on over the end of a column or of a page unless it has ended there.
"""

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.page.page_lines import SENTENCE_END
from analysis.reading.pdf_layout import Run, width

WIDER = 1.35  # times the usual distance of lines, from which a gap parts paragraphs
LARGER = 1.15  # times the usual size, from which a line is a heading
INDENT = (0.7, 6)  # letter sizes; more is another column or a centred line
FULL_LINES = 4  # at least, to go by them alone
ROOM = 0.9  # of the usual width; widths are estimates
SHORT = 0.85  # of the usual width; a line that ends before may end a paragraph
SOFT_HYPHEN = "\u00ad"  # a hyphen that is none of the word's own
CONJUNCTIONS = frozenset(("and", "or", "to", "nor", "but"))
_PARTED = re.compile(r"([^\W\d_]{2,})([-\u2010\u00ad])$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def paragraphs(pages: Sequence[Sequence[Run]], *, listed: bool = False) -> list[str]:
    """Paragraphs and headings in order, headings with Markdown's number sign.

    ``listed`` says that the pages hold lists of fields in one column, where a line ends a paragraph
    if the next word had fitted on it.
    """
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    breaks = _Breaks(lines, listed)
    words = Counter(word.casefold() for line in lines for word in _LETTERS.findall(line.text))
    found = [breaks.sign(lines[0]) + lines[0].text]
    for above, line in pairwise(lines):
        if breaks.between(above, line):
            found.append(breaks.sign(line) + line.text)
        else:
            found[-1] = _joined(found[-1], line.text, words)
    return [paragraph.replace(SOFT_HYPHEN, "") for paragraph in found]


class _Breaks:
    """Where paragraphs part, by what is usual in the document."""

    def __init__(self, lines: Sequence[Run], listed: bool) -> None:
        self._listed = listed
        self._size = usual_size(lines)
        body = [line for line in lines if abs(line.size - self._size) < 0.1 * self._size]
        widths = sorted(line.end - line.x for line in body) or [0.0]
        self._width = widths[int((1 if listed else 0.75) * (len(widths) - 1))]
        self._gap = usual_gap(body, self._size, self._width)

    def sign(self, line: Run) -> str:
        """A number sign before a heading."""
        return "## " if line.size > LARGER * self._size and not line.text.endswith(".") else ""

    def between(self, above: Run, line: Run) -> bool:
        """Whether a paragraph ends with ``above``."""
        if abs(above.size - line.size) > 0.1 * max(above.size, line.size):
            return True
        down = above.y - line.y
        ended = bool(SENTENCE_END.search(above.text[-12:]))
        if not 0 < down < 4 * self._gap * above.size / self._size or self._is_beside(above, line):
            return ended or self.sign(line) != ""  # a column or a page ends between them
        if down > WIDER * self._gap * above.size / self._size:
            return True
        if self.sign(line):
            return False
        if self._listed and self._had_room(above, line):
            return True
        step = (line.x - above.x) / line.size
        short = above.end - above.x < SHORT * self._width
        return (INDENT[0] < step < INDENT[1] and ended) or (short and ended)

    def _had_room(self, above: Run, line: Run) -> bool:
        """Whether the first word of a line had fitted on the line above."""
        first = width(f" {line.text.split()[0]}", line.size)
        return above.end - above.x + first < ROOM * self._width

    def _is_beside(self, above: Run, line: Run) -> bool:
        return abs(above.x - line.x) > 0.5 * self._width > 0


def usual_size(lines: Sequence[Run]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0]


def usual_gap(body: Sequence[Run], size: float, full: float = 0) -> float:
    """From line to line inside a paragraph, which goes on below a line of ``full`` width."""
    close = [
        (above.y - line.y, above.end - above.x >= SHORT * full)
        for above, line in pairwise(body)
        if 0 < above.y - line.y < 3 * size
    ]
    inside = [gap for gap, is_full in close if is_full]
    gaps = inside if len(inside) >= FULL_LINES else [gap for gap, _ in close]
    return statistics.median_low(gaps) if gaps else 1.2 * size


def _joined(above: str, below: str, words: Counter[str]) -> str:
    """Two lines as one; a word parted at the end of the first is put together.

    The hyphen stays where the document writes the word with it elsewhere, or where a capital or a
    figure follows ("Anglo-" and "American"), and goes otherwise. It ends a part of a word that is
    finished later ("two- and three-year terms") when a conjunction follows.
    """
    parted = _PARTED.search(above)
    if not parted or not below[:1].isalnum() or below.split()[0] in CONJUNCTIONS:
        return f"{above} {below}"
    rest = _LETTERS.match(below)
    start, end = parted[1].casefold(), rest[0].casefold() if rest else ""
    whole, apart = words[start + end] if end else 0, words[f"{start}-{end}"]
    own = parted[2] != SOFT_HYPHEN and not below[:1].islower()
    hyphened = apart >= whole if own else apart > whole
    return above[: parted.end(1)] + ("-" if hyphened else "") + below
