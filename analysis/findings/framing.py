"""Findings about frames and wording: a side that one article speaks of more, words only it uses.

Both are told of the outlet's own voice in the body. A difference in frames is told only where it is
clear (`framing/against_rest.py`); words are told only where they are strong and no other article
has them in any voice.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

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
from analysis.framing import against_rest
from analysis.lenses import frames, wording
from analysis.models import Annotation

Row = Mapping[Hashable, Any]

MOST_WORDS = 3  # words that show the frame
STRONG = 2.0  # strength from which a word mostly judges, whatever stands around it
MIN_STRONG = 2  # different words of an outlet; one alone is an accident
MOST_OUTLETS = 2
NOTE = (
    "Sentences in the outlet’s own voice whose words speak of the side, by word lists; Fisher’s "
    "test, adjusted for the number of comparisons. Sentences of one article belong together."
)
WORDS_NOTE = "Words from a list, in the body; a list does not know whether a word is deserved."


def sides(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """The frame that one outlet's articles speak of clearly more than all others together."""
    table = tables.get(frames.KEY)
    evidence = frames.measure(annotations) if table is None else table
    summary = frames.summarise(evidence)
    pairs = against_rest.differences(summary[summary["voice"] == "own"], "frame")
    clear = pairs[pairs["clear"] & (pairs["value"] > 0)]
    if clear.empty:
        return []
    best = clear.nlargest(1, "value").to_dict("records")[0]
    return [_side(best, evidence, by_outlet(annotations)[best["outlet"]])]


def _side(row: Row, evidence: pd.DataFrame, articles: Articles) -> Finding:
    rows = evidence[evidence["speaks"] & (evidence["place"] == "body")]
    rows = rows[(rows["outlet"] == row["outlet"]) & (rows["voice"] == "own")]
    rows = rows[rows["frame"] == row["what"]]
    telling = rows["word"].str.lower().value_counts().head(MOST_WORDS)
    words = listed([f"“{word}”" for word in telling.index])
    text = (
        f"{articles} {articles.verb('speaks', 'speak')} more of {row['what']} than the others: in "
        f"{percent(row['share'])} of the sentences in the outlet’s own voice, against "
        f"{percent(row['rest'])} (difference {percent(row['low'])} to {percent(row['high'])}), by "
        f"words such as {words}."
    )
    return Finding(opened(text), frames.KEY, 0.72, spots(rows), NOTE)


def loaded_only_here(
    annotations: Sequence[Annotation], tables: Mapping[str, pd.DataFrame]
) -> Sequence[Finding]:
    """Strong loaded words of an outlet's own voice that stand in no other outlet's articles."""
    outlets = by_outlet(annotations)
    table = tables.get(wording.KEY)
    evidence = wording.measure(annotations) if table is None else table
    used_by = evidence.groupby("word")["outlet"].nunique()
    own = (evidence["voice"] == "own") & (evidence["place"] == "body")
    rows = evidence[own & (evidence["value"] >= STRONG) & (evidence["word"].map(used_by) == 1)]
    different = rows.groupby("outlet", sort=False)["word"].nunique()
    many = different[different >= MIN_STRONG].nlargest(MOST_OUTLETS)
    if len(outlets) < 2 or many.empty:
        return []
    parts = [
        f"{counted(number, 'word')} in {outlets[str(outlet)]} ({_examples(rows, str(outlet))})"
        for outlet, number in many.items()
    ]
    text = f"Words that judge, in the outlet’s own voice and in no other article: {listed(parts)}."
    found = rows[rows["outlet"].isin(many.index)]
    return [Finding(text, wording.KEY, 0.55, spots(found), WORDS_NOTE)]


def _examples(rows: pd.DataFrame, outlet: str) -> str:
    mine = rows[rows["outlet"] == outlet].sort_values("value", ascending=False, kind="stable")
    return listed([f"“{word}”" for word in mine["written"].str.lower().drop_duplicates()])
