"""Formats: every kind of file that a parser of its own reads, and what a visitor calls it.

Plain text and Markdown are not here: they need no parser that could be attacked, and are read in
the app itself.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from analysis.reading.found import Found, Task

Parser = Callable[[Task], Found]


class Format(NamedTuple):
    """The module whose ``read`` parses it, and its name after "a proper"."""

    module: str
    called: str


FORMATS: Mapping[str, Format] = {
    "html": Format("html", "web page"),
    "zip": Format("archive", "ZIP archive or Office document"),
    "rtf": Format("rtf", "rich text document"),
    "eml": Format("eml", "e-mail"),
    "json": Format("json_rows", "JSON file"),
    "parquet": Format("parquet", "Parquet table"),
    "feed": Format("feed", "RSS or Atom feed"),
    "pdf": Format("pdf", "PDF document"),
    "csv": Format("delimited", "CSV or TSV table"),
}


def parser(kind: str) -> Parser:
    """The function that reads files of this kind; it is imported when first needed."""
    read: Parser = import_module(f"analysis.reading.{FORMATS[kind].module}").read
    return read
