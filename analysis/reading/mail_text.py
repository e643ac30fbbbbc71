"""Mail text: the words of an e-mail's text part, and what a mail that was passed on says inside.

A mail program wraps lines at 72 characters and marks those that go on with a blank at their end
("format=flowed", RFC 3676), so that paragraphs can be put together again. Who passes a mail on has
its header put above the text, and that header is the article's, not the one outside.
"""

import re
from collections.abc import Iterator

from analysis.models import Guess
from analysis.page import dates

SURE, LESS_SURE = 0.85, 0.5  # a subject written out; a sender may be a person
_SIGNATURE = "-- "
_BEGINS = re.compile(
    r"^[> ]*(?:-{2,}\s*(?:forwarded message|original message|forwarded by .{1,80}?)\s*-{2,}"
    r"|begin forwarded message:)\s*$",
    re.I | re.M,
)
_HEADER = re.compile(r"[> ]*\*{0,2}(from|date|sent|subject|to|cc|reply-to)\s*:\*{0,2}\s*(.*)", re.I)
_NAME = re.compile(r"^[\"']?([^<\"']{2,80}?)[\"']?\s*<")
_FIELDS = {"subject": "headline", "date": "published", "sent": "published", "from": "outlet"}
PASSED_ON = re.compile(r"^(?:\s*(?:fwd?|re|wg|aw|tr)\s*:)+\s*", re.I)
MOST_LINES = 15  # of a header inside a mail, blank ones included


def unwrapped(text: str, *, without_blank: bool) -> str:
    """Text whose lines were wrapped as "format=flowed": a line that ends with a blank goes on.

    ``without_blank`` is the parameter DelSp: the blank is not part of the text.
    """
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        line = line.removeprefix(" ")
        if goes_on and line and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != _SIGNATURE
        if goes_on and without_blank:
            lines[-1] = lines[-1][:-1]
    return "\n".join(line.rstrip() if line != _SIGNATURE else line for line in lines)


def passed_on(text: str) -> tuple[dict[str, Guess], str, int, int]:
    """What the header of the innermost mail that was passed on states, and where it stands.

    Returns:
        Guesses by field, the header as it is written, and its first and last place in ``text``.
    """
    blocks = list(_BEGINS.finditer(text))
    if not blocks:
        return {}, "", 0, 0
    first, last = blocks[-1].start(), blocks[-1].end()
    lines = list(_header(text[last:]))
    found: dict[str, Guess] = {}
    for line in lines:
        match = _HEADER.fullmatch(line.strip())
        field, guess = _guess(match[1].casefold(), match[2].strip()) if match else ("", None)
        if guess is not None:
            found.setdefault(field, guess)
    return (
        found,
        "; ".join(line.lstrip(" >") for line in lines if line.strip(" >")),
        first,
        (last + sum(len(line) + 1 for line in lines)),
    )


def _guess(name: str, value: str) -> tuple[str, Guess | None]:
    """The field that a line of a header is about, and the guess at it."""
    field = _FIELDS.get(name, "")
    how, sure = f'"{name.capitalize()}" of the mail that was passed on', SURE
    if field == "published":
        value = dates.first(value) or ""
    elif field == "headline":
        value = PASSED_ON.sub("", value)
    elif field == "outlet":
        sender, sure = _NAME.match(value), LESS_SURE
        value = sender[1].strip() if sender else ""
    return field, Guess(value, how, sure) if field and value else None


def _header(text: str) -> Iterator[str]:
    """The lines that a header is made of, to the first other one below it."""
    seen = False
    for line in text.split("\n", MOST_LINES)[:MOST_LINES]:
        if _HEADER.fullmatch(line.strip()):
            seen = True
        elif line.strip(" >") or seen:
            return
        yield line
