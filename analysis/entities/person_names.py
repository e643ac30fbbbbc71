"""Person names: title and name of a mention that names somebody, and the offices in a phrase.

Words in front of a name are its title as long as they are titles, offices, countries, or what
stands before these ("former"). Whatever else begins a sentence ("Besides") is no part of the name.

Limits: only the words of the mention are looked at; a name is a run of capitalised words, so a
headline in capitals gives names that are none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.entities import vocabulary
from analysis.entities.vocabulary import class_of
from analysis.entities.written import Written
from analysis.speech import words as lists
from analysis.speech.bodies import part_words, role
from analysis.speech.tokens import SENTENCE_STARTERS

_BEFORE_TITLES = role("former") | frozenset(
    ("then", "special", "newly", "confirmed", "top", "acting", "late", "new", "embattled", "fellow",
     "national", "security", "foreign", "defense", "defence", "homeland", "fired", "senior",
     "chief")
)  # fmt: skip
_PASSING = frozenset(("then", "newly", "confirmed", "acting", "late", "new", "fired", "embattled"))
_NO_NAME_KINDS = frozenset(("state", "event", "remark", "object", "where"))
_COMPOUND = re.compile(
    r"-(?:inspired|based|led|backed|style|born|era|controlled|funded|wide|like)$"
)
MAX_NAME = 4  # words of a person's name
MAX_TITLE = 4  # words of one title


class PersonName(NamedTuple):
    """A person's name as written: title words and name words, both small."""

    title: tuple[str, ...]
    name: tuple[str, ...]


def person_name(written: Written) -> PersonName | None:
    """Title and name of a mention that names a person by its form; None for anything else.

    >>> from analysis.entities.written import parse
    >>> person_name(parse("former Israeli Defense Minister Yoav Gallant")).name
    ('yoav', 'gallant')
    """
    keys, end = written.keys, written.end
    start = max((at + 1 for at in written.owners if at < end - 1), default=0)
    if keys[end : end + 1] == ("of",) and class_of(" ".join(keys[end - 1 : end + 2])) is not None:
        start, end = end + 2, len(keys)  # "Secretary of State Mike Pompeo"
    titles = start + max(title_length(keys[start:end]), _small_title(written.words[start:end]))
    while titles < end - 1 and _opens_sentence(written.words[titles]):
        titles += 1
    name = written.words[titles:end]
    if not 0 < len(name) <= MAX_NAME or not all(_may_be_name(word) for word in name):
        return None
    return PersonName(keys[:titles], tuple(part_words(word).strip(".") for word in name))


def _opens_sentence(word: str) -> bool:
    """Whether a word before a name rather opens the sentence: "Besides", "Interestingly"."""
    adverb = word.endswith("ly") and word.lower() not in lists.genders()
    return adverb or word in SENTENCE_STARTERS or word.lower() in lists.PREPOSITIONS


def _small_title(words: Sequence[str]) -> int:
    """How many words there are up to a title written small: "Canadian ICC judge Ann Lee"."""
    small = [at for at, word in enumerate(words[:-1], 1) if word[0].islower()]
    last = small[-1] if small else 0
    return last if last and _is_title([words[last - 1].lower()], 1) else 0


def _may_be_name(word: str) -> bool:
    key = part_words(word)
    small = key in lists.FUNCTION_WORDS - lists.AUXILIARIES  # "Theresa May" is a name
    listed = small or key in lists.organisation_words()
    if not word[:1].isupper() or listed or _COMPOUND.search(key) or word.startswith("I'"):
        return False
    sort = class_of(key)
    return key in lists.genders() or sort is None or sort.kind not in _NO_NAME_KINDS


def title_length(keys: Sequence[str]) -> int:
    """How many words at the beginning are titles, offices, countries, or stand before these."""
    at = 0
    while at < len(keys):
        size = next((n for n in range(MAX_TITLE, 0, -1) if _is_title(keys[at : at + n], n)), 0)
        if not size:
            break
        at += size
    if not at:  # "Texas Sen. Ted Cruz"
        at = next((n + 1 for n, key in enumerate(keys[1:-1], 1) if f"{key}." in lists.titles()), 0)
    return at


def _is_title(keys: Sequence[str], size: int) -> bool:
    phrase = " ".join(keys)
    if len(keys) < size:
        return False
    titles = lists.titles()
    if phrase in titles or f"{phrase}." in titles or phrase in vocabulary.countries():
        return True
    sort = class_of(phrase)
    if (sort is not None and sort.kind == "office") or phrase in _BEFORE_TITLES:
        return True
    noun = lists.nouns().get(phrase)
    return noun is not None and noun.kind == "person"


def offices(keys: Sequence[str]) -> tuple[str, ...]:
    """The offices named in a phrase, as classes.

    >>> offices(("former", "vice", "president"))
    ('vice president',)
    """
    found: list[str] = []
    at = 0
    while at < len(keys):
        for size in (3, 2, 1):
            sort = class_of(" ".join(keys[at : at + size]))
            if sort is not None and sort.kind == "office":
                found.append(sort.name)
                at += size - 1
                break
        at += 1
    return tuple(found)


def bare_title(keys: Sequence[str]) -> str:
    """A title without "former", "then" and the like, by which its holders are compared.

    >>> bare_title(("former", "fbi", "director"))
    'fbi director'
    """
    told = [key for key in keys if key not in role("former") and key not in _PASSING]
    return " ".join(told) if told else ""
