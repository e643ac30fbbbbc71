"""Text and spans to HTML: the only way an article's words reach the page.

The text is escaped character for character, then wrapped in ``<mark>`` elements. Spans may overlap:
the text is cut at every border, and a piece carries the classes of all spans that cover it. What is
not in a class list made here cannot get into the HTML, so an article that contains markup shows it.
"""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to mark: positions, CSS class, what a pointer resting on it reads, an anchor."""

    start: int
    end: int
    css: str
    title: str = ""
    anchor: str = ""


def mark(text: str, marks: Iterable[Mark], *, start: int = 0, end: int | None = None) -> str:
    """HTML of ``text[start:end]`` with the marks that touch it.

    Marks may overlap and reach beyond the window. White space is kept as it is; the page's style
    decides how it is shown.
    """
    end = len(text) if end is None else end
    touching = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    borders = {start, end}
    for m in touching:
        borders |= {max(m.start, start), min(m.end, end)}
    cuts = sorted(borders)
    return "".join(
        _piece(text, a, b, [m for m in touching if m.start <= a < m.end]) for a, b in pairwise(cuts)
    )


def _piece(text: str, start: int, end: int, covering: Sequence[Mark]) -> str:
    words = html.escape(text[start:end])
    if not covering:
        return words
    classes = " ".join(dict.fromkeys(m.css for m in covering))
    titles = " · ".join(dict.fromkeys(m.title for m in covering if m.title))
    anchor = next((m.anchor for m in covering if m.anchor and m.start == start), "")
    attributes = f' class="{html.escape(classes)}"'
    if titles:
        attributes += f' title="{html.escape(titles)}"'
    if anchor:
        attributes += f' id="{html.escape(anchor)}"'
    return f"<mark{attributes}>{words}</mark>"


def paragraphs(text: str, marks: Sequence[Mark], notes: Sequence[tuple[int, str]] = ()) -> str:
    """The whole text as HTML paragraphs, a blank line of the text parting two of them.

    ``notes`` are positions and HTML made by this program; each note stands once beside the
    paragraph that its position lies in.
    """
    out, start = [], 0
    while start < len(text):
        gap = text.find("\n\n", start)
        end = len(text) if gap < 0 else gap
        if text[start:end].strip():
            words = f"<p>{mark(text, marks, start=start, end=end)}</p>"
            beside = dict.fromkeys(note for at, note in notes if start <= at < end)
            out.append(_with_notes(words, beside) if beside else words)
        start = end + 2
    return "\n".join(out)


def _with_notes(paragraph: str, notes: Iterable[str]) -> str:
    listed = "".join(f"<li>{note}</li>" for note in notes)
    return f'<div class="np-row">{paragraph}<ul class="np-side">{listed}</ul></div>'


def escape(text: object) -> str:
    """Plain text as HTML."""
    return html.escape(str(text))
