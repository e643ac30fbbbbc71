"""The finding about tone: the clearest difference between two outlets, or that there is none."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.findings.wording import Articles, Finding, by_outlet, opened, spots
from analysis.lenses import tone
from analysis.models import Annotation

SHOWN_SENTENCES = 3  # of each outlet: those that pull hardest in its direction
NOTE = "Mean tone of the body sentences in the outlet’s own voice. Tone is not stance."


def difference(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Own voices compared pair by pair; several comparisons at once are allowed for."""
    outlets = by_outlet(annotations)
    evidence = tables.get(tone.KEY)
    if evidence is None:
        evidence = tone.measure(annotations)
    if len(outlets) == 1:
        return _alone(evidence, next(iter(outlets.values())))
    pairs = tone.differences(evidence)
    known = pairs.dropna(subset=["p_adjusted"])
    if known.empty:
        return []
    clear = known[known["clear"]]
    if clear.empty:
        text = f"Tone: no clear difference between {_all(outlets)} in their own voice."
        return [Finding(text, tone.KEY, 0.5, (), _pairs(known))]
    return [_widest(evidence, clear, outlets)]


def _widest(
    evidence: pd.DataFrame, clear: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Finding:
    """The clear difference that is largest, told from the colder side."""
    widest = clear.iloc[int(clear["value"].abs().to_numpy().argmax())]
    colder, warmer = widest["outlet"], widest["other"]
    gap, low, high = -widest["value"], -widest["high"], -widest["low"]
    if gap < 0:
        colder, warmer = warmer, colder
        gap, low, high = widest["value"], widest["low"], widest["high"]
    text = (
        f"{outlets[colder]} {outlets[colder].verb('is', 'are')} worded more coldly than "
        f"{outlets[warmer]}: {gap:.2f} lower in its own voice on a scale from −1 to +1 "
        f"(95% interval {low:.2f} to {high:.2f})."
    )
    places = spots(pd.concat([_pulling(evidence, colder, 1), _pulling(evidence, warmer, -1)]))
    return Finding(opened(text), tone.KEY, 0.85, places, NOTE)


def _alone(evidence: pd.DataFrame, articles: Articles) -> Sequence[Finding]:
    """With nothing to compare with: whether the own voice is clearly warm or cold."""
    summary = tone.summarise(evidence)
    own = summary[summary["voice"] == "own"].dropna(subset=["low"])
    if own.empty:
        return []
    row = own.iloc[0]
    leaning = (
        "cold" if row["high"] < 0 else "warm" if row["low"] > 0 else "not clearly warm or cold"
    )
    text = (
        f"Tone: {articles} {articles.verb('is', 'are')}, in the outlet’s own voice, {leaning} "
        f"({row['value']:+.2f}, 95% interval {row['low']:+.2f} to {row['high']:+.2f})."
    ).replace("-", "−")
    places = spots(_pulling(evidence, articles.outlet, 1)) if leaning == "cold" else ()
    return [Finding(text, tone.KEY, 0.45, places, NOTE)]


def _all(outlets: Mapping[str, Articles]) -> str:
    """ "any two articles", or what comes nearest to it for these outlets."""
    single = all(articles.number == 1 for articles in outlets.values())
    if len(outlets) == 2:
        return "the two articles" if single else "the articles of the two outlets"
    return "any two articles" if single else "the articles of any two outlets"


def _pairs(known: pd.DataFrame) -> str:
    pairs = "The pair" if len(known) == 1 else f"All {len(known)} pairs"
    return f"{NOTE} {pairs} compared by Welch’s test, adjusted for their number (Holm)."


def _pulling(evidence: pd.DataFrame, outlet: str, direction: int) -> pd.DataFrame:
    own = (evidence["voice"] == "own") & (evidence["place"] == "body")
    rows = evidence[own & (evidence["outlet"] == outlet)]
    return rows.sort_values("value", ascending=direction > 0, kind="stable").head(SHOWN_SENTENCES)
