"""Naming: how each outlet names the same people, bodies, countries, groups and events.

Every place where an article speaks of somebody or of an event is a row of evidence, with the form
as written and the actor it stands for in all articles (``analysis.entities``). Counted are those of
the body; headline and deck are listed, because not every article has them. What stands inside
quotation marks is somebody else's naming and told apart.

Rates are per 1,000 words of the outlet's articles. An interval comes from drawing an outlet's
articles again and again, because the namings of one article are its author's habit; an outlet with
few articles has none.

Which name is right is not judged. Limits and measured error: docs/methods.md.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from analysis import stretches, terms
from analysis.compare import Floats
from analysis.entities import forms, title_conflicts
from analysis.entities.title_conflicts import Conflict, TitleUse
from analysis.intervals import CONFIDENCE, DRAWS
from analysis.models import PLACES, Annotation, Appearance

KEY = "naming"
TITLE = "Naming"
QUESTION = "How does each article name the same people, bodies and events?"
_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "value": "int64",  # always 1: a row is one naming
    "actor": "str",
    "kind": "str",
    "form": "str",
    "title": "str",  # empty where the form has none
    "head": "str",  # the last word of the name, or the noun
    "voice": "str",
    "article_words": "int64",
}
EVIDENCE = tuple(_TYPES)
_SUMMARY_TYPES = {
    "actor": "str",
    "kind": "str",
    "outlet": "str",
    "form": "str",
    "title": "str",
    "count": "int64",
    "own": "int64",
    "quoted": "int64",
    "rate": "float64",
    "low": "float64",
    "high": "float64",
    "n": "int64",  # articles of the outlet
    "reason": "str",  # why there is no interval
}
SUMMARY = tuple(_SUMMARY_TYPES)
PER = 1000  # words that a rate refers to
MIN_ARTICLES = 5  # of an outlet: fewer, and drawing them again says nothing of other articles
TOO_FEW = f"fewer than {MIN_ARTICLES} articles"


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each place where somebody known across the articles is named, in reading order.

    ``form`` is as written but for a possessive ending and the case of its article; forms that
    differ in nothing else are one.
    """
    rows = [row for annotation in annotations for row in _rows(annotation)]
    return pd.DataFrame(rows, columns=list(EVIDENCE)).astype(_TYPES)


def _rows(annotation: Annotation) -> Iterator[tuple[object, ...]]:
    words = terms.count_words(annotation.article.text)
    for place in PLACES:
        found = [a for a in annotation.appearances if a.place == place and a.actor is not None]
        starts = np.array([each.start for each in found], dtype=np.int32)
        quoted = stretches.quoted_stretches(annotation, place).holding(starts) >= 0
        for each, in_marks in zip(found, quoted, strict=True):
            form = _form(annotation, each)
            parts = forms.parts(form)
            yield (
                annotation.article.id, annotation.outlet, place, each.start, each.end, 1,
                each.actor, each.kind, form, parts.title, parts.head,
                "quoted" if in_marks else "own", words,
            )  # fmt: skip


def _form(annotation: Annotation, appearance: Appearance) -> str:
    text = annotation.article.part(appearance.place)[appearance.start : appearance.end]
    return forms.form_of(text).encode("utf-8", "replace").decode("utf-8")


def summarise(evidence: pd.DataFrame, draws: int = DRAWS, seed: int = 0) -> pd.DataFrame:
    """A row for each actor, outlet and form in the bodies, the most named actor first.

    ``rate`` is per 1,000 words of the outlet's articles that name anybody, ``low`` and ``high`` its
    95 % interval over these ``n`` articles; where there is none both are NaN and ``reason`` says
    why.
    """
    body = evidence[evidence["place"] == "body"]
    parts = [_outlet(rows, draws, seed) for _, rows in body.groupby("outlet", sort=False)]
    if not parts:
        return pd.DataFrame(columns=list(SUMMARY)).astype(_SUMMARY_TYPES)
    table = pd.concat(parts, ignore_index=True)
    named = table.groupby("actor", sort=False)["count"].transform("sum")
    ordered = table.assign(named=named).sort_values(
        ["named", "actor", "count"], ascending=[False, True, False], kind="stable"
    )
    return ordered[list(SUMMARY)].reset_index(drop=True).astype(_SUMMARY_TYPES)


def _outlet(rows: pd.DataFrame, draws: int, seed: int) -> pd.DataFrame:
    """The forms of one outlet with their rates."""
    keys = ["actor", "kind", "outlet", "form", "title"]
    own = rows.assign(own=rows["voice"] == "own")
    counts = own.groupby(keys, sort=False).agg(count=("value", "size"), own=("own", "sum"))
    lengths = rows.drop_duplicates("article_id").set_index("article_id")["article_words"]
    total, n = int(lengths.sum()), len(lengths)
    table = counts.reset_index()
    lows, highs = _intervals(rows, keys, lengths, draws, seed)
    return table.assign(
        quoted=table["count"] - table["own"],
        rate=table["count"] / total * PER if total else np.nan,
        low=lows,
        high=highs,
        n=n,
        reason="" if n >= MIN_ARTICLES else TOO_FEW,
    )


def _intervals(
    rows: pd.DataFrame, keys: list[str], lengths: "pd.Series[int]", draws: int, seed: int
) -> tuple[Floats, Floats]:
    """The percentile interval of each form's rate, over articles drawn again and again."""
    form = rows.groupby(keys, sort=False).ngroup().to_numpy()
    if len(lengths) < MIN_ARTICLES:
        none = np.full(form.max() + 1, np.nan)
        return none, none
    article = rows["article_id"].map({name: at for at, name in enumerate(lengths.index)})
    table = np.zeros((len(lengths), form.max() + 1))
    np.add.at(table, (article.to_numpy(), form), 1.0)
    random = np.random.default_rng(seed)
    drawn = random.multinomial(len(lengths), np.full(len(lengths), 1 / len(lengths)), size=draws)
    words = drawn @ lengths.to_numpy(dtype=np.float64)
    tail = (1 - CONFIDENCE) / 2
    rates = (drawn @ table) / words[:, None] * PER
    low, high = np.quantile(rates, [tail, 1 - tail], axis=0)
    return low, high


def conflicts(evidence: pd.DataFrame) -> list[Conflict]:
    """People to whose title some outlets put "former" and others do not, in the bodies.

    ``row`` of a use is the index of its row in ``evidence``.
    """
    people = evidence[(evidence["kind"] == "person") & (evidence["place"] == "body")]
    uses = []
    for row, outlet, actor, form in zip(
        people.index, people["outlet"], people["actor"], people["form"], strict=True
    ):
        parts = forms.parts(form)
        if parts.office:
            uses.append(TitleUse(outlet, actor, parts.office, parts.title, parts.former, int(row)))
    return title_conflicts.find(uses)
