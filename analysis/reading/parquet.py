"""Parquet: a table stored column by column, read a few hundred rows at a time."""

import io
from collections.abc import Iterator

from pyarrow import parquet

from analysis.reading import json_rows, limits, table
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

AT_ONCE = 500  # rows; articles of 5 kB make 2.5 MB


def read(task: Task) -> Found:
    """The articles in a Parquet file, a row an article."""
    file = parquet.ParquetFile(io.BytesIO(task.data))
    rows = list(_rows(file))
    names = json_rows.headers(rows) or list(file.schema_arrow.names)
    return table.read(task, names, rows, "Parquet")


def _rows(file: parquet.ParquetFile) -> Iterator[Row]:
    number = 0
    for batch in file.iter_batches(batch_size=AT_ONCE, use_threads=False):
        for values in batch.to_pylist():
            number += 1
            yield Row(number, json_rows.flat(values))
        if number > limits.MAX_ROWS:
            return
