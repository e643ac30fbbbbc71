"""PDF lines: printed lines to paragraphs, without running heads and page numbers.

A line belongs to the head or the foot of a page when lines like it, figures aside, stand at the
edge of other pages too, or when it is a page number. Paragraphs part at a wider gap, an indent, a
change of size, or a short line that ends a sentence. A paragraph goes on over the end of a column
or of a page unless it has ended there.
"""

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.page.page_lines import SENTENCE_END
from analysis.reading.pdf_layout import Run, width

EDGE = 3  # lines at the top and at the bottom among which heads and feet are
MARGIN = 0.1  # of the height that is printed on, at the top and at the bottom
MIN_PAGES = 2  # with the same line at their edge; two pages make a short article
MIN_SHARE = 0.4  # of the pages; left and right pages may have different heads
WIDER = 1.35  # times the usual distance of lines, from which a gap parts paragraphs
LARGER = 1.15  # times the usual size, from which a line is a heading
INDENT = (0.7, 6)  # letter sizes; more is another column or a centred line
FULL_LINES = 4  # at least, to go by them alone
ROOM = 0.9  # of the usual width; widths are estimates
SHORT = 0.85  # of the usual width; a line that ends before may end a paragraph
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|(\[]?\s*\d{1,4}\s*[-–—|)\]]?(?:\s*(?:/|of)\s*\d{1,4})?", re.I
)
_FIGURE = re.compile(r"\d+")
_PARTED = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def without_heads(pages: Sequence[Sequence[Run]]) -> tuple[list[list[Run]], list[str]]:
    """The lines of every page that are its own, and each different line that is not."""
    seen: Counter[str] = Counter()
    edges = _edges(pages)
    for edge in edges:
        seen.update({_same(line) for line in edge})
    least = max(MIN_PAGES, MIN_SHARE * len(pages))
    left_out: dict[str, None] = {}
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        heads = [line for line in edge if seen[_same(line)] >= least or _is_number(line, page)]
        left_out |= dict.fromkeys(line.text for line in heads if not _NUMBER.fullmatch(line.text))
        gone = {id(line) for line in heads}
        kept.append([line for line in page if id(line) not in gone])
    if not any(kept):  # every page a line alike: that is the text
        return [list(page) for page in pages], []
    return kept, list(left_out)


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
    return [paragraph.replace("\u00ad", "") for paragraph in found]


class _Breaks:
    """Where paragraphs part, by what is usual in the document."""

    def __init__(self, lines: Sequence[Run], listed: bool) -> None:
        self._listed = listed
        self._size = _usual([(line.size, len(line.text)) for line in lines])
        body = [line for line in lines if abs(line.size - self._size) < 0.1 * self._size]
        widths = sorted(line.end - line.x for line in body) or [0.0]
        self._width = widths[int((1 if listed else 0.75) * (len(widths) - 1))]
        self._gap = self._usual_gap(body)

    def _usual_gap(self, body: Sequence[Run]) -> float:
        """From line to line inside a paragraph, which goes on below a full line."""
        close = [
            (above.y - line.y, above.end - above.x >= SHORT * self._width)
            for above, line in pairwise(body)
            if 0 < above.y - line.y < 3 * self._size
        ]
        full = [gap for gap, is_full in close if is_full]
        gaps = full if len(full) >= FULL_LINES else [gap for gap, _ in close]
        return statistics.median_low(gaps) if gaps else 1.2 * self._size

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


def _edges(pages: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """The lines of each page at the top and at the bottom of what is printed on any page."""
    heights = [line.y for page in pages for line in page]
    if not heights:
        return [[] for _ in pages]
    band = MARGIN * (max(heights) - min(heights))
    top, bottom = max(heights) - band, min(heights) + band
    edges = []
    for page in pages:
        down = sorted(page, key=lambda line: -line.y)
        upper = [line for line in down[:EDGE] if line.y >= top]
        lower = [line for line in down[-EDGE:] if line.y <= bottom and line not in upper]
        edges.append(upper + lower)
    return edges


def _same(line: Run) -> str:
    """A line with its figures blotted out, and its height roughly."""
    return f"{_FIGURE.sub('#', line.text)} @{round(line.y / 20)}"


def _is_number(line: Run, page: Sequence[Run]) -> bool:
    """Whether a line is the number of the page: nothing else stands at its height."""
    alone = sum(abs(line.y - other.y) < line.size for other in page) == 1
    outermost = line.y in (max(each.y for each in page), min(each.y for each in page))
    return alone and outermost and len(page) > 1 and bool(_NUMBER.fullmatch(line.text))


def _usual(weighted: Sequence[tuple[float, int]]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for size, count in weighted:
        letters[round(size, 1)] += count
    return letters.most_common(1)[0][0]


def _joined(above: str, below: str, words: Counter[str]) -> str:
    """Two lines as one; a word parted at the end of the first is put together.

    The hyphen stays where the document writes the word with it elsewhere, and goes otherwise.
    """
    parted = _PARTED.search(above)
    if not parted or not below[:1].islower():
        return f"{above} {below}"
    rest = _LETTERS.match(below)
    start, end = parted[1].casefold(), rest[0].casefold() if rest else ""
    hyphened = words[f"{start}-{end}"] > words[start + end]
    return above[: parted.end(1)] + ("-" if hyphened else "") + below
