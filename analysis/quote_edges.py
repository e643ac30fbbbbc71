"""Where a quotation may end instead: the places a person chooses from when it was cut wrongly."""

import re

MAX_CHOICES = 12
MAX_PARAGRAPHS = 3  # the quotation's own and those behind it
_EDGE = re.compile(r"(?<!\b[A-Z])[.!?…,;:]+(?=[”\"’'»)]*(?:\s|$))|(?=[”\"»])")


def ends(text: str, start: int, end: int) -> list[int]:
    """Ends of clauses and marks behind ``start``, in order; ``end`` itself is always one of them.

    >>> ends("He said no, and left. Then rain.", 8, 10)
    [10, 11, 21, 32]
    """
    last = start
    for _ in range(MAX_PARAGRAPHS):
        gap = text.find("\n\n", max(last, end))
        last = len(text) if gap < 0 else gap + 2
        if gap < 0:
            break
    found = {match.end() for match in _EDGE.finditer(text, start + 1, last)}
    before = sorted(at for at in found if start < at < end)[-MAX_CHOICES // 2 :]
    behind = sorted(at for at in found if at > end)[: MAX_CHOICES // 2]
    return [*before, end, *behind]
