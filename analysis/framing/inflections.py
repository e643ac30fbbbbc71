"""Inflections: all forms of a listed word, so that a list holds each word once.

Only what grammar adds is added (plurals, possessives, -ed, -ing), never what makes another word:
"tax" stands for "taxes", "taxed" and "taxing", not for "taxation", which is listed by itself. Some
forms that nobody writes are made too ("visitted"), which does no harm. A word that is listed in
such a form stands for that form alone: "mores" is not "more".
"""

from functools import cache

_VOWELS = "aeiou"
_SHORT = 3  # letters: below that a word has no forms ("us", "un")


@cache
def forms(word: str) -> frozenset[str]:
    """The forms under which a listed word is found, in lower case.

    >>> sorted(forms("ban"))
    ['ban', 'baned', 'baning', 'banned', 'banning', 'bans']
    >>> sorted(forms("policy"))
    ['policied', 'policies', 'policy', 'policying']
    >>> sorted(forms("mores"))
    ['mores']
    """
    if len(word) < _SHORT or not word.isalpha() or _is_inflected(word):
        return frozenset({word})
    if word.endswith("y") and word[-2] not in _VOWELS:
        return frozenset({word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"})
    if word.endswith("e"):
        stem = word if word.endswith(("ee", "ye", "oe")) else word[:-1]
        return frozenset({word, f"{word}s", f"{word}d", f"{stem}ing"})
    plural = f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    found = {word, plural, f"{word}ed", f"{word}ing"}
    if _may_double(word):
        found |= {f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    return frozenset(found)


def _is_inflected(word: str) -> bool:
    plural = word.endswith("s") and word[-2] not in "siu" and len(word) > _SHORT
    return plural or (len(word) > len("bring") and word.endswith(("ing", "ed")))


def _may_double(word: str) -> bool:
    """Whether the last letter may be doubled before an ending: consonant, vowel, consonant."""
    last, before = word[-1], word[-2]
    return last not in f"{_VOWELS}wxy" and before in _VOWELS and word[-3] not in _VOWELS
