"""Sources: whose words an article passes on, and how many of them.

Every quotation is a row of evidence. What counts is words, not quotations: four words in marks are
not as much of a voice as four sentences. Counted are the words that stand verbatim in the body;
reported speech, and words that stood before in headline, deck or body, are listed and not counted.
An outlet's shares add up to one over the types of source.

Intervals of shares: shares.py. What a reporting verb says of the words it reports (``manner``) and
how far down somebody speaks (``position``) are read here too, so that every table agrees on them.

Quoting somebody is not agreeing with them. Limits: docs/methods.md.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import pandas as pd

from analysis import shares, source_tables, stretches, terms
from analysis.intervals import DRAWS
from analysis.models import Annotation, Quotation, Source
from analysis.source_tables import UNKNOWN_SPEAKER, by_speaker, naming, relays
from analysis.speech import words

__all__ = ["articles", "by_speaker", "measure", "naming", "relays", "summarise"]

KEY = "sources"
TITLE = "Sources"
QUESTION = "Whose words does each article pass on, and how many of them?"
_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "value": "int64",  # words
    "kind": "str",
    "counted": "bool",
    "speaker": "str",
    "named_as": "object",
    "source_type": "str",
    "anonymous": "bool",
    "via": "object",
    "cue": "object",
    "speaker_start": "Int64",
    "speaker_end": "Int64",
    "sure": "float64",
    "repeats": "object",
    "paragraph": "Int64",
    "verb": "object",
    "manner": "object",
    "position": "float64",
    "basis": "str",
}
EVIDENCE = tuple(_TYPES)
UNLISTED, NO_VERB = "not in the list", "no verb"


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each quotation, in text order; an article without quotations has none.

    ``value`` is its words, for a mixed one those inside the marks; ``counted`` whether they enter
    the shares; ``speaker`` who says it in full, as far as the article tells, ``named_as`` how it
    puts it beside the quotation, ``basis`` what the type rests on; ``paragraph`` counts from 0 in
    the body, ``position`` is how far down it the words begin, 0 to 1; neither is known elsewhere.
    ``verb`` is the reporting verb in its plain form, ``manner`` what it says of the words.
    """
    rows = [row for annotation in annotations for row in _rows(annotation)]
    return pd.DataFrame(rows, columns=list(EVIDENCE), dtype="object").astype(_TYPES)


def articles(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each article, also for one that quotes nobody; see source_tables.articles."""
    return source_tables.articles(annotations, measure(annotations))


def _rows(annotation: Annotation) -> Iterator[tuple[object, ...]]:
    paragraphs = _Paragraphs(annotation)
    reached = 0
    for quotation in annotation.quotations:
        counted = _is_counted(quotation) and quotation.start >= reached
        if counted:
            reached = quotation.end
        yield (
            *(annotation.article.id, _sound(annotation.outlet)),
            *(quotation.place, quotation.start, quotation.end),
            _words(annotation, quotation),
            quotation.kind,
            counted,
            *_who(quotation.source),
            _sound(quotation.cue),
            quotation.speaker_start,
            quotation.speaker_end,
            quotation.sure,
            quotation.repeats,
            paragraphs.of(quotation),
            *_verb(quotation.cue),
            _position(annotation, quotation),
            _sound(quotation.source.evidence),
        )


def _who(source: Source) -> tuple[object, ...]:
    """Columns ``speaker`` to ``via``."""
    speaker = source.actor or source.name or source.named_as or UNKNOWN_SPEAKER
    named_as, via = _sound(source.named_as), _sound(source.via)
    return _sound(speaker), named_as, source.type, source.anonymous, via


def _verb(cue: str | None) -> tuple[str | None, str]:
    """The plain form of a reporting verb, and its manner; "according to" is a verb here."""
    if cue is None:
        return None, NO_VERB
    form = _sound(cue.casefold())
    known = words.verbs().get(cue.lower())
    if known is not None:
        return known.lemma, known.manner
    return form, "neutral" if form == "according to" else UNLISTED


def _position(annotation: Annotation, quotation: Quotation) -> float:
    """How far down the body a quotation begins, as a share of its length."""
    length = len(annotation.article.text)
    return quotation.start / length if quotation.place == "body" and length else math.nan


def _is_counted(quotation: Quotation) -> bool:
    return (
        quotation.place == "body" and quotation.kind != "indirect" and quotation.repeats != "body"
    )


def _words(annotation: Annotation, quotation: Quotation) -> int:
    text = annotation.article.part(quotation.place)
    parts = stretches.spoken_parts(text, quotation)
    return sum(terms.count_words(text[start:end]) for start, end in parts)


def _sound(text: str | None) -> str | None:
    """``text`` without half characters, which no table can hold."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


class _Paragraphs:
    """Which paragraph of the body a quotation begins in, as its sentences tell."""

    def __init__(self, annotation: Annotation) -> None:
        body = [sentence for sentence in annotation.sentences if sentence.place == "body"]
        self._starts = [sentence.start for sentence in body]
        self._numbers = [sentence.paragraph for sentence in body]

    def of(self, quotation: Quotation) -> int | None:
        before = bisect_right(self._starts, quotation.start) - 1
        return self._numbers[before] if quotation.place == "body" and before >= 0 else None


def summarise(evidence: pd.DataFrame, draws: int = DRAWS, seed: int = 0) -> pd.DataFrame:
    """A row for each outlet and each type of source that any outlet quotes; see shares.table.

    An outlet that quotes nobody verbatim has zero words and NaN shares.
    """
    counted = evidence[evidence["counted"]].rename(columns={"value": "words"})
    totals = counted.groupby("source_type")["words"].sum().sort_values(ascending=False)
    outlets = list(evidence["outlet"].unique())
    return shares.table(counted, outlets, "source_type", list(totals.index), draws, seed)
