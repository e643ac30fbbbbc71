"""Wire: what goes between the app and the process that parses, as JSON and counted bytes.

A message is a JSON object and, behind it, runs of bytes whose sizes it states. Nothing is pickled:
whoever reads checks every type, and refuses more than the size it was told to expect, because the
other end may have been taken over by the file it parsed.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from typing import IO, Any

from analysis.errors import ArticleFileError
from analysis.plain import document_from_dict, document_to_dict
from analysis.reading.found import Columns, Found, Task

_SIZE = struct.Struct(">Q")


def send(pipe: IO[bytes], message: Mapping[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Write a message."""
    head = json.dumps({**message, "sizes": [len(blob) for blob in blobs]}).encode("ascii")
    pipe.write(_SIZE.pack(len(head)) + head)
    for blob in blobs:
        pipe.write(blob)
    pipe.flush()


def receive(pipe: IO[bytes], most: int) -> tuple[dict[str, Any], list[bytes]]:
    """Read a message of at most ``most`` bytes in JSON and ``most`` behind it.

    Raises:
        EOFError: the other end closed the pipe.
        ValueError: the message is larger, or is none.
    """
    (size,) = _SIZE.unpack(_exactly(pipe, _SIZE.size))
    if size > most:
        raise ValueError(f"a message of {size} bytes")
    message = json.loads(_exactly(pipe, size))
    sizes = message.pop("sizes")
    if any(type(each) is not int or each < 0 for each in sizes) or sum(sizes) > most:
        raise ValueError("parts of impossible size")
    return message, [_exactly(pipe, each) for each in sizes]


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data


def from_task(kind: str, task: Task) -> tuple[dict[str, Any], list[bytes]]:
    """A task as a message."""
    columns = None if task.columns is None else dict(task.columns)
    message = {"kind": kind, "name": task.name, "columns": columns}
    return message | {"room": task.room, "places": task.places}, [task.data]


def to_task(message: Mapping[str, Any], blobs: Sequence[bytes]) -> tuple[str, Task]:
    """The kind of file and the task in a message."""
    names = ("name", "columns", "room", "places")
    return message["kind"], Task(data=blobs[0], **{name: message[name] for name in names})


def from_found(found: Found) -> tuple[dict[str, Any], list[bytes]]:
    """What was found as a message."""
    columns = found.columns
    message = {
        "documents": [document_to_dict(document) for document in found.documents],
        "failures": [[f.filename, f.problem, f.remedy, f.row] for f in found.failures],
        "columns": columns and {"headers": columns.headers, "fields": dict(columns.fields)},
        "labels": [label for label, _ in found.files],
        "unpacked": found.unpacked,
    }
    return message, [data for _, data in found.files]


def to_found(message: Mapping[str, Any], blobs: Sequence[bytes]) -> Found:
    """What was found, from a message.

    Raises:
        KeyError, TypeError, ValueError: the message is not of that form.
    """
    columns = message["columns"]
    labels = [_text(label) for label in message["labels"]]
    return Found(
        documents=tuple(document_from_dict(row) for row in message["documents"]),
        failures=tuple(_failure(*row) for row in message["failures"]),
        columns=columns and _columns(columns["headers"], columns["fields"]),
        files=tuple(zip(labels, blobs, strict=True)),
        unpacked=max(int(message["unpacked"]), sum(map(len, blobs))),
    )


def _failure(filename: Any, problem: Any, remedy: Any, row: Any) -> ArticleFileError:
    if row is not None and type(row) is not int:
        raise TypeError(f"the number of a row expected, found {row!r}")
    return ArticleFileError(_text(filename), problem=_text(problem), remedy=_text(remedy), row=row)


def _columns(headers: Any, fields: Any) -> Columns:
    matched = {_text(field): _text(header) for field, header in dict(fields).items()}
    return Columns(tuple(_text(header) for header in headers), matched)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text expected, found {type(value).__name__}")
    return value
