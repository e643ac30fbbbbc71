"""PDF heads: the lines at the edges of pages that are no part of the text.

A line belongs to the head or the foot of a page when lines like it, figures aside, stand at the
same place at the edge of other pages too, or when it is a page number. What is printed on purpose
on every page is short, is no sentence, and stands apart from the text or comes on several pages;
small print may be of any length. A sentence of the text that happens to stand at one place on two
pages stays, and a page that was printed twice counts as one.
"""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.page.page_lines import SENTENCE_END
from analysis.reading.pdf_layout import SAME_LINE, Run
from analysis.reading.pdf_lines import WIDER, usual_gap, usual_size

EDGE = 3  # lines at the top and at the bottom among which heads and feet are
MARGIN = 0.1  # of the height that is printed on, at the top and at the bottom
MIN_PAGES = 2  # with the same line at their edge; two pages make a short article
MIN_SHARE = 0.4  # of the pages; left and right pages may have different heads
SURE_PAGES = 3  # with it, and the line need not stand apart: text does not come so often
MAX_WORDS = 12  # of a head in the size of the text; names, title, date and address have fewer
SENTENCE = 5  # words that end as a sentence are one; "All rights reserved." has three
SMALL = 0.9  # of the usual size; less is small print
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|(\[]?\s*\d{1,4}\s*[-–—|)\]]?(?:\s*(?:/|of)\s*\d{1,4})?", re.I
)
_ROMAN = re.compile(  # in small letters; capitals number the parts of a text
    r"(?:[Pp]age\s*)?[-–—|(\[]?\s*(?=[ivxl])(?:xl|l?x{0,3})(?:i[xv]|v?i{0,3})\s*[-–—|)\]]?"
)
_FIGURE = re.compile(r"\d+")


def without(pages: Sequence[Sequence[Run]]) -> tuple[list[list[Run]], list[str]]:
    """The lines of every page that are its own, and those that are not, once for all figures."""
    everything = [line for page in pages for line in page]
    if not everything:
        return [list(page) for page in pages], []
    text = _Text(everything)
    edges = _edges(pages)
    seen, least = _seen(pages, edges)
    left_out: dict[str, str] = {}
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        numbers = [line for line in edge if _is_number(line, page)]
        again = [line for line in edge if seen[_same(line)] >= least and line not in numbers]
        own = [line for line in page if line not in again and line not in numbers]
        heads = [line for line in again if text.lacks(line, own, seen[_same(line)])]
        for line in heads:
            left_out.setdefault(_FIGURE.sub("#", line.text), line.text)
        gone = {id(line) for line in (*heads, *numbers)}
        kept.append([line for line in page if id(line) not in gone])
    if not any(kept):  # nothing else is printed: that is the text
        return [list(page) for page in pages], []
    return kept, list(left_out.values())


class _Text:
    """What the text of a document is like, by its usual size and distance of lines."""

    def __init__(self, lines: Sequence[Run]) -> None:
        self._size = usual_size(lines)
        self._gap = usual_gap(lines, self._size)

    def lacks(self, line: Run, own: Sequence[Run], pages: int) -> bool:
        """Whether a line that stands on so many pages is none of the text on its page."""
        if line.size < SMALL * self._size:
            return True
        words = len(line.text.split())
        if words > MAX_WORDS or (words >= SENTENCE and SENTENCE_END.search(line.text)):
            return False
        return pages >= SURE_PAGES or not any(self._is_near(line, other) for other in own)

    def _is_near(self, line: Run, other: Run) -> bool:
        return SAME_LINE * line.size < abs(line.y - other.y) <= WIDER * self._gap


def _seen(
    pages: Sequence[Sequence[Run]], edges: Sequence[Sequence[Run]]
) -> tuple[Counter[str], float]:
    """On how many different pages a line stands at the edge, and how many are enough."""
    different = {
        tuple(_same(line) for line in page): edge for page, edge in zip(pages, edges, strict=True)
    }
    seen: Counter[str] = Counter()
    for edge in different.values():
        seen.update({_same(line) for line in edge})
    return seen, max(MIN_PAGES, MIN_SHARE * len(different))


def _edges(pages: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """The lines of each page at the top and at the bottom of what is printed on any page."""
    heights = [line.y for page in pages for line in page]
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
    if len(page) < 2 or not (_NUMBER.fullmatch(line.text) or _ROMAN.fullmatch(line.text)):
        return False
    alone = sum(abs(line.y - other.y) < line.size for other in page) == 1
    return alone and line.y in (max(each.y for each in page), min(each.y for each in page))
