"""Rows for the tab Naming: who is named, in which forms, and what the reader decided about it.

Nothing is counted here: rows of the lens's summary are chosen, added up over forms and outlets, and
put in order. A mark is known by the index of its row.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.context import Span
from analysis.entities import decisions, forms
from dashboard import evidence_rows
from dashboard.data import View

KINDS = {
    "People": "person",
    "Bodies": "body",
    "Countries": "country",
    "Groups": "group",
    "Events": "event",
}
FORMER, TITLED, UNTITLED = "former title", "title, with a name or alone", "no title"
OWN, QUOTED, BOTH = "own voice", "quoted", "both"


class Decision(NamedTuple):
    """Something the reader decided, in words, and the field that takes it back."""

    text: str
    field: str


def actors(view: View, kind: str) -> pd.DataFrame:
    """Who of a kind is named: ``actor``, ``count``, ``outlets``; those in most outlets first."""
    rows = view.summary[view.summary["kind"] == kind]
    table = rows.groupby("actor", sort=False).agg(
        count=("count", "sum"), outlets=("outlet", "nunique"), forms=("form", "nunique")
    )
    return table.reset_index().sort_values(
        ["outlets", "count", "actor"], ascending=[False, False, True], ignore_index=True
    )


def all_actors(view: View) -> list[str]:
    """The names of all actors, in the order of the alphabet."""
    return sorted(view.summary["actor"].unique(), key=str.casefold)


def cells(view: View, actor: str, outlets: Sequence[str], most: int) -> pd.DataFrame:
    """The forms of an actor by outlet: the ``most`` most used, the most used first.

    ``title_class`` and ``voices`` are by what a square may be coloured.
    """
    rows = view.summary[view.summary["actor"] == actor]
    total = rows.groupby("form")["count"].sum()
    order = rows.drop_duplicates("form").set_index("form").index
    ranked = sorted(order, key=lambda form: -int(total[form]))[:most]
    kept = rows[rows["form"].isin(ranked)].copy()
    kept["rank"] = kept["form"].map({form: at for at, form in enumerate(ranked)})
    kept["column"] = kept["outlet"].map({outlet: at for at, outlet in enumerate(outlets)})
    kept["title_class"] = [_title_class(form) for form in kept["form"]]
    kept["voices"] = [_voices(o, q) for o, q in zip(kept["own"], kept["quoted"], strict=True)]
    return kept.sort_values(["rank", "column"], kind="stable").drop(columns=["rank", "column"])


def _title_class(form: str) -> str:
    parts = forms.parts(form)
    if parts.former:
        return FORMER
    return TITLED if parts.title or forms.is_office(form) else UNTITLED


def _voices(own: int, quoted: int) -> str:
    if own and quoted:
        return BOTH
    return OWN if own else QUOTED


def spans(view: View, table: pd.DataFrame, index: int) -> list[Span]:
    """The places in the bodies behind a square of ``cells``."""
    rows = evidence_rows.behind(
        view.evidence, evidence_rows.one(table, index), ["actor", "outlet", "form"]
    )
    return evidence_rows.spans(rows[rows["place"] == "body"], "voice")


def forms_of(view: View, actor: str) -> list[str]:
    """The forms of an actor, the most used first."""
    rows = view.summary[view.summary["actor"] == actor]
    counts = rows.groupby("form", sort=False)["count"].sum()
    return list(counts.sort_values(ascending=False, kind="stable").index)


def joining(actor: str, other: str) -> dict[str, str | None]:
    """The decision that two actors are one, called as the second."""
    return {f"{decisions.JOIN}{actor}": other}


def parting(actor: str, form: str) -> dict[str, str | None]:
    """The decision that a form is an actor of its own."""
    return {f"{decisions.PART}{form}": actor}


def following(words: str) -> dict[str, str | None]:
    """The decision to follow an event by some words."""
    return {f"{decisions.FOLLOW}{' '.join(words.split())}": decisions.YES}


_WORDS = {
    decisions.JOIN: "“{}” is joined to",
    decisions.PART: "“{}” is split from",
    decisions.FOLLOW: "“{}” is followed",
}


def in_words(field: str) -> str | None:
    """What the field of a decision says, for the log; None for a field of another kind."""
    for prefix, words in _WORDS.items():
        if field.startswith(prefix):
            return words.format(field.removeprefix(prefix))
    return None


def in_force(pairs: Sequence[tuple[str, str | None]]) -> list[Decision]:
    """What the reader joined, parted and follows, in words."""
    read = decisions.read(pairs)
    joined = [
        Decision(f"{_WORDS[decisions.JOIN].format(one)} “{other}”", f"{decisions.JOIN}{one}")
        for one, other in read.joined.items()
    ]
    parted = [
        Decision(f"{_WORDS[decisions.PART].format(form)} “{actor}”", f"{decisions.PART}{form}")
        for form, actor in read.parted.items()
    ]
    followed = [
        Decision(_WORDS[decisions.FOLLOW].format(words), f"{decisions.FOLLOW}{words}")
        for words in read.followed
    ]
    return joined + parted + followed
