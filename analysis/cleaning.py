"""Cleaning: the lines of a document in, the article's text out, and a ledger of every line.

Three newsletter lines can turn the tone of an article round, so what counts as the article decides
every number after it. A page is cut into lines (``page_lines``), each line is judged
(``article_block``, ``page_rules``), outlet, headline, deck, byline and date are lifted out
(``metadata``), and what is left is put together (``paragraphs``). Nothing is lost unseen: every
line of the document is in the ledger with what became of it and why, and a person can restore or
remove any line; that decision stands above all others.

Measured error and limits: docs/methods.md, "Cleaning".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from analysis import metadata
from analysis.metadata import Header
from analysis.models import Guess, Line
from analysis.page import article_block, ledger, page_lines, page_rules, paragraphs
from analysis.page.article_block import Verdict
from analysis.page.ledger import Fate
from analysis.page.page_lines import PageLine
from analysis.page.paragraphs import Paragraph, Placed

MOST = 0.5  # of a document's words; when more than this goes, a person should look
LIFTED_TEXT = frozenset({"deck", "published"})
RESTORED, REMOVED = "restored by hand", "removed by hand"
OUTSIDE = "outside the article, by the structure of the file"


class _Judged(NamedTuple):
    """The lines of a document, whether each reads as article text, and what becomes of it."""

    lines: Sequence[PageLine]
    verdicts: Sequence[Verdict]
    fates: Sequence[Fate]
    header: Header

    def with_lifted_text(self) -> list[Fate]:
        """The fates, but what was lifted out although it reads as article text stays."""
        return [
            Fate("body", "") if verdict.kept and fate.role in LIFTED_TEXT else fate
            for verdict, fate in zip(self.verdicts, self.fates, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article's text, the ledger of its document, what the document states, and warnings."""

    text: str
    lines: tuple[Line, ...]
    metadata: Mapping[str, Guess] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def clean(
    text: str,
    *,
    restore: frozenset[int] = frozenset(),
    remove: frozenset[int] = frozenset(),
    body_lines: tuple[int, ...] | None = None,
) -> Cleaned:
    """Take the article out of ``text``, a page or a part of one.

    Args:
        text: the document; its lines are numbered from 0, split at ``\\n``.
        restore: numbers of lines that a person wants in the article.
        remove: numbers of lines that a person wants out; it wins over ``restore``.
        body_lines: numbers of the lines that the document's own structure says are the article;
            None when only the words can tell.
    """
    judged = _judge(text, restore, remove, body_lines)
    return _put_together(text, judged.lines, judged.fates, judged.header)


def _judge(
    text: str, restore: frozenset[int], remove: frozenset[int], body_lines: tuple[int, ...] | None
) -> _Judged:
    """What becomes of every line, and what the lines state."""
    lines = page_lines.of(text)
    hands = [_hand(line, restore, remove) for line in lines]
    seen = [
        page_lines.unseen(line) if hand else line for line, hand in zip(lines, hands, strict=True)
    ]
    verdicts = _verdicts(lines, body_lines)
    header = metadata.find(
        seen, [v.kept and not hand for v, hand in zip(verdicts, hands, strict=True)]
    )
    fates = [
        hand or _lifted(header, place) or _kept_or_not(verdict)
        for place, (hand, verdict) in enumerate(zip(hands, verdicts, strict=True))
    ]
    return _Judged(lines, verdicts, fates, header)


def predict(row: Mapping[str, Any]) -> dict[str, Any]:
    """One row of ``python -m analysis predict clean``: what is unknown is None.

    The row has no field for the dateline, so that stays in front of ``clean_text``. A deck or a
    date that reads as a part of the article stays in its place too, besides having its field:
    those who mark articles by hand count it in.
    """
    text, judged = row["text"], _judge(row["text"], frozenset(), frozenset(), None)
    cleaned = _put_together(text, judged.lines, judged.fates, judged.header)
    read = _put_together(text, judged.lines, judged.with_lifted_text(), judged.header)
    found = {name: guess.value for name, guess in cleaned.metadata.items()}
    opening = f"{found['dateline']} – " if "dateline" in found else ""
    fields = {
        name: found.get(name) for name in ("outlet", "headline", "deck", "byline", "published")
    }
    removed = [
        {"line": line.number, "text": line.text, "reason": line.reason}
        for line in cleaned.lines
        if line.role == "removed"
    ]
    return {"id": row["id"], "clean_text": opening + read.text, **fields, "removed": removed}


def _verdicts(lines: Sequence[PageLine], body_lines: tuple[int, ...] | None) -> list[Verdict]:
    """What the document's structure says where it says anything, else what the words say."""
    if body_lines is None:
        return page_rules.apply(lines, article_block.verdicts(lines))
    inside = frozenset(body_lines)
    return [
        Verdict(True, 0.0, "")
        if not inside.isdisjoint(line.numbers)
        else Verdict(False, 0.0, OUTSIDE)
        for line in lines
    ]


def _hand(line: PageLine, restore: frozenset[int], remove: frozenset[int]) -> Fate | None:
    if not remove.isdisjoint(line.numbers):
        return Fate("removed", REMOVED)
    return None if restore.isdisjoint(line.numbers) else Fate("body", RESTORED)


def _lifted(header: Header, place: int) -> Fate | None:
    return Fate(*header.roles[place]) if place in header.roles else None


def _kept_or_not(verdict: Verdict) -> Fate:
    return Fate("body" if verdict.kept else "removed", verdict.reason)


def _put_together(
    text: str, lines: Sequence[PageLine], fates: Sequence[Fate], header: Header
) -> Cleaned:
    found = dict(header.guesses)
    body = [place for place, fate in enumerate(fates) if fate.role == "body" and lines[place].text]
    parts = [
        Paragraph(lines[place].text, lines[place].heading or lines[place].bullet) for place in body
    ]
    notes: dict[int, str] = {}
    opening = metadata.dateline(parts, [fates[place].reason for place in body])
    if opening:
        found["dateline"], first, cut = opening
        parts[first] = parts[first]._replace(text=parts[first].text[cut:])
        notes[body[first]] = (
            f"opens with the dateline, which was lifted out: {found['dateline'].value}"
        )
    placed = paragraphs.assemble(parts)
    notes |= {body[part]: note for part, note in _notes(placed).items()}
    spans = dict(zip(body, placed.spans, strict=True))
    written = ledger.of(text, lines, fates, spans, notes, placed.text)
    return Cleaned(placed.text, written, found, _warnings(lines, fates))


def _notes(placed: Placed) -> dict[int, str]:
    cut = dict.fromkeys(placed.joined, "goes on from the paragraph above, which a page break cut")
    return cut | dict.fromkeys(placed.announced, "block quotation, announced by the line above")


def _warnings(lines: Sequence[PageLine], fates: Sequence[Fate]) -> tuple[str, ...]:
    words = sum(len(line.words) for line in lines)
    gone = sum(
        len(line.words)
        for line, fate in zip(lines, fates, strict=True)
        if fate.role == "removed" and fate.reason not in (REMOVED, OUTSIDE)
    )
    if not words or gone <= MOST * words:
        return ()
    part = round(100 * gone / words)
    return (f"{part}% of the words of this document were taken for page furniture; check them.",)
