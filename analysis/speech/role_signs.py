"""Role signs: what the rest of an article tells of a person's role, beyond title and apposition.

Few articles say what a well-known person is, but most give it away: there is a Lee campaign, people
vote for Lee, an administration is called Lee's; a stranger has an age or a home town behind the
name, or is somebody "who lives", "who voted", "whose father"; somebody is "of" a body, or "leads"
it. Each such sign is a vote. Signs of standing for election outvote trades and former offices;
other signs only fill the gap where no description tells. Whoever speaks for a person ("a spokesman
for Mrs. Lee", "Lee's lawyer") has that person's type.

Limits: two people of one surname share the signs that name no given name: the one named more often
gets them.
"""

import re
from collections import Counter, defaultdict

from analysis.models import SourceType
from analysis.speech import beside_names, naming, public_figures, source_types
from analysis.speech.beside_names import ROLE
from analysis.speech.bodies import Verdict, role
from analysis.speech.mention import Mention, bare_word
from analysis.speech.parsed import Read, word
from analysis.speech.people import MAX_NAME, Entity, People
from analysis.speech.served import FOR_A_CLIENT, Served

MAX_PAYERS = 6  # tokens between the first payer of a poll and the word "poll"
_BETWEEN = frozenset(("presidential", "senate", "election", "re-election", "reelection", "2016"))
_ONLY_A_NOUN = re.compile("(?:described by|is a) “[^”]*”")
_OVERRULED = frozenset(("business", "expert", "media", "ngo", "other", "public"))


class RoleSigns:
    """Answers what an article gives away about the roles of its people."""

    def __init__(self, text: Read, people: People) -> None:
        self._votes: defaultdict[int, Counter[SourceType]] = defaultdict(Counter)
        self._why: dict[tuple[int, SourceType], str] = {}
        self._standing: set[int] = set()
        self._served = Served(people, self.verdict)
        beside = beside_names.BesideNames(text, self._vote)
        self._former = beside.former
        self.initials = naming.initials(text)
        self.text, self.people = text, people
        for mention in text.mentions:
            entity = people.of.get(mention.first)
            if mention.kind == "name" and entity is not None and entity.kind == "person":
                beside.read(entity, mention)
        for at in range(len(text.tokens)):
            self._around_surname(at)

    def verdict(self, entity: Entity) -> Verdict | None:
        """The type of a person by descriptions and signs together."""
        told = self.described(entity.descriptions, entity) or self._by_initials(entity)
        if told is not None and id(entity) in self._former:
            told = source_types.formerly(told, " ".join(entity.descriptions).lower().split())
        if told is not None and told[0] not in _OVERRULED:
            return told
        votes = self._votes.get(id(entity))
        figure = public_figures.verdict(entity.name)
        if figure is not None and (votes is None or "government" not in votes):
            return figure if told is None or figure[0] == "politician" else told
        if votes is None:
            return told
        if told is not None and id(entity) not in self._standing:
            return told
        best = "politician" if id(entity) in self._standing else votes.most_common(1)[0][0]
        return best, self._why[id(entity), best]

    def body(self, name: str, wording: str) -> Verdict | None:
        """The type of a body, by its wording in full, its name, or what its initials stand for."""
        known = source_types.of_body(wording) or source_types.of_body(name)
        return known or self.initials.get(name)

    def study_behind(self, mention: Mention) -> Verdict | None:
        """ "a New York Times/CBS News survey": a poll, whoever paid for it."""
        for at in range(mention.last, min(mention.last + MAX_PAYERS, len(self.text.tokens))):
            key = word(self.text, at)
            if key in role("study"):
                return "expert", f"“{key}” behind the name"
            if not self.text.tokens[at].capital and key not in {"/", "-", "and"}:
                return None
        return None

    def described(self, phrases: list[str], speaker: Entity | None = None) -> Verdict | None:
        """The type that descriptions tell, or else that of the person somebody speaks for."""
        told = source_types.of_descriptions(phrases)
        person = speaker is not None and " " in speaker.name
        if told is not None and person and _ONLY_A_NOUN.fullmatch(told[1]):
            told = None  # "Lee, whose show is seen": no word says what Lee is
        if told is not None and told[1] not in FOR_A_CLIENT:
            return told
        return self._served.by(phrases, speaker) or told

    def _by_initials(self, entity: Entity) -> Verdict | None:
        """ "director of AFR" where the text says what AFR is."""
        said = (part.strip(",.()") for phrase in entity.descriptions for part in phrase.split())
        return next((self.initials[part] for part in said if part in self.initials), None)

    def _vote(self, entity: Entity, kind: SourceType, why: str, weight: int = ROLE) -> None:
        self._votes[id(entity)][kind] += weight
        self._why.setdefault((id(entity), kind), why)

    def _around_surname(self, at: int) -> None:
        """ "the Lee campaign", "vote for Lee", "Lee's administration"."""
        token = self.text.tokens[at]
        if not token.capital:
            return
        known = self.people.by_head.get(bare_word(token.lower.replace("’", "'")), ())
        named = [entity for entity in known if entity.kind == "person"]
        if not named:
            return
        entity = max(named, key=lambda one: one.count)
        behind = word(self.text, at + 1)
        if behind in _BETWEEN:
            behind = word(self.text, at + 2)
        before = self._before(at, entity)
        if behind in role("behind politician") or before:
            self._standing.add(id(entity))
            self._vote(entity, "politician", f"“{before or token.text} {'' if before else behind}”")
        elif behind in role("behind government"):
            self._vote(entity, "government", f"“{token.text} {behind}”")

    def _before(self, at: int, entity: Entity) -> str:
        """The words before a surname that tell that the person stands for election."""
        given = {part.lower() for part in entity.name.split()[:-1]}
        first = max(0, at - MAX_NAME)
        while at > first and word(self.text, at - 1) in given:
            at -= 1
        one, two = word(self.text, at - 1), f"{word(self.text, at - 2)} {word(self.text, at - 1)}"
        signs = role("before politician")
        return one if one in signs else two if two in signs else ""
