"""Findings about emphasis: words that one outlet's articles use and the others hardly do."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.findings.wording import (
    Articles,
    Finding,
    by_outlet,
    counted,
    listed,
    others,
    spots,
    times,
)
from analysis.lenses import emphasis
from analysis.models import Annotation

Row = Mapping[Hashable, Any]

MIN_USES = 3  # of a term that others use too; fewer may be one sentence and its echo
MIN_ONLY = 2  # of a phrase that stands in no other article
CLEAR = 0.05  # adjusted p under which outlets with enough articles are told to differ
TWICE = 2.0  # how many times the others' rate a term must reach
MOST_TERMS = 2  # sentences about terms that others use too
MOST_PHRASES = 2  # of an outlet, in the sentence about phrases that stand nowhere else
PHRASE, NAME = 1.4, 1.2  # weight of terms that say what they are about by themselves


def stressed(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Terms used far more in one outlet's articles, and phrases that stand nowhere else."""
    outlets = by_outlet(annotations)
    if len(outlets) < 2:
        return []
    table = tables.get(emphasis.KEY)
    evidence = emphasis.measure(annotations) if table is None else table
    summary = emphasis.summarise(evidence).dropna(subset="score")  # no score: no other has words
    if summary.empty:
        return []
    return [*terms(summary, evidence, outlets), *only_here(summary, evidence, outlets)]


def terms(
    summary: pd.DataFrame, evidence: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Sequence[Finding]:
    """Of each outlet the term it uses most beyond the others, the clearest first."""
    telling = (summary["count"] >= MIN_USES) & (summary["rate"] >= TWICE * summary["other_rate"])
    telling &= (summary["adjusted_p"] < CLEAR) | summary["adjusted_p"].isna()
    weight = summary["display"].map(_weight)
    weighed = summary.assign(weight=summary["score"] * weight)[telling & (weight > 1)]
    ranked = weighed.sort_values("weight", ascending=False, kind="stable")
    chosen = ranked.drop_duplicates("outlet").head(MOST_TERMS).to_dict("records")
    total = sum(articles.number for articles in outlets.values())
    return [_finding(row, evidence, outlets[row["outlet"]], total) for row in chosen]


def only_here(
    summary: pd.DataFrame, evidence: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Sequence[Finding]:
    """Phrases that stand twice or more in the articles of one outlet and in no other."""
    alone = (summary["count"] >= MIN_ONLY) & (summary["other_count"] == 0)
    alone &= summary["term"].str.contains(" ")
    ranked = summary[alone].sort_values("score", ascending=False, kind="stable")
    best = ranked.groupby("outlet", sort=False).head(MOST_PHRASES)
    if best.empty:
        return []
    parts = []
    for outlet, rows in best.groupby("outlet", sort=False):
        phrases = [f"“{row['display']}” ({times(row['count'])})" for row in rows.to_dict("records")]
        parts.append(f"{listed(phrases)} in {outlets[str(outlet)]}")
    text = f"Phrases that stand in no other article: {'; '.join(parts)}."
    note = "Phrases of two or three words that are used at least twice."
    return [Finding(text, emphasis.KEY, 0.6, spots(_rows(evidence, best)), note)]


def _weight(display: str) -> float:
    """A phrase or a name says what it is about; a single plain word hardly does."""
    if " " in display:
        return PHRASE
    return NAME if display[:1].isupper() else 1.0


def _rows(evidence: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The places in the body of the terms chosen for each outlet."""
    pairs = set(zip(chosen["outlet"], chosen["term"], strict=True))
    body = evidence[(evidence["place"] == "body") & evidence["term"].isin(chosen["term"].unique())]
    told = [pair in pairs for pair in zip(body["outlet"], body["term"], strict=True)]
    return body[told]


def _finding(row: Row, evidence: pd.DataFrame, articles: Articles, total: int) -> Finding:
    rows = _rows(evidence, pd.DataFrame([row]))
    text = f"“{row['display']}” stands {times(row['count'])} in {articles}"
    if articles.number > 1:
        text += f" (in {row['articles']} of them)"
    rest = others(total - articles.number)
    together = " together" if total - articles.number > 1 else ""
    elsewhere = f"{times(row['other_count'])} in {rest}{together}" if row["other_count"] else ""
    text += f", {elsewhere}." if elsewhere else " and nowhere else."
    strength = min(0.75, 0.4 + row["score"] / 15)
    return Finding(text, emphasis.KEY, strength, spots(rows), _note(row))


def _note(row: Row) -> str:
    quoted = f"{counted(row['quoted'], 'use')} inside quotations. " if row["quoted"] else ""
    return f"{quoted}Counts in the body; a possessive counts as the name itself."
