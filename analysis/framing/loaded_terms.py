"""Loaded words: words that judge while they tell.

"The senator spoke at length" and "the senator ranted" report the same; the second also judges. The
list (``lexicons/loaded_words.csv``) holds such words by what they do, each with a strength: 3 for
what is hardly ever neutral ("shameless", "thug"), 2 for what mostly judges, 1 and less for what
may. A phrase of strength 0 is plain ("heart attack") and keeps its words from counting.

A word is counted wherever it stands: the list does not know whether it is deserved, meant in
irony, or the plain name of a thing. English only. Measured error: docs/methods.md.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from analysis import lexicons
from analysis.framing.term_lists import Found, Term, TermLists
from analysis.rating import proper_names
from analysis.rating.typography import plain

KINDS: Mapping[str, str] = {  # the list's name of a kind -> what a reader is told it is
    "evaluation": "judging words",
    "intensity": "intensifiers",
    "hyperbole": "hyperbole",
    "label": "labels for people",
    "metaphor": "fight metaphors",
    "doubt": "words of doubt",
    "judging verb": "verbs that judge",
    "virtue or vice": "virtues and vices",
}
_ALSO_AS_NAMES = "label"  # "Nazis" and "Marxists" are written with a capital and stay labels


@cache
def _lists() -> TermLists:
    rows = lexicons.rows("loaded_words")
    return TermLists(Term(row["term"], "loaded", float(row["strength"])) for row in rows)


@cache
def kind_of(term: str) -> str:
    """The kind of a listed term, as a reader is told it."""
    return KINDS[_kinds()[term]]


@cache
def _kinds() -> Mapping[str, str]:
    return {row["term"]: row["kind"] for row in lexicons.rows("loaded_words")}


def find(text: str, names: frozenset[str] = frozenset()) -> Iterator[Found]:
    """The loaded terms of a sentence, weakest included; words of names ("Ann Savage") are none.

    ``names`` are words, in lower case, that the article uses as names (`proper_names.known`).
    """
    blanked = proper_names.blanked(plain(text), names)
    for found in _lists().find(text):
        named = proper_names.BLANK in blanked[found.start : found.end]
        if found.term.weight and (not named or _kinds()[found.term.words] == _ALSO_AS_NAMES):
            yield found
