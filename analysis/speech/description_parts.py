"""The parts of a description: "founder and CEO of X, now a senator" says three things.

Each part is a noun phrase with what follows its first preposition. "And" parts only behind a word
for a person, so that "Health and Human Services" stays one name.
"""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.speech import words
from analysis.speech.bodies import part_words


class Part(NamedTuple):
    """A part of a description: its words as written and as looked up."""

    written: list[str]
    parts: list[str]
    cut: int  # the first preposition or "who"; everything before it is the noun phrase


def parts(phrase: str) -> Iterator[Part]:
    """The parts of a description, cut at commas, brackets, and "and" behind a word for a person."""
    start, written = 0, phrase.replace("(", " , ").replace(")", " , ").split()
    keys = [part_words(word) for word in written]
    for at, word in enumerate(written):
        joined = word.lower() == "and" and at > start and is_person(keys[at - 1])
        if joined or word in {",", ";", "—"}:
            yield from _part(written[start:at], keys[start:at])
            start = at + 1
        elif word.endswith((",", ";")):
            yield from _part(written[start : at + 1], keys[start : at + 1])
            start = at + 1
    yield from _part(written[start:], keys[start:])


def _part(written: list[str], keys: list[str]) -> Iterator[Part]:
    if keys:
        ends = [at for at, key in enumerate(keys) if key in words.PREPOSITIONS or key == "who"]
        yield Part(written, keys, ends[0] if ends else len(keys))


def is_person(key: str) -> bool:
    """Whether a word stands for a person: a noun or a title."""
    noun = words.nouns().get(key)
    return (noun is not None and noun.kind == "person") or key in words.titles()
