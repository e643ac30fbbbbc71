"""People: who a mention stands for, and what the article says of them.

Mentions of one name are joined by surname and given name ("Rep. Sean Casten", "Casten"), bodies by
their name or its initials ("International Criminal Court", "the ICC"). What stands beside a name
(a title, a phrase in commas, "is a") is kept as its descriptions: they tell the kind of source,
and let a later "the senator" find its name.

Limits: two people with one surname and no given name beside it are told apart by title only; a
description is given a name only if exactly one person fits.
"""

from dataclasses import dataclass, field

from analysis import words
from analysis.clauses import Read
from analysis.mentions import Mention

MAX_NAME = 5  # words; a longer run of capitals is a headline
MAX_NAMESAKES = 50  # people with one surname that are told apart; bounds the work
MAX_DESCRIPTION = 30  # tokens of a phrase beside a name; longer ones are sentences of their own
_ARTICLES = frozenset(("a", "an", "the", "one"))
_CLOSE = frozenset((",", ".", ";", ":", "—", "–", "(", ")", "?", "!", "“", '"', "''"))
_BODY_NOUNS = frozenset(("body", "document"))


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
                self.by_noun.setdefault(word, []).append(entity)

    def _known(self, core: str, mention: Mention) -> Entity | None:
        if core in self.initials:
            return self.initials[core]
        given = core.split()[0].rstrip(".").lower()
        for entity in reversed(self.by_head.get(mention.head, [])):
            first = entity.name.split()[0].rstrip(".").lower()
            clash = mention.gender and entity.gender and mention.gender != entity.gender
            if clash or entity.kind != _kind(core):
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


def proper_name(text: Read, mention: Mention) -> str:
    """The name without titles and without a possessive ending."""
    return bare(text.words(mention.core, mention.last))


def bare(name: str) -> str:
    """A name on one line, without a possessive ending."""
    name = " ".join(name.split())
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    return name.rstrip("'’")


def heads(description: str) -> set[str]:
    """The words of a description before its first preposition, comma or "who"."""
    found: set[str] = set()
    for part in description.lower().split():
        if part in words.PREPOSITIONS or part in {"who", "that", "which", "and"}:
            break
        found.add(part.strip(",.") if part.rstrip(".,") not in words.titles() else part.rstrip(","))
        if part.endswith(","):
            break
    return found


def beside(text: Read, mention: Mention) -> list[str]:
    """What is said of a name right beside it: title, phrase in commas or brackets, "is a"."""
    found = []
    if mention.core > mention.first:
        found.append(text.words(mention.first, mention.core))
    before = text.covering.get(mention.first - 2)
    if before is not None and before.kind == "noun" and text.tokens[mention.first - 1].text == ",":
        behind = text.tokens[mention.last].text if mention.last < len(text.tokens) else "."
        if not before.possessive and before.last == mention.first - 1 and behind in ",(":
            found.append(noun_phrase(text, before))
    found += _behind(text, mention)
    return found


def _behind(text: Read, mention: Mention) -> list[str]:
    at, tokens = mention.last, text.tokens
    if at + 1 >= len(tokens) or mention.possessive:
        return []
    if tokens[at].text == "(":
        return [text.words(at + 1, _until(text, at + 1, {")"}))]
    if tokens[at].lower in {"is", "was"} and tokens[at + 1].lower in {"a", "an", "the"}:
        return [text.words(at + 1, _until(text, at + 1, {",", "who", "that"}))]
    if tokens[at].text == ",":
        last = _until(text, at + 1, {",", "who", "which", "—"})
        known = any(
            tokens[place].lower in words.nouns() or tokens[place].lower in words.titles()
            for place in range(at + 1, last)
        )
        listed = text.covering.get(at + 1)
        if listed is not None and listed.kind == "name" and listed.last >= last:
            return []  # the next one of a list of people
        starts = tokens[at + 1].lower in words.DETERMINERS or tokens[at + 1].lower in words.nouns()
        if last > at + 1 and known and (starts or _lists_nothing(text, at + 1, last)):
            return [text.words(at + 1, last)]
    return []


def _lists_nothing(text: Read, first: int, last: int) -> bool:
    """Whether a phrase in commas holds no verb and no conjunction at its start."""
    lowers = [text.tokens[place].lower for place in range(first, last)]
    if lowers[0] in words.FUNCTION_WORDS or lowers[0] in words.verbs():
        return False
    return not any(word in words.AUXILIARIES for word in lowers)


def _until(text: Read, first: int, ends: set[str]) -> int:
    """Where a phrase that starts at ``first`` ends: at one of ``ends`` or a verb of speech."""
    last = first
    while last < len(text.tokens) and last - first < MAX_DESCRIPTION:
        token = text.tokens[last]
        if token.text in ends or token.lower in ends or token.quote >= 0:
            break
        if token.sentence != text.tokens[first].sentence or token.text in ".;:?!":
            break
        if token.lower in words.verbs() and words.verbs()[token.lower].group in {"say", "tell"}:
            break
        last += 1
    return max(last, first + 1)


def noun_phrase(text: Read, mention: Mention) -> str:
    """A description in full: "a spokesperson" with "for Human Rights Watch" behind it."""
    last = mention.last
    stop = last
    while stop < len(text.tokens) and stop - last < 10:
        token = text.tokens[stop]
        if (
            token.text in _CLOSE
            or token.quote >= 0
            or token.sentence != text.tokens[last - 1].sentence
        ):
            break
        if token.lower in words.AUXILIARIES or token.lower in {
            "who",
            "that",
            "which",
            "and",
            "but",
        }:
            break
        if token.lower in words.TIME_WORDS or _finite(text, stop):
            break
        stop += 1
    if stop > last and text.tokens[last].lower not in words.PREPOSITIONS | {"familiar", "close"}:
        stop = last
    return bare(text.words(mention.first, stop))


def _finite(text: Read, at: int) -> bool:
    token = text.tokens[at]
    return (token.lower in words.verbs() and at not in text.covering) or words.is_adverb(
        token.lower
    )
