"""Treatment: how each outlet speaks of each of the people and bodies in a story.

Every mention of an actor is judged in its sentence by a model that sees no names (`toward.py`).
An actor known across the articles (`analysis.entities`) is found under every name and description
("Washington", "the administration"), any other name by how it is written. Over an article the
mentions are added up by their weight and shrunk, a mention in the headline counting for
`HEADLINE` of them; an outlet's number is the mean over its articles that name the actor. Whole
sentences count, quoted words too, for whom an outlet lets speak of somebody is part of how it
treats them; ``voice`` tells which is which.

Limits: "he" and "she" are no mentions. Pairs of outlets on the same actor are ordered as readers
order them a little more often than by chance (docs/methods.md): read the sentences, not the rank.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.models import PLACES, Annotation, Place
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
    "weight": "float64",  # mentions it counts for when they are added up
    "counted": "float64",  # what it adds: weight times value, 0 where it is taken for neutral
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
    """Every mention of every actor, by the name they go by, with how its sentence treats them.

    Returns:
        The columns of `EVIDENCE`, article by article and actor by actor; ``value`` is -1 to 1. An
        actor that an article does not name has no row there.
    """
    rows = [row for each in annotations for actor in actors for row in _mentions(each, actor)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _mentions(annotation: Annotation, actor: str) -> Iterator[tuple[object, ...]]:
    for place in PLACES:
        text = annotation.article.part(place)
        spoken = [q for q in annotation.quotations if q.place == place and q.kind == "direct"]
        found = _places(annotation, place, actor)
        for (start, end), tone in zip(found, toward.over_mentions(text, found), strict=True):
            quoted = any(q.start <= start < q.end for q in spoken)
            who = annotation.article.id, annotation.outlet, place, start, end, actor
            cold, warm = tone.counted
            yield (*who, tone.score, tone.weight, warm - cold, tone.label, tone.is_sure, quoted)


def _places(annotation: Annotation, place: Place, actor: str) -> list[tuple[int, int]]:
    if any(each.actor == actor for each in annotation.appearances):
        here = (a for a in annotation.appearances if a.actor == actor and a.place == place)
        return [(each.start, each.end) for each in here]
    return toward.mentions(annotation.article.part(place), actor)


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """Each outlet on each actor it names: -1 to 1, the mean over its articles: `SUMMARY`.

    ``sure`` counts the mentions whose label is certain enough to be shown as one.
    """
    above = evidence["place"].eq("headline").map({True: HEADLINE, False: 1.0}).astype(float)
    weighed = evidence.assign(weight=evidence["weight"] * above, total=evidence["counted"] * above)
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
