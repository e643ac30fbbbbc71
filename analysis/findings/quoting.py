"""Findings about who is quoted: how much, which kinds of source, without a name, at second hand."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.findings.wording import (
    Articles,
    Finding,
    by_outlet,
    counted,
    listed,
    opened,
    percent,
    spots,
)
from analysis.lenses import sources
from analysis.models import Annotation
from analysis.source_tables import UNKNOWN_SPEAKER
from analysis.speech import words

MIN_WORDS = 20  # quoted words under which a share of them is not worth a sentence
FEW_WORDS = 30  # quoted words that are told by their number
MOSTLY, RARELY = 0.5, 1 / 3  # shares that are told as a contrast
KINDS = {
    "government": "a government source",
    "politician": "a politician",
    "intergovernmental": "an international court or body",
    "expert": "an expert",
    "ngo": "a rights group, charity or campaign",
    "business": "a business source",
    "media": "another outlet",
    "public": "a member of the public",
}


def _evidence(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> pd.DataFrame:
    table = tables.get(sources.KEY)
    return sources.measure(annotations) if table is None else table


def amounts(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """The outlet whose articles quote most, beside the one whose articles quote least."""
    evidence = _evidence(annotations, tables)
    totals = _totals(annotations, evidence)
    most, least = totals.iloc[0], totals.iloc[-1]
    if not most["quoted"]:
        return [Finding("None of these articles quotes anybody word for word.", sources.KEY, 0.6)]
    text = _most(by_outlet(annotations)[most["outlet"]], most)
    chosen = [most["outlet"]]
    if least["share"] < most["share"]:
        text += f"; {_least(by_outlet(annotations)[least['outlet']], least)}"
        chosen.append(least["outlet"])
    rows = evidence[evidence["counted"] & evidence["outlet"].isin(chosen)]
    note = (
        "Words inside quotation marks in the body, each place once; reported speech is not counted."
    )
    return [Finding(f"{text}.", sources.KEY, 0.8 + most["share"] / 10, spots(rows), note)]


def _totals(annotations: Sequence[Annotation], evidence: pd.DataFrame) -> pd.DataFrame:
    """Quoted share of each outlet's words, largest first."""
    articles = sources.articles(annotations)
    table = articles.groupby("outlet", sort=False)[["words", "quoted_words", "quotations"]].sum()
    table = table.rename(columns={"quoted_words": "quoted"}).reset_index()
    rows = evidence[evidence["counted"]]
    named = rows[~rows["anonymous"] & (rows["speaker"] != UNKNOWN_SPEAKER)]
    table["speakers"] = _different(rows, table["outlet"])
    table["named"] = _different(named, table["outlet"])
    table["share"] = table["quoted"] / table["words"].clip(lower=1)
    return table.sort_values("share", ascending=False, kind="stable")


def _different(rows: pd.DataFrame, outlets: "pd.Series[str]") -> "pd.Series[int]":
    return outlets.map(rows.groupby("outlet")["speaker"].nunique()).fillna(0).astype("int64")


def _most(articles: Articles, row: "pd.Series[float]") -> str:
    quotations = counted(int(row["quotations"]), "quotation")
    makes = "makes" if row["quotations"] == 1 else "make"
    whose = _sources(int(row["speakers"]), int(row["named"]))
    return (
        f"In {articles}, {quotations} from {whose} {makes} up {percent(row['share'])} of the words"
    )


def _sources(number: int, named: int) -> str:
    if named == number:
        return counted(number, "named source")
    if not named:
        return f"{counted(number, 'source')} without a name"
    return f"{number} sources, {named} of them named,"


def _least(articles: Articles, row: "pd.Series[float]") -> str:
    if not row["quoted"]:
        return f"{articles} {articles.verb('quotes', 'quote')} nobody word for word"
    if row["quoted"] < FEW_WORDS:
        return (
            f"{articles} {articles.verb('quotes', 'quote')} {counted(int(row['quoted']), 'word')}"
        )
    return f"in {articles}, {percent(row['share'])}"


def exclusive_types(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Kinds of source that only one outlet's articles let speak, word for word or reported."""
    outlets = by_outlet(annotations)
    evidence = _evidence(annotations, tables)
    if len(outlets) < 2:
        return []
    users = evidence.groupby("source_type")["outlet"].unique()
    alone: dict[str, list[str]] = {}
    for source_type, using in users.items():
        if len(using) == 1 and source_type in KINDS:
            alone.setdefault(using[0], []).append(str(source_type))
    if not alone:
        return []
    parts = [_only(outlets[outlet], types, evidence) for outlet, types in alone.items()]
    told = evidence["source_type"].isin([each for types in alone.values() for each in types])
    spoken = evidence.loc[told & evidence["counted"], "value"].sum()
    strength = 0.6 + min(spoken, 100) / 500
    text = f"{opened('; '.join(parts))}."
    return [Finding(text, sources.KEY, strength, spots(evidence[told]))]


def _only(articles: Articles, types: Sequence[str], evidence: pd.DataFrame) -> str:
    parts = []
    for source_type in types:
        names = _speakers(evidence[evidence["source_type"] == source_type])
        parts.append(f"{KINDS[source_type]} ({listed(names)})")
    return f"only {articles} {articles.verb('cites', 'cite')} {listed(parts)}"


def _speakers(rows: pd.DataFrame) -> list[str]:
    """Different speakers; a description that began a sentence loses its capital ("Experts")."""
    told = zip(rows["speaker"], rows["anonymous"], strict=True)
    names = [_small(name) if unnamed else name for name, unnamed in told]
    return list(dict.fromkeys(names))


def _small(name: str) -> str:
    first = name.split()[0].casefold() if name.split() else ""
    return name[0].lower() + name[1:] if first in words.nouns() else name


def anonymous(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Where most quoted words come from sources without a name, beside where few do."""
    outlets = by_outlet(annotations)
    evidence = _evidence(annotations, tables)
    rows = evidence[evidence["counted"]]
    table = rows.assign(unnamed=rows["value"].where(rows["anonymous"], 0))
    sums = table.groupby("outlet", sort=False)[["value", "unnamed"]].sum()
    shares = (sums["unnamed"] / sums["value"])[sums["value"] >= MIN_WORDS].sort_values()
    if shares.empty or shares.iloc[-1] < MOSTLY:
        return []
    most, amount = outlets[str(shares.index[-1])], shares.iloc[-1]
    chosen = rows[(rows["outlet"] == most.outlet) & rows["anonymous"]]
    whose = listed(_speakers(chosen))
    text = (
        f"{'All' if amount == 1 else percent(amount) + ' of the'} words quoted in {most} come from "
    )
    text += f"sources without a name ({whose})"
    if len(shares) > 1 and shares.iloc[0] <= RARELY:
        text += f"; in {outlets[str(shares.index[0])]}, {percent(shares.iloc[0])}"
    return [Finding(f"{text}.", sources.KEY, 0.7, spots(chosen))]


def relayed(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Which articles pass on what was first said to another outlet."""
    outlets = by_outlet(annotations)
    evidence = _evidence(annotations, tables)
    evidence = evidence[evidence["place"] == "body"]
    relays = evidence.dropna(subset="via")
    if relays.empty:
        return []
    parts = []
    for outlet, rows in relays.groupby("outlet", sort=False):
        total = int((evidence["outlet"] == outlet).sum())
        amount = f"{len(rows)} of {counted(total, 'quotation')}"
        parts.append(
            f"{amount} in {outlets[str(outlet)]} (to {listed(list(rows['via'].unique()))})"
        )
    text = f"First said to another outlet or channel: {listed(parts)}."
    note = (
        "Quotations here include reported speech. A relay that the text does not name is not seen."
    )
    return [Finding(text, sources.KEY, 0.55, spots(relays), note)]
