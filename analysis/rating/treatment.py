"""Treatment: how each outlet speaks of each of the people and bodies in a story.

Every mention of an actor is judged in its sentence by a model that sees no names (`toward.py`).
Over an article the mentions are added up and shrunk, a mention in the headline counting for
`HEADLINE` of them; an outlet's number is the mean over its articles that name the actor. Whole
sentences count, quoted words too, for whom an outlet lets speak of somebody is part of how it
treats them; ``voice`` tells which is which.

Limits: mentions by name only, not by "he" or "the mayor". Pairs of outlets on the same actor are
ordered as readers order them little more often than by chance (docs/methods.md): read the
sentences, not the rank.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.models import Annotation, Place
from analysis.rating import toward

HEADLINE = 3.0  # mentions in the text that one in the headline counts for
_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",  # of the mention
    "end": "int64",
    "actor": "str",
    "value": "float64",  # P(warm) - P(cold)
    "label": "int64",
    "is_sure": "bool",
    "quoted": "bool",
}
EVIDENCE = list(_TYPES)
_SUMMARY_TYPES = {
    "outlet": "str",
    "actor": "str",
    "value": "float64",
    "n": "int64",
    "sure": "int64",
    "articles": "int64",
}
SUMMARY = list(_SUMMARY_TYPES)


def measure(annotations: Sequence[Annotation], actors: Sequence[str]) -> pd.DataFrame:
    """Every mention of every actor, by full name, with how its sentence treats them."""
    rows = [row for each in annotations for actor in actors for row in _mentions(each, actor)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _mentions(annotation: Annotation, actor: str) -> Iterator[tuple[object, ...]]:
    places: tuple[Place, ...] = ("headline", "deck", "body")
    for place in places:
        text = annotation.article.part(place)
        spoken = [q for q in annotation.quotations if q.place == place and q.kind == "direct"]
        found = toward.mentions(text, actor)
        for (start, end), tone in zip(found, toward.over_mentions(text, found), strict=True):
            quoted = any(q.start <= start < q.end for q in spoken)
            who = annotation.article.id, annotation.outlet, place, start, end, actor
            yield (*who, tone.score, tone.label, tone.is_sure, quoted)


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """Each outlet on each actor it names: -1 to 1, the mean over its articles: `SUMMARY`.

    ``sure`` counts the mentions whose label is certain enough to be shown as one.
    """
    weights = evidence["place"].eq("headline").map({True: HEADLINE, False: 1.0}).astype(float)
    weighed = evidence.assign(weight=weights, total=weights * evidence["value"])
    grouped = weighed.groupby(["outlet", "actor", "article_id"], sort=False)
    articles = grouped.agg(
        weight=("weight", "sum"),
        total=("total", "sum"),
        n=("value", "size"),
        sure=("is_sure", "sum"),
    ).reset_index()
    articles["value"] = articles["total"] / (articles["weight"] + toward.SHRINK)
    summary = articles.groupby(["outlet", "actor"], sort=False).agg(
        value=("value", "mean"), n=("n", "sum"), sure=("sure", "sum"), articles=("value", "size")
    )
    return summary.reset_index()[SUMMARY].astype(_SUMMARY_TYPES)
