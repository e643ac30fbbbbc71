"""Tokens: the words and signs of a text, each with its sentence, paragraph and quotation.

Everything that looks for speakers reads the same list of tokens. A token knows where it stands,
which sentence and paragraph it belongs to, and which marked stretch (``analysis.quotation_marks``)
it lies in. A sentence goes on after a closing mark when the next word is written small, so that
“Why?” he asked stays one sentence.

Limits: abbreviations at the end of a sentence are seen only before words that often start one.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from analysis.speech import quotation_marks
from analysis.speech.quotation_marks import Stretch
from analysis.speech.words import closed

_TOKEN = re.compile(
    r"[$£€@#]?\w+(?:(?:[’'&@]|(?<=\b\w)\.|(?<=\d)[.,:%](?=\d)|-)\w+)*(?:(?<=s)[’'](?![’'\w]))?"
    r"|``|''|\.{2,}|[^\w\s]"
)
MAX_SENTENCE = 200  # tokens; what never ends is cut, so that the work stays in proportion
ABBREVIATIONS = closed("abbreviation")
_MAY_END = closed("abbreviation that may end")
SENTENCE_STARTERS = closed("starter")
_ENDS = frozenset(".?!…")
_CLOSING = frozenset("”\"’'»)]") | {"''"}
QUOTE_SIGNS = frozenset('“”"«»„‟') | {"''", "``"}


class Token(NamedTuple):
    """A word or sign. ``quote`` is the number of the marked stretch around it, -1 outside."""

    start: int
    end: int
    text: str
    lower: str
    sentence: int
    paragraph: int
    quote: int

    @property
    def capital(self) -> bool:
        """Whether a word starts with a capital letter."""
        return self.text[0].isupper()


class Tokenised(NamedTuple):
    """A text, its marked stretches, its tokens, and where each token starts."""

    text: str
    stretches: tuple[Stretch, ...]
    tokens: list[Token]
    starts: list[int]
    sentences: list[tuple[int, int]]

    def first_at(self, position: int) -> int:
        """The number of the first token that starts at ``position`` or after it."""
        return bisect_right(self.starts, position - 1)


def tokenise(text: str) -> Tokenised:
    """The tokens of ``text``; markup should be masked before (``analysis.masking``)."""
    stretches = quotation_marks.stretches(text)
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    following = 0
    for number, (begin, end) in enumerate(quotation_marks.paragraphs(text)):
        first = len(tokens)
        for start, stop, word in _words(text, begin, end):
            while following < len(stretches) and stretches[following].outer_end <= start:
                following += 1
            inside = following < len(stretches) and stretches[following].outer <= start
            opens = inside and stretches[following].outer == start
            full = len(tokens) - first >= MAX_SENTENCE
            if full or (first < len(tokens) and _new_sentence(tokens, first, word, inside, opens)):
                sentences.append((first, len(tokens)))
                first = len(tokens)
            lower = word.lower().replace("’", "'")
            quote = following if inside else -1
            tokens.append(Token(start, stop, word, lower, len(sentences), number, quote))
        if first < len(tokens):
            sentences.append((first, len(tokens)))
    return Tokenised(text, stretches, tokens, [token.start for token in tokens], sentences)


def _words(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """Words and signs; the full stop of an abbreviation belongs to its word."""
    found: list[tuple[int, int, str]] = []
    for match in _TOKEN.finditer(text, begin, end):
        start, stop = match.span()
        word = match.group()
        platform = len(found) > 1 and found[-1][2] == "X" and found[-2][2] in {"on", "via"}
        ends = word == "." and found and found[-1][1] == start and not platform
        if ends and _abbreviates(found[-1][2]):
            found[-1] = (found[-1][0], stop, found[-1][2] + ".")
        else:
            found.append((start, stop, word))
    return found


def _abbreviates(word: str) -> bool:
    if word[0].isdigit():
        return False
    return (len(word) == 1 and word.isupper()) or word.lower() in ABBREVIATIONS or "." in word


def _new_sentence(tokens: list[Token], first: int, word: str, inside: bool, opens: bool) -> bool:
    """Whether ``word`` starts a sentence after the tokens from ``first`` on."""
    last = tokens[-1]
    if last.text[-1] == "." and len(last.text) > 1 and last.text[0] != ".":
        name = last.lower.rstrip(".")
        return word in SENTENCE_STARTERS and name in _MAY_END and not inside
    number = len(tokens) - 1
    while number > first and tokens[number].text in _CLOSING:
        number -= 1
    if tokens[number].text[-1] not in _ENDS:
        return opens and tokens[-1].text in QUOTE_SIGNS  # two quotations side by side
    return opens or not (word[0].islower() or word in _CLOSING or word[0] in ",;:.?!…-–—")
