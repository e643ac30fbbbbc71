"""HTML lines: which lines of a page are the article that an extractor took out of it.

The extractor gives text without saying where it stood, and the same words may stand twice on a
page: in the article and in a teaser beside it. So the lines of the page are laid along the
extracted text in order, each where its words stand in it, and the chain of lines that covers most
words is the article (a heaviest increasing subsequence).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

NO_ARTICLE = "The structure of the page shows no article; its lines were judged by their words."
WHOLE = 4  # words; a shorter line must be a line of the extracted text, not a part of one
GRAM = 4  # words in a row that tell where a changed line stands
COVERED = 0.5  # of a line's words; the extractor drops a link or a note in the middle of a line
MOST_PLACES = 20  # of one line; more is a refrain, and one of the first is right
_WORD = re.compile(r"\w+")


class _Place(NamedTuple):
    """Where a line of the page stands in the extracted text, in words."""

    line: int
    start: int
    end: int


def chosen(page: Sequence[str], extracted: str) -> tuple[int, ...]:
    """The numbers of the lines of ``page`` that make up ``extracted``."""
    stream = _Stream(extracted)
    steps: list[tuple[_Place, int]] = []  # a place, and the step of the chain before it
    ends, weights, last = [0], [0], [-1]  # the frontier: reaching this word, that many are covered
    for number, line in enumerate(page):
        reached = []
        for place in stream.places(number, _words(line)):
            before = bisect_right(ends, place.start) - 1
            steps.append((place, last[before]))
            reached.append((place.end, weights[before] + place.end - place.start, len(steps) - 1))
        for end, weight, step in reached:
            _advance(ends, weights, last, end, weight, step)
    numbers, step = [], last[-1]
    while step >= 0:
        place, step = steps[step]
        numbers.append(place.line)
    return tuple(reversed(numbers))


def _advance(
    ends: list[int], weights: list[int], last: list[int], end: int, weight: int, step: int
) -> None:
    """Keep the frontier rising: a later end is worth having only for more words."""
    place = bisect_right(ends, end)
    if weight <= weights[place - 1]:
        return
    if ends[place - 1] == end:
        place -= 1
    stop = place
    while stop < len(ends) and weights[stop] <= weight:
        stop += 1
    ends[place:stop], weights[place:stop], last[place:stop] = [end], [weight], [step]


class _Stream:
    """The extracted text as words, with what is needed to find a line in it."""

    def __init__(self, extracted: str) -> None:
        self.words: list[str] = []
        self.lines: dict[tuple[str, ...], list[int]] = {}
        for line in extracted.split("\n"):
            words = _words(line)
            if words:
                self.lines.setdefault(tuple(words), []).append(len(self.words))
                self.words += words
        self.grams: dict[tuple[str, ...], list[int]] = {}
        for start in range(len(self.words) - GRAM + 1):
            self.grams.setdefault(tuple(self.words[start : start + GRAM]), []).append(start)

    def places(self, number: int, words: Sequence[str]) -> Iterator[_Place]:
        """Where a line may stand: whole, or most of it."""
        size = len(words)
        if size < WHOLE:
            for start in self.lines.get(tuple(words), [])[:MOST_PLACES]:
                yield _Place(number, start, start + size)
            return
        whole = [
            start
            for start in self.grams.get(tuple(words[:GRAM]), [])[:MOST_PLACES]
            if self.words[start : start + size] == words
        ]
        for start in whole:
            yield _Place(number, start, start + size)
        if not whole:
            yield from self._changed(number, words)

    def _changed(self, number: int, words: Sequence[str]) -> Iterator[_Place]:
        """Where most of a line stands, with words put in or left out."""
        found = [
            (at, self.grams[gram][0])
            for at in range(len(words) - GRAM + 1)
            if (gram := tuple(words[at : at + GRAM])) in self.grams
        ]
        covered = {at + each for at, _ in found for each in range(GRAM)}
        if len(covered) >= COVERED * len(words):
            start = min(position for _, position in found)
            yield _Place(number, start, start + len(covered))


def _words(line: str) -> list[str]:
    return _WORD.findall(line.casefold())
