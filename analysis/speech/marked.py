"""Marked stretches among the tokens, and what the rules of attribution ask about them."""

from typing import NamedTuple

from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read

_INNER = "’'‘)] "  # marks and brackets inside a quotation that close before it does


class Marked(NamedTuple):
    """A marked stretch among the tokens: ``first`` to ``last`` (not included), marks included."""

    number: int
    first: int
    last: int
    ending: str  # the last sign inside, or the first behind it
    words: int
    opens_paragraph: bool
    ends_paragraph: bool
    closed: bool
    continues: bool


class Attribution(NamedTuple):
    """Who speaks, by which verb, by which rule it was found, and how sure that is (0 to 1)."""

    speaker: Mention | None
    cue: Cue | None
    rule: str
    sure: float


CuesBySentence = dict[int, list[Cue]]  # by the number of the sentence, in order
Decided = list[tuple[Marked, Attribution]]  # those before, in order


def find(text: Read) -> list[Marked]:
    """The marked stretches of a text with what the rules ask about them."""
    found: list[Marked] = []
    for number, stretch in enumerate(text.tokenised.stretches):
        first = text.tokenised.first_at(stretch.outer)
        last = text.tokenised.first_at(stretch.outer_end)
        if first >= last or stretch.start >= stretch.end:
            continue
        tokens = text.tokens
        opens = first == 0 or tokens[first - 1].paragraph != tokens[first].paragraph
        ends = last == len(tokens) or tokens[last].paragraph != tokens[last - 1].paragraph
        ending = text.text[stretch.start : stretch.end].rstrip(_INNER)[-1:] or "’"
        if ending not in ",.?!…-—–" and last < len(tokens) and tokens[last].text in {",", "."}:
            ending = tokens[last].text
        inside = sum(token.text[0].isalnum() for token in tokens[first:last])
        goes_on = (
            bool(found)
            and not found[-1].closed
            and opens
            and found[-1].ends_paragraph
            and (tokens[found[-1].last - 1].paragraph == tokens[first].paragraph - 1)
        )
        found.append(
            Marked(number, first, last, ending, inside, opens, ends, stretch.closed, goes_on)
        )
    return found
