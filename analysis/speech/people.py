"""People: who a mention stands for, and what the article says of them.

Mentions of one name are joined by surname and given name ("Rep. Sean Casten", "Casten"), bodies by
their name or its initials ("International Criminal Court", "the ICC"). What stands beside a name
(``analysis.appositions``) is kept: it tells the kind of source, and lets a later "the senator" find
its name.

Limits: two people with one surname and no given name beside it are told apart by title only.
"""

from dataclasses import dataclass, field

from analysis.speech import words
from analysis.speech.appositions import beside, heads, proper_name
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read

MAX_NAME = 5  # words; a longer run of capitals is a headline
MIN_CAPITALS = 3  # letters of a surname in capitals ("LEE:"); fewer are initials
MAX_NAMESAKES = 50  # people with one surname, or one title, that are told apart; bounds the work


@dataclass(slots=True)
class Entity:
    """One person or body of an article while it is being read."""

    name: str
    kind: str  # "person", "body"
    gender: str = ""
    count: int = 0
    short: str = ""  # initials the text uses for a body
    descriptions: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)


class People:
    """All people and bodies named in a text, and the entity of each name mention."""

    def __init__(self, text: Read) -> None:
        self.text = text
        self.by_head: dict[str, list[Entity]] = {}
        self.of: dict[int, Entity] = {}
        self.initials: dict[str, Entity] = {}
        self.by_given: dict[str, Entity] = {}
        self.by_noun: dict[str, list[Entity]] = {}
        for mention in text.mentions:
            if mention.kind == "name":
                self._add(mention)

    def _add(self, mention: Mention) -> None:
        core = proper_name(self.text, mention)
        entity = self._known(core, mention) or self._new(core, mention)
        entity.count += 1
        if _initials(core, entity.name):
            entity.short = core
        elif _initials(entity.name, core):
            entity.name, entity.short = core, entity.name
        elif len(core) > len(entity.name) and len(core.split()) <= MAX_NAME:
            entity.name = core
        entity.gender = entity.gender or mention.gender
        self.of[mention.first] = entity
        for description in beside(self.text, mention):
            entity.descriptions.append(description)
            for word in heads(description) - entity.nouns:
                entity.nouns.add(word)
                alike = self.by_noun.setdefault(word, [])
                alike.append(entity)
                del alike[:-MAX_NAMESAKES]

    def _known(self, core: str, mention: Mention) -> Entity | None:
        if core in self.initials:
            return self.initials[core]
        given = core.split()[0].rstrip(".").lower()
        for entity in reversed(self.by_head.get(mention.head, [])):
            first = entity.name.split()[0].rstrip(".").lower()
            clash = mention.gender and entity.gender and mention.gender != entity.gender
            capitals = core.isupper() and entity.kind == "person" and len(core) >= MIN_CAPITALS
            if clash or (entity.kind != _kind(core) and not capitals):
                continue
            if " " not in core or " " not in entity.name or _same_given(given, first):
                return entity
        named = self.by_given.get(given) if given in words.genders() else None
        return named if " " not in core else None

    def _new(self, core: str, mention: Mention) -> Entity:
        entity = Entity(core, _kind(core))
        self.by_head.setdefault(mention.head, []).append(entity)
        del self.by_head[mention.head][MAX_NAMESAKES:]
        if entity.kind == "person":
            self.by_given.setdefault(core.split()[0].lower(), entity)
        short = "".join(word[0] for word in core.split() if word[0].isupper())
        if len(short) > 1:
            self.initials.setdefault(short, entity)
        return entity

    def called(self, head: str) -> Entity | None:
        """Who was named last of those with a surname; for names that stand inside marks."""
        return next(reversed(self.by_head.get(head, [])), None)

    def described(self, nouns: tuple[str, ...]) -> list[Entity]:
        """Everybody one of whose descriptions holds one of these nouns."""
        found = {id(entity): entity for noun in nouns for entity in self.by_noun.get(noun, ())}
        return list(found.values())


def _initials(short: str, long: str) -> bool:
    return (
        len(short) > 1
        and short.isupper()
        and " " in long
        and short == "".join(word[0] for word in long.split() if word[0].isupper())
    )


def _same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, an initial, or a short form."""
    return (
        one == other
        or one.startswith(other[:3])
        or (other[0] == one[0] and 1 in {len(one), len(other)})
    )


def _kind(name: str) -> str:
    lower = name.lower().replace("’", "'")
    if lower in words.bodies() or (name.isupper() and len(name) > 1):
        return "body"
    parts = lower.split()
    if parts[0] in words.genders() and len(parts) < 4:
        return "person"
    return "body" if any(part in words.organisation_words() for part in parts) else "person"
