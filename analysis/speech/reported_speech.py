"""Reported speech: what somebody says in the words of the outlet, and where it starts and ends.

A reporting verb has its content on the right ("said that ...", "told CNN she ..."), on the left
("..., Casten said"), or on both sides ("..., he said, ..."); "according to" likewise; verbs such as
"called" only around marked words ("called the deal “a disaster” for farmers").

Limits: what is thought, wanted or shown is not reported speech here, nor is what somebody did not
say, or may or should say.
"""

from typing import NamedTuple

from analysis.speech import content_end, content_start, words
from analysis.speech.content_end import MIN_WORDS
from analysis.speech.content_start import MAX_SKIPPED, STOPS
from analysis.speech.parsed import Cue, Read

MAX_FOLLOWING = 5  # verbs behind a verb that may end its content; more stand in no sentence
MAX_SOURCE = 25  # tokens of the source behind "according to"
_GROUPS = frozenset(("say", "tell", "state", "according", "call"))
_MODALS = frozenset(("to", "could", "may", "might", "should", "can", "must", "cannot", "can't"))
_NEGATIONS = words.closed("negation")
_SIGNS = frozenset((",", "—", "–", "-", ":"))
_LEADING = frozenset(("but", "and", "yet", "still", "so", "however", ","))
_NO_CONTENT = frozenset(("according", "and", "but", "who", "which"))


class Content(NamedTuple):
    """What a cue reports: tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    cue: Cue


def contents(text: Read, cues: list[Cue]) -> list[Content]:
    """The content of every reporting verb that has some, in order of the verbs."""
    found: list[Content] = []
    for number, cue in enumerate(cues):
        if cue.subject is None or cue.group not in _GROUPS or not _speaks(text, cue):
            continue
        if cue.group == "according":
            found += _of_source(text, cue)
        elif cue.group == "call":
            found += _called(text, cue)
        else:
            found += _of_verb(text, cue, cues[number + 1 : number + 1 + MAX_FOLLOWING])
    return [content for content in found if _counts(text, content)]


def _speaks(text: Read, cue: Cue) -> bool:
    """Whether somebody speaks here, and does not merely wish, need or fail to."""
    assert cue.subject is not None
    before = text.tokens[cue.first - 1]
    if cue.base and (before.lower in _MODALS or before.text == ","):
        return before.text == "," and cue.subject.last >= cue.first - 2  # not "to, say, ten"
    if any(text.tokens[at].lower in _NEGATIONS for at in range(max(0, cue.first - 2), cue.first)):
        return False
    if cue.subject.head != "who" or text.tokens[cue.subject.first - 1].text == ",":
        return True
    # "those who say so are many": where such content ends cannot be told
    return cue.subject.first - 4 > text.start_of(cue.first)


def _counts(text: Read, content: Content) -> bool:
    inside = text.tokens[content.first : content.last]
    return sum(token.text[0].isalnum() for token in inside) >= MIN_WORDS


def _of_verb(text: Read, cue: Cue, following: list[Cue]) -> list[Content]:
    assert cue.subject is not None
    end = content_end.of_sentence(text, cue)
    opening = cue.first if cue.inverted else min(cue.subject.first, cue.first)
    behind = cue.subject.last if cue.inverted else cue.last
    left = _left(text, cue, opening)
    whole = [Content(*left, cue)] if left is not None else []
    if whole and behind < end and text.tokens[behind].text == ",":
        last = content_end.cut(text, behind + 1, end, cue, following)
        goes_on = not cue.inverted and not text.tokens[behind + 1].lower.endswith("ing")
        return [*whole, Content(behind + 1, last, cue)] if goes_on else whole
    begin = None if cue.inverted else content_start.begin(text, cue, end)
    if begin is None and _comma_behind(text, cue, opening, end):
        begin = cue.last + 1
    if begin is None:
        return whole
    return [Content(begin, content_end.cut(text, begin, end, cue, following), cue)]


def _comma_behind(text: Read, cue: Cue, opening: int, end: int) -> bool:
    """Whether the content starts behind a comma: "And, he said, it is over"."""
    if cue.inverted or cue.participle or cue.last + MIN_WORDS >= end or cue.group == "tell":
        return False
    following = text.tokens[cue.last + 1]
    if text.tokens[cue.last].text != "," or following.quote >= 0:
        return False
    start = text.start_of(cue.first)
    if any(text.tokens[place].quote >= 0 for place in range(start, opening)):
        return False
    return not following.lower.endswith("ing") and following.lower not in _NO_CONTENT


def _called(text: Read, cue: Cue) -> list[Content]:
    """What somebody is called, up to the end of the clause around the marked words."""
    end = content_end.of_sentence(text, cue)
    at = cue.last
    while at < end and text.tokens[at].quote < 0:
        if text.tokens[at].text in STOPS:
            return []
        at += 1
    if at >= end or at == cue.last or at - cue.last > MAX_SKIPPED:
        return []
    while at < end and not _ends_name(text, at):
        at += 1
    return [Content(cue.last, at, cue)]


def _ends_name(text: Read, at: int) -> bool:
    token, before = text.tokens[at], text.tokens[at - 1]
    if token.quote >= 0:
        return False
    if before.quote >= 0 and text.tokens[at - 2].text == ",":
        return True  # “...,” with the comma inside the marks
    return token.text in ",;:—–-(" or token.lower in {"and", "but", "while"}


def _left(text: Read, cue: Cue, opening: int) -> tuple[int, int] | None:
    """A clause before the subject: "The plan is dead, Casten said"."""
    start, last = text.start_of(cue.first), opening - 1
    if last <= start:
        return None
    if text.tokens[last].quote >= 0:
        return _around_quotation(text, start, opening)
    if text.tokens[last].text not in {",", "—", "–"}:
        return None
    if text.tokens[last - 1].quote >= 0:
        return _around_quotation(text, start, last)
    start = _behind_leading(text, start, last)
    return (start, last) if _is_clause(text, start, last) else None


def _behind_leading(text: Read, start: int, last: int) -> int:
    while start < last and text.tokens[start].lower in _LEADING:
        start += 1
    return start


def _around_quotation(text: Read, start: int, last: int) -> tuple[int, int] | None:
    """A sentence that leads into a marked end: The benefit is “ten times the loss,” he said."""
    number = text.tokens[last - 1].quote
    first = last - 1
    while first > start and text.tokens[first - 1].quote == number:
        first -= 1
    if first == start or text.tokens[first - 1].text == ":" or text.tokens[start].quote >= 0:
        return None
    return start, last


def _is_clause(text: Read, first: int, last: int) -> bool:
    """Whether tokens read as a clause: an auxiliary or a verb in the past, and no opener."""
    opener = text.tokens[first].lower if first < last else ""
    if last - first < MIN_WORDS or opener in words.PREPOSITIONS | {"when", "while"}:
        return False
    return any(
        token.lower in words.AUXILIARIES or (token.lower.endswith("ed") and at > first)
        for at, token in enumerate(text.tokens[first:last], first)
    )


def _of_source(text: Read, cue: Cue) -> list[Content]:
    """The content of "according to": behind the comma that ends the source, or before it."""
    start, end = text.start_of(cue.first), content_end.of_sentence(text, cue)
    if cue.first - start >= MIN_WORDS:
        last = cue.first - 1 if text.tokens[cue.first - 1].text in _SIGNS else cue.first
        return [Content(_behind_leading(text, start, last), last, cue)]
    assert cue.subject is not None
    for at in range(cue.subject.last, min(end - MIN_WORDS, cue.last + MAX_SOURCE)):
        if text.tokens[at].text == "," and _ends_source(text, at, end):
            return [Content(at + 1, end, cue)]
    return []


def _ends_source(text: Read, at: int, end: int) -> bool:
    """Whether a comma ends the source and opens no phrase about it."""
    if text.tokens[at + 1].lower not in {"who", "which", "a", "an"}:
        return True
    return not any(text.tokens[place].text == "," for place in range(at + 1, min(at + 12, end)))
