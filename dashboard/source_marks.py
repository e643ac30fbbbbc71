"""Rows about sources that become marks: verbs, first words, speakers of one outlet, namings."""

import pandas as pd

from analysis import source_tables, verb_tables
from analysis.context import Span
from analysis.lenses import sources
from analysis.models import Corpus
from dashboard import evidence_rows, labels
from dashboard.charts.sources import TYPE_NAMES
from dashboard.data import View


def speakers(view: View) -> pd.DataFrame:
    """Outlet x speaker with the words quoted, for those whose very words are quoted."""
    table = sources.by_speaker(view.evidence)
    return table[table["words"] > 0].reset_index(drop=True)


def only_in_one(view: View) -> pd.DataFrame:
    """The named speakers whom one outlet alone gives a voice."""
    table = source_tables.only_in_one(view.evidence)
    return table.assign(source_type=table["source_type"].map(TYPE_NAMES)).drop(columns="share")


def without_interval(types: pd.DataFrame) -> dict[str, list[str]]:
    """The outlets whose shares have no interval, by the reason."""
    bare = types[(types["words"] > 0) & (types["reason"] != "")]
    return {
        str(reason): list(dict.fromkeys(rows["outlet"]))
        for reason, rows in bare.groupby("reason", sort=False)
    }


def without_quotations(view: View, chosen: Corpus) -> list[str]:
    """The articles in which no quotation was found, by outlet and headline."""
    counted = set(view.evidence.loc[view.evidence["counted"], "article_id"])
    return [
        " ".join(filter(None, [labels.short(chosen.labels[a.id]), a.headline]))
        for a in chosen.articles
        if a.id not in counted
    ]


def named_and_anonymous(view: View) -> pd.DataFrame:
    """Quoted words of named people, of anonymous people and of bodies, an outlet a row."""
    return source_tables.naming(view.evidence)


def naming_spans(view: View, table: pd.DataFrame, index: int) -> list[Span]:
    """The quotations behind a bar of ``named_and_anonymous``."""
    mark = evidence_rows.one(table, index)
    rows = view.evidence[view.evidence["outlet"] == mark["outlet"]]
    pairs = zip(rows["speaker"], rows["anonymous"], strict=True)
    namings = [source_tables.naming_of(*pair) for pair in pairs]
    return evidence_rows.spans(rows[[each == mark["naming"] for each in namings]], "speaker")


def relays(view: View) -> pd.DataFrame:
    """Words that were first given to another outlet or channel."""
    return source_tables.relays(view.evidence)


def relay_spans(view: View, table: pd.DataFrame, index: int) -> list[Span]:
    """The quotations behind a bar of ``relays``."""
    mark = evidence_rows.one(table, index)
    rows = view.evidence[view.evidence["outlet"] == mark["outlet"]]
    via = rows["via"].fillna(source_tables.NO_RELAY)
    return evidence_rows.spans(rows[via == mark["via"]], "speaker")


def manners(view: View) -> pd.DataFrame:
    """Quotations by what their reporting verb says of the words, an outlet a row."""
    return verb_tables.manners(view.evidence)


def manners_of_speakers(view: View) -> pd.DataFrame:
    """How each outlet reports each speaker, by the manner of its verbs."""
    return verb_tables.manners_of_speakers(view.evidence)


def verbs(view: View) -> pd.DataFrame:
    """How often each reporting verb introduces a quotation, by outlet."""
    return verb_tables.verbs(view.evidence)


def first_words(view: View) -> pd.DataFrame:
    """Where in its article each speaker is first heard."""
    return source_tables.first_words(view.evidence)


def opening_words(table: pd.DataFrame) -> list[str]:
    """A sentence an outlet: who speaks in its headline and deck, and who speaks first."""
    said = []
    for outlet, rows in table.groupby("outlet", sort=False):
        parts = []
        for place in ("headline", "deck"):
            names = list(dict.fromkeys(rows.loc[rows["place"] == place, "speaker"]))
            if names:
                parts.append(f"the {place} quotes {', '.join(names)}")
        body = rows.dropna(subset="position")
        if not body.empty:
            first = evidence_rows.one(body.reset_index(), int(body["position"].argmin()))
            where = f"{first['position']:.0%} of the way down"
            parts.append(f"first heard in the text: {first['speaker']}, {where}")
        said.append(f"{outlet}: {'; '.join(parts)}.")
    return said
