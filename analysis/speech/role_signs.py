"""Role signs: what the rest of an article tells of a person's role, beyond title and apposition.

Few articles say what a well-known person is, but most give it away: there is a Lee campaign, people
vote for Lee, an administration is called Lee's; a stranger has an age or a home town behind the
name; somebody is "of" a body, or "leads" it. Each such sign is a vote. Signs of standing for
election outvote trades and former offices; other signs only fill the gap where no description
tells.

Limits: two people of one surname share the signs that name no given name: the one named more often
gets them.
"""

from collections import Counter, defaultdict
from functools import cache
from typing import cast

from analysis import lexicons
from analysis.models import SourceType
from analysis.speech import bodies, naming, source_types, words
from analysis.speech.bodies import Verdict, role
from analysis.speech.mention import Mention, bare_word, is_possessive
from analysis.speech.parsed import Read, word
from analysis.speech.people import Entity, People

MAX_PHRASE = 20  # tokens of a phrase behind a name
MAX_AGE = 119
_STRONG = 2  # votes of a sign that names the role; a home town or an age has one
_BETWEEN = frozenset(("presidential", "senate", "election", "re-election", "reelection", "2016"))
_ENDS = frozenset('.,;:?!()—–“”"')
_OVERRULED = frozenset(("business", "expert", "other", "public"))


@cache
def _figures() -> dict[str, Verdict]:
    """Well-known people whom articles name without saying what they are."""
    return {
        row["name"]: (cast(SourceType, row["type"]), "listed public figure")
        for row in lexicons.rows("public_figures")
    }


class RoleSigns:
    """Answers what an article gives away about the roles of its people."""

    def __init__(self, text: Read, people: People) -> None:
        self._votes: defaultdict[int, Counter[SourceType]] = defaultdict(Counter)
        self._why: dict[tuple[int, SourceType], str] = {}
        self._standing: set[int] = set()
        self._former: set[int] = set()
        self.initials = naming.initials(text)
        self.text, self.people = text, people
        for mention in text.mentions:
            entity = people.of.get(mention.first)
            if mention.kind == "name" and entity is not None and entity.kind == "person":
                self._behind_name(entity, mention)
        for at in range(len(text.tokens)):
            self._around_surname(at)

    def verdict(self, entity: Entity) -> Verdict | None:
        """The type of a person by descriptions and signs together."""
        told = source_types.of_descriptions(entity.descriptions) or self._by_initials(entity)
        if told is not None and id(entity) in self._former:
            told = source_types.formerly(told, " ".join(entity.descriptions).lower().split())
        if told is not None and told[0] not in _OVERRULED:
            return told
        votes = self._votes.get(id(entity))
        figure = _figures().get(entity.name)
        if figure is not None and (votes is None or "government" not in votes):
            return figure
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

    def _by_initials(self, entity: Entity) -> Verdict | None:
        """ "director of AFR" where the text says what AFR is."""
        said = (part.strip(",.()") for phrase in entity.descriptions for part in phrase.split())
        return next((self.initials[part] for part in said if part in self.initials), None)

    def _vote(self, entity: Entity, kind: SourceType, why: str, weight: int = _STRONG) -> None:
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
        while at > 0 and word(self.text, at - 1) in given:
            at -= 1
        one, two = word(self.text, at - 1), f"{word(self.text, at - 2)} {word(self.text, at - 1)}"
        signs = role("before politician")
        return one if one in signs else two if two in signs else ""

    def _behind_name(self, entity: Entity, mention: Mention) -> None:
        at = mention.last
        if mention.core > mention.first and word(self.text, mention.first - 1) in role("former"):
            self._former.add(id(entity))  # "former CIA Director Lee"
        sign, then = word(self.text, at), word(self.text, at + 1)
        if sign == "of":
            self._of(entity, at + 1, near=True)
        elif sign in {",", "("} and then.isdigit() and int(then[:4]) <= MAX_AGE:
            self._vote(entity, "public", f"age behind the name: {then}", 1)
        elif sign == "," and then == "of":
            self._of(entity, at + 2, near=False)
        elif sign == "," and then == "now":
            told = source_types.of_description(" ".join(self._phrase(at + 2)))
            if told is not None:
                self._vote(entity, *told)
        elif sign == "," and then == "who":
            self._who(entity, at + 2)
        self._house_before(entity, mention)

    def _of(self, entity: Entity, at: int, *, near: bool) -> None:
        """ "Lee of the Brookings Institution"; "Lee, of Ohio" is somebody from there."""
        phrase = self._phrase(at)
        body = bodies.inside(phrase)
        if body is not None and body[0] != "government":
            self._vote(entity, *body)
        elif not near and phrase and phrase[0][:1].isupper():
            self._vote(entity, "public", f"home town behind the name: {phrase[0]}", 1)

    def _who(self, entity: Entity, at: int) -> None:
        """ "Lee, who leads the Council of Advisers", "who was an adviser to the campaign"."""
        verb = word(self.text, at)
        phrase = self._phrase(at + 1)
        if verb in words.BE or f"{verb} {word(self.text, at + 1)}" in {"served as", "works as"}:
            past = "former " if verb in {"was", "were", "served"} else ""
            told = source_types.of_description(past + " ".join(phrase).removeprefix("as "))
        elif verb in role("leads"):
            told = bodies.inside(phrase)
            if told is not None and told[0] == "media":
                told = "business", f"“who {verb}” a media house"
        elif verb in role("teaches"):
            told = "expert", f"“who {verb}”"
        elif verb in role("writes"):
            told = "media", f"“who {verb}”"
        else:
            told = None
        if told is not None and told[0] != "other":
            self._vote(entity, *told)

    def _house_before(self, entity: Entity, mention: Mention) -> None:
        """ "CNN's Ann Lee": whose house stands before the name with a possessive ending."""
        before = self.text.covering.get(mention.core - 1)
        if mention.core == 0 or not is_possessive(self.text.tokens[mention.core - 1].text):
            return
        first = before.first if before is not None else mention.core - 1
        told = bodies.inside(self.text.words(first, mention.core).split())
        if told is not None:
            self._vote(entity, *told)

    def _phrase(self, at: int) -> list[str]:
        """The words from ``at`` to the next sign."""
        last, tokens = at, self.text.tokens
        while last < min(len(tokens), at + MAX_PHRASE) and tokens[last].text not in _ENDS:
            last += 1
        return [token.text for token in tokens[at:last]]
