"""Tone: how warm or cold the wording is, sentence by sentence and voice by voice.

VADER rates the words of each sentence and turns their sum into a number from -1 (cold) to 1
(warm). The outlet's own words, quoted words and reported words are rated apart (`voices.py`),
names are left out (`proper_names.py`), and the number of an article is the mean over its
sentences, never one score of the whole text, which runs into -1 or 1 with length alone.

One sentence is a weak signal and one article says nothing about an outlet; the intervals say how
weak. Tone is not stance: bad events read as bad tone, whoever reports them. English only.

Sources: Hutto and Gilbert, ICWSM 2014 (`vader.py`); Bestvater and Monroe 2022 and Balahur et al.
2010 on what tone is not. Limits and measured error: docs/methods.md.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import pandas as pd

from analysis.models import Annotation
from analysis.rating import tone_estimates, vader
from analysis.rating.rated_words import nameless, rated_words, story_words
from analysis.rating.tone_estimates import differences, headline_against_body
from analysis.rating.toward import predict
from analysis.rating.voices import VOICES, WORD

__all__ = [
    "differences",
    "headline_against_body",
    "measure",
    "predict",
    "rated_words",
    "relative_to_story",
    "story_words",
    "summarise",
    "whole_articles",
]

KEY = "tone"
TITLE = "Tone"
QUESTION = "How warm or cold is the wording, in the outlet's own words and in those it quotes?"

_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "order": "int64",  # number of the sentence in its place, from 0
    "start": "int64",
    "end": "int64",
    "voice": "str",
    "value": "float64",
    "words": "int64",
    "hits": "int64",  # words with a rating
}
EVIDENCE = list(_TYPES)
_SUMMARY_TYPES = {
    "outlet": "str",
    "article_id": "object",  # None where a row holds several articles
    "voice": "str",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "n": "int64",
    "words": "int64",
    "articles": "int64",
    "note": "str",
}
SUMMARY = list(_SUMMARY_TYPES)

MIN_WORDS = 3  # shorter pieces ("he said") are no statement with a tone


def measure(
    annotations: Sequence[Annotation], leave_out: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """Rate every sentence, a row a voice in it.

    Args:
        annotations: articles with their spans, in English (`language.scored`).
        leave_out: words, in lower case, that shall not count (`story_words`).

    Returns:
        The columns of `EVIDENCE`. A row of the own voice spans its sentence, the words of others
        blanked; a quoted or reported row spans the words themselves. ``value`` is -1 to 1.
    """
    scorer = vader.scorer(leave_out)
    rows = [row for each in annotations for row in _rows(each, scorer)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _rows(annotation: Annotation, scorer: vader.Scorer) -> Iterator[tuple[object, ...]]:
    for order, sentence, stretch, text in nameless(annotation):
        words = len(WORD.findall(stretch.text))
        if words < MIN_WORDS:
            continue
        polarity = scorer.polarity(text)
        who = annotation.article.id, annotation.outlet
        where = sentence.place, order, stretch.start, stretch.end, stretch.voice
        yield (*who, *where, polarity.compound, words, polarity.hits)


def summarise(evidence: pd.DataFrame, by: Literal["outlet", "article"] = "outlet") -> pd.DataFrame:
    """Mean tone of the body a voice, with a 95 % interval; headline and deck stay out.

    Returns:
        The columns of `SUMMARY`, outlets in the order of the evidence, voices in that of `VOICES`;
        a voice that does not speak has no row. ``article_id`` is None where a row holds several
        articles. ``note`` says what the interval rests on, or why there is none.
    """
    body = evidence[evidence["place"] == "body"]
    keys = ["outlet", "article_id"] if by == "article" else ["outlet"]
    rows = [
        _summary(group[group["voice"] == voice])
        for _, group in body.groupby(keys, sort=False)
        for voice in VOICES
        if (group["voice"] == voice).any()
    ]
    return pd.DataFrame(rows, columns=SUMMARY).astype(_SUMMARY_TYPES)


def relative_to_story(evidence: pd.DataFrame) -> pd.DataFrame:
    """The evidence with each value less the mean of the outlets' means, by place and voice.

    What is left is warmer or colder than the outlets on this story are on average.
    """
    groups = ["place", "voice"]
    means = evidence.groupby([*groups, "outlet"])["value"].mean().groupby(groups).mean()
    keys = pd.MultiIndex.from_frame(evidence[groups])
    return evidence.assign(value=evidence["value"] - means.reindex(keys).to_numpy())


def whole_articles(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """VADER's one score of each article as a whole, which others report: only to compare with.

    It nears -1 or 1 with length alone, and mixes all voices; nothing here is drawn from it.
    """
    rows = [
        (each.article.id, each.outlet, vader.scorer().polarity(each.article.text).compound)
        for each in annotations
    ]
    types = {column: _TYPES[column] for column in ("article_id", "outlet", "value")}
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _summary(rows: pd.DataFrame) -> dict[str, object]:
    estimate, note = tone_estimates.estimate(rows)
    interval = estimate.interval()
    first = rows.iloc[0]
    articles = rows["article_id"].nunique()
    return {
        "outlet": first["outlet"],
        "article_id": first["article_id"] if articles == 1 else None,
        "voice": first["voice"],
        "value": estimate.value,
        "low": interval.low,
        "high": interval.high,
        "n": len(rows),
        "words": int(rows["words"].sum()),
        "articles": articles,
        "note": note,
    }
