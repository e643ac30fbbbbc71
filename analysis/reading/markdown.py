"""Markdown: plain text with headings, links and emphasis, and sometimes a head of its own.

Note keepers and site generators put a block between two lines of dashes on top ("front matter")
that states title, author and date; it is read as what the format declares and taken out of the
text. Only its plain ``key: value`` lines are read. The markup inside the text stays as it stands:
``analysis.markup`` takes it out line by line, so that the ledger can show each line as it was.
"""

import re
from collections.abc import Mapping

from analysis.models import Document

FIELDS: Mapping[str, str] = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "deck",
    "description": "deck",
    "deck": "deck",
    "author": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "publisher": "outlet",
    "outlet": "outlet",
    "source": "outlet",
    "site": "outlet",
    "dateline": "dateline",
    "url": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
}
MIN_SIGNS = 2  # one asterisk or one heading sign may stand in any text
MAX_FRONT_LINES = 60  # longer than any front matter; a closing line further down is a rule
_SIGN = re.compile(
    r"^[ ]{0,3}\#{1,6}[ ]\S | \]\((?:https?:|/|\#|mailto:) | \*\*[^\s*] | ^>[ ]\S | <https?://[^\s>]{1,500}>",
    re.M | re.X,
)
_PAIR = re.compile(r"([A-Za-z][\w-]{0,30}):[ \t]+(\S.{0,1000})")


def looks_like(text: str) -> bool:
    """Whether ``text`` carries Markdown: front matter, or at least two signs of markup."""
    if _front_lines(text):
        return True
    signs = (sign for count, sign in enumerate(_SIGN.finditer(text), start=1) if count >= MIN_SIGNS)
    return next(signs, None) is not None


def read(name: str, text: str, notes: tuple[str, ...]) -> Document:
    """A Markdown document; its front matter becomes ``declared``."""
    front = _front_lines(text)
    body = text.split("\n", len(front))[-1] if front else text
    return Document(name, body, "markdown", declared=_declared(front), notes=notes)


def _front_lines(text: str) -> list[str]:
    """The lines of the front matter with both its rules; empty when there is none."""
    lines = text[: MAX_FRONT_LINES * 1000].split("\n", MAX_FRONT_LINES)[:MAX_FRONT_LINES]
    if lines[0].strip() != "---":
        return []
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() in {"---", "..."}:
            front = lines[: number + 1]
            return front if any(_PAIR.match(each) for each in front) else []
    return []


def _declared(front: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in front:
        pair = _PAIR.match(line)
        key = FIELDS.get(pair[1].casefold()) if pair else None
        if pair and key:
            value = pair[2].strip().strip("\"'").strip()
            found.setdefault(key, value)
    return {key: value for key, value in found.items() if value}
