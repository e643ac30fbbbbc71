"""Masking: hide markup and addresses without moving a single character.

A text may come as a browser or a converter left it: ``[said](https://...)``, ``*Reuters*``,
``<tweet id="1">``. Whoever looks for names and quotation marks stumbles over these. Each such
stretch is overwritten with spaces, so positions in the masked copy are positions in the text.

Every pattern has bounded repetitions that cannot overlap, so time is linear in the length of the
text. Limits: a link text longer than 400 characters keeps its brackets.
"""

import re
from re import Match, Pattern

_STEPS: tuple[tuple[str, str, Pattern[str]], ...] = (
    # what it is, a sign without which there is none, the pattern
    ("tags of HTML", "<", re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")),
    ("addresses", "://", re.compile(r"<?(?:https?|HTTPS?)://[^\s<>()\[\]\"“”]+>?")),
    ("escapes before brackets and marks", "\\", re.compile(r"\\(?=[()\[\]_*#>-])")),
    ("targets of links", "](", re.compile(r"(?<=\])\([^()\n]{0,400}\)")),
    ("brackets with nothing in them", "(", re.compile(r"\([ \t]{1,2000}\)")),
    ("emphasis by stars", "*", re.compile(r"\*{1,3}")),
    ("emphasis by lines", "_", re.compile(r"(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)")),
    ("headings", "#", re.compile(r"(?m)^[ \t]{0,8}#{1,6}(?=[ \t])")),
    ("quoted lines", ">", re.compile(r"(?m)^[ \t]{0,8}>{1,6}(?=[ \t])")),
)
_LINK_TEXT = re.compile(r"\[([^\[\]\n]{0,400})\](?=[ \t]{3})")


def plain(text: str) -> str:
    """``text`` with markup and addresses as spaces; same length, same lines.

    >>> " ".join(plain("[said](https://a.b/c) *Reuters*").split())
    'said Reuters'
    """
    for _, sign, pattern in _STEPS:
        if sign in text:
            text = pattern.sub(_blank, text)
    if "[" not in text:
        return text
    return _LINK_TEXT.sub(lambda match: f" {match.group(1)} ", text)


def _blank(match: Match[str]) -> str:
    return " " * len(match.group())
