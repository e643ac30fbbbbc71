"""Pronouns: which mention "he", "she", "who", "they" or "it" stands for.

He and she look back for the person that fits best: near, subject of its sentence, the one who
spoke last, of the right gender. The weights were set by hand, in round figures. "Who" takes the
words right before it; "they", "it" and "we" take a group or body that was a subject.

Limits: nothing is known of the world, so a wrong gender of a rare given name misleads, and two
people of one gender in one sentence are told apart only by their place in it.
"""

from bisect import bisect_left

from analysis.speech import words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read
from analysis.speech.people import People
from analysis.speech.subjects import starts_clause

MAX_BACK = 40  # mentions looked back at
MAX_PARAGRAPHS = 5  # paragraphs looked back at
MAX_STEPS = 5  # from pronoun to pronoun ("she, who"); longer chains are no language
MAX_GROUPS = 12  # mentions looked back at for "they" and "it", which mostly stand near
WEIGHTS = {
    "sentences back": -1.0,  # up to six
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


def looking_back(text: Read, mention: Mention) -> list[Mention]:
    """The mentions before a mention, nearest first, as far as is looked back."""
    at = bisect_left(text.mentions, mention)
    paragraph = text.tokens[mention.first].paragraph
    return [
        other
        for other in reversed(text.mentions[max(0, at - MAX_BACK) : at])
        if paragraph - text.tokens[other.first].paragraph <= MAX_PARAGRAPHS
    ]


def speaking(cues: list[Cue]) -> set[int]:
    """The first tokens of those who are said to speak themselves, not by their spokesman."""
    subjects = (cue.subject for cue in cues)
    return {subject.first for subject in subjects if subject is not None and not subject.possessive}


class Pronouns:
    """Resolves the pronouns of one text; an answer once given stays."""

    def __init__(self, text: Read, people: People, cues: list[Cue]) -> None:
        self.text = text
        self.people = people
        self.speaking = speaking(cues)
        self.resolved: dict[int, Mention] = {}

    def antecedent(self, mention: Mention, last: Mention | None) -> Mention:
        """The name or description a pronoun stands for; any other mention is itself.

        ``last`` is who spoke last. A pronoun nothing fits stays a pronoun.
        """
        if mention.first in self.resolved:
            return self.resolved[mention.first]
        found = mention
        for _ in range(MAX_STEPS):
            step = self._step(found, last)
            if step is None:
                break
            found = step
        self.resolved[mention.first] = found
        return found

    def _step(self, mention: Mention, last: Mention | None) -> Mention | None:
        if mention.head in {"who", "which", "that"}:
            return self._relative(mention)
        if mention.head in {"he", "she"}:
            return self._person(mention, last)
        return self._group(mention) if mention.head in {"they", "it", "we"} else None

    def _relative(self, mention: Mention) -> Mention | None:
        before = looking_back(self.text, mention)
        near = [m for m in before[:3] if mention.first - m.last <= 2 and m.kind != "pronoun"]
        if not near:
            return before[0] if before else None
        outer = self.text.covering.get(near[0].first - 2)
        if near[0].kind != "name" or outer is None:
            return near[0]
        joined = self.text.tokens[near[0].first - 1].lower in {"of", "for", "from", "in", "at"}
        same = outer.first >= self.text.start_of(mention.first)
        return outer if joined and same else near[0]

    def _person(self, mention: Mention, last: Mention | None) -> Mention | None:
        best: tuple[float, Mention] | None = None
        for order, other in enumerate(looking_back(self.text, mention)):
            if self._may_be(other, mention.gender):
                score = self._score(mention, other, order, last)
                if best is None or score > best[0]:
                    best = score, other
        return best[1] if best else None

    def _gender(self, mention: Mention) -> str:
        entity = self.people.of.get(mention.first)
        known = mention.gender or (entity.gender if entity else "")
        alone = entity is not None and " " not in entity.name  # never named with a surname
        return known or (words.genders().get(entity.name.lower(), "") if entity and alone else "")

    def _may_be(self, other: Mention, gender: str) -> bool:
        if other.kind == "pronoun" or self._gender(other) not in {"", gender}:
            return False
        if other.kind == "name":
            return self.people.of[other.first].kind == "person"
        noun = words.nouns().get(other.head)
        return noun is not None and noun.kind == "person" and not noun.plural

    def _score(self, mention: Mention, other: Mention, order: int, last: Mention | None) -> float:
        tokens = self.text.tokens
        entity = self.people.of.get(other.first)
        spoke = last is not None and (
            other is last or (entity is not None and entity is self.people.of.get(last.first))
        )
        back = tokens[mention.first].sentence - tokens[other.first].sentence
        before = tokens[other.first - 1].lower if other.first else ""
        facts: dict[str, float] = {
            "sentences back": min(back, 6),
            "mentions back": order,
            "starts its clause": starts_clause(self.text, other, self.text.start_of(other.first)),
            "speaks there": other.first in self.speaking,
            "spoke last": spoke,
            "gender known": bool(self._gender(other)),
            "times named": min(entity.count, 4) if entity else 0,
            "possessive": other.possessive,
            "behind a preposition": before in words.PREPOSITIONS,
            "description": other.kind == "noun",
        }
        return sum(WEIGHTS[name] * value for name, value in facts.items())

    def _group(self, mention: Mention) -> Mention | None:
        for other in looking_back(self.text, mention)[:MAX_GROUPS]:
            if other.possessive or not self._is_group(other, several=mention.head != "it"):
                continue
            start = self.text.start_of(other.first)
            if starts_clause(self.text, other, start) or other.first in self.speaking:
                return other
        return None

    def _is_group(self, other: Mention, *, several: bool) -> bool:
        entity = self.people.of.get(other.first)
        noun = words.nouns().get(other.head)
        if entity is not None and entity.kind == "body":
            return True
        return noun is not None and (noun.kind != "person" or (several and noun.plural))
