"""Keyword in context: every place of a word, a phrase or a pattern, with the words around it.

The oldest tool of corpus linguistics, and the one that keeps a count honest: the reader sees how
the word is used before believing what a difference in counts means. Lines can be put in the order
of what stands to the right or to the left, which brings like uses together.

Source: H. P. Luhn, "Keyword-in-context index for technical literature", 1960.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis import patterns, terms
from analysis.models import PLACES, Annotation, Place
from analysis.stretches import quoted_stretches

WINDOW = 60  # characters on each side: what fits a line of a table
MAX_LINES = 20_000  # places looked for; a word that frequent is counted, not read
PER = 1000  # words that a rate refers to
Order = Literal["text", "left", "right", "outlet"]
Voice = Literal["all", "own", "quoted"]
COUNTS = ("outlet", "places", "in_articles", "articles", "per_1000_words", "own", "quoted")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: a phrase or a regular expression, and in whose words."""

    text: str
    expression: bool = False
    case: bool = False
    voice: Voice = "all"


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place: positions in the text of ``place``, the words around it, and whose words."""

    article_id: str
    outlet: str
    place: Place
    start: int
    end: int
    left: str
    keyword: str
    right: str
    voice: Literal["own", "quoted"]


def lines(annotations: Iterable[Annotation], query: Query) -> tuple[ConcordanceLine, ...]:
    """Every place in headlines, decks and bodies, in reading order, at most ``MAX_LINES``.

    An empty query stands nowhere.

    Raises:
        PatternError: the pattern cannot be read, or its search does not end in time.
    """
    if not query.text.strip():
        return ()
    parts = [(each, place) for each in annotations for place in PLACES]
    places = patterns.find(
        query.text,
        [annotation.article.part(place) for annotation, place in parts],
        expression=query.expression,
        case=query.case,
        most=MAX_LINES,
    )
    found: list[ConcordanceLine] = []
    for number, of_part in groupby(places, key=lambda at: at[0]):
        annotation, place = parts[number]
        found += _in_part(annotation, place, [(start, end) for _, start, end in of_part])
    return tuple(line for line in found if query.voice in ("all", line.voice))


def _in_part(
    annotation: Annotation, place: Place, spans: Sequence[tuple[int, int]]
) -> Iterator[ConcordanceLine]:
    text = annotation.article.part(place)
    starts = np.array([start for start, _ in spans], dtype=np.int32)
    quoted = quoted_stretches(annotation, place).holding(starts) >= 0
    for (start, end), of_others in zip(spans, quoted.tolist(), strict=True):
        yield ConcordanceLine(
            annotation.article.id,
            annotation.outlet,
            place,
            start,
            end,
            _before(text, start),
            text[start:end],
            _behind(text, end),
            "quoted" if of_others else "own",
        )


def _before(text: str, start: int) -> str:
    """The whole words that fit into the window on the left."""
    cut = max(0, start - WINDOW)
    words = text[cut:start]
    if cut and text[cut - 1].strip():
        words = words.partition(" ")[2]
    return " ".join(words.split())


def _behind(text: str, end: int) -> str:
    """The whole words that fit into the window on the right."""
    words = text[end : end + WINDOW]
    if text[end + WINDOW : end + WINDOW + 1].strip():
        words = words.rpartition(" ")[0] or words
    return " ".join(words.split())


def ordered(found: Sequence[ConcordanceLine], order: Order) -> tuple[ConcordanceLine, ...]:
    """The lines in another order; lines that are alike in it keep theirs.

    ``left`` goes by the word before the keyword, then the one before that; ``right`` by the words
    behind it; ``outlet`` by outlets as they come in.
    """
    outlets = {line.outlet: at for at, line in reversed(list(enumerate(found)))}
    keys: dict[Order, Callable[[ConcordanceLine], Any]] = {
        "left": lambda line: (_words(line.left)[::-1], _words(line.keyword)),
        "right": lambda line: (_words(line.right), _words(line.keyword)),
        "outlet": lambda line: outlets[line.outlet],
    }
    return tuple(found) if order == "text" else tuple(sorted(found, key=keys[order]))


def _words(text: str) -> list[str]:
    return terms.words(text.casefold())


def by_outlet(
    annotations: Sequence[Annotation], found: Sequence[ConcordanceLine], voice: Voice = "all"
) -> pd.DataFrame:
    """How often each outlet has the keyword in its bodies, also where it never has it.

    ``per_1000_words`` is of the words of that voice in the outlet's bodies, NaN where it has none.
    The counts are complete, not a sample, and have no interval.
    """
    length: dict[str, int] = {}
    articles: dict[str, int] = {}
    for each in annotations:
        length[each.outlet] = length.get(each.outlet, 0) + _length(each, voice)
        articles[each.outlet] = articles.get(each.outlet, 0) + 1
    rows = []
    for outlet, total in length.items():
        here = [line for line in found if line.outlet == outlet and line.place == "body"]
        rate = len(here) * PER / total if total else float("nan")
        quoted = sum(line.voice == "quoted" for line in here)
        users = len({line.article_id for line in here})
        rows.append((outlet, len(here), users, articles[outlet], rate, len(here) - quoted, quoted))
    return pd.DataFrame(rows, columns=list(COUNTS))


def _length(annotation: Annotation, voice: Voice) -> int:
    text = annotation.article.text
    quoted = sum(terms.count_words(text[a:b]) for a, b in quoted_stretches(annotation).pairs())
    if voice == "quoted":
        return quoted
    return terms.count_words(text) - (quoted if voice == "own" else 0)
