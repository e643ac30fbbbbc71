"""Unnamed sources: "is reportedly pushing for a ban" is somebody's word, and nobody says whose.

The clause around "reportedly" is reported speech without a speaker, unless it holds words that are
somebody's. It reaches from the start of the sentence, or from a conjunction before its
verb, to the next clause.

Limits: "is said to" and "allegedly" are not counted: they tell of charges as often as of sources.
"""

from analysis.speech import content_end, words
from analysis.speech.parsed import Cue, Read
from analysis.speech.reported_speech import Content

_SIGNS = words.closed("unnamed source")
_JOINING = frozenset(("and", "but", "or", "while", "as"))
_RELATIVE = frozenset(("that", "which", "who"))
NEAR = 3  # tokens from "who" to "reportedly"; one farther off has a verb of its own
_BOUNDS = frozenset((";", ":", "—", "–", "("))
GROUP = "unnamed"  # of the cue, which has no subject


def contents(text: Read) -> list[Content]:
    """The clauses that an unnamed source stands behind, in order."""
    found: list[Content] = []
    for at, token in enumerate(text.tokens):
        if token.lower not in _SIGNS or token.quote >= 0:
            continue
        cue = Cue(at, at + 1, GROUP, None)
        first = _start(text, at)
        end = content_end.of_sentence(text, cue)
        last = content_end.cut(text, at, end, cue, [])
        if not found or found[-1].last <= first:
            found.append(Content(first, last, cue))
    return found


def _start(text: Read, at: int) -> int:
    """The first token of the clause that "reportedly" at ``at`` stands in."""
    start = text.start_of(at)
    for place in range(at - 1, start, -1):
        if text.tokens[place].quote >= 0:
            return place + 1
        word = text.tokens[place].lower
        if word in _BOUNDS or word in _JOINING or (word in _RELATIVE and at - place <= NEAR):
            return place + 1
    return start
