"""Events: where an article speaks of a war, a strike, an inquiry, and which one it is.

An event is a noun of an event class (``word_classes.csv``) with what it is anchored to: the place
it is at ("the Gaza conflict", "genocide in Gaza"), else what it is done to ("boat strikes"), else
whom it concerns ("sanctions on the court"), else whose it is. A noun with nothing beside it takes
the place named last in its sentence; with "the", the anchor of its class named last in the article.
Two mentions of one class in a sentence are one event when the one tells the place and the other
what it is done to.

Limits: nothing is known of the world, so one event that outlets put in different classes ("attack",
"war") or at different places stays two until a reader joins them; verbs ("bombed") are left out.
"""

from collections.abc import Sequence

from analysis.entities import event_nouns
from analysis.entities.anchors import Anchors
from analysis.entities.event_nouns import Event
from analysis.models import Appearance
from analysis.speech.parsed import Read
from analysis.speech.people import People


def find(read: Read, people: People) -> list[Appearance]:
    """All mentions of events that have an anchor, or "the" and therefore an event before them."""
    finder = Anchors(read, people)
    events = list(event_nouns.find(read.tokens))
    for event in events:
        finder.look(event)
    _share(events, read)
    last: dict[str, tuple[str, ...]] = {}
    found = []
    for event in events:
        anchors = event.told
        if not anchors and event.definite:
            anchors = last.get(event.sort, ())
        elif not anchors and not event.new:
            anchors = finder.place_before(event)
        if anchors or event.definite:
            last[event.sort] = anchors or last.get(event.sort, ())
            found.append(_appearance(read, event, anchors))
    return found


def _appearance(read: Read, event: Event, anchors: Sequence[str]) -> Appearance:
    start, end = read.tokens[event.first].start, read.tokens[event.last - 1].end
    if read.text[start:end].endswith(("'s", "’s")):
        end -= 2
    sentence = read.tokens[event.head].sentence
    return Appearance(start, end, "body", sentence, None, "event", False, (event.sort, *anchors))


def _share(events: Sequence[Event], read: Read) -> None:
    """Let events of one class in a sentence have each other's anchors of different kinds."""
    together: dict[tuple[str, int], list[Event]] = {}
    for event in events:
        key = (event.sort, read.tokens[event.head].sentence)
        together.setdefault(key, []).append(event)
    for same in together.values():
        placed = [event for event in same if event.anchors.get("place")]
        for event in same:
            done_to = event.anchors.get("object")
            if len(placed) == 1 and done_to and not event.anchors.get("place"):
                event.shared = placed[0].told
