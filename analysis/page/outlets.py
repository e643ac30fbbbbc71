"""Outlets: who published an article, where the document says so.

Three places state it: the copyright line, the words behind the names in a byline, and the box
about the author ("is a news writer at Truthout"). A name that also stands alone among the first
lines of the page is surer. An agency in a byline is no evidence: outlets print its reports. Limits:
a copyright line may name the owner of an outlet and not the outlet.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.models import Guess
from analysis.page import bylines, characters
from analysis.page.page_lines import PageLine

WEIGHTS = {"copyright line": 0.6, "byline": 0.5, "author box": 0.5, "top of the page": 0.3}
MIN_SURE, MAX_SURE = 0.5, 0.95
TOP = 6  # lines in which the masthead stands
MAX_WORDS = 6
COPYRIGHT_WORDS = 40
_AGENCIES = frozenset(
    [
        "reuters",
        "associated press",
        "the associated press",
        "ap",
        "afp",
        "agence france-presse",
        "bloomberg",
        "dpa",
        "xinhua",
        "press association",
        "pa media",
        "kyodo",
        "upi",
        "ians",
        "ani",
        "pti",
        "tass",
        "getty images",
        "ap news",
    ]
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:\s*(?:©|\(c\)|copyright|by))*\s*(?P<years>(?:19|20)\d\d"
    r"(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,]*(?:by\s+)?(?P<name>[^.,|•·©\d\n]{2,60})",
    re.I,
)
_TAIL = re.compile(
    r"\s*(?:\ball\s+rights\b.*|\b(?:inc|llc|ltd|limited|corp|gmbh|plc|co)\b\.?.*|[–—-]\s.*|\(.*)$",
    re.I,
)
_BOX = re.compile(
    r"\bis\s+(?:an?|the)\s+[^.]{0,60}?\b(?:writer|reporter|editor|correspondent|journalist|columnist"
    r"|producer)\s+(?:at|for|with)\s+(?P<name>(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4})"
)
_BOX_SIGNS = ("is a", "is the")  # every author box has one of them
_NOT_A_NAME = re.compile(
    r"\b(?:rights|policy|terms|notice|privacy|law|images|holder|infringement|reserved|material|act"
    r"|this|our|your|contact|content|claims?|protected)\b",
    re.I,
)


class Found(NamedTuple):
    """The outlet, and the places of the lines that say nothing else."""

    guess: Guess
    places: tuple[int, ...]


def find(lines: Sequence[PageLine], start: int) -> Found | None:
    """The outlet that the lines around an article state; None when they state none."""
    evidence: dict[str, dict[str, str]] = defaultdict(dict)
    for how, name in _statements(lines, start):
        if _key(name) and _key(name) not in _AGENCIES:
            evidence[_key(name)].setdefault(how, name)
    mastheads = {place: _key(lines[place].text) for place in range(min(TOP, start))}
    for place, key in mastheads.items():
        if key in evidence:
            evidence[key].setdefault("top of the page", lines[place].text)
    sums = {key: sum(WEIGHTS[how] for how in ways) for key, ways in evidence.items()}
    best = max(sums, key=lambda key: sums[key], default="")
    if sums.get(best, 0.0) < MIN_SURE:
        return None
    guess = Guess(
        _spelling(evidence[best]), " and ".join(evidence[best]), min(MAX_SURE, sums[best])
    )
    return Found(guess, tuple(place for place, key in mastheads.items() if key == best))


def _statements(lines: Sequence[PageLine], start: int) -> Iterator[tuple[str, str]]:
    for place, line in enumerate(lines):
        owner = _owner(line)
        if owner:
            yield "copyright line", owner
        if place < start and (signed := bylines.byline(line.text)) and signed.outlet:
            yield "byline", signed.outlet
        if place > start and characters.any_of(_BOX_SIGNS, line.text[:600]):
            box = _BOX.search(line.text[:600])
            if box:
                yield "author box", box["name"]


def _owner(line: PageLine) -> str | None:
    """Whom a copyright line names; None when ``line`` is none, or names nobody."""
    if not line.says("legal") or len(line.words) > COPYRIGHT_WORDS:
        return None
    stated = _COPYRIGHT.search(line.text[:400])
    name = _TAIL.sub("", stated["name"]) if stated else ""
    return name if stated and not _NOT_A_NAME.search(name) else None


def _key(name: str) -> str:
    """The name without case, article and ending, for comparing; empty if it cannot be a name."""
    words = re.findall(r"[\w&'’.-]+", name.casefold())
    words = words[1:] if words[:1] == ["the"] else words
    return " ".join(words).removesuffix(".com").strip(" .") if len(words) <= MAX_WORDS else ""


def _spelling(ways: dict[str, str]) -> str:
    """The spelling with capitals where names have them, from the surest place that has one."""
    names = [ways[how].strip(" .-–—") for how in WEIGHTS if how in ways]
    mixed = [name for name in names if not name.isupper() and not name.islower()]
    return (mixed or names)[0]
