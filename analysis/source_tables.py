"""Other cuts through the quotations: by speaker, naming, relay, place of first words, and article.

All read the evidence of the lens sources. Shares are of the outlet's words that are quoted verbatim
and counted; tables about naming and relays tell the number of quotations too, because a
share of thirty words means little. Verbs: verb_tables.py.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis import language, shares, terms
from analysis.models import Annotation
from analysis.speech import words

ARTICLES = (
    "article_id", "outlet", "name", "headline", "byline", "published", "language", "words",
    "quoted_words", "quoted_share", "quotations", "named", "anonymous", "bodies", "removed_lines",
)  # fmt: skip
_COUNTED_IN = ("quoted_words", "quotations", "named", "anonymous", "bodies")
NAMINGS = ("named person", "anonymous", "body", "not stated")
NO_RELAY = "no other outlet named"
UNKNOWN_SPEAKER = "Speaker not stated"


def by_speaker(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and speaker, the most quoted first.

    ``quotations`` counts all quotations, reported speech too; ``words`` the counted ones.
    """
    grouped = _counted(evidence).groupby(["outlet", "speaker"], sort=False)
    result = grouped.agg(
        source_type=("source_type", "first"),
        anonymous=("anonymous", "first"),
        words=("words", "sum"),
        quotations=("value", "size"),
    )
    return ordered(_with_share(result.reset_index()), ["words", "quotations"])


def only_in_one(evidence: pd.DataFrame) -> pd.DataFrame:
    """The named speakers whom one outlet alone gives a voice, where there are others.

    The rows of ``by_speaker``, reported speech included. Two outlets that write one name in two
    ways count as two people.
    """
    table = by_speaker(evidence)
    told = table[~table["anonymous"] & (table["speaker"] != UNKNOWN_SPEAKER)]
    outlets = told.groupby("speaker")["outlet"].transform("nunique")
    alone = told[(outlets == 1) & (evidence["outlet"].nunique() > 1)]
    return alone.drop(columns="anonymous").reset_index(drop=True)


def naming(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and way of naming a source: by name, without a name, or as a body.

    The columns of ``shares.table``, with ``naming``, one of `NAMINGS`.
    """
    return _shares(_counted(evidence).assign(naming=_naming_of_rows(evidence)), "naming", NAMINGS)


def naming_of(speaker: str, anonymous: bool) -> str:
    """Whether a source is a person with a name, one without, or a body.

    >>> naming_of("Human Rights Watch", False)
    'body'
    """
    if anonymous:
        return "anonymous"
    if speaker == UNKNOWN_SPEAKER:
        return "not stated"
    parts = speaker.casefold().removeprefix("the ").split()
    known = " ".join(parts) in words.bodies() or speaker.isupper()
    return (
        "body"
        if known or not words.organisation_words().keys().isdisjoint(parts)
        else "named person"
    )


def relays(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and each outlet or channel that words were first given to.

    The columns of ``shares.table``, with ``via``, `NO_RELAY` for words said to the outlet itself.
    """
    via = evidence["via"].fillna(NO_RELAY).astype("str")
    return _shares(_counted(evidence).assign(via=via), "via", list(dict.fromkeys([NO_RELAY, *via])))


def first_words(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each article and speaker: where he, she or it is heard first.

    ``place`` is the headline, the deck or the body, the first of them with words of the speaker;
    ``position`` how far down the body the first words of the body stand (NaN where none do);
    ``rank`` counts the speakers of an article in reading order from 1.
    """
    rows = evidence[evidence["speaker"] != UNKNOWN_SPEAKER]
    article = pd.factorize(rows["article_id"])[0]  # articles stay in the order they come in
    order = rows["place"].map({"headline": 0, "deck": 1, "body": 2})
    rows = rows.assign(article=article, order=order)
    rows = rows.sort_values(["article", "order", "start"], kind="stable")
    grouped = rows.groupby(["article_id", "outlet", "speaker"], sort=False)
    table = grouped.agg(
        source_type=("source_type", "first"),
        place=("place", "first"),
        position=("position", "min"),
        quotations=("value", "size"),
        start=("start", "first"),
        end=("end", "first"),
    ).reset_index()
    return table.assign(rank=table.groupby("article_id", sort=False).cumcount() + 1)


def articles(annotations: Sequence[Annotation], evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each article, also for one that quotes nobody.

    ``quoted_words`` are those in its body inside quotation marks, each place once; ``quoted_share``
    is their share of ``words``, NaN for an article without words. ``named``, ``anonymous``
    and ``bodies`` count different sources, reported speech included. What is counted by English
    words is missing for an article in another language.
    """
    groups = dict(tuple(evidence.groupby("article_id", sort=False)))
    rows = [_article(each, groups.get(each.article.id, evidence[:0])) for each in annotations]
    return pd.DataFrame(rows, columns=list(ARTICLES)).astype(dict.fromkeys(_COUNTED_IN, "Int64"))


def _article(annotation: Annotation, quotations: pd.DataFrame) -> tuple[object, ...]:
    article = annotation.article
    length = terms.count_words(article.text)
    known = language.is_scored(article)
    return (
        article.id,
        annotation.outlet,
        article.name,
        article.headline,
        article.byline,
        article.published,
        article.language,
        length,
        *(_counts(quotations, length) if known else [None, np.nan, None, None, None, None]),
        len(article.removed),
    )


def _counts(quotations: pd.DataFrame, length: int) -> list[float]:
    """The columns from ``quoted_words`` to ``bodies``."""
    counted = quotations["counted"]
    quoted = int(quotations.loc[counted, "value"].sum())
    kinds = Counter(_naming_of_rows(quotations.drop_duplicates("speaker")))
    share = quoted / length if length else np.nan
    named = (kinds[kind] for kind in ("named person", "anonymous", "body"))
    return [quoted, share, int(counted.sum()), *named]


def _naming_of_rows(evidence: pd.DataFrame) -> list[str]:
    pairs = zip(evidence["speaker"], evidence["anonymous"], strict=True)
    return [naming_of(speaker, anonymous) for speaker, anonymous in pairs]


def _counted(evidence: pd.DataFrame) -> pd.DataFrame:
    """Evidence with ``words``: those that enter shares, 0 for a quotation that is only listed."""
    return evidence.assign(words=evidence["value"].where(evidence["counted"], 0))


def _shares(table: pd.DataFrame, by: str, values: Sequence[str]) -> pd.DataFrame:
    """Words, share with interval and quotations of each outlet in each of ``values``."""
    return shares.table(table, list(table["outlet"].unique()), by, values)


def _with_share(table: pd.DataFrame) -> pd.DataFrame:
    totals = table.groupby("outlet")["words"].transform("sum")
    return table.assign(share=table["words"] / totals.where(totals > 0))


def ordered(table: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Largest first inside each outlet, outlets in the order in which they come in."""
    place = {outlet: at for at, outlet in enumerate(table["outlet"].unique())}
    keyed = table.assign(place=table["outlet"].map(place))
    falling = [True] + [False] * len(by)
    ranked = keyed.sort_values(["place", *by], ascending=falling, kind="stable", ignore_index=True)
    return ranked.drop(columns="place")
