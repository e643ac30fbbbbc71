"""Block quotations without marks, announced by a lead-in.

"According to the news agency:" or "In a speech in May, he said:" ends its paragraph with a colon;
the paragraphs behind it are somebody's words though no mark says so. Where such a block ends no
sign tells, so the rule is careful:

1. the paragraph behind the lead-in belongs to the block;
2. so does the next one while nobody speaks in it and it refers back, opening with "the", "this",
   "it", "they", "he", "I", "we" or the like, up to ``MAX_PARAGRAPHS`` in all;
3. a paragraph with quotation marks, or with a colon at its end, ends the block before it.

What somebody else says inside a block stays theirs, and reached the outlet through the source of
the lead-in.

Limits: a block that goes on with a name or a date is cut short; a paragraph of the outlet that
opens with "The" behind a block is taken into it.
"""

from bisect import bisect_left
from typing import NamedTuple

from analysis.speech import words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read

MAX_PARAGRAPHS = 3
MAX_TO_COLON = 12  # tokens from the verb to the colon ("said in a statement on Monday:")
MIN_WORDS = 6  # of a piece between what others say inside a block; fewer are a tag
_SIGNS = frozenset((".", ",", ";", ":", "!", "?", "…"))
_REFERS_BACK = words.closed("refers back")
_SAYING = frozenset(("say", "tell", "state", "according"))


class Block(NamedTuple):
    """The tokens of a block, ``first`` to ``last`` (not included), and the cue of its lead-in."""

    first: int
    last: int
    cue: Cue

    @property
    def source(self) -> Mention | None:
        """Who the lead-in names."""
        return self.cue.subject


def find(text: Read, cues: list[Cue]) -> list[Block]:
    """All blocks of a text, in order, none overlapping."""
    edges = _paragraphs(text)
    firsts = [cue.first for cue in cues]
    found: list[Block] = []
    for number, (first, last) in enumerate(edges[:-1]):
        if text.tokens[last - 1].text != ":" or (found and first < found[-1].last):
            continue
        cue = _announcing(text, cues[bisect_left(firsts, first) : bisect_left(firsts, last)], last)
        end = (
            None if cue is None else _end(text, edges[number + 1 :][:MAX_PARAGRAPHS], cues, firsts)
        )
        if cue is not None and end is not None:
            found.append(Block(last, end, cue))
    return found


def _paragraphs(text: Read) -> list[tuple[int, int]]:
    if not text.tokens:
        return []
    starts = [
        at
        for at, token in enumerate(text.tokens)
        if at == 0 or token.paragraph != text.tokens[at - 1].paragraph
    ]
    return list(zip(starts, [*starts[1:], len(text.tokens)], strict=True))


def _announcing(text: Read, cues: list[Cue], last: int) -> Cue | None:
    """The verb of speech whose words are still to come when the colon before ``last`` stands."""
    for cue in reversed(cues):
        if cue.subject is None or cue.group not in _SAYING or cue.base:
            continue
        behind = max(cue.last, cue.subject.last)
        near = last - 1 - behind <= MAX_TO_COLON
        between = text.tokens[behind : last - 1]
        told = any(t.quote >= 0 or t.lower in words.AUXILIARIES or t.text == "," for t in between)
        return cue if near and not told else None
    return None


def _end(
    text: Read, edges: list[tuple[int, int]], cues: list[Cue], firsts: list[int]
) -> int | None:
    """Behind the last token of the block; None when what follows is no block."""
    end: int | None = None
    for first, last in edges:
        marked = any(token.quote >= 0 for token in text.tokens[first:last])
        if marked or text.tokens[last - 1].text not in {".", "!", "?", "…"}:
            return end
        spoken = cues[bisect_left(firsts, first) : bisect_left(firsts, last)]
        others = any(cue.subject is not None and cue.group in _SAYING for cue in spoken)
        if end is not None and (others or text.tokens[first].lower not in _REFERS_BACK):
            return end
        end = last
    return end


def pieces(text: Read, block: Block, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of a block outside ``taken`` (in order), a paragraph at a time, as tokens."""
    found: list[tuple[int, int]] = []
    start = block.first
    for first, last in [*taken, (block.last, block.last)]:
        found += _by_paragraph(text, start, first)
        start = max(start, last)
        while start < block.last and text.tokens[start].text in _SIGNS:
            start += 1  # the full stop behind what somebody said
    return [piece for piece in found if _worth(text, *piece)]


def _by_paragraph(text: Read, first: int, last: int) -> list[tuple[int, int]]:
    """A stretch cut where paragraphs end."""
    cuts = [
        at
        for at in range(first + 1, last)
        if text.tokens[at].paragraph != text.tokens[at - 1].paragraph
    ]
    return list(zip([first, *cuts], [*cuts, last], strict=True)) if first < last else []


def _worth(text: Read, first: int, last: int) -> bool:
    return sum(token.text[0].isalnum() for token in text.tokens[first:last]) >= MIN_WORDS
