"""Text files: plain text and Markdown, which are read in the app itself, without a parser.

A file of a news database may be larger than any article: it is cut first, and the limits on a text
hold for each article in it.
"""

from analysis.errors import ArticleFileError
from analysis.models import Document
from analysis.reading import databases, limits, markdown, text
from analysis.reading.found import Found

BLANK = "\ufeff\u200b \t\n\x0b\x0c\x1a\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000"


def read(name: str, data: bytes, kind: str) -> Found:
    """The article in a text file, or the articles of a database.

    Raises:
        ArticleFileError: there are no words in it.
    """
    content, notes = text.decode(data)
    if not content.strip(BLANK):
        raise ArticleFileError(
            name,
            problem="the file holds nothing but blanks",
            remedy="Choose a file that holds the article's text.",
        )
    reader = markdown.read if kind == "markdown" else text.read
    found = databases.split(Found((reader(name, content, notes),)))
    refused = {document.name: _refused(document) for document in found.documents}
    return Found(
        tuple(each for each in found.documents if refused[each.name] is None),
        (*found.failures, *filter(None, refused.values())),
    )


def too_large(name: str, limit: int, what: str) -> ArticleFileError:
    """The sentence for a file or a text over its limit."""
    return ArticleFileError(
        name,
        problem=f"the file is larger than {limit // 1_000_000} MB, the limit for {what}",
        remedy="Split it into one file an article, or paste the article.",
    )


def _refused(document: Document) -> ArticleFileError | None:
    """Why a text is too long to be one article."""
    if len(document.text) > limits.MAX_TEXT_BYTES:
        return too_large(document.name, limits.MAX_TEXT_BYTES, "a text file")
    if document.text.count("\n") >= limits.MAX_LINES:
        return ArticleFileError(
            document.name,
            problem=f"the file has more than {limits.MAX_LINES} lines",
            remedy="Split it into one file an article, or paste the article.",
        )
    return None
