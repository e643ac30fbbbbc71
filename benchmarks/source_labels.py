"""The labels of sources, and how the articles for them were drawn."""

import csv
import hashlib
from pathlib import Path
from typing import Any

LABELS = Path(__file__).parent / "labels" / "source_types.csv"
PARTS = ("seen", "unseen", "fresh", "further", "last", "final")
DRAWN = {"further": 30, "last": 20, "final": 14}  # articles
MIN_ATTRIBUTED = 3  # quotations with a speaker that an article must have to be drawn


def read_labels(path: Path = LABELS) -> list[dict[str, str]]:
    """The labels, a row a quotation."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def draw(part: str, rows: list[dict[str, Any]], labels: list[dict[str, str]]) -> list[str]:
    """The ids of a part of ``DRAWN``: by digest, among articles without labels of earlier parts.

    *Last* and *final* are of split ``dev``: articles of ``train`` had been looked through by then.
    """
    earlier = PARTS[: PARTS.index(part)]
    before = {label["article_id"] for label in labels if label["part"] in earlier}
    told = [
        row["id"]
        for row in rows
        if row["id"] not in before
        and (part == "further" or row["split"] == "dev")
        and sum(bool(each.get("speaker")) for each in row["quotes"]) >= MIN_ATTRIBUTED
    ]

    def digest(article_id: str) -> str:
        return hashlib.sha256(f"source types, {part}: {article_id}".encode()).hexdigest()

    return sorted(told, key=digest)[: DRAWN[part]]
