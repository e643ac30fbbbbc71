"""Quotations: whose words an article gives, and where they stand.

Three kinds. *Direct*: words between quotation marks. *Indirect*: what somebody says, in the words
of the outlet ("Casten said the demands are evidence"). *Mixed*: reported speech that holds marked
words. ``in_marks`` gives the marked part of any of them.

Limits and measured errors: docs/methods.md.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analysis.models import PLACES, Article, Place, Quotation
from analysis.speakers import Speakers
from analysis.speech import cues, masking, parsed, passages, quotation_marks, relay, tokens
from analysis.speech.passages import Passage

_WORD = re.compile(r"\w+")
MIN_SAME = 15  # letters; shorter words are the same by chance


def in_text(text: str, *, article_id: str = "", place: Place = "body") -> tuple[Quotation, ...]:
    """All quotations of a text as it comes, in order; positions are those of ``text``.

    Markdown, addresses and page furniture may be in it. Marks are left out of the spans. A text
    without quotations gives an empty tuple.

    >>> [(q.source.name, q.kind) for q in in_text("“It is over,” said Ann Lee.")]
    [('Ann Lee', 'direct')]
    """
    read = parsed.read(tokens.tokenise(masking.plain(text)))
    verbs = cues.find(read)
    speakers = Speakers(read, verbs)
    found = [
        _quotation(read, speakers, passage, article_id, place)
        for passage in passages.find(read, verbs)
    ]
    found.sort(key=lambda quotation: quotation.start)
    return _named_elsewhere(text, relay.spread_back(read, found))


def in_marks(text: str, quotation: Quotation) -> tuple[tuple[int, int], ...]:
    """Where the words between quotation marks stand inside a quotation; () if it is indirect."""
    if quotation.kind == "indirect":
        return ()
    return tuple(
        (max(stretch.start, quotation.start), min(stretch.end, quotation.end))
        for stretch in quotation_marks.stretches(masking.plain(text))
        if stretch.start < quotation.end and quotation.start < stretch.end
    )


def _quotation(
    read: parsed.Read, speakers: Speakers, passage: Passage, article_id: str, place: Place
) -> Quotation:
    speaker, cue = passage.speaker, passage.cue
    return Quotation(
        article_id,
        passage.start,
        passage.end,
        passage.kind,
        speakers.source(speaker, cue, passage.through),
        place,
        cue=read.words(cue.first, cue.last) if cue else None,
        speaker_start=read.tokens[speaker.first].start if speaker else None,
        speaker_end=read.tokens[speaker.last - 1].end if speaker else None,
        sure=passage.sure,
    )


def in_article(article: Article) -> tuple[Quotation, ...]:
    """All quotations of an article: headline, deck and body, in that order.

    Words that stand in the deck (or headline) and again in the body have one speaker, the body's,
    who is named there more often; the second occurrence says in ``repeats`` where they stood first.
    """
    found: list[Quotation] = []
    for place in PLACES:
        found += in_text(article.part(place), article_id=article.id, place=place)
    first: dict[str, Quotation] = {}
    for number, quotation in enumerate(found):
        said = _letters(article.part(quotation.place)[quotation.start : quotation.end])
        earlier = first.setdefault(said, quotation)
        if earlier.place != quotation.place:
            found[number] = replace(quotation, repeats=earlier.place)
    return _named_elsewhere(article, found)


def _named_elsewhere(where: str | Article, found: list[Quotation]) -> tuple[Quotation, ...]:
    """The quotations; who is unnamed at one place and named beside the same words is named."""
    if all(quotation.source.name and not quotation.source.anonymous for quotation in found):
        return tuple(found)
    said = [
        _letters((where if isinstance(where, str) else where.part(q.place))[q.start : q.end])
        for q in found
    ]
    named = {
        words: quotation.source
        for words, quotation in zip(said, found, strict=True)
        if quotation.source.name and not quotation.source.anonymous and len(words) >= MIN_SAME
    }
    for number, words in enumerate(said):
        source = found[number].source
        if words in named and (source.anonymous or source.name is None):
            known = replace(named[words], named_as=source.named_as)
            found[number] = replace(found[number], source=known)
    return tuple(found)


def _letters(words: str) -> str:
    """Words without case, signs and spaces, to be compared."""
    return "".join(_WORD.findall(words.lower()))


def predict(row: Mapping[str, Any]) -> dict[str, Any]:
    """One line of ``python -m analysis predict quotes``: ``{"id", "text"}`` in, quotations out."""
    text = str(row["text"])
    return {"id": row["id"], "quotes": [_as_row(text, quotation) for quotation in in_text(text)]}


def _as_row(text: str, quotation: Quotation) -> dict[str, Any]:
    source = quotation.source
    return {
        "start": quotation.start,
        "end": quotation.end,
        "text": text[quotation.start : quotation.end],
        "kind": quotation.kind,
        "speaker": source.named_as,
        "speaker_start": quotation.speaker_start,
        "speaker_end": quotation.speaker_end,
        "speaker_entity": source.name,
        "cue": quotation.cue,
        "source_type": source.type,
        "anonymous": source.anonymous,
        "via": source.via,
    }
