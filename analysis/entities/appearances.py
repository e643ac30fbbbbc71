"""Appearances: every place where one article speaks of a person, a body, a country or a group.

Names and descriptions are those that the search for speakers finds (``speech.mentions``), here
inside quotation marks too, because an outlet that quotes a name passes it on. A description that
the article gives a name to carries that name: "the senator" is "Ann Lee", "the court" the court
named last. In headline and deck only what the body names is looked for.

Limits: as of ``speech.mentions``; pronouns are no naming and are left out.
"""

from collections.abc import Collection, Iterable, Iterator

from analysis.entities import descriptions, events, headings, name_kinds, parties
from analysis.entities.headings import Known
from analysis.models import Appearance, Article, Place, Quotation
from analysis.speech import cues, masking, parsed, tokens
from analysis.speech.appositions import bare
from analysis.speech.bodies import role
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read
from analysis.speech.people import Entity, People
from analysis.speech.pronouns import looking_back
from analysis.speech.reference import References

MAX_BEFORE = 4  # words in front of a title that belong to it: "former Israeli"


def in_article(article: Article, quotations: Iterable[Quotation] = ()) -> tuple[Appearance, ...]:
    """All appearances of an article: headline, deck and body, each in the order of the text.

    Whoever speaks in one of ``quotations`` and is no body is a person.
    """
    read = _read(article.text)
    speaking = {
        quotation.speaker_start
        for quotation in quotations
        if quotation.place == "body" and quotation.speaker_start is not None
    }
    found = _Body(read, speaking)
    body = [*found.appearances(), *events.find(read, found.people)]
    body.sort(key=lambda each: (each.start, -each.end))
    forms = _known_forms(article.text, body)
    above: tuple[Place, ...] = ("headline", "deck")
    heads = [each for place in above for each in headings.find(article.part(place), place, forms)]
    return tuple(heads + body)


def _known_forms(text: str, body: Iterable[Appearance]) -> dict[str, Known]:
    """The names of a body as written, and surnames by themselves, with what they stand for."""
    forms: dict[str, Known] = {}
    for each in body:
        if each.about not in {"person", "body", "country"}:
            continue
        written = text[each.start : each.end]
        forms[written] = Known(each.full, each.about)
        name = (each.full or written).split()
        if each.about == "person" and len(name) > 1 and name[-1][0].isupper():
            forms.setdefault(name[-1], Known(each.full or written, each.about))
    return forms


def _read(text: str) -> Read:
    """The text with its mentions, those inside quotation marks too."""
    tokenised = tokens.tokenise(masking.plain(text))
    unmarked = [token._replace(quote=-1) for token in tokenised.tokens]
    return parsed.read(tokenised._replace(tokens=unmarked))


class _Body:
    """Finds the appearances in one text."""

    def __init__(self, read: Read, speaking: Collection[int]) -> None:
        self.read = read
        self.speaking = speaking
        self.people = People(read)
        self.references = References(read, self.people, cues.find(read))
        self.seats = parties.seats(self.people.of.values())
        self.human = {id(each) for first, each in self.people.of.items() if self._tells(first)}

    def appearances(self) -> Iterator[Appearance]:
        """Names and descriptions, in order."""
        before = -2
        for mention in self.read.mentions:
            words_ = self.read.words(mention.first, mention.last)
            if mention.kind == "pronoun" or parties.in_brackets(words_) is not None:
                continue
            first, last = self._first(mention), mention.last
            touches = first - before <= (2 if self.read.tokens[first - 1].text == "," else 0)
            known = self._known(mention)
            yield self._appearance(first, last, known, touches=touches)
            before = last

    def _appearance(self, first: int, last: int, known: Known, *, touches: bool) -> Appearance:
        start, end = self.read.tokens[first].start, self.read.tokens[last - 1].end
        if self.read.text[start:end].endswith(("'s", "’s")):
            end -= 2
        sentence = self.read.tokens[first].sentence
        return Appearance(start, end, "body", sentence, known.full, known.about, touches)

    def _first(self, mention: Mention) -> int:
        """Where the mention begins with "former", "then" or a country before its title."""
        first = mention.first
        if mention.kind == "noun":
            return descriptions.first_word(self.read, mention)
        for at in range(first - 1, max(-1, first - MAX_BEFORE), -1):
            token = self.read.tokens[at]
            if token.sentence != self.read.tokens[first].sentence or at in self.read.covering:
                break
            former = token.lower in role("former") and self._is_human(mention)
            if not former and not name_kinds.is_people(token.text):
                break
            first = at
        return first

    def _is_human(self, mention: Mention) -> bool:
        entity = self.people.of.get(mention.first)
        return entity is not None and entity.kind == "person"

    def _known(self, mention: Mention) -> Known:
        entity = self._by_seat(mention) or self.references.entity(mention)
        if mention.kind == "noun" and name_kinds.is_document(mention.head):
            return Known(None, "described")
        if mention.kind == "noun":
            body = entity or self._body_before(mention)
            return Known(body.name if body is not None else None, "described")
        if entity is None:
            return Known(None, "")
        whole = bare(self.read.words(mention.first, mention.last))
        if entity.kind == "body":
            return self._body(entity, whole)
        about = "person" if id(entity) in self.human and not name_kinds.shouts(entity.name) else ""
        return Known(entity.name if entity.name != whole else None, about)

    def _body(self, entity: Entity, whole: str) -> Known:
        """What a body's name tells; "Democratic National Convention" is one name, no title."""
        if name_kinds.kind_of_body(whole) == "place":
            return Known(None, "place")  # "Texas" is no short form of "University of Texas"
        if whole.istitle() and whole.endswith(f" {entity.name}"):
            return Known(None, name_kinds.kind_of_body(whole))
        about = name_kinds.kind_of_body(entity.name)
        if about == "body" and name_kinds.is_rare(entity):
            about = ""
        return Known(entity.name if entity.name != whole else None, about)

    def _by_seat(self, mention: Mention) -> Entity | None:
        """The lawmaker whom "the Illinois Democrat" stands for."""
        if mention.head not in parties.NAMES:
            return None
        return self.seats.get(parties.described(self.read.words(mention.first, mention.last)))

    def _tells(self, first: int) -> bool:
        """Whether something beside a name tells that it is a person's."""
        mention, entity = self.read.covering[first], self.people.of[first]
        if entity.kind != "person":
            return False
        described = any(name_kinds.is_person(noun) for noun in entity.nouns)
        titled = mention.core > mention.first or bool(mention.gender)
        speaks = self.read.tokens[first].start in self.speaking
        return described or titled or (speaks and not name_kinds.has_initials(entity.name))

    def _body_before(self, mention: Mention) -> Entity | None:
        """The body named last whose name ends in this noun: "the court"."""
        if self.read.tokens[mention.first].lower not in {"the", "this", "that"}:
            return None
        if mention.last - mention.first > 2:
            return None
        for other in looking_back(self.read, mention):
            entity = self.people.of.get(other.first)
            if entity is None or entity.kind != "body":
                continue
            if entity.name.split()[-1].lower() == mention.head:
                return entity
        return None
