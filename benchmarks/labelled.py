"""The labelled sets: where they lie, and the rows of their files."""

import argparse
import json
from pathlib import Path
from typing import Any

FOLDER = Path("../shared/data")  # unless ``--data`` names another


def parser(description: str | None) -> argparse.ArgumentParser:
    """A command line that takes ``--data``, the folder of the labelled sets."""
    made = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--data", type=Path, default=FOLDER, help="folder of the labelled sets")
    return made


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines; line separators inside a text end no row."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
