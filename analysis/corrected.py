"""Corrected quotations: what a person's decisions (corrections.py) do to what the machine found.

They are applied one after the other, each to what the ones before it left, so the latest holds and
taking it back restores the state before. What was corrected is marked: it is as sure as it gets,
and its evidence says that it was entered by hand. A decision whose words are no longer in the
article changes nothing and is told apart, so that nobody believes it in force.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from analysis import quotations
from analysis.corrections import (
    NEW,
    NO,
    YES,
    QuoteCorrection,
    digest_of,
    read_quote,
)
from analysis.models import PLACES, Article, Quotation, QuotationKind, Source, SourceType

BY_HAND = "entered by hand"
SURE = 1.0
MAX_SHIFT = 20_000  # characters by which the text before a quotation may have grown or shrunk


@dataclass(frozen=True, slots=True)
class Outcome:
    """Quotations with the corrections applied, and the corrections that found nothing to change."""

    quotations: tuple[Quotation, ...]
    without_effect: tuple[QuoteCorrection, ...] = ()


def apply(article: Article, found: Iterable[Quotation]) -> Outcome:
    """What a person's decisions leave of the quotations found in ``article``."""
    present, lost = list(found), []
    for pair in article.corrections:
        correction = read_quote(*pair)
        span = where(article, correction)
        changed = span and _changed(article, present, correction, span)
        if changed:
            present = sorted(changed, key=lambda q: (PLACES.index(q.place), q.start))
        else:
            lost.append(correction)
    return Outcome(tuple(present), tuple(lost))


def where(article: Article, correction: QuoteCorrection) -> tuple[int, int] | None:
    """Where the words of a correction stand now: where they stood, or else nearest to that."""
    text, length = article.part(correction.place), correction.end - correction.start

    def stands(at: int) -> bool:
        return at + length <= len(text) and digest_of(text[at : at + length]) == correction.words

    if stands(correction.start):
        return correction.start, correction.end
    first, last = correction.start - MAX_SHIFT, correction.start + MAX_SHIFT + 1
    places = range(max(0, first), min(last, len(text) - length + 1))
    nearest = sorted(places, key=lambda at: abs(at - correction.start))
    return next(((at, at + length) for at in nearest if stands(at)), None)


def _changed(
    article: Article,
    present: Sequence[Quotation],
    correction: QuoteCorrection,
    span: tuple[int, int],
) -> list[Quotation] | None:
    """The quotations after one correction; None where there is no such quotation."""
    key = (correction.place, *span)
    meant = next((q for q in present if (q.place, q.start, q.end) == key), None)
    others = [q for q in present if q is not meant]
    if correction.field == NEW:
        return [*others, _missed(article, correction, span, others)]
    if meant is None:
        return None
    if correction.field == "removed":
        return others if correction.value == YES else list(present)
    edited = _edited(article, meant, correction, span[0] - correction.start, others)
    return None if edited is None else [*others, edited]


def _missed(
    article: Article,
    correction: QuoteCorrection,
    span: tuple[int, int],
    others: Sequence[Quotation],
) -> Quotation:
    bare = Quotation(article.id, *span, "indirect", Source(None), correction.place, sure=SURE)
    source = _speaker(correction.value, others)
    return replace(bare, kind=_kind(article, bare), source=source)


def _edited(
    article: Article,
    quotation: Quotation,
    correction: QuoteCorrection,
    shift: int,
    others: Sequence[Quotation],
) -> Quotation | None:
    field, value, source = correction.field, correction.value, quotation.source
    if field in ("start", "end"):
        return _moved(article, quotation, field, int(value or 0) + shift)
    if field == "speaker":
        new = replace(quotation, speaker_start=None, speaker_end=None)
        return replace(new, source=replace(_speaker(value, others), via=source.via), sure=SURE)
    if field == "type":
        source = replace(source, type=cast(SourceType, value))
    elif field == "anonymous":
        source = replace(source, anonymous=value != NO)
    else:
        source = replace(source, via=value)
    return replace(quotation, source=replace(source, evidence=BY_HAND), sure=SURE)


def _moved(article: Article, quotation: Quotation, field: str, to: int) -> Quotation | None:
    """The quotation with another border; None where that leaves nothing of it."""
    start, end = (to, quotation.end) if field == "start" else (quotation.start, to)
    end = min(end, len(article.part(quotation.place)))
    if not 0 <= start < end:
        return None
    source = replace(quotation.source, evidence=BY_HAND)
    moved = replace(quotation, start=start, end=end, source=source, sure=SURE)
    return replace(moved, kind=_kind(article, moved))


def _speaker(name: str | None, others: Sequence[Quotation]) -> Source:
    """Who was entered as the speaker: as the article's other quotations know them, if they do."""
    known = next((q.source for q in others if name and q.source.name == name), Source(name))
    return replace(known, named_as=None, via=None, evidence=BY_HAND)


def _kind(article: Article, quotation: Quotation) -> QuotationKind:
    """Direct where marks hold all of its words, mixed where they hold some, else indirect."""
    text = article.part(quotation.place)
    inside = quotations.in_marks(text, replace(quotation, kind="mixed"))
    if not inside:
        return "indirect"
    rest = text[quotation.start : inside[0][0]] + text[inside[-1][1] : quotation.end]
    between = "".join(text[a[1] : b[0]] for a, b in pairwise(inside))
    return "mixed" if any(sign.isalnum() for sign in rest + between) else "direct"
