"""Follow: where an article speaks of an event that the reader gave a few words for.

"Boat strikes" is found where a sentence holds a word for each of the reader's words, near to one
another and in any order: the word itself in any form, or one of its class ("vessels", "bombings").

Limits: what a sentence says of the event in none of these words is not found.
"""

import re
from collections.abc import Iterator, Sequence

from analysis.entities.vocabulary import class_of, singular
from analysis.models import Annotation, Appearance
from analysis.speech import words as lists

MAX_APART = 12  # words from the first to the last of the reader's words
_WORD = re.compile(r"\w+(?:[.’'-]\w+)*")


def find(annotation: Annotation, words: str) -> Iterator[Appearance]:
    """The places of the event that ``words`` stand for, one a sentence at most."""
    wanted = [keys for word in _WORD.findall(words.lower()) if (keys := _keys(word))]
    if not wanted:
        return
    for number, sentence in enumerate(annotation.sentences):
        text = annotation.article.part(sentence.place)
        span = _nearest(list(_WORD.finditer(text, sentence.start, sentence.end)), wanted)
        if span is not None:
            yield Appearance(
                *span, sentence.place, number, about="event", actor=words, kind="event"
            )


def _keys(word: str) -> frozenset[str]:
    """What a word may be known by: itself in the singular, its stem, its class."""
    if word in lists.FUNCTION_WORDS:
        return frozenset()
    base = singular(word.replace("’", "'").removesuffix("'s"))
    stem = base.removesuffix("ing").removesuffix("ed").removesuffix("e")
    sort = class_of(base)
    named = sort is not None and sort.kind in {"event", "object", "group"}
    return frozenset((base, f"stem {stem}", f"class {sort.name}" if sort and named else base))


def _nearest(
    found: Sequence[re.Match[str]], wanted: Sequence[frozenset[str]]
) -> tuple[int, int] | None:
    """The shortest stretch of a sentence that holds a word for each of ``wanted``."""
    places: list[tuple[int, int]] = []  # word of the sentence, word of the reader
    for at, match in enumerate(found):
        keys = _keys(match.group().lower())
        places += [(at, one) for one, needed in enumerate(wanted) if keys & needed]
    best: tuple[int, int] | None = None
    last: dict[int, int] = {}
    for at, one in places:
        last[one] = at
        if len(last) == len(wanted):
            first = min(last.values())
            if at - first <= MAX_APART and (best is None or at - first < best[1] - best[0]):
                best = first, at
    return None if best is None else (found[best[0]].start(), found[best[1]].end())
