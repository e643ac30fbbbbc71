"""Line marks: signs of the small pieces that pages put between the paragraphs of an article.

A box about the author opens with the name that stands above it; a post from a network is signed
with a handle; a video in a list opens with how long it plays; a caption ends with its credit; an
entry of a table of contents comes back as a heading. None of these is a set phrase, so each has a
feature of its own here, and often one for the line beside it. As everywhere, a sign is evidence
that the weights judge, not a verdict.
"""

import re
from collections.abc import Sequence
from itertools import filterfalse

import numpy as np

from analysis.page import characters
from analysis.page.line_features import Matrix
from analysis.page.page_lines import PageLine

MARKS = (
    "named by the line below", "opens with the line above", "below a line named below it",
    "signature of a post", "above the signature of a post", "play time", "below a play time",
    "credit sign", "above a credit sign", "code signs", "code signs around", "wholly emphasised",
    "handle", "comes back below", "came above", "below a line that comes back", "heading level",
)  # fmt: skip
NAME_WORDS = (2, 5)  # of a person or a firm that a box names before it describes them
SIGNED_WITHIN = 3  # lines of a post above its signature
FADE = 0.1  # of that sign, a line
HEAD = 300  # characters looked at for signs of code
AROUND = 7  # lines
_SIGNATURE = re.compile(r"[—–-]{1,2}\s?.{1,60}\(@\w{2,30}\)")
_PLAY_TIME = re.compile(r"\d{1,2}:\d\d\b")
_THINGS = ("picture", "photo", "image", "credit", "photograph", "illustration")
_AGENCIES = ("ap", "afp", "getty", "reuters", "pa", "epa", "alamy", "shutterstock")
_CREDIT_WORDS = frozenset([
    *_THINGS, *(f"{thing}s" for thing in _THINGS), *_AGENCIES, "©", "pic", "pics", "source",
    "sources", "file", "files", "video", "videos",
])  # fmt: skip
_CREDIT = re.compile(
    rf"\((?:{'|'.join(_THINGS)}|pic|source|file|video)s?\b[^)]{{0,80}}\)\W*$"
    rf"|\b(?:{'|'.join(_THINGS)})s?(?: by| courtesy|:)|©"
    rf"|(?:/|\||\bvia )\s?(?:{'|'.join(_AGENCIES)})\b",
    re.I,
)
_CODE = rb"{}();=<>_\#$|&"


def of(lines: Sequence[PageLine]) -> Matrix:
    """One row a line, one column a name in ``MARKS``."""
    named, signed, played, credited, code, emphasised, handle, level = (
        np.array(column, dtype=np.float64) for column in zip(*_signs(lines), strict=True)
    )
    above_signature = np.zeros(len(lines))
    for step in range(1, SIGNED_WITHIN + 1):
        above_signature = np.maximum(above_signature, _moved(signed, -step) * (1 - FADE * step))
    again, before = _repeats(lines)
    columns = [
        named, _moved(named, 1), _moved(named, 2), signed, above_signature, played,
        _moved(played, 1), credited, _moved(credited, -1), code, _around(code), emphasised, handle,
        again, before, _moved(again, 1), level,
    ]  # fmt: skip
    return np.array(columns).T.reshape(len(lines), -1)


def _signs(lines: Sequence[PageLine]) -> list[tuple[float, ...]]:
    """What a line shows by itself, and whether the line below it opens with its words."""
    below = [*lines[1:], None]
    return [
        (
            float(other is not None and _names(line, other)),
            float(_SIGNATURE.match(line.text) is not None),
            float(_PLAY_TIME.match(line.text) is not None),
            float(_is_credited(line)),
            characters.ascii_among(line.text[:HEAD], _CODE) / max(1, min(len(line.text), HEAD)),
            float(_is_emphasised(line.raw.strip())),
            float("@" in line.text),
            float(_level(line)),
        )
        for line, other in zip(lines, below, strict=True)
    ]


def _names(line: PageLine, below: PageLine) -> bool:
    few, many = NAME_WORDS
    size = len(line.words)
    return few <= size <= many and len(below.words) > 2 * many and below.words[:size] == line.words


def _is_credited(line: PageLine) -> bool:
    return not _CREDIT_WORDS.isdisjoint(line.words) and bool(_CREDIT.search(line.text))


def _is_emphasised(raw: str) -> bool:
    return len(raw) > 2 and raw[0] in "*_" and raw[-1] in "*_"


def _level(line: PageLine) -> int:
    if not line.heading:
        return 0
    raw = line.raw.strip()
    return len(raw) - len(raw.lstrip("#"))


def _repeats(lines: Sequence[PageLine]) -> tuple[Matrix, Matrix]:
    """Whether a line's words, numbers aside, come back below, and whether they came above."""
    again, before = np.zeros(len(lines)), np.zeros(len(lines))
    last: dict[tuple[str, ...], int] = {}
    for place, line in enumerate(lines):
        words = tuple(filterfalse(str.isdecimal, line.words))
        if len(words) > 1:
            if words in last:
                before[place] = again[last[words]] = 1.0
            last[words] = place
    return again, before


def _moved(column: Matrix, places: int) -> Matrix:
    """``column`` moved down by ``places``, zeros where nothing stands."""
    out = np.zeros_like(column)
    if places > 0:
        out[places:] = column[:-places]
    else:
        out[:places] = column[-places:]
    return out


def _around(column: Matrix) -> Matrix:
    """The mean of the lines around each line."""
    total = np.concatenate([[0.0], np.cumsum(column)])
    here = np.arange(len(column))
    top, end = np.maximum(0, here - AROUND // 2), np.minimum(len(column), here + AROUND // 2 + 1)
    mean: Matrix = (total[end] - total[top]) / (end - top)
    return mean
