"""Metadata: outlet, headline, deck, byline, date and dateline, as the document itself states them.

Everything is looked for around the first paragraph: the headline is the line above it that looks
like one, the deck stands between the two, byline and date beside them. The outlet is what a
copyright line, the byline or the box about the author says. What the document does not state
stays absent; nothing is looked up and nothing is invented. Each find says how it was found and how
sure that is, so that a person can check the least certain first.

Measured error and limits: docs/methods.md, "Metadata".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.models import Guess, LineRole
from analysis.page import bylines, dates, headlines, outlets
from analysis.page.page_lines import PageLine
from analysis.page.paragraphs import Paragraph

REACH = 14  # lines above the first paragraph in which byline and date are looked for
DATE_WORDS = 16  # "Published 4:05 PM EST, Wed December 10, 2025 | Updated ..." is a date line
SURE = {"marked": 0.9, "beside": 0.8, "above": 0.7, "first line": 0.6}
DATELINE_SURE = 0.8
OPENING = 3  # parts among which the first paragraph is


@dataclass
class Header:
    """What was found: guesses by field name, and the lines that they were lifted from."""

    guesses: dict[str, Guess] = field(default_factory=dict)
    roles: dict[int, tuple[LineRole, str]] = field(default_factory=dict)

    def lift(self, name: LineRole, guess: Guess, place: int) -> None:
        """Note a find and the place of its line; the first find of a field stands."""
        self.guesses.setdefault(name, guess)
        self.roles.setdefault(place, (name, guess.how))


def find(lines: Sequence[PageLine], kept: Sequence[bool]) -> Header:
    """What the lines of a document state, given which of them the article block holds."""
    header = Header()
    start = headlines.first_paragraph(lines, kept)
    if start is None:
        return header
    _signatures(header, lines, start)
    _headline(header, lines, start)
    _outlet(header, lines, start)
    return header


def dateline(parts: Sequence[Paragraph], reasons: Sequence[str]) -> tuple[Guess, int, int] | None:
    """The dateline, which of ``parts`` it opens, and where that paragraph itself begins.

    Only the first paragraph can hold it; headings and captions above are passed over, and a part
    with a reason in ``reasons`` was decided by a person and is left as it stands.
    """
    for place, part in enumerate(parts[:OPENING]):
        found = None if reasons[place] or part.fixed else bylines.dateline(part.text)
        if found:
            return Guess(found.value, "opens the first paragraph", DATELINE_SURE), place, found.end
    return None


def declared(fields: Mapping[str, str], format_name: str) -> dict[str, Guess]:
    """What the format itself states; a date is kept only if it can be read."""
    how = f"stated by the {format_name} file"
    read = {
        name: dates.first(value) if name == "published" else value for name, value in fields.items()
    }
    return {name: Guess(value, how, 1.0) for name, value in read.items() if value}


def _signatures(header: Header, lines: Sequence[PageLine], start: int) -> None:
    """Byline and date, nearest to the first paragraph first."""
    for place in range(start - 1, max(-1, start - 1 - REACH), -1):
        signed = bylines.byline(lines[place].text)
        if signed and "byline" not in header.guesses:
            header.lift(
                "byline", Guess(signed.names, 'line that opens with "By"', SURE["marked"]), place
            )
            if signed.published:
                header.guesses["published"] = Guess(
                    signed.published, "in the byline", SURE["marked"]
                )
    for place in _nearest_dates(header, lines, start):
        date = dates.first(lines[place].text)
        if date:
            header.lift(
                "published", Guess(date, "date line above the article", SURE["beside"]), place
            )


def _nearest_dates(header: Header, lines: Sequence[PageLine], start: int) -> list[int]:
    """Date lines, those that speak of publishing first, then the nearest to the byline."""
    signed = [place for place, (role, _) in header.roles.items() if role == "byline"]
    anchor = signed[0] if signed else start
    near = [
        place
        for place in range(max(0, start - REACH), start)
        if 0 < len(lines[place].words) <= DATE_WORDS and place not in header.roles
    ]
    return sorted(
        near, key=lambda place: (not headlines.says_published(lines[place]), abs(place - anchor))
    )


def _headline(header: Header, lines: Sequence[PageLine], start: int) -> None:
    place = headlines.choose(lines, start, header.roles)
    if place is None:
        return
    line = lines[place]
    how = "heading mark" if line.heading else "line above the article"
    sure = SURE["marked" if line.heading else "beside" if header.roles else "above"]
    header.lift("headline", Guess(line.text, how, sure), place)
    deck = headlines.deck(lines, place, start, header.roles)
    if deck is not None:
        header.lift("deck", Guess(lines[deck].text, "below the headline", SURE["above"]), deck)


def _outlet(header: Header, lines: Sequence[PageLine], start: int) -> None:
    found = outlets.find(lines, start)
    if found is None:
        return
    header.guesses["outlet"] = found.guess
    for place in found.places:
        header.roles.setdefault(place, ("outlet", found.guess.how))
