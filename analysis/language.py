"""Language: what an article is written in, and whether it may be scored.

Every list, rule and weight of this project is for English. An article in another language is kept
and can be read, but no lens measures it: a number made with English words would be a number about
nothing. So the language is told when a document becomes an article, and ``is_scored`` decides once
for everybody.

Plain English is told by its small words ("the", "of", "which"), which no other language shares in
such numbers. Anything else is asked of py3langid (BSD-3-Clause; Lui and Baldwin, ACL 2012), a
model of byte sequences in 140 languages that comes with its package and fetches nothing. It takes
a second to load, hence only when it is needed. A text that is short, or of which neither is sure,
gets no language and is read as English, which a note says; the same goes for a text that is mixed.

Measured error and limits: docs/methods.md, "Reading and cleaning".
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from analysis import lexicons
from analysis.models import Annotation, Article, Guess
from analysis.page import furniture

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
SMALL_WORDS = frozenset({
    "the", "of", "and", "that", "with", "was", "from", "have", "this", "which", "were", "been",
    "their", "would", "has", "when", "about", "there", "these", "because", "for", "they", "his",
    "who", "said", "are", "is", "by",
})  # fmt: skip
ENOUGH = 0.12  # of all words; 99 of 100 English articles have more, a text half English has less
MIN_WORDS = 40  # in fewer words a title or a name may hold that many of them
MIN_BYTES = 80  # in a shorter text names and numbers outweigh the language
SAMPLE = 4_000  # characters from the start; more tells no more
MAX_PARTS, PART_BYTES = 3, 300  # of the sample; where its parts differ, the text is mixed
MIN_SURE = 0.9  # below this the model is too often wrong on short text
NOT_TOLD = "The language could not be told; the article is read as English."


def detect(text: str) -> Guess | None:
    """The language of ``text`` as a two- or three-letter code; None when it cannot be told."""
    told = [_of_part(part) for part in _parts(text[:SAMPLE])]
    if not told or any(guess.value != told[0].value for guess in told):
        return None
    least = min(told, key=lambda guess: guess.sure)
    return least if least.sure >= MIN_SURE and least.value in _names() else None


def _of_part(part: str) -> Guess:
    words = furniture.words(part)
    if len(words) >= MIN_WORDS and sum(map(SMALL_WORDS.__contains__, words)) >= ENOUGH * len(words):
        return Guess(ENGLISH, "told by its small words", 1.0)
    code, sure = _identifier().classify(part)
    return Guess(code, "told by its letters (py3langid)", round(sure, 2))


def _parts(sample: str) -> Iterator[str]:
    """Equal parts of ``sample``, so that a mixed text shows; none when it is too short."""
    size = len(sample.encode("utf-8", "replace"))
    parts = 0 if size < MIN_BYTES else max(1, min(MAX_PARTS, size // PART_BYTES))
    for number in range(parts):
        yield sample[number * len(sample) // parts : (number + 1) * len(sample) // parts]


def note(found: Mapping[str, Guess], guess: Guess | None) -> str:
    """What a person should know about the language of an article; empty when nothing.

    Args:
        found: what stands in the article's fields.
        guess: what its text reads as.
    """
    stated = found.get("language")
    if stated is None:
        return NOT_TOLD
    if guess is None or _base(stated.value) == _base(guess.value):
        return ""
    given, read = name(stated.value), name(guess.value)
    return f"The language is given as {given}, but the text reads as {read}."


def name(code: str) -> str:
    """A language by its code as a reader calls it: ``fr`` and ``fr-CA`` are French."""
    return _names().get(_base(code), code)


def code(written: str) -> str:
    """The code of a language whose name is written out; anything else as it is."""
    return _codes().get(written.strip().casefold(), written)


def is_name(word: str) -> bool:
    """Whether a word is the name of a language and nothing else."""
    return word.strip().casefold() in _codes()


def is_scored(article: Article) -> bool:
    """Whether the lenses measure ``article``: it is in English, or nothing says that it is not."""
    return not article.language or _base(article.language) == ENGLISH


def scored(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The annotations that the lenses and the findings measure."""
    return tuple(each for each in annotations if is_scored(each.article))


def _base(code: str) -> str:
    """``en`` for ``en-GB``, ``EN_us`` and ``English``."""
    first = code.strip().casefold().replace("_", "-").split("-")[0]
    return _codes().get(first, first)


@cache
def _names() -> Mapping[str, str]:
    return {row["code"]: row["language"] for row in lexicons.rows("languages")}


@cache
def _codes() -> Mapping[str, str]:
    """Codes by name, for files that write the name out."""
    return {language.casefold(): code for code, language in _names().items()} | {"eng": ENGLISH}


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
