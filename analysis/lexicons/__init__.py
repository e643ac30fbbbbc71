"""Word lists: one CSV a list, one row a word, each row with its source and licence."""

import csv
import io
from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``lexicons/<name>.csv`` as dictionaries by column name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    path = resources.files(__package__) / f"{name}.csv"
    return tuple(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
