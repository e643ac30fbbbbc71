"""Word lists: one CSV a list, one row a word, each row with its source and licence."""

import csv
from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``lexicons/<name>.csv`` as dictionaries by column name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    path = resources.files(__package__) / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
