"""PDF layout: runs of characters at places to lines in reading order, column by column.

A column is seen where many lines begin at one place to the right of others at the same heights,
and hardly a line runs across the gap between. Lines that do, such as headlines over all columns,
cut the page into bands, each read column by column. Widths are estimated from the letters, as a
PDF does not always state them; the tolerances allow for that.
"""

import math
import re
import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDE, NARROW = frozenset("mwMWQOGDHNU@%—"), frozenset("iljtfI.,:;'!|()[]-’‘ ")
WIDTHS = (0.8, 0.28, 0.5)  # of a letter's size: wide, narrow, others; means of the common fonts
SAME_LINE = 0.4  # of the size: runs this near in height are one line; raised marks are within
APART = 1.2  # sizes between two runs of a line from which they are two pieces
OVERRUN = 0.12  # of a width; an estimate may be too long by that
MIN_LINES = 4  # that begin at one place; fewer are no column
MIN_BESIDE = 0.6  # of a column's lines have one of another column at their height
MAX_ACROSS = 0.2  # of the lines run across the gap between two columns
UPRIGHT = 2  # times as far to the right as up or down; stamps over a page run at 45 degrees
MAX_DEPTH = 6  # columns; a broadsheet has six
TURNS = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, -1, 1, 0, 0, 0),
    180: (-1, 0, 0, -1, 0, 0),
    270: (0, 1, -1, 0, 0, 0),
}
_LIGATURE = re.compile("[\ufb00-\ufb06]")


class Run(NamedTuple):
    """Characters with the place where they begin and the size of their letters, in points."""

    text: str
    x: float
    y: float
    size: float

    @property
    def end(self) -> float:
        """About where the last letter ends."""
        return self.x + width(self.text, self.size)


def placed(
    text: str, outer: Sequence[float], inner: Sequence[float], size: float, turn: int = 0
) -> Run | None:
    """A run at its place on a page that is turned clockwise by ``turn`` degrees.

    None for blanks and for letters that do not stand upright then.
    """
    words = text.strip("\n")
    a, b, c, d, e, f = _multiplied(_multiplied(inner, outer), TURNS[turn])
    height = math.hypot(c, d) * size
    if (
        not words.strip()
        or height <= 0
        or a < UPRIGHT * abs(b)
        or not math.isfinite(e + f + height)
    ):
        return None
    return Run(words, e, f, height)


def lines(pages: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """The lines of every page in reading order, each a run over its whole width.

    Where too few lines are left on the last page to see its columns, they are those of the page
    before.
    """
    found, seen = [], None
    for runs in pages:
        pieces = _pieces(runs)
        gutter = _gutter(pieces)
        if gutter is None and seen and _columns(pieces, seen, 1):
            gutter = seen
        found.append(list(_ordered(pieces, 0, gutter)))
        seen = gutter or seen
    return found


def width(text: str, size: float) -> float:
    """About how wide ``text`` is in letters of this size."""
    wide = sum(sign in WIDE for sign in text)
    narrow = sum(sign in NARROW for sign in text)
    other = len(text) - wide - narrow
    return (WIDTHS[0] * wide + WIDTHS[1] * narrow + WIDTHS[2] * other) * size


def _multiplied(one: Sequence[float], two: Sequence[float]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        *(a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _pieces(runs: Sequence[Run]) -> list[Run]:
    """Runs that go on from each other put together; a wide gap parts them."""
    pieces: list[Run] = []
    for run in runs:
        last = pieces[-1] if pieces else None
        if last and _goes_on(last, run):
            blank = "" if last.text.endswith(" ") or run.text.startswith(" ") else _blank(last, run)
            pieces[-1] = last._replace(text=last.text + blank + run.text)
        else:
            pieces.append(run)
    return [piece._replace(text=_plain(piece.text)) for piece in pieces]


def _plain(text: str) -> str:
    """Single spaces, and a printer's ligatures as the letters they stand for."""
    return " ".join(
        _LIGATURE.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text).split()
    )


def _goes_on(last: Run, run: Run) -> bool:
    same = abs(last.y - run.y) <= SAME_LINE * max(last.size, run.size)
    slack = APART * run.size + OVERRUN * width(last.text, last.size)
    return same and last.x < run.x and run.x - last.end <= slack


def _blank(last: Run, run: Run) -> str:
    """A space where two runs stand apart; parts of a word touch."""
    return " " if run.x - last.end > 0.15 * run.size else ""


def _ordered(pieces: Sequence[Run], depth: int, gutter: float | None) -> Iterator[Run]:
    if gutter is None or depth > MAX_DEPTH:
        yield from _joined(pieces)
        return
    across = sorted((p for p in pieces if _crosses(p, gutter)), key=lambda p: -p.y)
    rest = [piece for piece in pieces if not _crosses(piece, gutter)]
    for above, below in zip([math.inf, *(p.y for p in across)], [*across, None], strict=True):
        floor = -math.inf if below is None else below.y
        band = [piece for piece in rest if floor < piece.y <= above]
        for column in ([p for p in band if p.x < gutter], [p for p in band if p.x >= gutter]):
            yield from _ordered(column, depth + 1, _gutter(column))
        if below is not None:
            yield below


def _crosses(piece: Run, gutter: float) -> bool:
    return piece.x < gutter - 1 and piece.end - OVERRUN * (piece.end - piece.x) > gutter


def _gutter(pieces: Sequence[Run]) -> float | None:
    """Where a second column begins; None when there is one column."""
    starts: dict[int, list[Run]] = {}
    for piece in pieces:
        starts.setdefault(round(piece.x / 4), []).append(piece)
    left = min(starts, default=0)
    best, found = 0, None
    for start, begun in starts.items():
        near = begun + starts.get(start + 1, [])
        if start <= left + 1 or len(near) < MIN_LINES:
            continue
        gutter = min(piece.x for piece in near) - 2
        fits = _columns(pieces, gutter, MIN_LINES)
        if fits > best:
            best, found = fits, gutter
    return found


def _columns(pieces: Sequence[Run], gutter: float, least: int) -> int:
    """How many lines stand side by side at a gutter; 0 when it parts no columns."""
    across = [p for p in pieces if _crosses(p, gutter)]
    left = [p for p in pieces if p.x < gutter and not _crosses(p, gutter)]
    right = [p for p in pieces if p.x >= gutter]
    if min(len(left), len(right)) < least or len(across) > MAX_ACROSS * len(pieces):
        return 0
    reach = statistics.median(p.size for p in pieces)
    fewer, more = sorted((left, right), key=len)
    heights = sorted(p.y for p in more)
    beside = sum(any(abs(p.y - height) <= reach for height in heights) for p in fewer)
    return beside if beside >= MIN_BESIDE * len(fewer) else 0


def _joined(pieces: Sequence[Run]) -> Iterator[Run]:
    """The lines of one column from top to bottom, pieces at one height put together."""
    line: list[Run] = []
    for piece in sorted(pieces, key=lambda p: -p.y):
        if line and abs(line[0].y - piece.y) > SAME_LINE * max(line[0].size, piece.size):
            yield _line(line)
            line = []
        line.append(piece)
    if line:
        yield _line(line)


def _line(pieces: list[Run]) -> Run:
    pieces.sort(key=lambda p: p.x)
    size = max(pieces, key=lambda p: len(p.text)).size
    return Run(" ".join(p.text for p in pieces), pieces[0].x, pieces[0].y, size)
