"""Where reported speech ends: at the end of its sentence, unless another clause begins before.

Another verb of speech with the same subject ends it (", adding that", "and said"), and so do the
clause of another speaker, a semicolon, a dash that none closes, "although" and the like behind the
last comma, and, when the verb stands in a clause of its own ("While aides said ..., "), the next
comma.

Limits: "and" and "but" join clauses of the speaker as often as of the outlet; they end nothing
unless a verb of speech follows.
"""

from analysis.speech import words
from analysis.speech.content_start import STOPS
from analysis.speech.parsed import Cue, Read

MIN_WORDS = 3  # shorter content is an object ("said no") more often than speech
_SUBORDINATE = words.closed("subordinate opener")
_ENDS_BEHIND_COMMA = frozenset(("while", "although", "though", "despite", "compared", "a", "an"))
_DASHES = frozenset(("–",))  # a long one (—) goes on with what is said as often as it ends it
_JOINING = frozenset(("and", "but", "though", "although", "while"))


def of_sentence(text: Read, cue: Cue) -> int:
    """Behind the last word of the cue's sentence, or the last sign inside quotation marks."""
    end = text.end_of(cue.first)
    while end > cue.last and text.tokens[end - 1].text in STOPS:
        if text.tokens[end - 1].quote >= 0:
            break
        end -= 1
    return end


def cut(text: Read, first: int, end: int, cue: Cue, following: list[Cue]) -> int:
    """Behind the last token of content that starts at ``first`` and reaches at most to ``end``."""
    for after in following:
        place = _opens_next(text, first, after) if first < after.first < end else None
        if place is not None:
            end = place
            break
    aside = _stands_aside(text, cue)
    for place in range(first + MIN_WORDS, end - 1):
        token, behind = text.tokens[place], text.tokens[place + 1]
        if token.quote >= 0:
            closes = behind.quote != token.quote and text.tokens[place - 1].text == ","
            if closes and (aside or _adds(text, place + 1, end)):
                return place + 1
            continue
        if token.text == "," and (aside or _adds(text, place + 1, end)):
            return place
        if token.text == ";" or (token.text in _DASHES and _is_last(text, place, end)):
            return place
    return end


def _is_last(text: Read, at: int, end: int) -> bool:
    """Whether no second dash closes what the dash at ``at`` opens."""
    return all(text.tokens[place].text != text.tokens[at].text for place in range(at + 1, end))


def _adds(text: Read, first: int, end: int) -> bool:
    """Whether the outlet adds something behind a comma, up to the end: ", although nobody came".

    Where a comma closes it, what is said goes on behind: "the plan, although late, is good".
    """
    opener = text.tokens[first].lower
    if opener not in _ENDS_BEHIND_COMMA:
        return False
    return all(text.tokens[place].text != "," for place in range(first, end))


def _stands_aside(text: Read, cue: Cue) -> bool:
    """Whether the verb stands in a side clause: "While aides said", ", who said"."""
    opener = text.tokens[text.start_of(cue.first)].lower
    if opener in _SUBORDINATE:
        return not (opener == "as" and text.tokens[cue.last].text == ",")
    subject = cue.subject
    if subject is None or subject.head != "who" or cue.participle:
        return False
    return text.tokens[subject.first - 1].text == ","


def _opens_next(text: Read, first: int, after: Cue) -> int | None:
    """Where the clause of the next verb of speech opens, if it is coordinate with this one."""
    if after.group == "hold" and not after.participle:
        return None
    marks = after.last < len(text.tokens) and text.tokens[after.last].quote >= 0
    if marks and text.tokens[after.first].lower == "citing":
        return None  # what is cited in the speaker's own words is part of what they say
    at = after.first - 1
    subject = after.subject
    own = subject is not None and not after.inverted
    if own and subject is not None and first < subject.first < after.first:
        at = min(at, subject.first - 1)
    while at > first and words.is_adverb(text.tokens[at].lower):
        at -= 1
    token = text.tokens[at]
    if token.quote >= 0 and after.participle:
        return at + 1
    if token.lower in _JOINING:
        return at - 1 if text.tokens[at - 1].text == "," else at
    if token.text == "," and (after.participle or at < after.first - 1):
        opens = text.tokens[first].lower in _SUBORDINATE
        commas = sum(text.tokens[place].text == "," for place in range(first, at))
        return None if opens and not commas else at
    if after.group == "according":
        return at if token.text == "," else after.first
    return None
