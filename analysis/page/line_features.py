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

from analysis.page import furniture
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
_START = re.compile(r"(?:^|(?<= ))[^\W\d_]")
_MONEY = frozenset("$£€")
_SPEECH_TAG = re.compile(
    r"[\"”’,] (?:[A-Z][\w'’-]+ ){1,2}(?:said|says|added)\b|\b(?:s?he|they) said\b"
)
_QUOTES = frozenset('"“”')
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
    rows = [_shape(line, repeats[line.words]) + _phrases(line) for line in lines]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(OWN))


def _shape(line: PageLine, repeats: int) -> list[float]:
    text, words, count = line.text, line.words, len(line.words)
    held = frozenset(words[:LONG])
    ended = line.ends_sentence
    functional = sum(map(FUNCTION_WORDS.__contains__, words[:LONG])) / max(1, min(count, LONG))
    prose = ended and count >= 10 and functional >= 0.25
    head = text[:HEAD]
    letters = sum(map(str.isalpha, head))
    starts = _START.findall(head)
    inner = len(_INNER_STOP.findall(text[:1500]))
    dated = not MONTHS.isdisjoint(held)
    return [
        math.log2(1 + min(count, LONG)) / 6,
        float(count <= 3),
        float(3 < count <= 8),
        float(count >= 18),
        float(ended),
        float(text.endswith(":")),
        float(text.endswith("?")),
        float(text.endswith(("...", "…"))),
        min(inner, 4) / 4,
        min(text[:600].count(","), 5) / 5,
        functional,
        sum(map(str.isupper, starts)) / len(starts) if starts else 0.0,
        float(letters > 3 and sum(map(str.isupper, head)) > 0.8 * letters),
        sum(map(str.isdecimal, head)) / max(1, len(head)),
        line.links,
        float(line.heading),
        float(line.bullet),
        float(not _QUOTES.isdisjoint(text)),
        float(text[:1] in _QUOTES),
        float(not SPEECH.isdisjoint(words)),
        float(not READER.isdisjoint(held)),
        float(not HOUSE.isdisjoint(held)),
        float(not PAST.isdisjoint(held)),
        float(dated),
        float(dated and count <= SHORT),
        float(count <= SHORT and _BYLINE.match(text) is not None),
        float(any(sign in text for sign in "|»›→·")),
        float(bool(text) and not text[0].isalnum() and text[0] not in "\"“‘'([$£€—–-"),
        float(text[:1].islower()),
        float(repeats > 1),
        float(count == 0),
        float(prose),
        float(prose and count >= 30),
        float("www." in line.raw or "http" in line.raw),
        float(repeats > 2),
        float(not _MONEY.isdisjoint(text)),
        float("(" in text and count <= LONG),
        float(bool(_SPEECH_TAG.search(text[-200:]))),
    ]


def _phrases(line: PageLine) -> list[float]:
    row = [0.0] * len(PHRASES)
    size = 1 if len(line.words) <= SHORT else 2
    for hit in line.hits:
        base = 3 * furniture.KINDS.index(hit.kind)
        row[base + (0 if hit.where == "whole" else size)] = 1.0
    return row
