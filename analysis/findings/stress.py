"""Findings about emphasis: words that one outlet's articles use and the others hardly do."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.findings.wording import Articles, Finding, by_outlet, counted, spots
from analysis.lenses import emphasis
from analysis.models import Annotation

Row = Mapping[Hashable, Any]

MIN_USES = 3  # fewer may be one sentence and its echo
CLEAR = 0.05  # adjusted p under which outlets with enough articles are told to differ
MOST_TERMS = 3
ELSEWHERE = 0.2  # share of a word's uses that may stand in the other articles


def terms(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Of each outlet the term it uses most beyond the others, the clearest first."""
    outlets = by_outlet(annotations)
    if len(outlets) < 2:
        return []
    evidence = tables.get(emphasis.KEY)
    if evidence is None:
        evidence = emphasis.measure(annotations)
    summary = emphasis.summarise(evidence)
    return list(_findings(summary, evidence, outlets))


def _findings(
    summary: pd.DataFrame, evidence: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Iterator[Finding]:
    uses = summary["count"] + summary["other_count"]
    telling = (summary["count"] >= MIN_USES) & (summary["other_count"] <= ELSEWHERE * uses)
    tested = summary["adjusted_p"].notna()
    telling &= (summary["adjusted_p"] < CLEAR) | ~tested
    ranked = summary[telling].sort_values("score", ascending=False, kind="stable")
    for row in ranked.drop_duplicates("outlet").head(MOST_TERMS).to_dict("records"):
        here = (evidence["term"] == row["term"]) & (evidence["outlet"] == row["outlet"])
        rows = evidence[here & (evidence["place"] == "body")]
        strength = min(0.78, 0.4 + row["score"] / 10)
        text = _sentence(row, outlets[row["outlet"]])
        yield Finding(text, emphasis.KEY, strength, spots(rows), _note(row))


def _sentence(row: Row, articles: Articles) -> str:
    count, others = row["count"], row["other_count"]
    times = "once" if count == 1 else f"{count} times"
    text = f"“{row['display']}” stands {times} in {articles}"
    if articles.number > 1:
        text += f" (in {row['articles']} of them)"
    return (
        f"{text} and nowhere else." if not others else f"{text} and {_often(others)} in the others."
    )


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _note(row: Row) -> str:
    quoted = row["quoted"]
    voice = f"{counted(quoted, 'use')} inside quotations. " if quoted else ""
    return f"{voice}Counts in the body, possessive and plain form together."
