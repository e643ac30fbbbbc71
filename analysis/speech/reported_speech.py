"""Reported speech: what somebody says in the words of the outlet, and where it starts and ends.

A reporting verb has its content on the right ("said that ...", "told CNN she ..."), on the left
("..., Casten said"), or on both sides ("..., he said, ..."); "according to" likewise; verbs such as
"called" only around marked words ("called the deal “a disaster” for farmers").

Limits: what is thought, wanted or shown is not reported speech here, nor is what somebody did not
say, or may or should say.
"""

from typing import NamedTuple

from analysis.speech import (
    content_end,
    content_left,
    content_object,
    content_source,
    content_start,
    spoken_nouns,
    words,
)
from analysis.speech.content_end import MIN_WORDS
from analysis.speech.content_start import MAX_SKIPPED, STOPS
from analysis.speech.parsed import Cue, Read

MAX_FOLLOWING = 5  # verbs behind a verb that may end its content; more stand in no sentence
_GROUPS = frozenset(("say", "tell", "state", "according", "call", "hold"))
_MODALS = frozenset(("to", "could", "may", "might", "should", "can", "must", "cannot", "can't"))
_NEGATIONS = words.closed("negation")
_NO_CONTENT = frozenset(("according", "and", "but", "who", "which"))


class Content(NamedTuple):
    """What a cue reports: tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    cue: Cue


def contents(text: Read, cues: list[Cue]) -> list[Content]:
    """The content of every reporting verb that has some, in order of the verbs."""
    found: list[Content] = []
    verbs = [cue for cue in cues if cue.group != spoken_nouns.GROUP]
    for number, cue in enumerate(verbs):
        if cue.subject is None or cue.group not in _GROUPS or not _speaks(text, cue):
            continue
        if cue.group == "according":
            found += [Content(first, last, cue) for first, last in content_source.spans(text, cue)]
        elif cue.group == "call":
            found += _called(text, cue, verbs[number + 1 : number + 1 + MAX_FOLLOWING])
        else:
            following = verbs[number + 1 : number + 1 + MAX_FOLLOWING]
            whose = _cited(text, cue, following)
            said = [c._replace(cue=whose) for c in _of_verb(text, cue, following)]
            found += [c for c in said if cue.group != "hold" or _is_marked_fear(text, c)]
    found.sort(key=lambda content: content.cue.first)
    return [content for content in found if _counts(text, content)]


def _cited(text: Read, cue: Cue, following: list[Cue]) -> Cue:
    """The cue with the person an outlet cites: "Reuters reports, citing an official"."""
    for after in following:
        if text.tokens[after.first].lower != "citing" or after.first >= text.end_of(cue.first):
            continue
        cited = text.covering.get(after.last)
        noun = words.nouns().get(cited.head) if cited is not None else None
        if cited is not None and cited.kind == "noun" and noun is not None:
            return cue._replace(subject=cited) if noun.kind == "person" else cue
    return cue


def _speaks(text: Read, cue: Cue) -> bool:
    """Whether somebody speaks here, and does not merely wish, need or fail to."""
    assert cue.subject is not None
    before = text.tokens[cue.first - 1]
    if cue.base and (before.lower in _MODALS or before.text == ","):
        if before.text != ",":
            return False
        near = cue.subject.last >= cue.first - 2
        return near or (cue.last < len(text.tokens) and text.tokens[cue.last].text != ",")
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
    left = (
        None
        if cue.participle or cue.subject.head == "who"
        else content_left.clause(text, cue, opening)
    )
    whole = [Content(*left, cue)] if left is not None else []
    if whole and behind < end and text.tokens[behind].text == ",":
        last = content_end.cut(text, behind + 1, end, cue, following)
        goes_on = not cue.inverted and not text.tokens[behind + 1].lower.endswith("ing")
        return [*whole, Content(behind + 1, last, cue)] if goes_on else whole
    begin = None if cue.inverted else content_start.begin(text, cue, end)
    if begin is None and _comma_behind(text, cue, opening, end):
        begin = cue.last + 1
    if begin is None:
        return whole or _phrase(text, cue, end, following)
    if following and _was_told(following[0], begin):
        return []
    return [Content(begin, content_end.cut(text, begin, end, cue, following), cue)]


def _is_marked_fear(text: Read, content: Content) -> bool:
    """Whether somebody's own words stand in what they are said to fear."""
    fear = words.verbs()[text.tokens[content.cue.first].lower].tone == "fear"
    return fear and any(token.quote >= 0 for token in text.tokens[content.first : content.last])


def _was_told(inner: Cue, begin: int) -> bool:
    """Whether an outlet only says who told it: "reports that it was told by two judges that"."""
    passive = inner.group == "tell" and inner.last - inner.first > 1
    return passive and begin <= inner.first <= begin + MIN_WORDS


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


def _called(text: Read, cue: Cue, following: list[Cue]) -> list[Content]:
    """What somebody is called, up to the end of the clause around the marked words."""
    end = content_end.of_sentence(text, cue)
    at = cue.last
    while at < end and text.tokens[at].quote < 0 and text.tokens[at].text not in STOPS:
        at += 1
    marked = at < end and text.tokens[at].quote >= 0 and cue.last < at <= cue.last + MAX_SKIPPED
    if not marked or content_object.only_feelings(text, cue):
        return _phrase(text, cue, end, following)
    while at < end and not _ends_name(text, at):
        at += 1
    return [Content(cue.last, at, cue)]


def _phrase(text: Read, cue: Cue, end: int, following: list[Cue]) -> list[Content]:
    """What somebody announces, calls for or accuses of, where no clause says it."""
    at = content_object.begin(text, cue, end)
    if at is None:
        return []
    last = content_object.end(text, at, content_end.cut(text, at, end, cue, following))
    accuses = words.verbs()[text.tokens[cue.first].lower].lemma == "accuse"
    if accuses and all(token.quote < 0 for token in text.tokens[at:last]):
        return []  # what somebody is accused of is mostly the outlet's short word for it
    return [Content(at, last, cue)]


def _ends_name(text: Read, at: int) -> bool:
    token, before = text.tokens[at], text.tokens[at - 1]
    if token.quote >= 0:
        return False
    if before.quote >= 0 and text.tokens[at - 2].text == ",":
        return True  # “...,” with the comma inside the marks
    return token.text in ",;:—–-(" or token.lower in {"and", "but", "while"}
