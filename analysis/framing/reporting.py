"""Reporting verbs where they stand: how an outlet tells that somebody said something.

"Said" is neutral; "claimed" leaves the words in doubt, "admitted" takes them as so, "fumed" paints
how they were said (``manner`` in ``lexicons/reporting_verbs.csv``). Only a verb that introduces a
quotation or reported speech is counted, once, however many quotations it introduces.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.models import Annotation, Place, Quotation
from analysis.speech import words

NEAR = 160  # characters around a quotation in which its verb is looked for


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A reporting verb of the outlet: where it stands, its lemma and its manner."""

    place: Place
    start: int
    end: int
    verb: str
    manner: str


def verbs(annotation: Annotation) -> Iterator[ReportingVerb]:
    """The verbs that introduce quotations, each once; a pull-quote's is not counted again."""
    seen: set[tuple[Place, int]] = set()
    for quotation in annotation.quotations:
        found = None if quotation.repeats else _verb(annotation, quotation)
        if found and (found.place, found.start) not in seen:
            seen.add((found.place, found.start))
            yield found


def _verb(annotation: Annotation, quotation: Quotation) -> ReportingVerb | None:
    cue = quotation.cue or ""
    verb = next((words.verbs()[w] for w in cue.lower().split() if w in words.verbs()), None)
    start = _nearest(annotation.article.part(quotation.place), cue, quotation) if verb else None
    if verb is None or start is None:
        return None
    return ReportingVerb(quotation.place, start, start + len(cue), verb.lemma, verb.manner)


def _nearest(text: str, cue: str, quotation: Quotation) -> int | None:
    before = text.rfind(cue, max(0, quotation.start - NEAR), quotation.start)
    after = text.find(cue, quotation.end, quotation.end + NEAR)
    places = [at for at in (before, after) if at >= 0]
    away = {at: max(quotation.start - at, at - quotation.end) for at in places}
    return min(places, key=lambda at: away[at], default=None)
