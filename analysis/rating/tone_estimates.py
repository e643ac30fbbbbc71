"""What a set of rated sentences amounts to: a mean, how sure it is, and whether two differ.

One article: the mean over its sentences with Student's t. Several articles of an outlet: the mean
of the articles' means, so that a long article weighs no more than a short one. Whether an outlet's
*other* articles would read alike only the spread between its articles can tell, and that takes
`MIN_ARTICLES` of them; with fewer the interval speaks of these articles alone, and says so.

Outlets are compared in pairs by Welch's test, adjusted after Holm for the number of pairs: with
ten pairs and nothing between them, one in twenty collections would else show a difference in some.
"""

from itertools import combinations
from typing import Any

import pandas as pd

from analysis import intervals
from analysis.intervals import Estimate
from analysis.rating.voices import Voice

MIN_SENTENCES = 5  # below, an interval would span most of the scale
MIN_ARTICLES = 5  # from here on the spread between an outlet's articles can be judged
CLEAR = 0.05  # adjusted p below which a difference is called clear

_DIFFERENCE_TYPES = {
    "outlet": "str",
    "other": "str",
    "voice": "str",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "p": "float64",
    "p_adjusted": "float64",
    "clear": "bool",
    "n": "int64",
    "other_n": "int64",
    "note": "str",
}
DIFFERENCES = list(_DIFFERENCE_TYPES)
_HEADLINE_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "value": "float64",
    "body": "float64",
    "low": "float64",
    "high": "float64",
    "n": "int64",
    "difference": "float64",
    "colder": "float64",
}
HEADLINES = list(_HEADLINE_TYPES)

_TOO_FEW = f"fewer than {MIN_SENTENCES} sentences"
_ALL_ALIKE = "all sentences have the same value"
_UNKNOWN = float("nan")


def estimate(rows: pd.DataFrame) -> tuple[Estimate, str]:
    """The mean of the rows, each article counting once, and what its interval rests on."""
    articles = [group.to_numpy() for _, group in rows.groupby("article_id", sort=False)["value"]]
    if len(articles) >= MIN_ARTICLES:
        found = intervals.mean([values.mean() for values in articles])
        note = f"the spread between {len(articles)} articles"
    else:
        found = intervals.mean_of_groups(articles)
        note = f"the sentences of {len(articles)} article{'s'[: len(articles) > 1]} and no other"
    if len(rows) < MIN_SENTENCES:
        return Estimate(found.value, _UNKNOWN, _UNKNOWN), _TOO_FEW
    return found, note if found.error > 0 else _ALL_ALIKE


def differences(evidence: pd.DataFrame, voice: Voice = "own") -> pd.DataFrame:
    """Each pair of outlets in the body: first minus second, with interval and adjusted p.

    Returns:
        The columns of `DIFFERENCES`. ``clear`` is False wherever the data do not show otherwise;
        the interval is that of the pair alone, without adjustment.
    """
    chosen = evidence[(evidence["place"] == "body") & (evidence["voice"] == voice)]
    outlets = {str(name): group for name, group in chosen.groupby("outlet", sort=False)}
    rows = [_difference(*pair) for pair in combinations(outlets.values(), 2)]
    adjusted = intervals.holm([row["p"] for row in rows])
    for row, p in zip(rows, adjusted, strict=True):
        row |= {"p_adjusted": p, "clear": p < CLEAR}
    return pd.DataFrame(rows, columns=DIFFERENCES).astype(_DIFFERENCE_TYPES)


def _difference(first: pd.DataFrame, second: pd.DataFrame) -> dict[str, Any]:
    (one, one_note), (two, two_note) = estimate(first), estimate(second)
    between = intervals.difference(one, two)
    interval = between.interval()
    return {
        "outlet": first["outlet"].iloc[0],
        "other": second["outlet"].iloc[0],
        "voice": first["voice"].iloc[0],
        "value": between.value,
        "low": interval.low,
        "high": interval.high,
        "p": between.p,
        "n": len(first),
        "other_n": len(second),
        "note": "; ".join(dict.fromkeys(filter(None, (one_note, two_note)))),
    }


def headline_against_body(evidence: pd.DataFrame) -> pd.DataFrame:
    """Each headline and deck beside the sentences of its article, all in the outlet's own voice.

    Returns:
        The columns of `HEADLINES`: ``value`` of the headline, ``body`` with its interval, their
        ``difference``, and ``colder``, the share of the body's sentences that are colder than the
        headline (ties count half): near 0 the headline is colder than what stands below it.
    """
    own = evidence[evidence["voice"] == "own"]
    bodies = {str(key): rows for key, rows in own[own["place"] == "body"].groupby("article_id")}
    above = own[own["place"] != "body"].groupby(["article_id", "place"], sort=False)
    heads = [(str(rows["article_id"].iloc[0]), rows) for _, rows in above]
    rows = [_against(head, bodies[key]) for key, head in heads if key in bodies]
    return pd.DataFrame(rows, columns=HEADLINES).astype(_HEADLINE_TYPES)


def _against(head: pd.DataFrame, body: pd.DataFrame) -> dict[str, Any]:
    found, _ = estimate(body)
    interval = found.interval()
    value = float(head["value"].mean())
    colder = (body["value"] < value).mean() + (body["value"] == value).mean() / 2
    return {
        "article_id": head["article_id"].iloc[0],
        "outlet": head["outlet"].iloc[0],
        "place": head["place"].iloc[0],
        "start": int(head["start"].min()),
        "end": int(head["end"].max()),
        "value": value,
        "body": found.value,
        "low": interval.low,
        "high": interval.high,
        "n": len(body),
        "difference": value - found.value,
        "colder": float(colder),
    }
