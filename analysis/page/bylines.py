"""Bylines and datelines: who signed an article, for whom, and from where.

A byline is a short line that opens with "By" and names people: "By Sharon Zhang, TRUTHOUT",
"By JON QUEALLY | Dec 10, 2025". Names are written with capitals at their starts, whatever the
page did. A dateline opens the first paragraph: "WASHINGTON D.C. –", "KYIV, Ukraine (AP) —".
Limits: a byline without "By" is not found; names in all capitals lose an inner capital, "Mc"
and "O'" aside.
"""

import re
from typing import NamedTuple

from analysis.page import dates

MAX_WORDS = 24  # a byline with two names, a title, an outlet and a date
MAX_ENDED = 6  # "By the time he left, it was over." ends with a stop; so does "By A. N. Other."
_BY = re.compile(
    r"^\W{0,3}(?:(?:story|words|written|posted|reported|review|analysis)\s+)?by:?\s+", re.I
)
_STOP = re.compile(
    r"\s*(?:[|•·»/]|\s[–—-]\s|,|\(|\b(?:for|in|at|on|published|updated|posted)\b"
    r"|\b(?:staff|senior|special|contributing|guest)\s\w"
    r"|\b(?:writer|reporter|correspondent|editor|columnist|contributor)\b|\d)",
    re.I,
)
_AND = re.compile(r"(?:\s*,)?\s+(?:and|&|with)\s+", re.I)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}")
_LIST = re.compile(r"\s*,[^|\d]{3,80}\s(?:and|&)\s")
_COMMA = re.compile(r"\s*,\s*(?=[^,|]{3,40}(?:,|\sand\s|\s&\s))")
_BEHIND = re.compile(r"\s*(?:,|\||\bfor\b(?:\s+the\b)?|/|–|—|-|\()\s*([^,|()\d]{2,40})")
_NO_OUTLET = re.compile(
    r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
    r"|writer|reporter|correspondent|editor|columnist|contributor|producer|author|professor|updated"
    r"|published|posted|special to|\bread$",
    re.I,
)
_NO_PLACE = frozenset({
    "BREAKING", "UPDATE", "UPDATED", "WATCH", "OPINION", "EXCLUSIVE", "ANALYSIS", "VIDEO", "LIVE",
})  # fmt: skip
_PARTICLES = frozenset({
    "de", "da", "di", "du", "del", "der", "den", "van", "von", "la", "le", "bin", "ibn", "al", "el",
    "dos", "e", "y",
})  # fmt: skip
_DASH = r"\s?(?:–|—|--|-)\s+(?=[\"“‘'(]?[A-Z])"
_DATELINE = re.compile(
    r"^(?P<place>(?:[A-Z][A-Z.’'-]+)(?:[ ,/]{1,2}(?:[A-Z][\w.’'-]*|of|de|the|and)){0,7})"
    rf"(?P<agency>\s?\([A-Z][\w /.,’&-]{{1,40}}\))?{_DASH}"
)
_AGENCY_LINE = re.compile(
    r"^(?P<place>(?:[A-Z][\w.’'-]+(?:[ ,/]{1,2}(?:[A-Z][\w.’'-]*|\d{1,2}|of|de)){0,7}\s?)?)"
    r"(?P<agency>\((?:[A-Z][A-Za-z]*[A-Z]+|Reuters|Xinhua|Bloomberg|Kyodo)(?:[ /][\w ]{1,30})?\))"
    rf"{_DASH}"
)


class Byline(NamedTuple):
    """Who signed, the outlet named behind the names, and the date on the same line."""

    names: str
    outlet: str | None
    published: str | None


class Dateline(NamedTuple):
    """Where a report was written, and where the report itself begins."""

    value: str
    end: int


def byline(text: str) -> Byline | None:
    """The byline that ``text`` is; None when it is something else."""
    opening = _BY.match(text)
    if not opening or len(text.split()) > MAX_WORDS:
        return None
    rest = text[opening.end() :]
    people, tail = _people(rest)
    names = " and ".join(proper(name) for name in people)
    ended = text.rstrip().endswith((".", "?", "!")) and len(rest.split()) > MAX_ENDED
    return Byline(names, _outlet(tail), dates.first(text)) if names and not ended else None


def _people(rest: str) -> tuple[list[str], str]:
    """The names at the start of ``rest``, and what follows them.

    More names follow a comma only in a list that ends in "and"; else an outlet or a title does.
    """
    people: list[str] = []
    while True:
        stop = _STOP.search(rest)
        chunk = rest[: stop.start()] if stop else rest
        names = [name.strip() for name in _AND.split(chunk) if name.strip()]
        if not names or not all(_is_name(name) for name in names):
            return people, rest
        people += names
        rest = rest[len(chunk) :]
        more = _COMMA.match(rest) if _LIST.match(rest) else None
        if not more:
            return people, rest
        rest = rest[more.end() :]


def _is_name(name: str) -> bool:
    words = name.split()
    capitals = sum(word[:1].isupper() or word.casefold() in _PARTICLES for word in words)
    return bool(_NAME.fullmatch(name)) and capitals == len(words)


def _outlet(tail: str) -> str | None:
    """What stands behind the names, when it looks like the name of an outlet."""
    found = _BEHIND.match(tail)
    name = found[1].strip(" .") if found else ""
    return name if name[:1].isupper() and not _NO_OUTLET.search(name) else None


def proper(name: str) -> str:
    """A name with capitals at its starts: JON QUEALLY and jon queally are Jon Queally."""
    return " ".join(_proper_word(word) for word in name.split())


def _proper_word(word: str) -> str:
    letters = sum(character.isalpha() for character in word)
    initials = re.fullmatch(r"(?:\w\.)+", word)
    if letters < 2 or initials or not (word.isupper() or word.islower()):
        return word
    if word in _PARTICLES:
        return word
    cased = "".join(part.capitalize() for part in re.split(r"([-'’.])", word.casefold()))
    return re.sub(r"^Mc(\w)", lambda match: "Mc" + match[1].upper(), cased)


def dateline(text: str) -> Dateline | None:
    """The dateline that ``text`` opens with; None when it opens with something else."""
    found = _DATELINE.match(text[:160]) or _AGENCY_LINE.match(text[:160])
    if not found or found["place"].strip(" :") in _NO_PLACE:
        return None
    value = f"{found['place'].strip()} {(found['agency'] or '').strip()}".strip()
    return Dateline(value, found.end())
