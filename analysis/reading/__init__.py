"""Reading: the bytes of a file in, documents out; one module a format.

What a file is, its content tells (``kinds``), never its name. To add a format, write a module
with a ``read`` beside these and name it in ``read`` below: a signature for a binary format, a
``looks_like`` for one that is text. Limits, each with its reason, stand in ``limits``.
"""

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading import kinds, limits, markdown, text


def read(name: str, data: bytes) -> tuple[Document, ...]:
    """The documents in one file; a plain text or Markdown file holds one.

    Raises:
        ArticleFileError: the file is empty, too large, not text, or holds only blanks.
    """
    _check_size(name, data)
    kind = kinds.binary_kind(data)
    if kind:
        raise ArticleFileError(
            name,
            problem=f"this is {kind}, not text",
            remedy="Save the article as plain text or Markdown, or paste it.",
        )
    if len(data) > limits.MAX_TEXT_BYTES:
        raise _too_large(name, limits.MAX_TEXT_BYTES, "a text file")
    return (_text_document(name, data),)


def _check_size(name: str, data: bytes) -> None:
    if not data:
        raise ArticleFileError(
            name, problem="the file is empty", remedy="Choose a file that holds the article's text."
        )
    if len(data) > limits.MAX_FILE_BYTES:
        raise _too_large(name, limits.MAX_FILE_BYTES, "a file")


def _too_large(name: str, limit: int, what: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem=f"the file is larger than {limit // 1_000_000} MB, the limit for {what}",
        remedy="Split it into one file an article, or paste the article.",
    )


def _text_document(name: str, data: bytes) -> Document:
    content, notes = text.decode(data)
    if not content.strip("\ufeff\u200b \t\n\x0b\x0c\x1a\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000"):
        raise ArticleFileError(
            name,
            problem="the file holds nothing but blanks",
            remedy="Choose a file that holds the article's text.",
        )
    if content.count("\n") >= limits.MAX_LINES:
        raise ArticleFileError(
            name,
            problem=f"the file has more than {limits.MAX_LINES} lines",
            remedy="Split it into one file an article, or paste the article.",
        )
    if markdown.looks_like(content):
        return markdown.read(name, content, notes)
    return text.read(name, content, notes)
