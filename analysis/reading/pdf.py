"""PDF: the text of a printed page back in reading order, without what is printed on every page.

A PDF holds runs of characters at places, no lines and no paragraphs. pypdf gives the runs; here
they become lines, columns (``pdf_layout``) and paragraphs (``pdf_lines``), the lines that stand at
the edge of several pages (running heads, page numbers, addresses) go (``pdf_heads``), and words
that were parted at a line's end are joined. A document without any text is a scan and says so.
"""

import io
import logging
from collections.abc import Sequence
from contextlib import suppress

import pypdf
from pypdf.errors import PdfReadError

from analysis.errors import ArticleFileError
from analysis.reading import databases, limits, office, pdf_heads, pdf_layout, pdf_lines
from analysis.reading.found import Found, Task
from analysis.reading.pdf_layout import Run

MOST_NAMED = 3  # texts or pages that a note repeats
SHOWN = 100  # characters of one; a longer text is known by its beginning


def read(task: Task) -> Found:
    """The document in a PDF file.

    Raises:
        ArticleFileError: it is locked, has no pages or no text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would be the visitor's
    reader = _opened(task)
    count = len(reader.pages)
    read = [_read(reader.pages[number]) for number in range(min(count, limits.MAX_PAGES))]
    pages = [runs for runs, _ in read]
    if not any(pages):
        raise _scan(task.name)
    lines, heads = pdf_heads.without(pdf_layout.lines(pages))
    bare = [number for number, runs in enumerate(pages, 1) if not runs]
    slanted = list(dict.fromkeys(filter(None, (slanted for _, slanted in read))))
    notes = _notes(heads, count, bare, slanted)
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


def _read(page: pypdf.PageObject) -> tuple[list[Run], str]:
    """A page as it is shown, or as it would be shown if it stood upright, and what is slanted."""
    shown = page.rotation % 360 if page.rotation % 90 == 0 else 0
    readings = [_turned(page, shown)]
    for turn in (0, 90, 270, 180):
        if not readings[-1][0] and turn != shown:
            readings.append(_turned(page, turn))
    return readings[-1] if readings[-1][0] else readings[0]


def _turned(page: pypdf.PageObject, turn: int) -> tuple[list[Run], str]:
    """The runs of characters that stand upright on a page so turned, and the words that do not."""
    runs: list[Run] = []
    slanted: list[str] = []

    def visit(
        text: str, outer: Sequence[float], inner: Sequence[float], _: object, size: float
    ) -> None:
        run = pdf_layout.placed(text, outer, inner, size, turn)
        if run and len(runs) < limits.MAX_RUNS:
            runs.append(run)
        elif not run and len(slanted) < limits.MAX_RUNS:
            slanted.append(text)

    with suppress(PdfReadError, KeyError, IndexError, TypeError, ValueError, AttributeError):
        page.extract_text(visitor_text=visit)  # a broken page gives what is read before it breaks
    return runs, " ".join("".join(slanted).split())


def _notes(
    heads: Sequence[str], count: int, bare: Sequence[int], slanted: Sequence[str]
) -> tuple[str, ...]:
    notes = []
    if bare:
        which = ", ".join(map(str, bare[:MOST_NAMED])) + (" ..." if bare[MOST_NAMED:] else "")
        notes.append(f"Without text, empty or scanned: page {which}.")
    if heads:
        notes.append(f"Running heads and page numbers were left out: {_named(heads)}.")
    if slanted:
        notes.append(f"Text that does not stand upright was left out: {_named(slanted)}.")
    if count > limits.MAX_PAGES:
        notes.append(f"Only the first {limits.MAX_PAGES} of {count} pages were read.")
    return tuple(notes)


def _named(texts: Sequence[str]) -> str:
    """The first of the texts that were left out, shortened, and how many more there are."""
    cut = [text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} ..." for text in texts]
    more = f" and {len(texts) - MOST_NAMED} more" if len(texts) > MOST_NAMED else ""
    return ", ".join(f"“{text}”" for text in cut[:MOST_NAMED]) + more


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
