"""The sample story: the documents of ``seeds/`` with what ``seeds.toml`` says they state."""

import tomllib
from dataclasses import replace
from pathlib import Path

from analysis.models import Document
from analysis.reading import read

_FIELD = {"outlet": "outlet", "title": "headline", "date": "published", "url": "url"}


def load(folder: Path) -> tuple[Document, ...]:
    """The sample's documents in the order of ``seeds.toml``.

    Raises:
        FileNotFoundError: the folder or a document named in it is missing.
    """
    listing = tomllib.loads((folder / "seeds.toml").read_text(encoding="utf-8"))
    return tuple(_document(folder, name, stated) for name, stated in listing.items())


def _document(folder: Path, name: str, stated: dict[str, object]) -> Document:
    document = read(name, (folder / name).read_bytes())[0]
    declared = {_FIELD[field]: str(value) for field, value in stated.items()}
    return replace(document, name=name, declared=declared)
