"""Reference: from a mention beside a quotation to the person or body in full.

Pronouns look back for the mention that fits best: near, subject of its sentence, the one who spoke
last, of the right gender. The weights below were set by hand, in round figures. Descriptions ("the
official") find the fullest description with the same noun, or the one person so described.

Limits: "they", "it" and "we" are resolved only to a group or body in the same or the previous
sentences; a wrong gender of a rare given name can mislead.
"""

from bisect import bisect_left

from analysis import words
from analysis.clauses import Cue, Read, starts_clause
from analysis.mentions import Mention
from analysis.people import Entity, People, bare, noun_phrase

MAX_BACK = 40  # mentions looked back at for a pronoun
MAX_PARAGRAPHS = 5
WEIGHTS = {
    "sentences back": -1.0,
    "mentions back": -0.15,
    "starts its clause": 2.0,
    "speaks there": 1.0,
    "spoke last": 1.5,
    "gender known": 1.0,
    "times named": 0.25,  # up to four
    "possessive": -1.0,
    "behind a preposition": -1.0,
    "description": -1.0,
}
_VAGUE = frozenset(
    ["anonymous", "unnamed", "senior", "same", "top", "one", "another", "official", "source"]
)
_IN_FULL = {
    "sen.": ("senator",),
    "rep.": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov.": ("governor",),
    "prof.": ("professor",),
}


class Resolver:
    """Answers who a mention is, remembering who spoke last."""

    def __init__(self, text: Read, people: People, cues: list[Cue]) -> None:
        self.text = text
        self.people = people
        self.number = {mention.first: at for at, mention in enumerate(text.mentions)}
        self.speaking = {cue.subject.first for cue in cues if cue.subject is not None}
        self.resolved: dict[int, Mention] = {}
        self.nouns: dict[str, list[Mention]] = {}
        for mention in text.mentions:
            if mention.kind == "noun" and not mention.possessive:
                self.nouns.setdefault(mention.head, []).append(mention)
                del self.nouns[mention.head][MAX_BACK:]

    def antecedent(self, mention: Mention, last: Mention | None) -> Mention:
        """The name or description a pronoun stands for; a mention that is none stays."""
        known = self.resolved.get(mention.first)
        if known is not None:
            return known
        found: Mention | None = None
        if mention.head in {"who", "which", "that"}:
            found = self._relative(mention)
        elif mention.head in {"he", "she"}:
            found = self._person(mention, last)
        elif mention.head in {"they", "it", "we"}:
            found = self._group(mention)
        result = (
            mention
            if found is None
            else self.antecedent(found, last)
            if found.kind == "pronoun"
            else found
        )
        self.resolved[mention.first] = result
        return result

    def _before(self, mention: Mention) -> list[Mention]:
        at = self.number.get(mention.first)
        if at is None:
            at = bisect_left(self.text.mentions, mention)
        paragraph = self.text.tokens[mention.first].paragraph
        return [
            other
            for other in reversed(self.text.mentions[max(0, at - MAX_BACK) : at])
            if paragraph - self.text.tokens[other.first].paragraph <= MAX_PARAGRAPHS
        ]

    def _relative(self, mention: Mention) -> Mention | None:
        for other in self._before(mention)[:3]:
            if mention.first - other.last <= 2 and other.kind != "pronoun":
                start = self.text.start_of(mention.first)
                before = self.text.covering.get(other.first - 2)
                if (
                    other.kind == "name"
                    and before is not None
                    and before.first >= start
                    and (
                        self.text.tokens[other.first - 1].lower in {"of", "for", "from", "in", "at"}
                    )
                ):
                    return before
                return other
        return next(iter(self._before(mention)), None)

    def gender(self, mention: Mention) -> str:
        """m, f, or nothing when the text does not tell."""
        entity = self.people.of.get(mention.first)
        return mention.gender or (entity.gender if entity else "")

    def _person(self, mention: Mention, last: Mention | None) -> Mention | None:
        best: tuple[float, Mention] | None = None
        for order, other in enumerate(self._before(mention)):
            if not self._may_be(other, mention.gender):
                continue
            score = self._score(mention, other, order, last)
            if best is None or score > best[0]:
                best = score, other
        return best[1] if best else None

    def _may_be(self, other: Mention, gender: str) -> bool:
        if other.kind == "pronoun":
            return False
        known = self.gender(other)
        if known and known != gender:
            return False
        if other.kind == "name":
            entity = self.people.of[other.first]
            return entity.kind == "person"
        noun = words.nouns().get(other.head)
        return noun is not None and noun.kind == "person" and not noun.plural

    def _score(self, mention: Mention, other: Mention, order: int, last: Mention | None) -> float:
        tokens = self.text.tokens
        sentence = tokens[mention.first].sentence
        entity = self.people.of.get(other.first)
        previous = self.people.of.get(last.first) if last is not None else None
        governed = other.first > 0 and tokens[other.first - 1].lower in words.PREPOSITIONS
        facts = {
            "sentences back": min(sentence - tokens[other.first].sentence, 6),
            "mentions back": order,
            "starts its clause": starts_clause(self.text, other, self.text.start_of(other.first)),
            "speaks there": other.first in self.speaking,
            "spoke last": last is not None
            and (other is last or (entity is not None and entity is previous)),
            "gender known": bool(self.gender(other)),
            "times named": min(entity.count, 4) if entity else 0,
            "possessive": other.possessive,
            "behind a preposition": governed,
            "description": other.kind == "noun",
        }
        return sum(WEIGHTS[name] * float(value) for name, value in facts.items())

    def _group(self, mention: Mention) -> Mention | None:
        plural = mention.head != "it"
        for other in self._before(mention)[:12]:
            noun = words.nouns().get(other.head)
            entity = self.people.of.get(other.first)
            body = (entity is not None and entity.kind == "body") or (
                noun is not None and noun.kind != "person"
            )
            if (not body and not (plural and noun is not None and noun.plural)) or other.possessive:
                continue
            start = self.text.start_of(other.first)
            if starts_clause(self.text, other, start) or other.first in self.speaking:
                return other
        return None

    def entity(self, mention: Mention) -> Entity | None:
        """The named person or body of a mention that is no pronoun, where the text tells."""
        if mention.kind == "name":
            return self.people.of.get(mention.first)
        return self._named(mention) if mention.kind == "noun" else None

    def _named(self, mention: Mention) -> Entity | None:
        """The name that stands in commas beside a description, or the one person so described."""
        at = mention.last
        tokens = self.text.tokens
        limit = min(len(tokens), at + 12)
        while (
            at < limit
            and tokens[at].text != ","
            and tokens[at].quote < 0
            and tokens[at].text != "."
        ):
            at += 1
        name = self.text.covering.get(at + 1) if at < limit and tokens[at].text == "," else None
        if (
            name is not None
            and name.kind == "name"
            and name.first == at + 1
            and (name.last < len(tokens) and tokens[name.last].text in ",.(")
        ):
            entity = self.people.of[name.first]
            noun = words.nouns().get(mention.head)
            if entity.kind == "person" and noun is not None and noun.kind == "person":
                return entity
        noun = words.nouns().get(mention.head)
        if tokens[mention.first].lower != "the" or noun is None or noun.kind != "person":
            return None
        fitting = [
            entity
            for entity in self.people.described(_spelled_out(mention.head))
            if _fits(self.text, mention, entity)
        ]
        return self._nearest(mention, fitting)

    def _nearest(self, mention: Mention, entities: list[Entity]) -> Entity | None:
        """Who of several people so described was named last before a mention."""
        if noun_is_plural(mention) or not entities:
            return None
        for other in self._before(mention):
            entity = self.people.of.get(other.first)
            if entity is not None and any(entity is one for one in entities):
                return entity
        return entities[0] if len(entities) == 1 else None

    def full_description(self, mention: Mention) -> str:
        """The fullest wording of a description: "The official" is "a senior U.S. official"."""
        own = noun_phrase(self.text, mention)
        first = self.text.tokens[mention.first].lower
        if first != "the" or mention.last - mention.first > 3:
            return _without_the(own)
        if mention.head == "source" and first == "the":
            return self._last_unnamed(mention) or _without_the(own)
        noun = words.nouns().get(mention.head)
        if noun is None or noun.kind == "document":
            return _without_the(own)
        candidates = [own]
        said = _said(own)
        for other in self.nouns.get(mention.head, ()):
            phrase = bare(self.text.words(other.first, other.last))
            if said <= _said(phrase) and other.first < mention.first:
                candidates.append(phrase)
        best = max(reversed(candidates), key=_content)
        return _without_the(best if _content(best) > _content(own) else own)

    def _last_unnamed(self, mention: Mention) -> str | None:
        """Who "the source" is: the last unnamed person who was speaking before."""
        for other in self._before(mention):
            noun = words.nouns().get(other.head)
            person = noun is not None and noun.kind == "person" and not noun.plural
            speaks = other.kind == "noun" and person and other.first in self.speaking
            if speaks and other.head != "source" and self._named(other) is None:
                return self.full_description(other)
        return None


def noun_is_plural(mention: Mention) -> bool:
    """Whether a description speaks of several people."""
    noun = words.nouns().get(mention.head)
    return noun is not None and noun.plural


def _said(phrase: str) -> set[str]:
    """The words of a description that tell who it is."""
    return {word.lower() for word in phrase.split()} - _VAGUE - words.DETERMINERS


def _content(phrase: str) -> int:
    return len(_said(phrase))


def _without_the(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() == "the" and rest else phrase


def _fits(text: Read, mention: Mention, entity: Entity) -> bool:
    """Whether every word of a description has been said of the person."""
    wanted = {text.tokens[at].lower for at in range(mention.first, mention.last)}
    said = entity.nouns | {full for word in entity.nouns for full in _IN_FULL.get(word, ())}
    return entity.kind == "person" and wanted - words.DETERMINERS <= said


def _spelled_out(noun: str) -> tuple[str, ...]:
    """A noun and the titles that stand for it: who was called "Sen." is a senator."""
    return (noun, *(short for short, full in _IN_FULL.items() if noun in full))
