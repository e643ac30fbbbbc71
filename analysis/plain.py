"""Documents as plain values that JSON can hold, and back, with every type checked on the way in.

A project file is written by one visit and opened in another, and a parser's answer comes out of a
process that may have been fed anything; so nothing is taken on trust and nothing is unpickled.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from analysis.models import Document, Guess


def document_to_dict(document: Document) -> dict[str, Any]:
    """A document as plain values that JSON can hold."""
    return asdict(document) | {"declared": dict(document.declared), "notes": list(document.notes)}


def document_from_dict(row: Mapping[str, Any]) -> Document:
    """The document that ``document_to_dict`` was given.

    Raises:
        KeyError, TypeError, ValueError: the row is not of that form.
    """
    texts = {name: row[name] for name in ("name", "text", "format")}
    declared, notes = dict(row.get("declared", {})), tuple(row.get("notes", ()))
    for value in (*texts.values(), *declared.values(), *notes):
        if not isinstance(value, str):
            raise TypeError(f"text expected, found {type(value).__name__}")
    return Document(
        **texts,
        declared=declared,
        notes=notes,
        body_lines=_line_numbers(row.get("body_lines")),
        guessed={name: _guess(each) for name, each in dict(row.get("guessed", {})).items()},
    )


def _line_numbers(numbers: Any) -> tuple[int, ...] | None:
    if numbers is None:
        return None
    for number in numbers:
        if type(number) is not int or number < 0:
            raise TypeError(f"the number of a line expected, found {number!r}")
    return tuple(numbers)


def _guess(row: Mapping[str, Any]) -> Guess:
    value, how, sure = row["value"], row["how"], float(row["sure"])
    if not (isinstance(value, str) and isinstance(how, str) and 0 <= sure <= 1):
        raise TypeError("a guess is a value, how it was found, and from 0 to 1 how sure that is")
    return Guess(value, how, sure)
