"""Sources: whose words an article passes on, and how many of them.

Every quotation is a row of evidence. What counts is words, not quotations: four words in marks are
not as much of a voice as four sentences. Counted are the words that stand verbatim in the body;
reported speech, and words that stood before in headline, deck or body, are listed and not counted.
An outlet's shares add up to one over the types of source.

The interval of a share comes from drawing the paragraphs with quotations again and again (the
articles, where an outlet has many), because one source often fills a paragraph. It answers how much
the share hangs on single paragraphs of these articles; it says nothing about the outlet.

Quoting somebody is not agreeing with them. Limits: docs/methods.md.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from analysis import source_tables, stretches, terms
from analysis.compare import Floats
from analysis.intervals import CONFIDENCE, DRAWS
from analysis.models import Annotation, Quotation
from analysis.source_tables import UNKNOWN_SPEAKER, by_speaker, naming, relays, verbs

__all__ = ["articles", "by_speaker", "measure", "naming", "relays", "summarise", "verbs"]

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
}
EVIDENCE = tuple(_TYPES)
SUMMARY = (
    "outlet", "source_type", "words", "share", "low", "high", "quotations", "speakers", "n",
    "reason",
)  # fmt: skip

MIN_CLUSTERS = 5  # paragraphs, or articles, with quotations: fewer give an interval too narrow


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each quotation, in text order; an article without quotations has none.

    ``value`` is its words, for a mixed one those inside the marks; ``counted`` whether they enter
    the shares; ``speaker`` who says it in full, as far as the article tells, ``named_as`` how it
    puts it beside the quotation; ``paragraph`` counts from 0 in the body and is missing elsewhere.
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
        source = quotation.source
        counted = _is_counted(quotation) and quotation.start >= reached
        if counted:
            reached = quotation.end
        yield (
            annotation.article.id,
            _sound(annotation.outlet),
            quotation.place,
            quotation.start,
            quotation.end,
            _words(annotation, quotation),
            quotation.kind,
            counted,
            _sound(source.name or source.named_as or UNKNOWN_SPEAKER),
            _sound(source.named_as),
            source.type,
            source.anonymous,
            _sound(source.via),
            _sound(quotation.cue),
            quotation.speaker_start,
            quotation.speaker_end,
            quotation.sure,
            quotation.repeats,
            paragraphs.of(quotation),
        )


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
    """A row for each outlet and each type of source that any outlet quotes.

    ``words`` and ``share`` are of the outlet's quoted words, ``low`` and ``high`` the 95 % interval
    of the share over ``n`` paragraphs (or articles) with quotations. Where there is no interval
    both are NaN and ``reason`` says why. ``speakers`` counts different speakers. An outlet that
    quotes nobody verbatim has zero words and NaN shares.
    """
    counted = evidence[evidence["counted"]]
    totals = counted.groupby("source_type")["value"].sum().sort_values(ascending=False)
    types = list(totals.index)
    rows: list[tuple[object, ...]] = []
    for outlet in evidence["outlet"].unique():
        rows += _outlet(counted[counted["outlet"] == outlet], outlet, types, draws, seed)
    return pd.DataFrame(rows, columns=list(SUMMARY))


def _outlet(
    rows: pd.DataFrame, outlet: str, types: Sequence[str], draws: int, seed: int
) -> Iterator[tuple[object, ...]]:
    words = _by_cluster(rows, types)
    totals = words.sum(axis=0)
    lows, highs, reason = _intervals(words, draws, seed)
    for at, source_type in enumerate(types):
        those = rows[rows["source_type"] == source_type]
        share = totals[at] / totals.sum() if totals.sum() else np.nan
        yield (
            outlet, source_type, int(totals[at]), share, lows[at], highs[at], len(those),
            those["speaker"].nunique(), len(words), reason,
        )  # fmt: skip


def _by_cluster(rows: pd.DataFrame, types: Sequence[str]) -> Floats:
    """Quoted words, clusters x types: articles where there are enough of them, else paragraphs."""
    many = rows["article_id"].nunique() >= MIN_CLUSTERS
    keys = ["article_id"] if many else ["article_id", "paragraph"]
    cluster = rows.groupby(keys, sort=False, dropna=False).ngroup().to_numpy()
    position = {name: at for at, name in enumerate(types)}
    column = np.array([position[each] for each in rows["source_type"]], dtype=np.intp)
    table = np.zeros((len(set(cluster)), len(types)))
    np.add.at(table, (cluster, column), rows["value"].to_numpy(dtype=np.float64))
    return table


def _intervals(words: Floats, draws: int, seed: int) -> tuple[Floats, Floats, str]:
    """Percentile intervals of all shares at once, or NaN and the reason."""
    none = np.full(words.shape[1], np.nan)
    if not words.sum():
        return none, none, "no words are quoted"
    if len(words) < MIN_CLUSTERS:
        return none, none, f"fewer than {MIN_CLUSTERS} paragraphs with quotations"
    if (words.sum(axis=0) > 0).sum() < 2:
        return none, none, "only one type of source is quoted"
    random = np.random.default_rng(seed)
    drawn = random.multinomial(len(words), np.full(len(words), 1 / len(words)), size=draws) @ words
    drawn = drawn[drawn.sum(axis=1) > 0]
    shares = drawn / drawn.sum(axis=1, keepdims=True)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(shares, [tail, 1 - tail], axis=0)
    return low, high, ""
