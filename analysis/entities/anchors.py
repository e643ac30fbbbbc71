"""Anchors: what an event is told from others by: a place, what it is done to, whom it concerns.

Looked at are the words before the noun of the event and the phrases behind it, up to the end of the
clause. A country in front of its people ("U.S. troops") says whose, not where.

Limits: a name that nothing tells to be a person's or a body's is taken for a place where it stands
behind "in", "on", "against" and the like.
"""

from analysis.entities import vocabulary
from analysis.entities.event_nouns import Event, event_class
from analysis.entities.vocabulary import class_of
from analysis.speech import words
from analysis.speech.appositions import proper_name
from analysis.speech.bodies import part_words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read
from analysis.speech.people import Entity, People

MAX_RIGHT = 14  # words behind the noun in which its anchor is looked for
MAX_REST = 2  # words behind the anchor that belong to it: "the Pacific coast"
_LEADS_IN = frozenset(
    ("related", "committed", "carried", "targeting", "aimed", "launched", "waged", "conducted")
)
_STOPS = frozenset(".,;:()—–!?“”\"'") | {"that", "which", "who", "where", "while", "when"}
_AND = frozenset(("and", "or"))
_AGENTS = frozenset(("us", "uk", "eu", "un"))  # before a noun these say who acts, not where
_WHERE = frozenset(
    ("in", "on", "against", "off", "over", "of", "into", "at", "to", "near", "across", "during")
)
_LEADING = words.PREPOSITIONS | _WHERE
_NO_PLACES = frozenset(("object", "event", "office", "remark", "state"))


class Anchors:
    """Finds what the events of one text are anchored to."""

    def __init__(self, read: Read, people: People) -> None:
        self.read = read
        self.people = people
        self.tokens = read.tokens

    def look(self, event: Event) -> None:
        """Look in front of the noun and behind it."""
        for at in range(event.first, event.head):
            self._note(event, at, left=True)
        at = event.head + 1
        if at >= len(self.tokens):
            return
        before = {kind: list(names) for kind, names in event.anchors.items()}
        if self.tokens[at].lower in _LEADING | _LEADS_IN:
            self._behind(event, at)
        if event.anchors.get("place") and before.get("place") and event.last > event.head + 1:
            event.anchors["place"] = (
                event.anchors["place"][len(before["place"]) :] or before["place"]
            )

    def _behind(self, event: Event, at: int) -> None:
        strong = False
        end = min(len(self.tokens), event.head + MAX_RIGHT)
        while at < end and self._goes_on(at, event, strong=strong):
            kind = self._note(event, at, left=False)
            if kind:
                event.last = at + 1
                strong = strong or kind != "people"
            at += 1
        rest = event.last
        while event.last > event.head + 1 and rest < event.last + MAX_REST and self._is_rest(rest):
            rest += 1
        event.last = rest

    def _goes_on(self, at: int, event: Event, *, strong: bool) -> bool:
        token = self.tokens[at]
        if token.sentence != self.tokens[event.head].sentence or token.lower in _STOPS:
            return False
        if token.lower in _LEADS_IN and not strong:
            return True
        if token.lower in words.AUXILIARIES or token.lower in words.verbs():
            return False
        joined = token.lower == "of" or self.tokens[at - 1].lower in _AND
        if strong and token.lower in _LEADING and not joined:
            return False
        if token.lower in _AND:
            return self._joins(at + 1)
        return event_class(self.tokens, at) is None

    def _joins(self, at: int) -> bool:
        """Whether what follows "and" is another anchor rather than another clause."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        return token.capital or token.lower in _LEADING or token.lower == "the"

    def _is_rest(self, at: int) -> bool:
        """Whether the word behind an anchor belongs to its noun phrase."""
        if at >= len(self.tokens) or self.tokens[at].sentence != self.tokens[at - 1].sentence:
            return False
        token = self.tokens[at]
        if not token.text[0].islower() or token.lower in words.FUNCTION_WORDS:
            return False
        known = event_class(self.tokens, at) is not None or token.lower in words.nouns()
        return known or (self.tokens[at - 1].capital and token.lower == "coast")

    def _note(self, event: Event, at: int, *, left: bool) -> str:
        """Take the word at ``at`` as an anchor if it can be one; the kind it is, or nothing."""
        token = self.tokens[at]
        key = part_words(token.text)
        sort = class_of(key)
        if sort is not None and sort.kind == "where" and not left:
            event.definite = True
            return "people"
        if sort is not None and sort.kind == "object" and not token.capital:
            event.add("object", sort.name)
            return "object"
        kind = self._kind(at, key, left=left)
        if kind:
            event.add(kind, self._name(at, key))
        return kind

    def _kind(self, at: int, key: str, *, left: bool) -> str:
        """What kind of anchor a name is; empty for a word that is none."""
        token, mention = self.tokens[at], self.read.covering.get(at)
        if not token.capital or (key in words.FUNCTION_WORDS and key not in _AGENTS):
            return ""
        if key in words.TIME_WORDS or self._opens(at) or not self._closes_name(at, mention):
            return ""
        country = self._country(at, mention)
        if country is not None:
            agent = country[1] == "people" or self._acts(at, key, left=left)
            return "people" if agent else "place"
        if self._entity(at) is not None:
            return "actor"
        sort = class_of(key)
        unfit = key in words.nouns() or (sort is not None and sort.kind in _NO_PLACES)
        return "" if unfit or not (left or self._is_behind_where(at, mention)) else "place"

    def _acts(self, at: int, key: str, *, left: bool) -> bool:
        """Whether a country stands before a noun for its people: "U.S. troops"."""
        if left:
            return key in _AGENTS
        after = self.tokens[at + 1].lower.rstrip("'’") if at + 1 < len(self.tokens) else ""
        sort = class_of(after)
        return after in words.nouns() or (sort is not None and sort.kind == "state")

    def _country(self, at: int, mention: Mention | None) -> tuple[str, str] | None:
        """The country that a name is, and how it is put; "South America" is none."""
        first = mention.core if mention is not None and mention.kind == "name" else at
        words_ = [part_words(self.tokens[n].text) for n in range(first, at + 1)]
        return vocabulary.countries().get(" ".join(words_))

    def _closes_name(self, at: int, mention: Mention | None) -> bool:
        return mention is None or mention.kind == "noun" or at == mention.last - 1

    def _is_behind_where(self, at: int, mention: Mention | None) -> bool:
        first = mention.first if mention is not None else at
        before = [self.tokens[n].lower for n in range(max(0, first - 2), first)]
        return any(word in _WHERE or word in _AND for word in before)

    def _opens(self, at: int) -> bool:
        """Whether a word has its capital only because it opens a sentence."""
        first = at == 0 or self.tokens[at - 1].sentence != self.tokens[at].sentence
        mention = self.read.covering.get(at)
        return first and (mention is None or mention.kind == "noun")

    def _entity(self, at: int) -> Entity | None:
        """The person or body a name stands for; a bare name that nothing tells of is a place."""
        mention = self.read.covering.get(at)
        entity = self.people.of.get(mention.first) if mention is not None else None
        if entity is None:
            token = self.tokens[at]
            alike = self.people.by_head.get(part_words(token.text), ())
            entity = self.people.initials.get(token.text) or next(iter(alike), None)
        if entity is None or entity.kind == "body" or entity.nouns or entity.gender:
            return entity
        return None

    def _name(self, at: int, key: str) -> str:
        """The anchor's name: a country or somebody named in full, else the word."""
        country, entity = self._country(at, self.read.covering.get(at)), self._entity(at)
        if country is not None:
            return country[0].lower()
        mention = self.read.covering.get(at)
        if entity is None and mention is not None and mention.kind == "name":
            return proper_name(self.read, mention).lower()
        return (entity.name if entity is not None else key).lower()

    def _is_place(self, at: int, key: str) -> bool:
        return self._kind(at, key, left=False) == "place"

    def place_before(self, event: Event) -> tuple[str, ...]:
        """The place named last before an event in its sentence."""
        for at in range(event.first - 1, self.read.start_of(event.head) - 1, -1):
            key = part_words(self.tokens[at].text)
            mention = self.read.covering.get(at)
            told = mention is not None and key not in _AGENTS
            if told and self._is_behind_where(at, mention) and self._is_place(at, key):
                return (f"place:{self._name(at, key)}",)
        return ()
