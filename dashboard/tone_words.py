"""What the page Tone says in plain words beside its charts."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import controls

CHANCE = "With means this close that is to be expected: their order says nothing."


def verdict(pairs: pd.DataFrame) -> str:
    """One sentence on whether any two outlets differ in the tone of their own voice."""
    if pairs.empty:
        return "One outlet: there is nothing to compare its tone with."
    clear = pairs[pairs["clear"]]
    if clear.empty:
        return (
            f"No measurable difference: of {controls.counted(len(pairs), 'pair')} of outlets none "
            "differs clearly in the tone of its own voice (Welch's test, with Holm's adjustment)."
        )
    named = "; ".join(
        f"{row['outlet']} and {row['other']} by {_signed(row['value'])} "
        f"({_signed(row['low'])} to {_signed(row['high'])})"
        for row in clear.to_dict("records")
    )
    return f"In these articles {len(clear)} of {len(pairs)} pairs differ clearly: {named}."


def without_a_sentence(rows: pd.DataFrame) -> list[str]:
    """Whether the side of zero and the order of the outlets hang on one sentence, and on which."""
    if rows.empty:
        return []
    turning = [row for row in rows.to_dict("records") if row["turns"]]
    passing = [row for row in rows.to_dict("records") if row["passes"]]
    said = [_turn(row) for row in turning] or [
        "No outlet's own voice turns from cold to warm, or back, when any one sentence is left out."
    ]
    if len(rows) > 1:
        said += [_pass(row) for row in passing] or [
            "No outlet passes another when any one sentence is left out."
        ]
    return [*said, CHANCE] if passing else said


def _turn(row: Mapping[Any, Any]) -> str:
    return (
        f"{row['outlet']}: without sentence {row['order'] + 1} the mean of its own voice goes from "
        f"{_signed(row['value'])} to {_signed(row['without'])}, across zero."
    )


def _pass(row: Mapping[Any, Any]) -> str:
    return (
        f"{row['outlet']}: without sentence {row['order'] + 1} its mean goes from "
        f"{_signed(row['value'])} to {_signed(row['without'])} and passes "
        f"{_listed(row['passes'])}."
    )


def without_words(rows: pd.DataFrame, count: int) -> str:
    """Whether the side of zero and the order hold without the words of the story."""
    if not count or len(rows) < 2:
        return "No rated word is shared by most outlets, so there is none to leave out."
    turning = [
        f"{row['outlet']} from {_signed(row['value'])} to {_signed(row['without'])}"
        for row in rows[rows["turns"]].to_dict("records")
    ]
    passing = [str(row["outlet"]) for row in rows[rows["passes"].map(bool)].to_dict("records")]
    said = f"Without the {controls.counted(count, 'rated word')} that most outlets here use, "
    said += f"across zero: {'; '.join(turning)}" if turning else "no mean crosses zero"
    order = f"the order changes for {_listed(passing)}" if passing else "the order stays"
    return f"{said}; {order}."


def asserted(summary: pd.DataFrame) -> str:
    """Which outlets state accusing terms as fact, and how many of how many."""
    stated = summary[(summary["status"] == "asserted") & (summary["count"] > 0)]
    if stated.empty:
        return "None of these articles was found to state an accusing term as fact."
    named = "; ".join(
        f"{row['outlet']} {row['count']} of {row['n']} "
        f"(95% interval {row['low']:.0%} to {row['high']:.0%})"
        for row in stated.to_dict("records")
    )
    return f"Accusing terms stated as fact: {named}."


def abstentions(cells: pd.DataFrame) -> str:
    """How many squares hold no mention the machine is sure of."""
    hollow = int((cells["sure"] == 0).sum())
    said = (
        "Green: the sentences that mention somebody speak of them warmly; brown: coldly. The "
        "number counts the mentions. A small model judges each sentence without seeing the name. "
    )
    if hollow:
        are = "is" if hollow == 1 else "are"
        squares = controls.counted(len(cells), "square")
        said += f"{hollow} of {squares} {are} hollow: the model is sure of no mention there. "
    return f"{said}Click a square to read the sentences; this is no ranking."


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _listed(names: list[str] | tuple[str, ...]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
