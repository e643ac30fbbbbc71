"""Assertion: what an outlet states as fact, and what it lets others charge.

Every accusing term (war crimes, fraud, murder ...) is evidence, with how its sentence puts it:
*asserted* in the outlet's own words, *attributed* to somebody, *hedged* (alleged, possible, denied
by "not" or left open), or named as a formal charge, a law or the task of a court (*mandate*). A
word that is only a topic ("an expert on corruption") accuses nobody and is no evidence. What
stands in somebody's words comes from the quotations, the rest from a list of signs and rules about
their reach (`rating/assertion_status.py`).

A share says how the terms of these articles are put. It does not say that an accusation is true,
nor that stating it is wrong: a court may have decided. Shares over few terms have wide intervals
(Wilson), which treat terms as independent though those of one sentence are not.

Limits and measured error: docs/methods.md.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis import intervals
from analysis.models import PLACES, Annotation, Sentence
from analysis.rating import accusations
from analysis.rating.assertion_status import Sentence as Reading
from analysis.rating.assertion_status import Speech
from analysis.rating.hedges import STATUSES, TOPIC
from analysis.rating.others_words import OthersWords

KEY = "assertion"
TITLE = "Assertion"
QUESTION = "Which accusations does each article state as fact, and which does it leave to others?"

_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "value": "int64",  # always 1: a row is one term
    "term": "str",  # the form that is counted
    "written": "str",
    "status": "str",
    "sign": "str",  # the words that decide; empty where nothing does
    "sign_start": "Int64",
    "sign_end": "Int64",
    "voice": "str",  # own, quoted (between marks) or reported
}
EVIDENCE = list(_TYPES)
_SUMMARY_TYPES = {
    "outlet": "str",
    "status": "str",
    "count": "int64",
    "share": "float64",
    "low": "float64",
    "high": "float64",
    "n": "int64",  # terms of the outlet, of every status
    "articles": "int64",
}
SUMMARY = list(_SUMMARY_TYPES)


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each accusing term of headline, deck and body, in reading order.

    Words that stand in the same text twice, as pull-quotes do, count once. ``sign_start`` and
    ``sign_end`` are missing where the sign stands nowhere in the text.
    """
    rows = [row for each in annotations for row in _rows(each)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _rows(annotation: Annotation) -> Iterator[tuple[object, ...]]:
    for place in PLACES:
        others = OthersWords(annotation, place)
        for sentence in annotation.sentences:
            if sentence.place == place:
                for row in _sentence(annotation, sentence, others):
                    yield (annotation.article.id, annotation.outlet, place, *row)


def _sentence(
    annotation: Annotation, sentence: Sentence, others: OthersWords
) -> Iterator[tuple[object, ...]]:
    """Rows from ``start`` on; positions in the sentence become positions in the text."""
    text, offset = others.text[sentence.start : sentence.end], sentence.start
    found = accusations.find(text)
    reading = Reading(text) if found else None
    for term in found:
        start, end = offset + term.start, offset + term.end
        if reading is None or others.is_repeat(start):
            continue
        speech = others.at(start)
        put = reading.put(term, speech)
        if put.status == TOPIC:
            continue
        moved = 0 if speech and put == speech.put() else offset  # its sign counts in the text
        signs = [None if at is None else at + moved for at in (put.start, put.end)]
        written = annotation.article.part(sentence.place)[start:end]
        yield start, end, 1, term.term, written, put.status, put.sign, *signs, _voice(speech)


def _voice(speech: Speech | None) -> str:
    if speech is None:
        return "own"
    return "quoted" if speech.in_marks else "reported"


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """How often each outlet puts its terms in each way; headline and deck stay out.

    Returns:
        Four rows an outlet, in the order of the evidence and of `STATUSES`. ``share`` has Wilson's
        95 % interval; an outlet with terms above the body only has NaN and ``n`` 0.
    """
    rows = [
        _share(str(outlet), status, group)
        for outlet, group in evidence.groupby("outlet", sort=False)
        for status in STATUSES
    ]
    return pd.DataFrame(rows, columns=SUMMARY).astype(_SUMMARY_TYPES)


def _share(outlet: str, status: str, rows: pd.DataFrame) -> tuple[object, ...]:
    body = rows[rows["place"] == "body"]
    count, total = int((body["status"] == status).sum()), len(body)
    interval = intervals.proportion(count, total)
    share = count / total if total else float("nan")
    articles = body["article_id"].nunique()
    return outlet, status, count, share, interval.low, interval.high, total, articles
