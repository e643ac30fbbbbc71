"""Speakers: who a quotation's words belong to, as the source the reader is shown.

A mention ("Casten", "he", "one expert") becomes a source: the name in full, the wording beside the
quotation, the type with its evidence, whether the text leaves the person unnamed, and the channel
the words were first given to. Whoever keeps speaking keeps the channel, also when others speak in
between: after "told Reuters", "the official said" in the next paragraph is Reuters' interview,
unless another setting is named ("at a rally").
"""

from analysis.models import Source
from analysis.speech import naming, relay, role_signs, source_types, unnamed
from analysis.speech.appositions import noun_phrase
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read, word
from analysis.speech.people import Entity, People
from analysis.speech.pronouns import Pronouns
from analysis.speech.reference import References

MAX_INITIALS = 4  # letters; longer names in capitals are written so in a transcript
CHANNEL_PARAGRAPHS = 3  # how far somebody who keeps speaking keeps the channel
_BODY_OF = frozenset(("administration",))


class Speakers:
    """Turns mentions of one text into sources, in the order of the text."""

    def __init__(self, text: Read, cues: list[Cue]) -> None:
        self.text = text
        self.people = People(text)
        self.pronouns = Pronouns(text, self.people, cues)
        self.references = References(text, self.people, cues)
        self.signs = role_signs.RoleSigns(text, self.people)
        self.last: Mention | None = None
        self._verdicts: dict[int, source_types.Verdict | None] = {}
        self._spoke: dict[str, tuple[str, int]] = {}  # by name: channel, paragraph

    def source(
        self, mention: Mention | None, cue: Cue | None, through: Mention | None = None
    ) -> Source:
        """The source behind a mention that stands beside a quotation.

        ``through`` is who the words were copied from, when they stand in a block of an outlet.
        """
        if mention is None and cue is not None and cue.group == unnamed.GROUP:
            said = self.text.words(cue.first, cue.last)
            return Source(None, anonymous=True, evidence=f"“{said}”: no source is named")
        if mention is None:
            return Source(name=None, evidence="no speaker found")
        person = self.pronouns.antecedent(mention, self.last)
        self.last = person
        name, verdict, anonymous = self._identify(person)
        via = self._channel(person, name, cue, mention) if verdict[0] != "media" else None
        via = via or self._copied_from(through)
        return Source(name, verdict[0], anonymous, self._wording(mention), via, verdict[1])

    def _wording(self, mention: Mention) -> str:
        if mention.kind == "noun":
            return noun_phrase(self.text, mention)
        said = " ".join(self.text.words(mention.first, mention.last).split())
        return said.replace("’", "'").partition("'")[0] if mention.kind == "pronoun" else said

    def _identify(self, person: Mention) -> tuple[str | None, source_types.Verdict, bool]:
        """Name in full, type with evidence, and whether the text leaves the person unnamed."""
        if person.kind == "pronoun":
            return None, source_types.UNKNOWN, False
        entity = self.references.entity(person)
        if entity is None:
            full = self._of_president(self.references.full_description(person))
            verdict = self.signs.described([full]) or source_types.of_body(full)
            verdict = verdict or self._asks(full, person)
            unnamed = naming.is_unnamed(person, word(self.text, person.first), full)
            return full, verdict or source_types.UNKNOWN, unnamed
        if entity.kind == "body":
            verdict = self.signs.study_behind(person)
            wording = self.text.words(person.first, person.last)
            verdict = verdict or self.signs.body(entity.name, wording)
        else:
            verdict = self._described_as(entity)
        if verdict is None and person.kind == "noun":
            verdict = source_types.of_description(noun_phrase(self.text, person))
        verdict = verdict or source_types.of_body(entity.name) or self._asks(entity.name, person)
        if verdict is None and naming.is_people(entity.name):
            people = source_types.of_description(entity.name)
            return entity.name, people or source_types.UNKNOWN, True
        name = f"{entity.name} ({entity.short})" if entity.short else entity.name
        return name, verdict or source_types.UNKNOWN, False

    def _asks(self, name: str, person: Mention) -> source_types.Verdict | None:
        """ "WALLACE: Will she be there?": of a transcript, whom the text names nowhere else."""
        turn = name.isupper() and len(name) > MAX_INITIALS
        behind = self.text.tokens[person.last : person.last + 1]
        if turn and behind and behind[0].text == ":":
            return "media", "asks in a transcript and is named nowhere else"
        return None

    def _described_as(self, entity: Entity) -> source_types.Verdict | None:
        """What the descriptions of a person point to, read once however often they speak."""
        if id(entity) not in self._verdicts:
            self._verdicts[id(entity)] = self.signs.verdict(entity)
        return self._verdicts[id(entity)]

    def _of_president(self, name: str) -> str:
        """ "The administration" of an article that names one president is that president's."""
        if name.lower() not in _BODY_OF:
            return name
        for entity in self.people.described(("president",)):
            if not entity.nouns & {"former", "vice", "ex"}:
                return f"{entity.name.split()[-1]} {name}"
        return name

    def _copied_from(self, through: Mention | None) -> str | None:
        """The outlet a block was copied from."""
        if through is None:
            return None
        name, verdict, _ = self._identify(self.pronouns.antecedent(through, self.last))
        return name if verdict[0] == "media" else None

    def _channel(
        self, person: Mention, name: str | None, cue: Cue | None, mention: Mention
    ) -> str | None:
        paragraph = self.text.tokens[mention.first].paragraph
        via = relay.channel(self.text, cue, person) if cue is not None else None
        if name is None or (via is None and relay.in_a_setting(self.text, mention.first)):
            self._spoke.pop(name or "", None)
            return via
        before, last = self._spoke.get(name, (None, 0))
        if via is None and before is not None and paragraph - last <= CHANNEL_PARAGRAPHS:
            via = before
        via = via or relay.announced(self.text, mention, name)
        if via is not None:
            self._spoke[name] = (via, paragraph)
        return via
