"""Other cuts through the quotations: by speaker, naming, relay, reporting verb and article.

All read the evidence of the lens sources. Shares are of the outlet's words that are quoted verbatim
and counted; tables about naming, relays and verbs tell the number of quotations too, because a
share of thirty words means little.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis import terms, words
from analysis.models import Annotation

UNKNOWN_SPEAKER = "Speaker not stated"
ARTICLES = (
    "article_id", "outlet", "headline", "published", "words", "quoted_words", "quoted_share",
    "quotations", "named", "unnamed", "bodies", "removed_lines",
)  # fmt: skip
NAMINGS = ("named person", "unnamed person", "body", "not stated")


def who(evidence: pd.DataFrame) -> "pd.Series[str]":
    """The speaker of each quotation: the name in full, else the article's wording, else unknown."""
    told = evidence["speaker"].fillna(evidence["named_as"])
    return told.fillna(UNKNOWN_SPEAKER).astype("str")


def by_speaker(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and speaker, the most quoted first.

    ``quotations`` counts all quotations, reported speech too; ``words`` the counted ones.
    """
    table = _counted(evidence).assign(speaker=who(evidence))
    grouped = table.groupby(["outlet", "speaker"], sort=False)
    result = grouped.agg(
        source_type=("source_type", "first"),
        anonymous=("anonymous", "first"),
        words=("words", "sum"),
        quotations=("value", "size"),
    )
    return _ordered(_with_share(result.reset_index()), ["words", "quotations"])


def naming(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and way of naming a source: by name, without a name, or as a body."""
    table = _counted(evidence).assign(naming=_naming_of_rows(evidence))
    return _cells(table, "naming", NAMINGS)


def naming_of(name: str | None, anonymous: bool, wording: str | None) -> str:
    """Whether a source is a person with a name, one without, or a body.

    >>> naming_of("Human Rights Watch", False, None)
    'body'
    """
    told = name if isinstance(name, str) else wording if isinstance(wording, str) else ""
    if anonymous:
        return "unnamed person"
    if not told:
        return "not stated"
    parts = told.casefold().removeprefix("the ").split()
    known = " ".join(parts) in words.bodies() or told.isupper()
    if known or any(part in words.organisation_words() for part in parts):
        return "body"
    return "named person"


def relays(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and each outlet or channel that words came through, and first-hand."""
    via = evidence["via"].fillna("").astype("str")
    table = _counted(evidence).assign(via=via)
    return _cells(table, "via", tuple(dict.fromkeys(["", *via])))


def verbs(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and reporting verb as written, the most used first."""
    known = evidence.dropna(subset="cue")
    counts = known.groupby(["outlet", known["cue"].str.casefold()], sort=False).size()
    return _ordered(counts.reset_index(name="count"), ["count"])


def articles(annotations: Sequence[Annotation], evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each article, also for one that quotes nobody.

    ``quoted_words`` are those in its body inside quotation marks, each place once; ``quoted_share``
    is their share of ``words``, NaN for an article without words. ``named``, ``unnamed`` and
    ``bodies`` count different sources, reported speech included.
    """
    groups = dict(tuple(evidence.groupby("article_id", sort=False)))
    rows = [_article(each, groups.get(each.article.id, evidence[:0])) for each in annotations]
    return pd.DataFrame(rows, columns=list(ARTICLES))


def _article(annotation: Annotation, quotations: pd.DataFrame) -> tuple[object, ...]:
    article = annotation.article
    length = terms.count_words(article.text)
    quoted = int(quotations.loc[quotations["counted"], "value"].sum())
    once = quotations.assign(speaker=who(quotations)).drop_duplicates("speaker")
    kinds = Counter(_naming_of_rows(once))
    return (
        article.id,
        annotation.outlet,
        article.headline,
        article.published,
        length,
        quoted,
        quoted / length if length else np.nan,
        int(quotations["counted"].sum()),
        kinds["named person"],
        kinds["unnamed person"],
        kinds["body"],
        len(article.removed),
    )


def _naming_of_rows(evidence: pd.DataFrame) -> list[str]:
    columns = (evidence["speaker"], evidence["anonymous"], evidence["named_as"])
    return [naming_of(*row) for row in zip(*columns, strict=True)]


def _counted(evidence: pd.DataFrame) -> pd.DataFrame:
    """Evidence with ``words``: those that enter shares, 0 for a quotation that is only listed."""
    return evidence.assign(words=evidence["value"].where(evidence["counted"], 0))


def _cells(table: pd.DataFrame, by: str, values: Sequence[str]) -> pd.DataFrame:
    """Words, share and quotations of each outlet in each of ``values``, zeros included."""
    outlets = table["outlet"].unique()
    cells = pd.MultiIndex.from_product([outlets, values], names=["outlet", by])
    grouped = table.groupby(["outlet", by], sort=False)
    sums = grouped.agg(words=("words", "sum"), quotations=("value", "size"))
    return _with_share(sums.reindex(cells, fill_value=0).reset_index())


def _with_share(table: pd.DataFrame) -> pd.DataFrame:
    totals = table.groupby("outlet")["words"].transform("sum")
    return table.assign(share=table["words"] / totals.where(totals > 0))


def _ordered(table: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Largest first inside each outlet, outlets in the order in which they come in."""
    place = {outlet: at for at, outlet in enumerate(table["outlet"].unique())}
    keyed = table.assign(place=table["outlet"].map(place))
    falling = [True] + [False] * len(by)
    ranked = keyed.sort_values(["place", *by], ascending=falling, kind="stable", ignore_index=True)
    return ranked.drop(columns="place")
