"""Reported speech: what somebody says in the words of the outlet, and where it starts and ends.

A reporting verb has its content on the right ("said that ...", "told CNN she ..."), on the left
("..., Casten said"), or on both sides ("..., he said, ..."); "according to" likewise. The content
runs to the end of the sentence or to the next reporting participle (", adding that ...").

Limits: content without "that" behind verbs that also take plain objects ("announced sanctions") is
taken only when it reads as a clause of its own.
"""

from typing import NamedTuple

from analysis import words
from analysis.clauses import Cue, Read

MIN_WORDS = 3  # shorter content is an object ("said no") more often than speech
MAX_SKIPPED = 16  # tokens between verb and "that" ("said in an interview with CNN on Friday that")
MAX_ADDRESSEE = 24
SOON = 12
_CIRCUMSTANCES = frozenset(("while", "when", "as", "because", "and", "but", "or", "than", "so"))
_NO_SUBJECT = frozenset(("to", "for", "as", "by", "of", "not"))
_OBJECTS = frozenset(("him", "her", "them", "me", "us"))
_SUBORDINATE = frozenset(
    (
        "while",
        "when",
        "though",
        "although",
        "after",
        "as",
        "if",
        "since",
        "because",
        "whereas",
        "even",
    )
)
CUT_COMMA = frozenset(("while", "although", "though", "despite", "a", "an"))
CUT_SIGN = frozenset((";", "—"))
_SPEAKING = frozenset(("say", "tell", "state", "according", "call"))
_SKIPPED = (words.PREPOSITIONS | words.TIME_WORDS | {"that"}) - {"to"}
_NOT_SAID = frozenset(("to", "could", "may", "might", "should", "can", "must", "cannot", "can't"))
_WHEN = frozenset(("last", "next", "this", "earlier", "late", "early")) & frozenset(
    ("last", "next", "earlier", "late", "early")
)
CUT_QUOTED = False
NEG = True
_NOT = frozenset(
    ("not", "never", "n't", "didn't", "doesn't", "don't", "hasn't", "haven't", "won't", "wouldn't")
)
HELD: frozenset[str] = frozenset()
TO_DO = frozenset(("promise", "demand"))
_FINITE = words.AUXILIARIES
_OPENERS = frozenset(("if", "whether", "how", "why", "what", "there", "it", "he", "she", "they"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "there", "we", "i"))
_STOPS = frozenset((".", "?", "!", "…", "...", "”", '"', "''", ")", ",", ";", ":", "—", "–", "-"))
_SIGNS = frozenset((",", "—", "–", "-", ":"))
_LEADING = frozenset(("but", "and", "yet", "still", "so", "however", ","))


class Content(NamedTuple):
    """What a cue reports: tokens ``first`` to ``last`` (not included), and on which side."""

    first: int
    last: int
    cue: Cue
    side: str


def contents(text: Read, cues: list[Cue]) -> list[Content]:
    """The content of every reporting verb that has some, in order of the verbs."""
    found: list[Content] = []
    for number, cue in enumerate(cues):
        if cue.subject is None or not _speaks(text, cue):
            continue
        found += (
            _of_source(text, cue)
            if cue.group == "according"
            else _of_verb(text, cue, cues[number + 1 : number + 6])
        )
    return [content for content in found if _counts(text, content)]


def _speaks(text: Read, cue: Cue) -> bool:
    """Whether the verb reports speech here, and is no wish or duty to speak."""
    subject = cue.subject
    if subject is not None and subject.head == "who" and text.tokens[subject.first - 1].text != ",":
        if subject.first - 4 <= text.start_of(cue.first):
            return False  # "those who say so are many": where the content ends cannot be told
    if cue.base and text.tokens[cue.first - 1].text == "," and text.tokens[cue.last].text == ",":
        if cue.group == "say" and cue.subject is not None and cue.subject.last < cue.first - 2:
            return False  # "to, say, single digits"
    if cue.base and text.tokens[cue.first - 1].lower in _NOT_SAID:
        return False
    if NEG and any(text.tokens[at].lower in _NOT for at in range(max(0, cue.first - 2), cue.first)):
        return False
    if cue.group == "hold":
        return words.verbs()[text.tokens[cue.first].lower].tone in HELD
    return cue.group in _SPEAKING


def _counts(text: Read, content: Content) -> bool:
    inside = text.tokens[content.first : content.last]
    return sum(token.text[0].isalnum() for token in inside) >= MIN_WORDS


def _of_verb(text: Read, cue: Cue, following: list[Cue]) -> list[Content]:
    start, end = text.start_of(cue.first), _end(text, cue)
    assert cue.subject is not None
    opening = cue.first if cue.inverted else min(cue.subject.first, cue.first)
    behind = cue.subject.last if cue.inverted else cue.last
    left = _left(text, start, opening)
    if cue.group == "call":
        return _called(text, cue, end, following)
    if behind < end and text.tokens[behind].text == "," and left is not None:
        right = Content(behind + 1, _cut(text, behind + 1, end, cue, following), cue, "around")
        whole = [Content(*left, cue, "left")]
        goes_on = not cue.inverted and not text.tokens[right.first].lower.endswith("ing")
        return [*whole, right] if goes_on and right.last > right.first else whole
    begin = None if cue.inverted else _begin(text, cue, end)
    if begin is None and _comma_behind(text, cue, opening, end):
        begin = cue.last + 1
    if begin is not None:
        last = _cut(text, begin, end, cue, following)
        return [Content(begin, last, cue, "right")]
    return [Content(*left, cue, "left")] if left is not None else []


def _comma_behind(text: Read, cue: Cue, opening: int, end: int) -> bool:
    """Whether the content starts behind a comma: And, he said, it is over."""
    if cue.inverted or cue.participle or cue.last + MIN_WORDS >= end or cue.group == "tell":
        return False
    if text.tokens[cue.last].text != "," or text.tokens[cue.last + 1].quote >= 0:
        return False
    start = text.start_of(cue.first)
    if any(text.tokens[place].quote >= 0 for place in range(start, opening)):
        return False
    following = text.tokens[cue.last + 1].lower
    return not following.endswith("ing") and following not in {
        "according",
        "and",
        "but",
        "who",
        "which",
    }


def _called(text: Read, cue: Cue, end: int, following: list[Cue]) -> list[Content]:
    """What somebody is called: "called the deal “a disaster” for farmers"."""
    at = cue.last
    while at < end and text.tokens[at].quote < 0:
        if text.tokens[at].text in _STOPS:
            return []
        at += 1
    if at >= end or at == cue.last or at - cue.last > MAX_SKIPPED:
        return []
    last = at
    while last < end and not (text.tokens[last].quote < 0 and text.tokens[last].text in ",;:—–-("):
        if text.tokens[last].quote < 0 and text.tokens[last].lower in {"and", "but", "while"}:
            break
        last += 1
    return [Content(cue.last, last, cue, "called")]


def _end(text: Read, cue: Cue) -> int:
    """Behind the last word of the sentence."""
    end = text.end_of(cue.first)
    while end > cue.last and text.tokens[end - 1].text in _STOPS:
        if text.tokens[end - 1].quote >= 0:
            break
        end -= 1
    return end


def _left(text: Read, start: int, opening: int) -> tuple[int, int] | None:
    """A clause that ends with a comma before the subject: "The plan is dead, Casten said"."""
    last = opening - 1
    if last <= start:
        return None
    token = text.tokens[last]
    if token.quote >= 0:
        return _around_quotation(text, start, opening)
    if token.text not in {",", "—", "–"}:
        return None
    if text.tokens[last - 1].quote >= 0:
        return _around_quotation(text, start, last)
    while start < last and text.tokens[start].lower in _LEADING:
        start += 1
    return (start, last) if _is_clause(text, start, last) else None


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
    """Whether tokens read as a clause: a subject, and a verb that is no participle."""
    if last - first < MIN_WORDS or text.tokens[first].lower in words.PREPOSITIONS | {
        "when",
        "while",
    }:
        return False
    return any(
        token.lower in _FINITE or (token.lower.endswith("ed") and at > first)
        for at, token in enumerate(text.tokens[first:last], first)
    )


def _begin(text: Read, cue: Cue, end: int) -> int | None:
    """Where the content behind the verb starts; None when there is none."""
    at = cue.last
    if at < end and text.tokens[at].text == ":":
        return at + 1
    if cue.group == "tell":
        at = _behind_addressee(text, at, end)
    if at >= end:
        return None
    that = _that(text, at, end)
    if that is not None:
        return that
    tone = words.verbs()[text.tokens[cue.first].lower].tone
    if tone in TO_DO:
        to = _to_do(text, at, end)
        if to is not None:
            return to
    if (
        cue.group == "hold"
        and text.tokens[at].lower not in _SUBJECTS | words.DETERMINERS
        and at not in text.covering
    ):
        return None
    while at < end and (
        text.tokens[at].lower in words.TIME_WORDS or words.is_adverb(text.tokens[at].lower)
    ):
        at += 1
    if at >= end or text.tokens[at].text in _STOPS or text.tokens[at].lower in _CIRCUMSTANCES:
        return None
    token = text.tokens[at]
    if token.lower in words.PREPOSITIONS | _WHEN or token.text[0].isdigit():
        return _pronoun(text, at, end)
    if cue.group == "say":
        return at
    if cue.group == "tell":
        told = text.tokens[at - 1].lower in _OBJECTS
        return at if told or token.lower in _OPENERS else None
    verb = words.verbs()[text.tokens[cue.first].lower]
    if verb.takes == "object" or token.lower in _NO_SUBJECT:
        return None
    return at if token.lower in _OPENERS or _soon_finite(text, at, end) else None


def _soon_finite(text: Read, at: int, end: int) -> bool:
    """Whether a verb stands near the start of a phrase, so that it is a clause and no object."""
    for place in range(at + 1, min(at + SOON, end)):
        token = text.tokens[place]
        if token.quote >= 0 or token.lower in _FINITE:
            return True
        if token.text in _STOPS or token.lower in words.CLAUSE_WORDS:
            return False
    return False


def _to_do(text: Read, at: int, end: int) -> int | None:
    """Where a promise or demand starts: "vowed to", "urged voters not to"."""
    for place in range(at, min(at + 8, end)):
        lower = text.tokens[place].lower
        if (
            text.tokens[place].quote >= 0
            or lower in _FINITE | {"that"}
            or text.tokens[place].text in _STOPS
        ):
            return None
        if lower == "to" and place + 1 < end:
            return place - 1 if text.tokens[place - 1].lower == "not" else place
    return None


def _behind_addressee(text: Read, at: int, end: int) -> int:
    """Behind the people somebody tells something."""
    for place in range(at, min(at + MAX_ADDRESSEE, end)):
        if text.tokens[place].lower == "that" and text.tokens[place].quote < 0:
            return place
        if text.tokens[place].quote >= 0:
            break
    if at < end and text.tokens[at].lower in words.DETERMINERS:
        at += 1
    while at < end and at in text.covering:
        mention = text.covering[at]
        if mention.kind == "pronoun":
            return at
        at = mention.last
        if at < end and text.tokens[at].lower in {"and", ","} and at + 1 in text.covering:
            at += 1
            continue
        break
    return at + 1 if at < end and text.tokens[at].lower in _OBJECTS else at


def _that(text: Read, at: int, end: int) -> int | None:
    """Behind a "that" which only phrases of time and place keep from the verb."""
    first = text.tokens[at].lower
    skipping = first in _SKIPPED or words.is_adverb(first)
    for place in range(at, min(at + MAX_SKIPPED, end)):
        token = text.tokens[place]
        if token.lower == "that" and token.quote < 0:
            return place + 1 if skipping or place == at else None
        if token.lower in _SUBJECTS | _FINITE or token.quote >= 0:
            return None
    return None


def _pronoun(text: Read, at: int, end: int) -> int | None:
    for place in range(at, min(at + MAX_SKIPPED, end)):
        if text.tokens[place].lower in _SUBJECTS:
            return place
        if text.tokens[place].lower in _FINITE:
            return None
    return None


def _cut(text: Read, begin: int, end: int, cue: Cue, following: list[Cue]) -> int:
    """Where content that starts at ``begin`` ends: at the next verb of speech or another clause."""
    for after in following:
        if after.first >= end:
            break
        if after.first > begin:
            place = _opens_next(text, begin, after)
            if place is not None:
                end = place
                break
    subordinate = text.tokens[text.start_of(cue.first)].lower in _SUBORDINATE
    relative = (
        cue.subject is not None
        and cue.subject.head == "who"
        and (text.tokens[cue.subject.first - 1].text == ",")
    )
    subordinate = subordinate or relative
    for place in range(begin + MIN_WORDS, end - 1):
        token = text.tokens[place]
        if token.quote >= 0:
            ends = text.tokens[place + 1].quote != token.quote
            if ends and text.tokens[place - 1].text == "," and (subordinate or CUT_QUOTED):
                return place + 1
            continue
        nxt = text.tokens[place + 1].lower
        if subordinate and token.text == ",":
            return place
        if (token.text == "," and (subordinate or nxt in CUT_COMMA)) or token.text in CUT_SIGN:
            return place
    return end


def _opens_next(text: Read, begin: int, after: Cue) -> int | None:
    """Where the clause of the next verb of speech opens, if it is coordinate with this one."""
    if after.group == "hold" and not after.participle:
        return None
    at = after.first - 1
    subject = after.subject
    if (
        subject is not None
        and begin < subject.first < after.first
        and not after.inverted
        and (subject.kind == "pronoun")
    ):
        at = min(at, subject.first - 1)
    while at > begin and words.is_adverb(text.tokens[at].lower):
        at -= 1
    token = text.tokens[at]
    if token.quote >= 0 and after.participle:
        return at + 1
    if token.lower in {"and", "but", "though", "although", "while"}:
        return at - 1 if text.tokens[at - 1].text == "," else at
    if token.text == "," and (
        after.participle or after.group == "according" or at < after.first - 1
    ):
        return at
    return after.first if after.group == "according" else None


def _of_source(text: Read, cue: Cue) -> list[Content]:
    """The content of "according to": behind the comma that ends the source, or before it."""
    start, end = text.start_of(cue.first), _end(text, cue)
    if cue.first - start >= MIN_WORDS:
        last = cue.first - 1 if text.tokens[cue.first - 1].text in _SIGNS else cue.first
        while start < last and text.tokens[start].lower in _LEADING:
            start += 1
        return [Content(start, last, cue, "left")]
    assert cue.subject is not None
    for at in range(cue.subject.last, min(end, cue.last + 25)):
        if text.tokens[at].text == "," and at + MIN_WORDS < end and _ends_source(text, at, end):
            return [Content(at + 1, end, cue, "right")]
    return []


def _ends_source(text: Read, at: int, end: int) -> bool:
    """Whether a comma ends the source and opens no phrase about it."""
    following = text.tokens[at + 1].lower
    if following in {"who", "which", "a", "an"}:
        return not any(text.tokens[place].text == "," for place in range(at + 1, min(at + 12, end)))
    return True
