"""Looks: what kind of text a text is, where no signature tells.

Whoever pastes an article that quotes HTML, or opens it with a list of names and commas, has not
made a web page or a table. So every format is known by how it must begin, not by what may occur in
it; what fits none is Markdown when it carries enough signs of it, else plain text.
"""

from analysis.reading import delimited, markdown

CUT = 64_000  # characters looked at; a header and fifty rows of articles, a page up to its body


def kind(text: str) -> str:
    """The kind of a text: a key of ``formats.FORMATS``, "markdown" or "text"."""
    head = text[:CUT].lstrip("\ufeff \n\t")
    if delimited.delimiter(head, whole=len(text) <= CUT):
        return "csv"
    return "markdown" if markdown.looks_like(text) else "text"
