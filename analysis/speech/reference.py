"""Reference: which person or body a name or a description stands for, in full.

A description is the person whose name stands in commas beside it ("the mayor, Ann Lee, said"), or
the one last named who was so described before ("the senator"). Where the text gives no name, the
fullest description with the same noun before it stands for the person: "The official" is "a senior
State Department official".

"A third demand" is whoever's who demanded something in the paragraph or the one before.

Limits: only descriptions with "the" are followed back; "a senator" is somebody new.
"""

from bisect import bisect_left

from analysis.speech import source_types, spoken_nouns, words
from analysis.speech.appositions import bare, noun_phrase
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read
from analysis.speech.people import Entity, People
from analysis.speech.pronouns import MAX_BACK, looking_back, speaking

MAX_REFERRING = 3  # words of a description that refers back; longer ones say who it is themselves
MAX_APART = 12  # tokens from a description to the comma before its name
_VAGUE = words.closed("vague description")
_IN_FULL = {
    "sen.": ("senator",),
    "rep.": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov.": ("governor",),
    "prof.": ("professor",),
}


class References:
    """Answers who the names and descriptions of one text stand for."""

    def __init__(self, text: Read, people: People, cues: list[Cue]) -> None:
        self.text = text
        self.people = people
        self.speaking = speaking(cues)
        self.verbs: dict[str, list[Mention]] = {}
        for cue in cues:
            verb = words.verbs().get(text.tokens[cue.first].lower)
            if verb is not None and cue.subject is not None:
                self.verbs.setdefault(verb.lemma, []).append(cue.subject)
        for made in self.verbs.values():
            made.sort()
        self.nouns: dict[str, list[Mention]] = {}
        for mention in text.mentions:
            if mention.kind == "noun" and not mention.possessive:
                self.nouns.setdefault(mention.head, []).append(mention)
                del self.nouns[mention.head][MAX_BACK:]

    def entity(self, mention: Mention) -> Entity | None:
        """The named person or body of a mention that is no pronoun; None without a name."""
        if mention.kind == "name":
            return self.people.of.get(mention.first) or self.people.called(mention.head)
        noun = words.nouns().get(mention.head)
        if mention.kind == "pronoun":
            return None
        if noun is None:
            return self._whose(mention)
        if noun.kind == "body":
            return self._outlet_before(mention)
        if noun.kind != "person":
            return None
        return self._named_beside(mention) or self._described_before(mention, plural=noun.plural)

    def _whose(self, mention: Mention) -> Entity | None:
        """Whose "a third demand" is: whoever demanded something in the sentences before."""
        made = self.verbs.get(spoken_nouns.verb_of(mention.head), [])
        before = bisect_left(made, mention.first, key=lambda subject: subject.first)
        if not before:
            return None
        last = made[before - 1]
        apart = self.text.tokens[mention.first].paragraph - self.text.tokens[last.first].paragraph
        known = last.kind == "name" or last.head in words.nouns()
        return self.entity(last) if apart <= 1 and known else None

    def _outlet_before(self, mention: Mention) -> Entity | None:
        """Which outlet "the news agency" is: the last one that was cited, or else named."""
        parts = [self.text.tokens[at].lower for at in range(mention.first, mention.last)]
        noun = words.nouns()[mention.head]
        one = not noun.plural and mention.head != "media"
        if not one or parts[0] != "the" or len(parts) > MAX_REFERRING:
            return None
        if noun.type != "media" and "news" not in parts:
            return None
        named: list[Mention] = []
        for other in looking_back(self.text, mention):
            entity = self.people.of.get(other.first)
            verdict = source_types.of_body(entity.name) if entity is not None else None
            if verdict is not None and verdict[0] == "media":
                named.append(other)
        spoke = [other for other in named if other.first in self.speaking]
        last = next(iter(spoke or named), None)
        return None if last is None else self.people.of[last.first]

    def _named_beside(self, mention: Mention) -> Entity | None:
        tokens = self.text.tokens
        at = mention.last
        limit = min(len(tokens), at + MAX_APART)
        while at < limit and tokens[at].text not in ",." and tokens[at].quote < 0:
            if tokens[at].lower in words.AUXILIARIES or tokens[at].lower in words.verbs():
                return None  # a clause of its own: "An official said Bell, ..."
            at += 1
        if at >= limit or tokens[at].text != ",":
            return None
        name = self.text.covering.get(at + 1)
        if name is None or name.kind != "name" or name.first != at + 1:
            return None
        entity = self.people.of[name.first]
        last = name.last
        if last < len(tokens) and tokens[last].lower in {"of", "from", "for"}:
            last = self._comma(last)  # "her opponent, Bell of the Labour Party, said"
        closed = last < len(tokens) and tokens[last].text in ",.("
        return entity if closed and entity.kind == "person" else None

    def _comma(self, at: int) -> int:
        """The comma that ends a phrase at ``at``; ``at`` where a verb comes first."""
        for place in range(at, min(len(self.text.tokens), at + MAX_APART)):
            token = self.text.tokens[place]
            if token.text == ",":
                return place
            if token.quote >= 0 or token.lower in words.AUXILIARIES or token.lower in words.verbs():
                break
        return at

    def _described_before(self, mention: Mention, *, plural: bool) -> Entity | None:
        """Who of all people so described was named last before the mention."""
        if plural or self.text.tokens[mention.first].lower != "the":
            return None
        described = self.people.described(_spelled_out(mention.head))
        fitting = [entity for entity in described if _fits(self.text, mention, entity)]
        if not fitting:
            return None
        for other in looking_back(self.text, mention):
            entity = self.people.of.get(other.first)
            if entity is not None and any(entity is one for one in fitting):
                return entity
        return fitting[0] if len(fitting) == 1 else None

    def full_description(self, mention: Mention) -> str:
        """The fullest wording of a description, without "the"."""
        own = noun_phrase(self.text, mention)
        noun = words.nouns().get(mention.head)
        refers = self.text.tokens[mention.first].lower == "the"
        if not refers or mention.last - mention.first > MAX_REFERRING or noun is None:
            return _without_the(own)
        if mention.head == "source":
            return self._last_unnamed(mention) or _without_the(own)
        if noun.kind == "document":
            return _without_the(own)
        said = _said(own)
        phrases = [
            bare(self.text.words(other.first, other.last))
            for other in self.nouns.get(mention.head, ())
            if other.first < mention.first
        ]
        fuller = [phrase for phrase in reversed(phrases) if said < _said(phrase)]
        return _without_the(max(fuller, key=lambda phrase: len(_said(phrase)), default=own))

    def _last_unnamed(self, mention: Mention) -> str | None:
        """Who "the source" is: the last unnamed person who was speaking before."""
        for other in looking_back(self.text, mention):
            noun = words.nouns().get(other.head)
            person = noun is not None and noun.kind == "person" and not noun.plural
            speaks = other.kind == "noun" and person and other.first in self.speaking
            if speaks and other.head != "source" and self.entity(other) is None:
                return self.full_description(other)
        return None


def _said(phrase: str) -> set[str]:
    """The words of a description that tell who it is."""
    return {word.lower() for word in phrase.split()} - _VAGUE - words.DETERMINERS


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
