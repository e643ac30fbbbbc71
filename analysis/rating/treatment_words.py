"""Words of treatment: what a word says about who does it and whom it is done to.

"Accused" is cold towards the accused and says little about the accuser; "lied" is cold towards the
liar. VADER knows one number a word; lexicons/treatment.csv has two a verb, for the doer and for the
one it is done to, and one for other words. Words are compared by stem, so that what is learned of
"accuses" holds for "accused". Verbs are found in all their regular forms.
"""

from functools import cache
from statistics import fmean
from typing import NamedTuple

from vaderSentiment.vaderSentiment import NEGATE

from analysis import grammar, lexicons
from analysis.rating import vader
from analysis.rating.scene import NAME, NUMBER, TARGET

_NEGATORS = frozenset(NEGATE) | grammar.words("negator")
_SAYING = grammar.words("saying")
_BEING = grammar.words("being")
_RELATING = grammar.words("preposition") | grammar.words("cut")

_ENDINGS = (
    *("ingly", "edly", "ations", "ation", "ings", "ing", "ments", "ment"),
    *("ed", "ies", "es", "ly", "ers", "er", "s"),
)
_SHORTEST = 3  # letters that a stem keeps
_STEMMED = 5  # letters from which a word is rated by its stem where nobody rated it
_STEM_WEIGHT = 0.7  # such a rating is less sure
_STRONG = 1.5  # VADER valence from which a word is strong
_VOWELS = "aeiou"


class Treatment(NamedTuple):
    """What a word says: by itself, of the one it is done to, and of the one who does it."""

    rating: float
    done: float
    doer: float


def listed(word: str) -> float:
    """The rating in our own list of warm and cold words of the news; 0 where it is not in it."""
    return _listed().get(word, 0.0)


@cache
def treatment(word: str) -> Treatment:
    """What a scene's word says; all 0 for words nobody rated, names and marks."""
    doer, done = _verbs().get(word, (0.0, 0.0))
    other = _others().get(word)
    if other is not None:
        doer = done = other
    return Treatment(_rating(word), done, doer)


def _rating(word: str) -> float:
    """Warm or cold on VADER's scale: as VADER has it, else from our lists, else from its stem."""
    known = vader.scorer().valence(word) or _verbs().get(word, (0.0, 0.0))[1]
    known = known or _others().get(word, 0.0) or _listed().get(word, 0.0)
    if known or len(word) < _STEMMED or not word.islower():
        return known
    return _STEM_WEIGHT * _stems().get(stem(word), 0.0)


def as_verb(word: str) -> tuple[float, float] | None:
    """Tone on the doer and on the one it is done to, if the word is a verb of treatment."""
    return _verbs().get(word)


@cache
def negates(word: str) -> bool:
    """Whether the word turns what follows."""
    return word in _NEGATORS or word.endswith("n't")


@cache
def stem(word: str) -> str:
    """The word without its ending; rough, and the same for the forms of most words.

    >>> stem("accused"), stem("accuses"), stem("accusing")
    ('accus', 'accus', 'accus')
    """
    if not word.islower():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in _VOWELS + "sl":
        word = word[:-1]
    return word.rstrip("e") if len(word) > _SHORTEST else word


@cache
def kind(word: str) -> str:
    """The class of a scene's word: what it does to tone, or its part in the sentence."""
    if word in (TARGET, NAME, NUMBER) or not word[0].isalpha():
        return word
    other, verb = _others().get(word), _verbs().get(word)
    if other is not None:
        return f"tone{other:+.0f}"
    if verb is not None:
        return f"verb{verb[0]:+.0f}{verb[1]:+.0f}"
    return _vader_kind(word) or _grammar_kind(word)


def treats(kind: str) -> bool:
    """Whether a class is one of words that treat somebody."""
    return kind.startswith(("tone", "verb"))


def _vader_kind(word: str) -> str:
    valence = vader.scorer().valence(word)
    if not valence:
        return ""
    return ("warm" if valence > 0 else "cold") + ("2" if abs(valence) >= _STRONG else "1")


def _grammar_kind(word: str) -> str:
    if negates(word):
        return "not"
    if word in _SAYING:
        return "say"
    if word in _BEING:
        return "be"
    if word in _RELATING:
        return word
    return next((f"-{end}" for end in ("ing", "ed", "ly", "s") if word.endswith(end)), "-")


@cache
def _listed() -> dict[str, float]:
    return {row["word"]: float(row["tone"]) for row in lexicons.rows("news_tone")}


@cache
def _stems() -> dict[str, float]:
    """The mean rating of the rated words that share a stem."""
    ratings: dict[str, list[float]] = {}
    rated = vader.scorer().lexicon.items() | _listed().items()
    for word, value in sorted(rated):
        if word.isalpha() and len(word) >= _STEMMED:
            ratings.setdefault(stem(word), []).append(value)
    return {found: fmean(values) for found, values in ratings.items() if len(found) > _SHORTEST}


@cache
def _others() -> dict[str, float]:
    rows = lexicons.rows("treatment")
    return {row["word"]: float(row["doer"]) for row in rows if row["kind"] == "word"}


@cache
def _verbs() -> dict[str, tuple[float, float]]:
    verbs: dict[str, tuple[float, float]] = {}
    for row in lexicons.rows("treatment"):
        if row["kind"] == "verb":
            tones = float(row["doer"]), float(row["done"])
            for form in [*_forms(row["word"]), *row["irregular"].split()]:
                verbs.setdefault(form, tones)
    return verbs


def _forms(verb: str) -> list[str]:
    """The regular forms of a verb, and some that nobody writes, which do no harm.

    >>> _forms("rebut")
    ['rebut', 'rebuts', 'rebuted', 'rebuting', 'rebutted', 'rebutting']
    """
    base = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    found = [verb, f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed", f"{base}ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        found += [f"{verb[:-1]}ies", f"{verb[:-1]}ied"]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        found.append(f"{verb}es")
    last, before = verb[-1], verb[-2]
    if last not in f"{_VOWELS}wxy" and before in _VOWELS and verb[-3] not in _VOWELS:
        found += [f"{verb}{last}ed", f"{verb}{last}ing"]
    return found
