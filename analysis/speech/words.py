"""Words that hold a sentence together, and the word lists by what a reader of sources asks.

All are lists under ``analysis/lexicons``, a row a word, that anybody can extend: closed classes
(determiners, auxiliaries, prepositions) in one list, open ones (titles, kinds of sources,
reporting verbs, bodies) in a list each.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from analysis import lexicons


def closed(kind: str) -> frozenset[str]:
    """The words of one class of ``function_words.csv``."""
    return frozenset(r["word"] for r in lexicons.rows("function_words") if r["class"] == kind)


DETERMINERS = closed("determiner")
AUXILIARIES = closed("auxiliary")
BE = closed("be")
ADVERBS = closed("adverb")
PREPOSITIONS = closed("preposition")
PRONOUNS = closed("pronoun")
CLAUSE_WORDS = closed("clause")
OTHER_FUNCTION_WORDS = closed("particle")
FUNCTION_WORDS = (
    DETERMINERS | AUXILIARIES | PREPOSITIONS | PRONOUNS | CLAUSE_WORDS | OTHER_FUNCTION_WORDS
)
TIME_WORDS = closed("time")
_NOT_ADVERBS = closed("not adverb")


class Verb(NamedTuple):
    """A reporting verb as written: what it is a form of, how it reports, and in what tone.

    ``manner`` is what the verb tells of the words it reports: "neutral"; "supporting" takes them
    as so (admitted, noted); "doubting" leaves them in doubt (claimed, insisted); "emotive" paints
    how they were said (slammed, fumed).
    """

    form: str
    lemma: str
    group: str
    tone: str
    takes: str  # "clause", or "object" when only "that" tells that speech follows
    manner: str


class Noun(NamedTuple):
    """A word for a kind of source: its type, person or body or document, number and gender."""

    type: str
    kind: str
    plural: bool
    gender: str


def is_adverb(word: str) -> bool:
    """Whether ``word`` may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in _NOT_ADVERBS)


@cache
def verbs() -> Mapping[str, Verb]:
    """Reporting verbs by their form."""
    rows = lexicons.rows("reporting_verbs")
    columns = ("form", "verb", "class", "tone", "takes", "manner")
    return {row["form"]: Verb(*(row[column] for column in columns)) for row in rows}


@cache
def nouns() -> Mapping[str, Noun]:
    """Words for kinds of sources."""
    rows = lexicons.rows("source_nouns")
    return {
        r["noun"]: Noun(r["type"], r["kind"], r["number"] == "plural", r["gender"]) for r in rows
    }


@cache
def titles() -> Mapping[str, tuple[str, str]]:
    """Forms of address and titles: their source type, and the gender they tell."""
    return {r["title"]: (r["type"], r["gender"]) for r in lexicons.rows("titles")}


@cache
def genders() -> Mapping[str, str]:
    """Given names and the gender they mostly go with: ``m`` or ``f``."""
    return {r["name"]: r["gender"] for r in lexicons.rows("given_names")}


@cache
def bodies() -> Mapping[str, str]:
    """Bodies known by name, without case: their source type."""
    return {r["body"]: r["type"] for r in lexicons.rows("bodies")}


@cache
def organisation_words() -> Mapping[str, str]:
    """Words inside the names of bodies: the source type they point to."""
    return {r["word"]: r["type"] for r in lexicons.rows("organisations")}
