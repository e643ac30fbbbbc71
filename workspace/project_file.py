"""A whole project as one ``.newsprism`` file: a zip with one JSON document in it.

It holds the documents as they were read and the log of corrections, nothing that can be computed
again, so a project opened with a later version gains from what that version has learnt to find.
"""

import io
import json
import zipfile
import zlib
from typing import Any

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.plain import document_from_dict, document_to_dict
from workspace.records import (
    STORY,
    Correction,
    check,
    key_of,
)
from workspace.store import Store

MEMBER = "newsprism.json"
VERSION = 1
MAX_UNPACKED = (
    200_000_000  # bytes; ten times the largest upload: text packs about 3:1, bombs 1000:1
)
MAX_ARTICLES = 10_000  # the size of collection the tables are measured with
_REMEDY = "Open a file that the page Export saved."
_BROKEN_ZIP = (  # what zipfile raises on bytes that are no zip, a damaged or a locked one
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def write(store: Store) -> bytes:
    """The project as the bytes of a ``.newsprism`` file."""
    content = {
        "version": VERSION,
        "articles": [
            {"document": document_to_dict(entry.document), "sample": entry.sample}
            for entry in store.entries()
        ],
        "corrections": [
            {"key": c.key, "field": c.field, "old": c.old, "new": c.new}
            for c in store.corrections()
        ],
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, json.dumps(content, ensure_ascii=False))
    return packed.getvalue()


def read_into(store: Store, name: str, data: bytes) -> int:
    """Add a project file's articles and corrections to ``store``; how many articles were new.

    Corrections of an article that the store holds already are left out: what a person decided here
    is not overruled by a file. Decisions about the story come along with new articles, but where
    the same field is decided here.

    Raises:
        ArticleFileError: the file is not a project file, or is too large. Nothing was added then.
    """
    documents, corrections = _content(name, data)
    new = [document for document, sample in documents if store.add(document, sample=sample)]
    keys = {key_of(document) for document in new}
    decided = {c.field for c in store.corrections() if c.key == STORY}
    for c in corrections:
        if c.key in keys or (new and c.key == STORY and c.field not in decided):
            store.correct(c.key, c.field, c.new, old=c.old)
    return len(new)


def _content(name: str, data: bytes) -> tuple[list[tuple[Document, bool]], list[Correction]]:
    try:
        content = json.loads(_unpack(name, data))
        if content["version"] > VERSION:
            raise ArticleFileError(
                name,
                problem="the project was saved by a newer version of Newsprism",
                remedy="Update Newsprism, then open it again.",
            )
        articles = content["articles"]
        if len(articles) > MAX_ARTICLES:
            raise ArticleFileError(
                name, problem=f"it holds more than {MAX_ARTICLES:,} articles", remedy=_REMEDY
            )
        documents = [(document_from_dict(a["document"]), bool(a["sample"])) for a in articles]
        corrections = [_correction(c) for c in content["corrections"]]
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ArticleFileError(name, problem="it is not a project file", remedy=_REMEDY) from error
    return documents, corrections


def _unpack(name: str, data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(MEMBER) as member:
            content = member.read(MAX_UNPACKED + 1)  # real bytes: the declared size may lie
    except _BROKEN_ZIP as error:
        raise ArticleFileError(name, problem="it is not a project file", remedy=_REMEDY) from error
    if len(content) > MAX_UNPACKED:
        raise ArticleFileError(
            name, problem=f"it unpacks to more than {MAX_UNPACKED // 1_000_000} MB", remedy=_REMEDY
        )
    return content


def _correction(row: Any) -> Correction:
    key, field, new = str(row["key"]), str(row["field"]), _text(row.get("new"))
    check(key, field, new)
    return Correction(0, key, field, _text(row.get("old")), new, "")


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
