"""Columns for tables with millions of rows: each text is kept once, each row holds its number.

A corpus of 10,000 articles has millions of places where a term stands. As Python objects they would
fill gigabytes before a table could be made of them; as four-byte numbers they take a fiftieth.
"""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd


class Columns:
    """A table while it is gathered: some columns of texts that recur, some of whole numbers."""

    def __init__(self, texts: Sequence[str], numbers: Sequence[str]) -> None:
        self._texts = {name: array("i") for name in texts}
        self._codes: dict[str, dict[str, int]] = {name: {} for name in texts}
        self._numbers = {name: array("i") for name in numbers}

    def add(self, texts: Iterable[str], numbers: Iterable[int]) -> None:
        """Append a row, its values in the order the columns were named in."""
        for text, (name, column) in zip(texts, self._texts.items(), strict=True):
            codes = self._codes[name]
            column.append(codes.setdefault(text, len(codes)))
        for number, column in zip(numbers, self._numbers.values(), strict=True):
            column.append(number)

    def table(self) -> pd.DataFrame:
        """The rows so far; texts are categories in the order they first came in."""
        columns: dict[str, object] = {
            name: pd.Categorical.from_codes(
                np.asarray(column, dtype=np.int32), pd.Index(list(self._codes[name]), dtype="str")
            )
            for name, column in self._texts.items()
        }
        for name, numbers in self._numbers.items():
            columns[name] = np.asarray(numbers, dtype=np.int32)
        return pd.DataFrame(columns)
