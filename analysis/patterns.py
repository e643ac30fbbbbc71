"""Patterns that a reader types: made ready, looked for, and explained when they cannot be read.

A word or a phrase ignores line breaks and the kind of apostrophe, stops at the borders of words and
knows one sign, ``*`` for any letters (``genocid*``). A regular expression is Python's own, and runs
in a process of its own, because some never end (pattern_search.py). The time is that of the
processor: a busy machine makes no pattern wrong.
"""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis import pattern_search
from analysis.errors import PatternError
from analysis.pattern_search import Found

MAX_PATTERN = 200  # characters; longer ones are wording, not keywords
MAX_STARS = 2  # in a word: *crime* is what people ask for, and each one multiplies the work
STAR = r"\w{0,40}"  # letters a star stands for; longer words are codes or broken text
SECONDS = 2.0  # of the processor for a search
WALL = 15  # times as long by the clock before a search is given up on a busy machine
MEGABYTES = 512  # of memory for a search, beside the texts
_APOSTROPHES = "['’‘ʼ]"
_OUT_OF_TIME = -getattr(signal, "SIGVTALRM", 0)
_REPAIR = "Repair it there, or search for a word or phrase instead."
_SIMPLIFY = "Repeat fewer things inside repeated ones: (a+)+ finds no more than a+."


def find(
    pattern: str, texts: Sequence[str], *, expression: bool, case: bool, most: int
) -> list[Found]:
    """Number of the text, start and end of every place, in order, at most ``most``.

    Raises:
        PatternError: the pattern cannot be read, or its search does not end in time.
    """
    if len(pattern) > MAX_PATTERN:
        problem = f"it has {len(pattern)} characters, and {MAX_PATTERN} is the most"
        raise PatternError(pattern, problem=problem, remedy="Search for a part of it.")
    if not expression:
        phrase = pattern_search.compiled(_phrase(pattern), case=case)
        places = pattern_search.places(phrase, texts)
        return [place for _, place in zip(range(most), places, strict=False)]
    answer = _elsewhere(pattern, texts, case=case, most=most)
    if "problem" in answer:
        raise PatternError(pattern, at=answer["at"], problem=answer["problem"], remedy=_REPAIR)
    return [(number, start, end) for number, start, end in answer["found"]]


def _elsewhere(pattern: str, texts: Sequence[str], *, case: bool, most: int) -> dict[str, Any]:
    """What pattern_search.py answers."""
    memory = MEGABYTES + (16 * sum(map(len, texts)) >> 20)  # a text stands there several times
    asked = {"pattern": pattern, "case": case, "most": most, "texts": list(texts)}
    asked |= {"seconds": SECONDS, "megabytes": memory}
    command = [sys.executable, "-I", "-S", "-W", "ignore", str(Path(pattern_search.__file__))]
    try:
        done = subprocess.run(
            command, input=json.dumps(asked).encode(), capture_output=True, timeout=SECONDS * WALL
        )
    except subprocess.TimeoutExpired:
        raise _too_slow(pattern) from None
    if done.returncode == _OUT_OF_TIME:
        raise _too_slow(pattern)
    if done.returncode != 0:
        return {"problem": "the search needs too much memory", "at": None}
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _too_slow(pattern: str) -> PatternError:
    problem = f"the search took longer than {SECONDS:g} seconds and was stopped"
    return PatternError(pattern, problem=problem, remedy=_SIMPLIFY)


def _phrase(text: str) -> str:
    body = r"\s+".join(_word(text, word) for word in text.split())
    return rf"(?<!\w){body}(?!\w)"


def _word(text: str, word: str) -> str:
    word = re.sub(r"\*+", "*", word)
    if word.count("*") > MAX_STARS:
        problem = f"“{word}” has more than {MAX_STARS} stars"
        raise PatternError(text, problem=problem, remedy="Write some of its letters instead.")
    return "".join(_sign(sign) for sign in word)


def _sign(sign: str) -> str:
    if sign == "*":
        return STAR
    return _APOSTROPHES if sign in _APOSTROPHES[1:-1] else re.escape(sign)
