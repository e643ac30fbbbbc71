"""The table of quotations: everything known of each, chosen by what a visitor asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.corrected import BY_HAND
from analysis.models import Article, Corpus
from dashboard import data
from dashboard.charts.sources import TYPE_NAMES
from dashboard.data import View

SURE, FAIRLY = 0.9, 0.7  # of 1: how the rule that found the speaker is called in words
ANY, NAMED, ANONYMOUS = "any", "named", "anonymous"


@dataclass(frozen=True)
class Wanted:
    """What a visitor asks for; an empty choice lets all through."""

    outlets: Sequence[str] = ()
    types: Sequence[str] = ()
    kinds: Sequence[str] = ()
    naming: str = ANY
    words: str = ""


def of_article(chosen: Corpus, article_id: str) -> list[dict[Any, Any]]:
    """The quotations of one article, rows of the evidence."""
    rows = data.view("sources", chosen).evidence
    return list(rows[rows["article_id"] == article_id].to_dict("records"))


def quotations(view: View, chosen: Corpus) -> pd.DataFrame:
    """Every quotation with its words, in the order of the articles; row n is evidence row n."""
    by_id = {article.id: article for article in chosen.articles}
    rows = [_row(row, by_id[row["article_id"]]) for row in view.evidence.to_dict("records")]
    return pd.DataFrame(rows, index=view.evidence.index)


def _row(row: Mapping[Any, Any], article: Article) -> dict[str, object]:
    return {
        "outlet": row["outlet"],
        "speaker": row["speaker"],
        "passage": article.part(row["place"])[row["start"] : row["end"]],
        "type": TYPE_NAMES[row["source_type"]],
        "sure": row["sure"],
        "anonymous": row["anonymous"],
        "via": row["via"] or "",
        "verb": row["cue"] or "",
        "manner": row["manner"],
        "kind": row["kind"],
        "words": row["value"],
        "counted": row["counted"],
        "place": row["place"],
        "share of article before": row["position"],
        "named as": row["named_as"] or "",
        "type rests on": row["basis"],
    }


def wanted(table: pd.DataFrame, ask: Wanted) -> pd.DataFrame:
    """The rows that fit; words are looked for in passage, speaker, naming, verb and channel."""
    fits = pd.Series(True, index=table.index)
    for column, values in (("outlet", ask.outlets), ("type", ask.types), ("kind", ask.kinds)):
        if values:
            fits &= table[column].isin(list(values))
    if ask.naming != ANY:
        fits &= table["anonymous"] == (ask.naming == ANONYMOUS)
    if ask.words.strip():
        searched = table[["passage", "speaker", "named as", "verb", "via"]].astype(str)
        text = searched.agg(" ".join, axis=1).str.casefold()
        fits &= text.str.contains(ask.words.strip().casefold(), regex=False)
    return table[fits]


def how_sure(row: Mapping[Any, Any]) -> str:
    """How sure the speaker is, in words: the number orders rules and is no probability."""
    if row["basis"] == BY_HAND:
        return BY_HAND
    return "sure" if row["sure"] >= SURE else "fairly sure" if row["sure"] >= FAIRLY else "unsure"


def how_known(row: Mapping[Any, Any]) -> str:
    """Who says it and what that rests on, in one line."""
    words = [f"{row['speaker']}, {how_sure(row)}", f"{TYPE_NAMES[row['source_type']]}"]
    if row["basis"] and row["basis"] != BY_HAND:
        words[-1] += f" ({row['basis']})"
    words += ["anonymous"] if row["anonymous"] else []
    words += [f"via {row['via']}"] if row["via"] else []
    return " · ".join(words)
