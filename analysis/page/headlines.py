"""Headlines: the line above the first paragraph that names the article, and the deck below it.

A headline has three to thirty words, no full stop, and says none of the set phrases of a page. Of
several candidates the one with a heading mark wins, then the one that stands directly above deck,
byline and date, that is, nearest to the article. Limits: a headline that ends with a full stop is
not found unless it is marked as a heading.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from analysis.models import LineRole
from analysis.page import bylines
from analysis.page.page_lines import PageLine

MIN_WORDS, MAX_WORDS = 3, 30
REACH = 30  # lines above the first paragraph; pictures, buttons and summaries stand between
SIGNED_WITHIN = 5  # lines; headline, deck, picture and caption, then the byline
LEDE_WORDS = 16  # the first paragraph of a report is longer; decks and captions are often shorter
DECK_WORDS = (5, 60)
BARRING = (
    "newsletter",
    "sharing",
    "legal",
    "cookies",
    "account",
    "comments",
    "advertising",
    "donation",
)
_PUBLISHED = re.compile(r"\b(?:publish|posted|first|on\b)", re.I)
_UPDATED = re.compile(r"\b(?:updat|modif)", re.I)
_MARKED = re.compile(r"^\s*(?:#{2,6}\s|\*{1,3}\S|_{1,2}\S)")
_TIME = re.compile(r"\b(?:\d{1,2}:\d\d|min(?:ute)?s? read)\b", re.I)
Roles = Mapping[int, tuple[LineRole, str]]


def first_paragraph(lines: Sequence[PageLine], kept: Sequence[bool]) -> int | None:
    """The place of the first kept line that is a paragraph; of the first kept one if none is.

    What stands above a byline is no paragraph of the article but its deck or a picture's caption.
    """
    places = [place for place, keep in enumerate(kept) if keep]
    near = places[:1] and range(places[0], min(len(lines), places[0] + SIGNED_WITHIN))
    signed = max((place for place in near if bylines.byline(lines[place].text)), default=-1)
    places = [place for place in places if place > signed] or places
    prose = (p for p in places if len(lines[p].words) >= LEDE_WORDS and lines[p].ends_sentence)
    return next(prose, places[0] if places else None)


def choose(lines: Sequence[PageLine], start: int, taken: Roles) -> int | None:
    """The place of the headline above ``start``; None when no line there looks like one."""
    above = range(max(0, start - REACH), start)
    candidates = [p for p in above if p not in taken and _looks_like(lines[p])]
    if not candidates:
        return None
    repeats = Counter(line.text for line in lines)
    signed = min(taken, default=start)
    return max(candidates, key=lambda p: _rank(lines[p], p, signed, start, repeats[lines[p].text]))


def _rank(line: PageLine, place: int, signed: int, start: int, repeats: int) -> float:
    """Higher is more like a headline."""
    level = len(line.raw.strip()) - len(line.raw.strip().lstrip("#")) if line.heading else 0
    marked = {1: 4.0, 2: 2.0, 3: 0.5}.get(level, 0.0)
    length = 2.0 if len(line.words) >= 6 else 1.0 if len(line.words) >= 5 else 0.0
    distance = (start - place) / 6
    after_byline = 1.5 if signed < place < start else 0.0
    furniture = 1.5 if line.hits else 0.0
    listed = 1.5 if line.bullet or line.links > 0.6 else 0.0
    ended = 1.0 if line.ends_sentence and not line.text.endswith("?") else 0.0
    return (
        marked
        + length
        + min(1.0, repeats - 1.0)
        - distance
        - after_byline
        - furniture
        - listed
        - ended
    )


def _looks_like(line: PageLine) -> bool:
    if not MIN_WORDS <= len(line.words) <= MAX_WORDS or line.text.endswith((":", ";", ",")):
        return False
    if line.heading:
        return True
    if _TIME.search(line.text) or (line.text.endswith(".") and not line.text.endswith("...")):
        return False
    return line.text[:1].upper() == line.text[:1] and not line.says(*BARRING)


def deck(lines: Sequence[PageLine], headline: int, start: int, taken: Roles) -> int | None:
    """The place of the deck: below the headline, and set apart from the first paragraph."""
    signed = [place for place in taken if headline < place < start]
    for place in range(headline + 1, min(start, headline + 4)):
        line = lines[place]
        if place in taken or not _may_be_deck(line):
            continue
        apart = any(place < other for other in signed) or bool(_MARKED.match(line.raw))
        if apart:
            return place
    return None


def _may_be_deck(line: PageLine) -> bool:
    few, many = DECK_WORDS
    return few <= len(line.words) <= many and not line.says(*BARRING, "credit", "player", "updated")


def says_published(line: PageLine) -> bool:
    """Whether a date line speaks of publishing and not of changing."""
    return bool(_PUBLISHED.search(line.text)) and not _UPDATED.match(line.text)
