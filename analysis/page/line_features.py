"""Line features: what of a line speaks for article text or for page furniture, as named numbers.

Prose has long sentences, small function words, commas, a closing stop; furniture has few words,
capitals, links, set phrases. Each feature is 0 to 1 or a small number, and has a name, so that a
weight on it can be read. Features of a line alone are in ``of``; ``neighbours`` adds those of the
lines around it. ``analysis/trained/cleaning.json`` holds the weights, ``training/cleaning.py``
how they were found.

Related work: shallow text features (Kohlschütter et al., WSDM 2010); our own selection.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from analysis.page import characters, furniture
from analysis.page.page_lines import PageLine

Matrix = npt.NDArray[np.float64]
LONG = 60  # words; a line beyond this length says no more than one of this length
HEAD = 300  # characters; how a line is spelled shows early
SHORT = 12  # words; set phrases in shorter lines are the line, in longer ones part of a sentence
FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be",
    "by", "on", "not", "he", "his", "but", "at", "are", "this", "have", "from", "or", "had", "an",
    "they", "which", "were", "she", "her", "there", "would", "their", "we", "him", "been", "has",
    "when", "who", "will", "no", "if", "out", "so", "its", "about", "than", "into", "them", "can",
    "only", "other", "some", "could", "these", "two", "may", "then", "do", "any", "my", "now",
    "such", "like", "over", "our", "me", "even", "most", "made", "after", "also", "did", "many",
    "before", "must", "through", "where", "how", "while", "because", "those", "under", "what",
    "all", "more", "said",
})  # fmt: skip
SPEECH = frozenset(
    ["said", "says", "told", "added", "according", "wrote", "asked", "explained", "argued"]
)
MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
})  # fmt: skip
READER = frozenset(["you", "your", "you're", "yours", "yourself"])
HOUSE = frozenset(["we", "our", "us", "ours"])
PAST = frozenset(["was", "were", "had", "did", "been"])
_INNER_STOP = re.compile(r"[.!?][\"”’)]?\s+[\"“‘(]?[A-Z0-9]")
_BYLINE = re.compile(r"(?:story |words |written |posted )?by:?\s+[A-Z]", re.I)
_SPEECH_TAG = re.compile(
    r"[\"”’,] (?:[A-Z][\w'’-]+ ){1,2}(?:said|says|added)\b|\b(?:s?he|they) said\b"
)
_TAG_VERBS = ("said", "says", "added")
_QUOTES, _MONEY, _BARS = '"“”', "$£€", "|»›→·"
_NO_SYMBOLS = "\"“‘'([$£€—–-"  # signs that prose opens with
_LENGTHS = [math.log2(1 + count) / 6 for count in range(LONG + 1)]
SHAPE = (
    "words", "few words", "some words", "prose length", "ends a sentence", "ends with colon",
    "ends with question", "ends with dots", "sentences inside", "commas", "function words",
    "capitalised", "all capitals", "digits", "linked", "heading mark", "list mark",
    "quotation mark",
    "opens quotation", "speech verb", "speaks to the reader", "speaks as the house", "past tense",
    "date words", "short date", "byline", "bar or arrow", "symbol", "opens lower case",
    "said twice",
    "no words", "prose", "long prose", "web address", "said often", "money", "brackets",
    "names a person's words",
)  # fmt: skip
PHRASES = tuple(f"{kind}: {size}" for kind in furniture.KINDS for size in ("line", "short", "long"))
OWN = SHAPE + PHRASES


def of(lines: Sequence[PageLine]) -> Matrix:
    """One row a line, one column a name in ``OWN``."""
    repeats = Counter(line.words for line in lines)
    counts = characters.count([line.text[:HEAD] for line in lines]).tolist()
    shapes = [
        _shape(line, repeats[line.words], *kinds) for line, kinds in zip(lines, counts, strict=True)
    ]
    rows = np.zeros((len(lines), len(OWN)))
    rows[:, : len(SHAPE)] = np.array(shapes, dtype=np.float64).reshape(len(lines), len(SHAPE))
    for place, line in enumerate(lines):
        for hit in line.hits:
            rows[place, _column(hit, len(line.words))] = 1.0
    return rows


def _shape(
    line: PageLine,
    repeats: int,
    letters: int,
    capitals: int,
    figures: int,
    opening: int,
    opening_capitals: int,
) -> list[float]:
    text, words, count = line.text, line.words, len(line.words)
    held, ended = frozenset(words[:LONG]), line.ends_sentence
    functional = sum(map(FUNCTION_WORDS.__contains__, words[:LONG])) / max(1, min(count, LONG))
    prose = ended and count >= 10 and functional >= 0.25
    inner = len(_INNER_STOP.findall(text[:1500]))
    dated = not MONTHS.isdisjoint(held)
    return [
        _LENGTHS[min(count, LONG)],
        count <= 3,
        3 < count <= 8,
        count >= 18,
        ended,
        text.endswith(":"),
        text.endswith("?"),
        text.endswith(("...", "…")),
        min(inner, 4) / 4,
        min(text.count(",", 0, 600), 5) / 5,
        functional,
        opening_capitals / opening if opening else 0.0,
        letters > 3 and capitals > 0.8 * letters,
        figures / max(1, min(len(text), HEAD)),
        line.links,
        line.heading,
        line.bullet,
        characters.any_of(_QUOTES, text),
        text[:1] in _QUOTES and text != "",
        not SPEECH.isdisjoint(words),
        not READER.isdisjoint(held),
        not HOUSE.isdisjoint(held),
        not PAST.isdisjoint(held),
        dated,
        dated and count <= SHORT,
        count <= SHORT and _BYLINE.match(text) is not None,
        characters.any_of(_BARS, text),
        text != "" and not text[0].isalnum() and text[0] not in _NO_SYMBOLS,
        text[:1].islower(),
        repeats > 1,
        count == 0,
        prose,
        prose and count >= 30,
        "www." in line.raw or "http" in line.raw,
        repeats > 2,
        characters.any_of(_MONEY, text),
        "(" in text and count <= LONG,
        _names_speaker(text[-200:]),
    ]


def _names_speaker(end: str) -> bool:
    return characters.any_of(_TAG_VERBS, end) and _SPEECH_TAG.search(end) is not None


def _column(hit: furniture.Hit, count: int) -> int:
    """Where in ``OWN`` a set phrase is noted, in a line of ``count`` words."""
    size = 0 if hit.where == "whole" else 1 if count <= SHORT else 2
    return len(SHAPE) + 3 * furniture.KINDS.index(hit.kind) + size
