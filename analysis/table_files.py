"""Tables as files that other programs read.

A cell of text that begins like a formula is one to a spreadsheet, and an article can hold any text:
in CSV such a cell gets an apostrophe in front, which spreadsheets do not show. JSON and Parquet
carry the text as it is, because nothing that reads them runs it.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
ROWS_AT_ONCE = 100_000  # of a CSV: what is held in memory while it is written


def write(table: pd.DataFrame, path: Path, form: str) -> Path:
    """Write ``table`` to ``path`` with the ending of ``form``, one of `FORMS`; the file's path."""
    target = path.with_name(f"{path.name}.{form}")
    FORMS[form](table, target)
    return target


def defused(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` with an apostrophe before every text that a spreadsheet would run.

    Numbers, and columns of categories that stay apart, keep their kind.
    """
    safe = table.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name].dtype):
            safe[name] = safe[name].map(_defused)
    return safe


def _defused(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell


def _csv(table: pd.DataFrame, path: Path) -> None:
    defused(table).to_csv(path, index=False, encoding="utf-8", chunksize=ROWS_AT_ONCE)


def _json(table: pd.DataFrame, path: Path) -> None:
    table.to_json(path, orient="records", force_ascii=False, indent=1, double_precision=15)


def _parquet(table: pd.DataFrame, path: Path) -> None:
    table.to_parquet(path, index=False)


FORMS: Mapping[str, Callable[[pd.DataFrame, Path], None]] = {
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
}
