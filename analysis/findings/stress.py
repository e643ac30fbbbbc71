"""Findings about emphasis: words that one outlet's articles use and the others hardly do."""

import re
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import spellings
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
from analysis.rating.typography import plain
from analysis.speech import words

Row = Mapping[Hashable, Any]

MIN_USES = 3  # of a term that others use too; fewer may be one sentence and its echo
MIN_ONLY = 2  # of a phrase that stands in no other article
CLEAR = 0.05  # adjusted p under which outlets with enough articles are told to differ
CONSIDERED = 20  # terms of an outlet that are looked at, best first
TWICE = 2.0  # how many times the others' rate a term must reach
MOST_TERMS = 2  # sentences about terms that others use too
MOST_OF_ONE, MOST_PHRASES = 2, 6  # phrases of an outlet, and of all, that stand nowhere else
MOST_USED = 3  # terms of the only outlet
_FOLLOWING = re.compile(r"(?:'s)?\s+([\w.'-]{1,40})")  # the word right behind a term
PHRASE, NAME = 1.4, 1.2  # weight of terms that say what they are about by themselves


def stressed(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Terms used far more in one outlet's articles, and phrases that stand nowhere else."""
    outlets = by_outlet(annotations)
    table = tables.get(emphasis.KEY)
    evidence = emphasis.measure(annotations) if table is None else table
    body = evidence[evidence["place"] == "body"]
    summary = emphasis.summarise(body)
    if len(outlets) == 1:
        return most_used(summary, body, next(iter(outlets.values())))
    compared = summary.dropna(subset="score")  # no score: the other side has no words
    texts = {each.article.id: plain(each.article.text) for each in annotations}
    ranked = compared[compared["count"] >= MIN_ONLY].sort_values("score", ascending=False)
    rows = ranked.groupby("outlet", sort=False).head(CONSIDERED).to_dict("records")
    whole = pd.DataFrame([row for row in rows if _is_whole(_rows(body, [row]), texts)])
    if whole.empty:
        return []
    return [*terms(whole, body, outlets), *only_here(whole, body, outlets)]


def _is_whole(rows: pd.DataFrame, texts: Mapping[str, str]) -> bool:
    """Whether a term ever ends where it does: "senior U.S." never does if "official" follows."""
    for article_id, end in zip(rows["article_id"], rows["end"], strict=True):
        following = _FOLLOWING.match(texts[article_id], end)
        if following is None or spellings.form_of(following[1]).stop:
            return True
    return False


def most_used(summary: pd.DataFrame, body: pd.DataFrame, articles: Articles) -> Sequence[Finding]:
    """With nothing to compare with: what the articles of the one outlet say most often."""
    best = summary[summary["count"] >= MIN_USES].nlargest(MOST_USED, "count")
    if best.empty:
        return []
    said = [f"“{row['display']}” ({times(row['count'])})" for row in best.to_dict("records")]
    text = f"Used most in {articles}: {listed(said)}."
    return [Finding(text, emphasis.KEY, 0.5, spots(_rows(body, best.to_dict("records"))))]


def terms(
    summary: pd.DataFrame, body: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Sequence[Finding]:
    """Of each outlet the term it uses most beyond the others, the clearest first."""
    telling = (summary["count"] >= MIN_USES) & (summary["rate"] >= TWICE * summary["other_rate"])
    telling &= (summary["adjusted_p"] < CLEAR) | summary["adjusted_p"].isna()
    telling &= (summary["other_count"] > 0) | ~summary["term"].str.contains(" ")
    weight = summary["display"].map(_weight)
    weighed = summary.assign(weight=summary["score"] * weight)[telling & (weight > 1)]
    ranked = weighed.sort_values("weight", ascending=False, kind="stable")
    chosen = ranked.drop_duplicates("outlet").head(MOST_TERMS).to_dict("records")
    total = sum(articles.number for articles in outlets.values())
    return [_finding(row, body, outlets[row["outlet"]], total) for row in chosen]


def only_here(
    summary: pd.DataFrame, body: pd.DataFrame, outlets: Mapping[str, Articles]
) -> Sequence[Finding]:
    """Phrases that stand twice or more in the articles of one outlet and in no other."""
    alone = (summary["other_count"] == 0) & summary["term"].str.contains(" ")
    ranked = summary[alone].sort_values("score", ascending=False, kind="stable")
    best = ranked.groupby("outlet", sort=False).head(MOST_OF_ONE).head(MOST_PHRASES)
    if best.empty:
        return []
    parts = []
    for outlet, rows in best.groupby("outlet", sort=False):
        phrases = [f"“{row['display']}” ({times(row['count'])})" for row in rows.to_dict("records")]
        parts.append(f"{listed(phrases)} in {outlets[str(outlet)]}")
    text = f"Phrases that stand in no other article: {'; '.join(parts)}."
    note = "Phrases of two or three words that are used at least twice."
    return [Finding(text, emphasis.KEY, 0.6, spots(_rows(body, best.to_dict("records"))), note)]


def _weight(display: str) -> float:
    """A phrase or a name says what it is about by itself; a plain word or a title does not."""
    if " " in display:
        return PHRASE
    if display.casefold() in words.titles():
        return 1.0
    return NAME if display[:1].isupper() else 1.0


def _rows(body: pd.DataFrame, chosen: Sequence[Row]) -> pd.DataFrame:
    """The places of the terms chosen for each outlet."""
    told = pd.Series(False, index=body.index)
    for row in chosen:
        told |= (body["term"] == row["term"]) & (body["outlet"] == row["outlet"])
    return body[told]


def _finding(row: Row, body: pd.DataFrame, articles: Articles, total: int) -> Finding:
    rows = _rows(body, [row])
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
