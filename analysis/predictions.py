"""Predictions: JSON lines answered one by one, so that accuracy can be measured from outside.

A line is answered before the next is read: a long input needs no memory, and what was answered
stands when a line is wrong. The forms of the answers are fixed (docs/data-format.md).
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import IO, NamedTuple

from analysis.errors import InputLineError, InputRowError, NewsprismError

Row = Mapping[str, object]


class Capability(NamedTuple):
    """What can be predicted: the module whose ``predict`` answers, and what its rows must hold."""

    module: str
    text: tuple[str, ...] = ("text",)  # fields that hold a text
    lists: tuple[str, ...] = ()  # fields that hold a list


CAPABILITIES: Mapping[str, Capability] = {
    "quotes": Capability("analysis.quotations"),
    "tone": Capability("analysis.rating.toward"),
    "clean": Capability("analysis.cleaning"),
    "frames": Capability("analysis.framing.frame_classes"),
    "wording": Capability("analysis.framing.loaded_sentences"),
    "naming": Capability("analysis.entities.chains", text=(), lists=("mentions",)),
}
_SHOWN: Mapping[type, str] = {str: '"..."', list: "[...]"}


def predict(capability: str, source: IO[bytes], target: IO[bytes]) -> None:
    """Answer every line of ``source`` on ``target``, in order.

    Raises:
        NewsprismError: there is no such capability.
        InputLineError: a line is not a JSON object; the lines before it have been answered.
    """
    if capability not in CAPABILITIES:
        known = ", ".join(CAPABILITIES)
        raise NewsprismError(f"There is no capability {capability}. There are: {known}.")
    wanted = CAPABILITIES[capability]
    answer: Callable[[Row], Row] = import_module(wanted.module).predict
    for number, row in _rows(source):
        _check(number, row, wanted)
        try:
            answered = answer(row)
        except InputRowError as wrong:
            raise InputLineError(number, problem=wrong.problem, remedy=wrong.remedy) from wrong
        target.write(json.dumps(answered, allow_nan=False).encode("ascii") + b"\n")
        target.flush()  # whoever asks a line at a time waits for its answer


def _rows(source: Iterable[bytes]) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except (ValueError, RecursionError) as broken:
            raise InputLineError(
                number, problem="this is not valid JSON", remedy="Write one JSON object a line."
            ) from broken
        if not isinstance(row, dict):
            raise InputLineError(
                number, problem="this is JSON but no object", remedy='Write {"id": ..., ...}.'
            )
        yield number, row


def _check(number: int, row: Row, wanted: Capability) -> None:
    """Refuse a row that lacks what the capability reads."""
    fields = [(name, str) for name in wanted.text] + [(name, list) for name in wanted.lists]
    for name, kind in fields:
        if not isinstance(row.get(name), kind):
            example = ", ".join(f'"{each}": {_SHOWN[needed]}' for each, needed in fields)
            raise InputLineError(
                number,
                problem=f'"{name}" is missing or no {"list" if kind is list else "text"}',
                remedy=f'Write {{"id": ..., {example}}}.',
            )
