"""The tab Naming of the page Emphasis: what each outlet calls the same people and events."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.models import Corpus
from dashboard import controls, data, evidence, naming_rows, project, tables
from dashboard.charts import naming
from dashboard.data import View
from dashboard.theme import Badges

MOST_FORMS = 14  # forms of an actor that the chart shows; the table has them all
NOTES = {  # what the name of an actor of a kind is not
    "event": " An event is told from others by its kind and by where it is or what it is done to; "
    "its name here is made of both and is no outlet's.",
    "country": " A country here is also what speaks for it: its capital, its seat of government, "
    "its administration; never the person at its head.",
}
COLOURS = {"Title": "title_class", "Voice": "voices"}


def show(chosen: Corpus, badges: Badges) -> None:
    """Titles that conflict, then one actor's forms by outlet, and what the reader decides."""
    view = data.view("naming", chosen)
    if view.summary.empty:
        st.info("Nobody that these articles name is known by name.", icon=":material/info:")
        return
    _conflicts(chosen)
    actor = _choose(view)
    if actor is not None:
        _matrix(view, actor, chosen, badges)
    _decide(view, actor, chosen)
    st.header("All names")
    controls.show_table(view.summary, "naming")


def _conflicts(chosen: Corpus) -> None:
    """Titles on which outlets differ, in plain words, each with its places."""
    for number, finding in enumerate(data.title_conflicts(chosen)):
        words, way = st.columns([6, 1], vertical_alignment="center", gap="small")
        with words:
            controls.say(finding.text, "np-finding")
        places = controls.counted(len(finding.evidence), "place")
        if way.button(places, key=f"title-conflict-{number}"):
            evidence.drawer("Evidence", tables.finding_spans(finding), chosen, finding.text)


def _choose(view: View) -> str | None:
    """The actor whose names are shown; None where nobody of the kind is named."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    kind = left.segmented_control(
        "Kind of name",
        list(naming_rows.KINDS),
        default="People",
        required=True,
        key="named",
        bind="query-params",
    )
    table = naming_rows.actors(view, naming_rows.KINDS[kind or "People"])
    if table.empty:
        st.info("None of these is named in the articles chosen.", icon=":material/info:")
        return None
    counts = {str(row["actor"]): row for row in table.to_dict("records")}
    chosen: str | None = right.selectbox(
        "Who or what",
        list(counts),
        format_func=lambda actor: _option(actor, counts.get(actor)),
        key=f"actor-{kind}",
    )
    return chosen


def _option(actor: str, row: Mapping[Hashable, Any] | None) -> str:
    if row is None:
        return actor
    times = controls.counted(row["count"], "time")
    return f"{actor} · {times} in {controls.counted(row['outlets'], 'outlet')}"


def _matrix(view: View, actor: str, chosen: Corpus, badges: Badges) -> None:
    by = st.segmented_control(
        "Colour by", list(COLOURS), default="Title", required=True, key="naming_colour"
    )
    cells = naming_rows.cells(view, actor, chosen.outlets, MOST_FORMS)
    figure = naming.matrix(cells, actor, chosen.outlets, badges, COLOURS[by or "Title"])
    row = controls.show_chart(figure, cells, "naming_forms", f"Forms used for {actor}, by outlet")
    if row is not None:
        evidence.drawer(actor, naming_rows.spans(view, cells, row), chosen)
    kind = cells["kind"].iloc[0]
    forms = naming_rows.forms_of(view, actor)
    st.caption(_note(cells, forms, len(chosen.outlets)) + NOTES.get(kind, ""))


def _note(cells: pd.DataFrame, forms: list[str], outlets: int) -> str:
    """What the chart leaves out, and what it cannot say."""
    note = "Counted in the bodies of the articles; pronouns are not counted."
    shown = cells["form"].nunique()
    if shown < len(forms):
        note += f" The {shown} most used of {len(forms)} forms; the table below has all."
    if outlets == 1:
        note += " One outlet: there is nothing to compare it with."
    return note


def _decide(view: View, actor: str | None, chosen: Corpus) -> None:
    """Joining, parting and following, and what is in force."""
    join, part, follow = st.columns(3)
    if actor is not None:
        with join.popover("Join with another", icon=":material/merge:", width="stretch"):
            _join(view, actor)
        with part.popover("Split a name off", icon=":material/call_split:", width="stretch"):
            _part(view, actor)
    with follow.popover("Follow an event", icon=":material/search:", width="stretch"):
        _follow()
    for number, decision in enumerate(naming_rows.in_force(chosen.decisions)):
        words, way = st.columns([5, 1], vertical_alignment="center")
        with words:
            controls.say(decision.text, "np-note")
        way.button(
            "Take back",
            key=f"naming-back-{number}",
            type="tertiary",
            on_click=project.take_back,
            args=(decision.field,),
        )


def _join(view: View, actor: str) -> None:
    others = [each for each in naming_rows.all_actors(view) if each != actor]
    controls.say(f"“{actor}” and whoever you choose become one.", "np-note")
    other = st.selectbox("Is the same as", others, index=None, key="join-to")
    st.button(
        "Join",
        disabled=other is None,
        on_click=project.decide,
        args=(naming_rows.joining(actor, other or ""),),
    )


def _part(view: View, actor: str) -> None:
    controls.say(f"What is written like this no longer counts as “{actor}”.", "np-note")
    options = naming_rows.forms_of(view, actor)
    form = st.selectbox("Written as", options, index=None, key="part-off")
    st.button(
        "Split",
        disabled=form is None,
        on_click=project.decide,
        args=(naming_rows.parting(actor, form or ""),),
    )


def _follow() -> None:
    words = st.text_input("A few words", placeholder="boat strikes", key="follow", max_chars=80)
    st.caption(
        "Found where a sentence has all of these words close together, in any form and order, or "
        "words of the same class. It is then listed under Events."
    )
    st.button(
        "Follow",
        disabled=not words.strip(),
        on_click=project.decide,
        args=(naming_rows.following(words),),
    )
