"""A scene: a sentence as it looks to someone who knows nobody in it.

How a sentence treats somebody must not depend on who it is. So every name becomes the same NAME,
the person asked about becomes TARGET, words for parties and camps become names too, and names in a
row become one. Whatever is measured on a scene (`toward_features.py`) cannot tell one name from
another: swapping them changes nothing, by construction.

A capitalised word inside a sentence is a name, and so is a word of a script without capitals. The
first word of a sentence is one too unless it is among the words that commonly open sentences (class
"opener" of lexicons/grammar.csv); other first words are given up, which costs little and keeps the
promise. "Department of Justice" is one name like "Congress", "Kim Jong-un" one like "Kim".

Limits: in text in capitals a name looks like a word, and so does one that is written small; "Marks
and Spencer" are two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.grammar import words
from analysis.rating.typography import plain

TARGET, NAME, NUMBER = "TARGET", "NAME", "NUMBER"
MARK = '"'
_SOMEBODY = (NAME, TARGET)

_CAMPS = words("camp")
_OPENERS = words("opener")
_HYPHENED = "|".join(sorted(words("hyphened")))  # "US-led" says more than a name, "Jong-un" not
_PARTICLES = "abu|al|ben|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ter|van|von|zu"
_TOKEN = re.compile(
    r"(?P<name>"  # surely a name, or the part of one that is no word
    r"\b(?i:(?:left|right|far|alt|cent(?:er|re))-(?:wing(?:ers?)?|left|right))\b"
    r"|@\w+|,(?= [JS]r\b)|[A-Z][^\W_]*\d[^\W_]*"  # ", Jr.", G7
    rf"|\b(?:(?:{_PARTICLES})[ -]){{1,3}}(?=[A-Z]))"
    r"|(?:[^\W\d_]\.){2,9}"  # U.S.
    r"|\b(?:Mrs?|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Prof|Rev|Hon|Pres)\."
    r"|\b[A-Z]\.(?=\s)"
    rf"|[A-Z][^\W\d_]+-(?!(?:{_HYPHENED})\b)[a-z]{{1,5}}\b"  # Kim Jong-un
    r"|[^\W\d_]+(?:['&-](?=[A-Z])[^\W\d_]+)+"  # O'Rourke, AT&T, Ocasio-Cortez
    r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?|'s\b|(?P<owns>(?<=s)'(?=\s))|\d[\d.,]*|--|''|[^\w\s]"
)
_OPENING = frozenset('.!?:;"([*•') | {"''"}
_LOUD = 0.7  # share of capitals among letters from which a text is shouted and capitals say nothing


@dataclass(frozen=True, slots=True)
class Scene:
    """Words in lower case with `TARGET`, `NAME` and `NUMBER`; ``at`` is where the target stands.

    ``quoted`` tells for each word whether it stands between quotation marks.
    """

    words: tuple[str, ...]
    at: int
    quoted: tuple[bool, ...]


def scene(text: str, start: int, end: int) -> Scene:
    """The sentence ``text`` with its target at ``start`` to ``end``."""
    found: list[str] = []
    quoted: list[bool] = []
    at, within = 0, False
    for word, is_target in _masked(plain(text), start, end):
        if word == NAME and _goes_on(found):
            while found[-1] != NAME:
                del found[-1], quoted[-1]
            continue
        if found and word in _SOMEBODY and found[-1] in _SOMEBODY:
            if is_target:
                found[-1], at = TARGET, len(found) - 1
            continue
        if is_target:
            at = len(found)
        if word == MARK:
            within = not within
        found.append(word)
        quoted.append(within and word != MARK)
    return Scene(tuple(found), at, tuple(quoted))


def _goes_on(found: list[str]) -> bool:
    """Whether the words so far end inside a name: "Department of", "President of the"."""
    return found[-2:] == [NAME, "of"] or found[-3:] == [NAME, "of", "the"]


def _masked(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    loud = _is_loud(text)
    before = "."
    for found in _TOKEN.finditer(text):
        token = "'s" if found["owns"] else found.group()  # Collins' plan, Trump's plan
        if found.start() < end and found.end() > start:
            yield TARGET, True
        else:
            yield NAME if found["name"] else _mask(token, before, loud), False
        before = token


def _mask(word: str, before: str, loud: bool) -> str:
    lower = word.lower()
    if word[0].isdigit():
        return NUMBER
    if word == "''":
        return MARK
    if lower in _CAMPS or (word[0].isalpha() and lower == word.upper()):  # no capitals in Arabic
        return NAME
    if lower == word or loud or word == "I" or word.startswith("I'"):
        return lower
    if before in _OPENING and lower in _OPENERS:
        return lower
    return NAME


def _is_loud(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) > _LOUD * max(letters, 1)
