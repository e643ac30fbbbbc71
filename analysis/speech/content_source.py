"""Content of "according to": the clause before it, or behind the comma that ends its source."""

from analysis.speech import content_end, content_left, words
from analysis.speech.content_end import MIN_WORDS
from analysis.speech.parsed import Cue, Read

MAX_SOURCE = 25  # tokens of the source behind "according to"
_SIGNS = frozenset((",", "—", "–", "-", ":"))


def spans(text: Read, cue: Cue) -> list[tuple[int, int]]:
    """The content of "according to": behind the comma that ends the source, or before it."""
    start, end = text.start_of(cue.first), content_end.of_sentence(text, cue)
    opens = text.tokens[cue.first - 1].text in {":", ";"}
    if cue.first - start >= MIN_WORDS and not opens:
        last = cue.first - 1 if text.tokens[cue.first - 1].text in _SIGNS else cue.first
        return [(content_left.behind_leading(text, start, last), last)]
    assert cue.subject is not None
    for at in range(cue.subject.last, min(end - MIN_WORDS, cue.last + MAX_SOURCE)):
        if text.tokens[at].text == "," and _ends_source(text, at, end):
            return [(at + 1, end)]
    return []


def _ends_source(text: Read, at: int, end: int) -> bool:
    """Whether a comma ends the source and opens no phrase about it."""
    opener = text.tokens[at + 1].lower
    if opener not in {"who", "which", "a", "an"} and not _is_office(opener):
        return True
    return not any(text.tokens[place].text == "," for place in range(at + 1, min(at + 12, end)))


def _is_office(word: str) -> bool:
    """Whether a word without an article opens a phrase about somebody: "Lee, director of"."""
    noun = words.nouns().get(word)
    return noun is not None and noun.kind == "person" and not noun.plural
