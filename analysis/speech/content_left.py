"""Content on the left of its verb: "The plan is dead, Casten said".

A clause that ends with a comma before the subject, or a sentence that leads into marked words
right before it. It counts where the sentence may end with the verb: in "In May, CNN reported the
plan had failed" nothing on the left is reported.

Limits: a clause is known by an auxiliary or a word in "-ed", or by "said" at the end of its
sentence or between commas; others are not found.
"""

from analysis.speech import words
from analysis.speech.content_end import MIN_WORDS
from analysis.speech.parsed import Cue, Read

MAX_DATELINE = 10  # tokens ("WASHINGTON, D.C. (Reuters) -")
_DASHES = frozenset(("—", "–", "-"))
_LEADING = frozenset(("but", "and", "yet", "still", "so", "however", ","))
_OPENERS = words.PREPOSITIONS | {"when", "while"}


def clause(text: Read, cue: Cue, opening: int) -> tuple[int, int] | None:
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
    start = behind_leading(text, start, last)
    if not cue.inverted and not _is_tag(text, cue):
        return None
    said = _ends_with_tag(text, cue, last - start) or _inserted(text, cue, start, last)
    return (start, last) if said or is_clause(text, start, last) else None


def _is_tag(text: Read, cue: Cue) -> bool:
    """Whether the sentence may end with the verb, so that "..., Casten said" is all of it."""
    if cue.last >= text.end_of(cue.first) or cue.group == "tell":
        return True
    token = text.tokens[cue.last]
    loose = words.PREPOSITIONS | words.TIME_WORDS | words.CLAUSE_WORDS
    if token.lower in {"that", "to"}:
        return False
    return not token.text[0].isalnum() or token.lower in loose or words.is_adverb(token.lower)


def behind_leading(text: Read, start: int, last: int) -> int:
    """Behind a dateline ("BRUSSELS (AP) —"), "but" and the like at the start of a sentence."""
    place = text.tokens[start].text
    if place.isupper() and len(place) > 1:
        dateline = range(start, min(last, start + MAX_DATELINE))
        start = next((at + 1 for at in dateline if text.tokens[at].text in _DASHES), start)
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


def _inserted(text: Read, cue: Cue, start: int, last: int) -> bool:
    """Whether "she said" stands between commas in a sentence that is all hers."""
    if cue.group != "say" or cue.inverted or text.tokens[cue.last].text != ",":
        return False
    opener = text.tokens[start].lower
    circumstance = opener in _OPENERS | words.TIME_WORDS or opener.endswith(("ed", "ing"))
    return not circumstance and last - start >= MIN_WORDS


def _ends_with_tag(text: Read, cue: Cue, size: int) -> bool:
    """Whether a sentence of some length ends with its "he said"."""
    behind = max(cue.last, cue.subject.last if cue.subject is not None and cue.inverted else 0)
    ends = behind >= text.end_of(cue.first) or text.tokens[behind].text in ".?!"
    return ends and cue.group == "say" and size > MIN_WORDS


def is_clause(text: Read, first: int, last: int) -> bool:
    """Whether tokens read as a clause: an auxiliary or a verb in the past, and no opener."""
    if first < last and text.tokens[first].lower in _OPENERS:
        first = _behind_comma(text, first, last)  # "In Ohio, turnout was low"
    if last - first < MIN_WORDS or text.tokens[first].lower in _OPENERS:
        return False
    return any(
        token.lower in words.AUXILIARIES or (token.lower.endswith("ed") and at > first)
        for at, token in enumerate(text.tokens[first:last], first)
    )


def _behind_comma(text: Read, first: int, last: int) -> int:
    """Behind the first comma of a phrase that opens a clause; ``last`` without one."""
    return next((at + 1 for at in range(first, last) if text.tokens[at].text == ","), last)
