"""The text of an article as HTML: marks in it, and beside each paragraph who speaks there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.models import Article, Line
from dashboard import highlight, quotation_table
from dashboard.charts.sources import TYPE_NAMES
from dashboard.highlight import Mark, escape


def notes(quotations: Iterable[Mapping[Any, Any]]) -> list[tuple[int, str]]:
    """Position and HTML of a note for each quotation of the body: who, what kind, how sure."""
    return [
        (
            int(row["start"]),
            f"<strong>{escape(row['speaker'])}</strong>, {escape(TYPE_NAMES[row['source_type']])}"
            f"{', anonymous' if row['anonymous'] else ''}"
            f"{escape(', via ' + row['via']) if row['via'] else ''}"
            f" <i>({escape(quotation_table.how_sure(row))})</i>",
        )
        for row in quotations
        if row["place"] == "body"
    ]


def html(
    article: Article,
    spans: Sequence[tuple[str, Mark]],
    notes: Sequence[tuple[int, str]] = (),
    *,
    with_removed: bool = False,
) -> str:
    """An article as HTML: headline, deck, what it states, and its paragraphs with their notes."""

    def part(place: str) -> list[Mark]:
        return [mark for at, mark in spans if at == place]

    head = ""
    if article.headline:
        head += f"<h2>{highlight.mark(article.headline, part('headline'))}</h2>"
    if article.deck:
        head += f'<p class="np-deck">{highlight.mark(article.deck, part("deck"))}</p>'
    stated = [article.byline, article.published, article.dateline]
    head += f'<p class="np-where">{escape(" · ".join(filter(None, stated)))}</p>'
    if with_removed:
        body = "\n".join(_line(line, article, part("body")) for line in article.lines)
    else:
        body = highlight.paragraphs(article.text, part("body"), notes)
    return f'<div class="np-article">{head}{body}</div>'


def _line(line: Line, article: Article, marks: list[Mark]) -> str:
    if line.role == "body" and line.start is not None and line.end is not None:
        return f"<p>{highlight.mark(article.text, marks, start=line.start, end=line.end)}</p>"
    if line.role == "removed":
        return (
            f'<p><span class="np-removed">{escape(line.text.strip())}</span>'
            f'<span class="np-reason">{escape(line.reason)}</span></p>'
        )
    return ""
