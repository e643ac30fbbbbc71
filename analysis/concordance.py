"""Keyword in context: every place of a phrase, with the words to its left and right.

The oldest tool of corpus linguistics, and the one that keeps a count honest: the reader sees how
the word is used before believing what a difference in counts means. Matching ignores case, takes
any white space for a space and typographic apostrophes for straight ones, and stops at the borders
of words.

Source: H. P. Luhn, "Keyword-in-context index for technical literature", 1960.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.models import Annotation, Place

WINDOW = 60  # characters on each side: what fits a line of a table
MAX_LINES = 1_000  # lines returned; a word that frequent is read in a corpus tool, not in a table
MAX_PHRASE = 80  # characters of the phrase; longer ones are wording, not keywords
PLACES: tuple[Place, ...] = ("headline", "deck", "body")
_APOSTROPHES = "['’‘ʼ]"


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place of the phrase: positions in the text of ``place``, and the words around it."""

    article_id: str
    outlet: str
    place: Place
    start: int
    end: int
    left: str
    keyword: str
    right: str


def lines(annotations: Iterable[Annotation], phrase: str) -> tuple[ConcordanceLine, ...]:
    """Every place of ``phrase`` in headlines, decks and bodies, in reading order.

    An empty phrase stands nowhere. At most ``MAX_LINES`` lines are returned.
    """
    words = phrase[:MAX_PHRASE].split()
    if not words:
        return ()
    pattern = _pattern(words)
    found: list[ConcordanceLine] = []
    for annotation in annotations:
        for place in PLACES:
            found += _in_text(annotation, place, pattern)
    return tuple(found[:MAX_LINES])


def _pattern(words: list[str]) -> re.Pattern[str]:
    body = r"\s+".join(_word(word) for word in words)
    return re.compile(rf"(?<!\w){body}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    return "".join(_APOSTROPHES if re.match(_APOSTROPHES, c) else re.escape(c) for c in word)


def _in_text(
    annotation: Annotation, place: Place, pattern: re.Pattern[str]
) -> Iterator[ConcordanceLine]:
    text = annotation.article.part(place)
    for match in pattern.finditer(text):
        start, end = match.span()
        yield ConcordanceLine(
            annotation.article.id,
            annotation.outlet,
            place,
            start,
            end,
            " ".join(text[max(0, start - WINDOW) : start].split()),
            match.group(),
            " ".join(text[end : end + WINDOW].split()),
        )
