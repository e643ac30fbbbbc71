"""The finding about titles: one outlet writes "former President", the others "President".

A title is a word of ``titles.csv`` right before a name written with capitals. Two articles disagree
about a person when the one always puts "former" before the same title and the other never does.
Which of them is right depends on the date of the articles, and is not judged.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import pandas as pd

from analysis.findings.wording import (
    Articles,
    Finding,
    Spot,
    by_outlet,
    listed,
    opened,
    others,
    times,
)
from analysis.models import Annotation
from analysis.rating.typography import plain
from analysis.speech import words

LENS = "emphasis"
STRENGTH = 0.95  # rare, checkable, and mostly a plain contradiction


class Use(NamedTuple):
    """A title beside a name, at a place of an article."""

    outlet: str
    person: str
    title: str
    written: str
    former: bool
    spot: Spot


def disagreeing(
    annotations: Sequence[Annotation], _tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """People whom some articles give a title and others give it as a former one."""
    uses = [use for annotation in annotations for use in _uses(annotation)]
    about: dict[tuple[str, str], list[Use]] = {}
    for use in uses:
        about.setdefault((use.person, use.title), []).append(use)
    found = [_finding(each, annotations) for each in about.values()]
    return [finding for finding in found if finding]


def _uses(annotation: Annotation) -> Iterator[Use]:
    text = plain(annotation.article.text)
    for match in _pattern().finditer(text):
        person = match["name"].split()[-1].removesuffix("'s").strip("'.-")
        title = match["title"].casefold()
        spot: Spot = (annotation.article.id, "body", *match.span())
        yield Use(annotation.outlet, person, title, match["title"], bool(match["former"]), spot)


@cache
def _pattern() -> re.Pattern[str]:
    titles = sorted(words.titles(), key=len, reverse=True)
    title = "|".join(re.escape(each) for each in titles)
    name = r"[^\W\d_][\w'.-]{0,30}"
    return re.compile(
        r"\b(?P<former>(?i:former|ex)[ -](?:[\w.'-]{1,20} ){0,2}?)?"
        rf"\b(?P<title>(?i:{title}))\.? "
        rf"(?P<name>(?=[A-Z]){name}(?: (?=[A-Z]){name}){{0,2}})"
    )


def _finding(uses: Sequence[Use], annotations: Sequence[Annotation]) -> Finding | None:
    """A sentence if every outlet is of one mind and the outlets are not."""
    sides: dict[bool, list[str]] = {True: [], False: []}
    for outlet in dict.fromkeys(use.outlet for use in uses):
        minds = {use.former for use in uses if use.outlet == outlet}
        if len(minds) == 1:
            sides[minds.pop()].append(outlet)
    if not sides[True] or not sides[False]:
        return None
    few = len(sides[True]) <= len(sides[False])
    articles = by_outlet(annotations)
    here, there = ([articles[outlet] for outlet in sides[side]] for side in (few, not few))
    told, other = (_title(uses, side) for side in (few, not few))
    number = sum(use.former == few and use.outlet in sides[few] for use in uses)
    only = "only " if len(here) == 1 and len(there) > 1 else ""
    calls = here[0].verb("calls", "call") if len(here) == 1 else "call"
    text = (
        f"{only}{listed([str(each) for each in here])} {calls} {uses[0].person} “{told}” "
        f"({times(number)}); {_rest(there, len(articles) - len(here))} “{other}”."
    )
    known = [use for use in uses if use.outlet in (*sides[True], *sides[False])]
    ordered = sorted(known, key=lambda use: use.former != few)
    return Finding(opened(text), LENS, STRENGTH, tuple(use.spot for use in ordered))


def _rest(articles: Sequence[Articles], possible: int) -> str:
    """The other side, by name or as "the other 4" when it is everybody else."""
    if len(articles) == possible > 1:
        return f"{others(possible)} write"
    write = articles[0].verb("writes", "write") if len(articles) == 1 else "write"
    return f"{listed([str(each) for each in articles])} {write}"


def _title(uses: Sequence[Use], former: bool) -> str:
    written = Counter(use.written for use in uses if use.former == former).most_common(1)[0][0]
    return f"former {written}" if former else written
