"""HTML: a page as the lines a reader sees, and trafilatura's word on which of them are the article.

The whole visible page becomes the document, so that nothing is lost unseen; trafilatura (Barbaresi,
ACL 2021) takes the article out of the tree, better than words alone could, and its lines are laid
over the page's (``html_lines``). Where it finds none, or the page is one run of paragraphs without
sections, there is no structure to go by, and the words decide as for plain text.

What the page states for machines is declared (``html_meta``). trafilatura's own idea of author and
date is a guess, and it also fills fields that a page does not have; so a guess is taken only if
the page shows it, near the article.
"""

from collections.abc import Sequence

import trafilatura
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from analysis.page import dates
from analysis.reading import html_lines, html_meta, html_tree, limits
from analysis.reading.found import Found, Task

GUESSED, SURE = "guessed from the page", 0.5
SUBSCRIBERS = "The page says that the whole article is for subscribers; see whether it is all here."
NEAR = 20  # lines above the article in which author and date stand, and below it
DATE_WORDS = 16  # a longer line that holds a date is about something else


def read(task: Task) -> Found:
    """The article of a web page, one document."""
    source, notes = html_tree.decode(task.data)
    return Found((page(task.name, source, notes),))


def page(name: str, source: str, notes: tuple[str, ...] = ()) -> Document:
    """A page as a document.

    Raises:
        ArticleFileError: the page shows no text, or far too much.
    """
    tree = html_tree.parse(source)
    if tree is None:
        raise _no_text(name)
    declared = html_meta.declared(tree)
    if html_meta.is_for_subscribers(tree):
        notes = (*notes, SUBSCRIBERS)
    html_tree.hide(tree)
    lines = html_tree.lines(tree)
    if not lines:
        raise _no_text(name)
    if 2 * len(lines) > limits.MAX_LINES:
        raise ArticleFileError(
            name,
            problem=f"the page has more than {limits.MAX_LINES // 2:,} lines",
            remedy="Paste the article from it.",
        )
    guesses = _guesses(tree, declared)
    body = html_lines.chosen(lines, _extracted(tree)) if html_tree.is_sectioned(tree) else ()
    return Document(
        name=name,
        text="\n\n".join(lines),
        format="HTML",
        declared=declared,
        notes=notes if body else (*notes, html_lines.NO_ARTICLE),
        body_lines=tuple(2 * number for number in body) or None,
        guessed=_shown(guesses, lines, body),
    )


def _no_text(name: str) -> ArticleFileError:
    return ArticleFileError(
        name,
        problem="the page shows no text",
        remedy="Open it in a browser, wait until the article stands there, and save it again.",
    )


def _extracted(tree: HtmlElement) -> str:
    """The article as trafilatura takes it out of the tree; empty when it finds none."""
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=False
    )
    return (getattr(found, "text", None) or "") if found is not None else ""


def _guesses(tree: HtmlElement, declared: dict[str, str]) -> dict[str, str]:
    """What trafilatura takes for author and date, where the page does not declare them."""
    if "byline" in declared and "published" in declared:
        return {}
    found = extract_metadata(tree, declared.get("url"), extensive=False)  # the rest is slow guesses
    guesses = {"byline": found.author, "published": found.date}
    return {field: value for field, value in guesses.items() if value and field not in declared}


def _shown(guesses: dict[str, str], lines: Sequence[str], body: Sequence[int]) -> dict[str, Guess]:
    """The guesses that the page shows above the article or right below it."""
    first, last = (body[0], body[-1]) if body else (NEAR, 0)
    near = [*lines[max(0, first - NEAR) : first + 2], *lines[last : last + NEAR]]
    shown = {}
    for field, value in guesses.items():
        names = [name.strip().casefold() for name in value.split(";")]
        if field == "published":
            short = (line for line in near if len(line.split()) <= DATE_WORDS)
            fits = any(dates.first(line) == value for line in short)
        else:
            said = "\n".join(near).casefold()
            fits = all(name in said for name in names)
        if fits:
            shown[field] = Guess(value.replace("; ", ", "), GUESSED, SURE)
    return shown
