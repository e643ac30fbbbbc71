"""Proper names: which capitalised words of an article name somebody or something.

A name has no tone: "Yoav Gallant" is not gallant and the Justice Department not just. English
writes names with a capital, so a capitalised word inside a sentence is taken for one. Where
every word would have a capital anyway (the first of a sentence, a headline in title case) a word
counts as a name if the article uses it as one elsewhere, if it speaks ("Hope said"), or if it is
known to open names (lexicons/name_words.csv) and another capitalised word follows, which says
nothing in title case.

Limits: words in capitals for stress stay words; a name that opens its only sentence, is not in the
list and does not speak stays a word; an adjective capitalised inside a title ("Great Famine")
counts as a name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analysis import grammar, lexicons
from analysis.rating.typography import plain
from analysis.speech import words

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:;\"(\[*•|-])[\s\"'(\[*•]*$")  # what stands before a first word
_LOOK_BACK = 12  # characters before a word that tell whether it is a first word
_TITLE_CASE = 0.6  # share of long words with a capital from which a line is in title case
_LONG = 4  # letters; shorter words are small in title case
_FEW = 4  # long words; two names in a short sentence make no title case
_SAYING = grammar.words("saying")
_OPENERS = grammar.words("opener")
_CLOSING = " \n\"')]"
BLANK = "·"  # stands where a name stood: no word, no letter, no punctuation to VADER


def known(sentences: Iterable[str]) -> frozenset[str]:
    """Words, in lower case, that these sentences use as names only: never without a capital."""
    names: set[str] = set()
    small: set[str] = set()
    for text in map(plain, sentences):
        title_case = _in_title_case(text)
        for found in _WORD.finditer(text):
            word = found.group()
            if word.islower():
                small.add(word)
            elif _is_capitalised(word) and not title_case and not _opens(text, found.start()):
                names.add(word.lower())
    return frozenset(names - small)


def blanked(text: str, names: frozenset[str] = frozenset()) -> str:
    """A plain sentence with `BLANK` for every letter of a name; same length.

    ``names`` are those that the article is known to use (`known`).

    >>> blanked("The gallant crew of the Justice Department")
    'The gallant crew of the ······· ··········'
    """
    pieces, done = [], 0
    for start, end in _names(text, names):
        pieces += [text[done:start], BLANK * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def _names(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    title_case = _in_title_case(text)
    for found in _WORD.finditer(text):
        word = found.group()
        if not _is_capitalised(word):
            continue
        sure = not title_case and not _opens(text, found.start())
        following = _following(text, found.end())
        opens = _opens_a_name(word, following, any_follows=not title_case)
        if sure or opens or word.lower() in names or _speaks(word, following):
            yield found.span()


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and not word.startswith("I'")


def _opens(text: str, start: int) -> bool:
    return bool(_OPENS.search(text[max(0, start - _LOOK_BACK) : start]))


def _in_title_case(text: str) -> bool:
    if text.rstrip(_CLOSING).endswith("."):
        return False  # headlines have no full stop
    long: list[str] = [word for word in _WORD.findall(text) if len(word) >= _LONG]
    capitals = sum(word[0].isupper() for word in long)
    return capitals >= _TITLE_CASE * max(len(long), _FEW)


def _speaks(word: str, following: str) -> bool:
    """Whether one person says something: "Gallant told", but not "Critics told"."""
    lower = word.lower()
    plural = lower.endswith("s")
    return following in _SAYING and not (plural or lower in _OPENERS or lower in words.nouns())


def _opens_a_name(word: str, following: str, *, any_follows: bool) -> bool:
    """Whether a known opener stands before its word, or before any word with a capital."""
    allowed = _openers().get(word.lower())
    if allowed is None or not following[:1].isupper():
        return False
    return following in allowed if allowed else any_follows


def _following(text: str, end: int) -> str:
    found = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return found.group() if found else ""


@cache
def _openers() -> dict[str, frozenset[str]]:
    openers: dict[str, set[str]] = {}
    for row in lexicons.rows("name_words"):
        openers.setdefault(row["word"], set()).update(filter(None, [row["next"]]))
    return {word: frozenset(following) for word, following in openers.items()}
