"""Words and phrases: what an article can stress, and where each stands.

A term is one to three words in a row inside a sentence. It neither begins nor ends with a stop word
and does not reach across punctuation, so "Rome Statute" and "crimes against humanity" are terms
while "the Rome" and "court, which" are not. Case, curly apostrophes and a possessive 's make no
difference ("Trump's" counts as "trump"), but "US" is never taken for "us".

Which of them are worth listing is another question, see vocabulary.py.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis import lexicons
from analysis.models import Annotation, Place, Quotation
from analysis.typography import plain

Voice = Literal["own", "quoted"]

LONGEST = 3  # words in a term: longer runs that recur are shared wording, another question
MAX_WORD = 40  # characters: longer runs are addresses, codes or broken text
SURFACES = 65536  # different spellings whose normal form is remembered

_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,]\d+)*(?:\w+)?|\w+(?:['’-]\w+)*")
_QUOTED_PART = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"”“»]")


class Token(NamedTuple):
    """A word of a sentence. ``joined`` tells that only blanks part it from the word before."""

    start: int
    end: int
    key: str
    stop: bool
    joined: bool


class Term(NamedTuple):
    """One to three words at a place of an article, under the key they are counted by."""

    key: str
    start: int
    end: int
    place: Place
    voice: Voice


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of a text that do not overlap, in order."""

    starts: Sequence[int]
    ends: Sequence[int]

    def holds(self, at: int) -> bool:
        """Whether the position ``at`` lies in one of them."""
        before = bisect_right(self.starts, at) - 1
        return before >= 0 and at < self.ends[before]


def count_words(text: str) -> int:
    """Words in ``text``: runs of letters and digits, "U.S.", "don't" and "30,000" counting once.

    >>> count_words("The U.S. isn’t paying 30,000 dollars – yet")
    7
    """
    return sum(1 for _ in _WORD.finditer(text))


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of ``text[start:end]``, positions counting in ``text``.

    >>> [token.key for token in tokens("Trump’s envoy to the U.S.")]
    ['trump', 'envoy', 'to', 'the', 'us']
    """
    end = len(text) if end is None else end
    shouting = text[start:end].isupper()
    found = []
    reached = end
    for match in _WORD.finditer(text, start, end):
        at, to = match.span()
        key, cut, stop, capitals = _normal(match.group()) if to - at <= MAX_WORD else _NO_WORD
        if stop and capitals and not shouting:
            stop = False
        found.append(Token(at, to - cut, key, stop, at > reached and text[reached:at].isspace()))
        reached = to
    return found


_NO_WORD = ("", 0, True, False)


@lru_cache(maxsize=SURFACES)
def _normal(surface: str) -> tuple[str, int, bool, bool]:
    """Key, characters of a possessive to leave off, whether a stop word, whether an abbreviation.

    An abbreviation is written in capitals, with points or without: "US", "U.S.".
    """
    key = plain(surface).casefold()
    cut = 2 if key.endswith("'s") else 0
    if key[-2:-1] == "." or key.endswith("."):
        key = key.replace(".", "")
    stops = _stop_words()
    stop = key in stops or key[: len(key) - cut] in stops or len(key) - cut < 2
    capitals = len(key) > 1 and surface.isupper()
    return key[: len(key) - cut], cut, stop or not any(c.isalpha() for c in key), capitals


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.rows("stop_words"))


def of_annotation(annotation: Annotation, places: Sequence[Place] = ("body",)) -> Iterator[Term]:
    """Every term of the article's sentences in ``places``, in order of their first word."""
    article = annotation.article
    quoted = {place: quoted_stretches(annotation, place) for place in places}
    for sentence in annotation.sentences:
        if sentence.place not in places:
            continue
        words = tokens(article.part(sentence.place), sentence.start, sentence.end)
        for first, last, key in _runs(words):
            start = words[first].start
            voice: Voice = "quoted" if quoted[sentence.place].holds(start) else "own"
            yield Term(key, start, words[last].end, sentence.place, voice)


def _runs(words: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    for first, word in enumerate(words):
        if word.stop:
            continue
        key = word.key
        yield first, first, key
        for last in range(first + 1, min(first + LONGEST, len(words))):
            following = words[last]
            if not following.joined or not following.key:
                break
            key = f"{key} {following.key}"
            if not following.stop:
                yield first, last, key


def quoted_stretches(annotation: Annotation, place: Place = "body") -> Stretches:
    """Where words of others stand verbatim: direct quotations, and the marked parts of mixed ones.

    Reported speech without marks is the article's own wording.
    """
    text = annotation.article.part(place)
    spans: list[tuple[int, int]] = []
    for quotation in annotation.quotations:
        if quotation.place == place and quotation.kind != "indirect":
            spans += spoken_parts(text, quotation)
    return _merged(spans)


def spoken_parts(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    """The whole quotation, or of a mixed one the stretches inside quotation marks."""
    start, end = quotation.start, quotation.end
    if quotation.kind != "mixed":
        return [(start, end)]
    marked = [match.span(1) for match in _QUOTED_PART.finditer(text, max(0, start - 1), end + 1)]
    return marked or [(start, end)]


def _merged(spans: Iterable[tuple[int, int]]) -> Stretches:
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        elif start < end:
            merged.append([start, end])
    return Stretches([start for start, _ in merged], [end for _, end in merged])
