"""PDF: the text of a printed page back in reading order, without what is printed on every page.

A PDF holds runs of characters at places, no lines and no paragraphs. pypdf gives the runs; here
they become lines, columns (``pdf_layout``) and paragraphs (``pdf_lines``), the lines that stand at
the edge of several pages (running heads, page numbers, addresses) go, and words that were parted at
a line's end are joined. A document without any text is a scan and says so.
"""

import io
import logging
from collections.abc import Sequence

import pypdf
from pypdf.errors import PdfReadError

from analysis.errors import ArticleFileError
from analysis.reading import databases, limits, office, pdf_layout, pdf_lines
from analysis.reading.found import Found, Task
from analysis.reading.pdf_layout import Run

MOST_HEADS = 3  # running heads that the note repeats


def read(task: Task) -> Found:
    """The document in a PDF file.

    Raises:
        ArticleFileError: it is locked, has no pages or no text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would be the visitor's
    reader = _opened(task)
    count = len(reader.pages)
    pages = [_runs(reader.pages[number]) for number in range(min(count, limits.MAX_PAGES))]
    if not any(pages):
        raise _scan(task.name)
    lines, heads = pdf_lines.without_heads(pdf_layout.lines(pages))
    notes = _notes(heads, count, [number for number, runs in enumerate(pages, 1) if not runs])
    listed = databases.is_marked([line.text for page in lines for line in page])
    whole = pdf_lines.paragraphs(lines, listed=listed)
    return office.found(task.name, whole, "PDF", _stated(reader), notes)


def _opened(task: Task) -> pypdf.PdfReader:
    reader = pypdf.PdfReader(io.BytesIO(task.data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleFileError(
            task.name,
            problem="the PDF is locked with a password",
            remedy="Save it without a password, or copy the article and paste it.",
        )
    if not len(reader.pages):
        raise ArticleFileError(
            task.name, problem="the PDF has no pages", remedy="Choose one that holds the article."
        )
    return reader


def _runs(page: pypdf.PageObject) -> list[Run]:
    """The runs of a page as it is shown, or as it would be shown if it stood upright."""
    shown = page.rotation % 360 if page.rotation % 90 == 0 else 0
    turns = dict.fromkeys((shown, 0, 90, 270, 180))
    return next(filter(None, (_turned(page, turn) for turn in turns)), [])


def _turned(page: pypdf.PageObject, turn: int) -> list[Run]:
    """The runs of characters that stand upright on a page so turned, in the order of the file."""
    runs: list[Run] = []

    def visit(
        text: str, outer: Sequence[float], inner: Sequence[float], _: object, size: float
    ) -> None:
        run = pdf_layout.placed(text, outer, inner, size, turn)
        if run and len(runs) < limits.MAX_RUNS:
            runs.append(run)

    try:
        page.extract_text(visitor_text=visit)
    except (PdfReadError, KeyError, IndexError, TypeError, ValueError, AttributeError):
        return runs  # a broken page gives what was read before it broke
    return runs


def _notes(heads: Sequence[str], count: int, bare: Sequence[int]) -> tuple[str, ...]:
    notes = []
    if bare:
        which = ", ".join(map(str, bare[:MOST_HEADS])) + (" ..." if bare[MOST_HEADS:] else "")
        notes.append(f"Without text, empty or scanned: page {which}.")
    if heads:
        named = ", ".join(f"“{head}”" for head in heads[:MOST_HEADS])
        more = f" and {len(heads) - MOST_HEADS} more" if len(heads) > MOST_HEADS else ""
        notes.append(f"Running heads and page numbers were left out: {named}{more}.")
    if count > limits.MAX_PAGES:
        notes.append(f"Only the first {limits.MAX_PAGES} of {count} pages were read.")
    return tuple(notes)


def _stated(reader: pypdf.PdfReader) -> dict[str, str]:
    stated = reader.metadata
    if stated is None:
        return {}
    values = {"headline": stated.get("/Title"), "byline": stated.get("/Author")}
    return {field: " ".join(str(value).split()) for field, value in values.items() if value}


def _scan(name: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem="the PDF holds no text, only pictures of pages (a scan)",
        remedy="Run text recognition (OCR) over it, or type the article in.",
    )
