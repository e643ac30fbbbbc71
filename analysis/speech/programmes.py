"""Programmes: "on Wednesday's “Sean Hannity Show”", an outlet whose name stands between marks.

A stretch between marks is a programme when it is short, written as a title, stands behind "on" (a
day or a house may stand between) and its name is that of a medium by the lists.
"""

from analysis.speech import source_types
from analysis.speech.mention import is_possessive
from analysis.speech.parsed import Read

MAX_TITLE = 6  # words of a programme's name
MAX_BETWEEN = 3  # "on Fox News' “...”", "on this weekend's broadcast of “...”"
_BEFORE = frozenset(("on", "of", "with", "told", "tells"))


def name(text: Read, around: range) -> str | None:
    """The programme named in marks among the tokens ``around``; None when there is none."""
    for at in around:
        opens = text.tokens[at].quote >= 0 and (at == 0 or text.tokens[at - 1].quote < 0)
        if opens and _is_named_before(text, at):
            title = _title(text, at)
            verdict = source_types.of_body(title) if title else None
            if verdict is not None and verdict[0] == "media":
                return title
    return None


def _is_named_before(text: Read, at: int) -> bool:
    words = [token.lower for token in text.tokens[max(0, at - MAX_BETWEEN - 2) : at]]
    while words and not words[-1][0].isalnum():
        words.pop()  # the opening mark
    owned = len(words) > 1 and is_possessive(words[-1])
    return bool(words) and (words[-1] in _BEFORE or (owned and not _BEFORE.isdisjoint(words)))


def _title(text: Read, at: int) -> str | None:
    """The words between marks that begin at ``at``, if they are written as a title."""
    last = at
    while last < len(text.tokens) and text.tokens[last].quote == text.tokens[at].quote:
        last += 1
    words = [
        token for token in text.tokens[at:last] if token.text[0].isalnum() or token.text == "&"
    ]
    long = len(words) > MAX_TITLE or not words
    if long or not (words[0].capital and words[-1].capital):
        return None
    return " ".join(token.text for token in words)
