"""Signs beside a name: an age, a home town, a house, "who lives in", "whose father".

Titles and appositions are descriptions (``analysis.speech.appositions``); these are the smaller
signs, each a vote for a type. One that names a role ("of the Brookings Institution") counts double
of one that only tells of a private life ("who has four children", "said she would vote for").
"""

from collections.abc import Callable

from analysis.models import SourceType
from analysis.speech import bodies, source_types, who_clauses, words
from analysis.speech.bodies import role
from analysis.speech.mention import Mention, is_possessive
from analysis.speech.parsed import Read, word
from analysis.speech.people import Entity

MAX_PHRASE = 20  # tokens of a phrase behind a name
MAX_AGE = 119
MAX_TOWN = 3  # words of a town's name
MAX_TO_FAMILY = 14  # tokens from a name to "her husband"
MAX_TO_VOTE = 5  # "she had not yet decided whether to vote"
ROLE, PRIVATE = 2, 1  # votes
_SIGNING = frozenset(("―", "—", "–", "--"))
_DASHES = frozenset(("—", "–", "-", "--"))
_OWN = frozenset(("her", "his"))
_AT = frozenset(("of", "at", "with", "from"))
_ONE_MORE = frozenset(("another", "one"))
_ENDS = frozenset('.,;:?!()—–“”"')


Vote = Callable[[Entity, SourceType, str, int], None]  # person, type, reason, weight


class BesideNames:
    """Reads what stands beside the names of one text."""

    def __init__(self, text: Read, vote: Vote) -> None:
        self.text, self._vote = text, vote
        self.former: set[int] = set()  # ids of people called former right before the name

    def read(self, entity: Entity, mention: Mention) -> None:
        """Cast the votes of what stands beside one mention of a person."""
        if mention.core > mention.first and word(self.text, mention.first - 1) in role("former"):
            self.former.add(id(entity))  # "former CIA Director Lee"
        self._behind(entity, mention)
        self._family(entity, mention)
        self._signed(entity, mention)
        self._before_name(entity, mention)
        self._house_before(entity, mention)

    def _behind(self, entity: Entity, mention: Mention) -> None:
        """What the sign right behind a name opens: a house, an age, a description, a clause."""
        at = mention.last
        sign, then = word(self.text, at), word(self.text, at + 1)
        if sign in {"of", "at"} and (sign == "of" or not self._just_said(mention)):
            self._of(entity, at + 1, near=True)
        elif sign in {",", "("} and then.isdigit() and int(then[:4]) <= MAX_AGE:
            self._vote(entity, "public", f"age behind the name: {then}", PRIVATE)
        elif sign == "," and then in _AT:
            self._of(entity, at + 2, near=False)
        elif sign == "," and then in {"now", "another", "one", "then"}:
            self._described(entity, self._phrase(at + 1 + (then in {"now", "then"})))
        elif sign in _DASHES and then in words.DETERMINERS:
            self._described(entity, self._phrase(at + 1))
        elif sign == "," and then == "who":
            self._who(entity, at + 2)
        elif sign == "," and then == "whose" and word(self.text, at + 2) in role("kin"):
            self._vote(entity, "public", f"“whose {word(self.text, at + 2)}”", PRIVATE)
        elif then in {"he", "she"} and sign in {"said", "says"}:
            self._votes_for(entity, at + 2)
        elif sign == ",":
            self._office_behind(entity, at + 1)
            self._who_behind_phrase(entity, at + 1)

    def _family(self, entity: Entity, mention: Mention) -> None:
        """ "Lee told the officers that her husband was unarmed"."""
        end = min(self.text.end_of(mention.first), mention.last + MAX_TO_FAMILY)
        for at in range(mention.last, end - 1):
            kin = word(self.text, at + 1)
            if word(self.text, at) in _OWN and kin in role("family"):
                self._vote(entity, "public", f"“{word(self.text, at)} {kin}”", PRIVATE)
                return

    def _just_said(self, mention: Mention) -> bool:
        """ "said Lee at Harvard": where something was said is no house of the speaker."""
        return word(self.text, mention.first - 1) in words.verbs()

    def _signed(self, entity: Entity, mention: Mention) -> None:
        """ "“...” ― Ann Lee": readers sign; "wrote Ann Lee for Morning News": writers write."""
        before, behind = word(self.text, mention.first - 1), mention.last
        tokens = self.text.tokens
        if mention.first and before in _SIGNING and self._ends_paragraph(behind):
            self._vote(entity, "public", "signs the words", PRIVATE)
        if before in role("wrote") and word(self.text, behind) in {"for", "in", "at", "of"}:
            named = next((one for one in tokens[behind + 1 : behind + 3] if one.capital), None)
            if named is not None:
                self._vote(
                    entity, "media", f"“{before} … {word(self.text, behind)} {named.text}”", ROLE
                )

    def _ends_paragraph(self, at: int) -> bool:
        tokens = self.text.tokens
        if at >= len(tokens) or tokens[at].paragraph != tokens[at - 1].paragraph:
            return True
        return tokens[at].text == "." or tokens[at].quote >= 0

    def _described(self, entity: Entity, phrase: list[str]) -> None:
        told = source_types.of_description(" ".join(phrase))
        if told is not None and told[0] != "other" and told[1] != source_types.WERE_ASKED:
            self._vote(entity, *told, ROLE)

    def _before_name(self, entity: Entity, mention: Mention) -> None:
        """ "said the company's chief executive, Ann Lee."; "another delegate, Ann Lee, said"."""
        comma = mention.first - 1
        if comma < 1 or word(self.text, comma) != ",":
            return
        first = comma
        while comma - first < MAX_PHRASE and word(self.text, first - 1) not in _ENDS:
            first -= 1
            determiner = word(self.text, first)
            ends = determiner in words.DETERMINERS and word(self.text, mention.last) in {".", ","}
            if ends or determiner in _ONE_MORE:
                self._described(entity, self._phrase(first))
            if first == 0 or determiner in words.DETERMINERS:
                return

    def _office_behind(self, entity: Entity, at: int) -> None:
        """ "Lee, Ohio Secretary of State, said": an office at the end of what stands behind."""
        phrase = self._phrase(at)
        told = source_types.of_description(" ".join(phrase)) if phrase else None
        if told is not None and told[1].startswith("title “"):
            office = told[1].removeprefix("title “").rstrip("”")
            if " ".join(phrase).lower().endswith(office):
                self._vote(entity, *told, ROLE)

    def _who_behind_phrase(self, entity: Entity, at: int) -> None:
        """ "Lee, a longtime friend who lives in Ohio,"."""
        phrase = self._phrase(at)
        if "who" in phrase:
            self._who(entity, at + phrase.index("who") + 1)

    def _votes_for(self, entity: Entity, at: int) -> None:
        """ "Lee said she would vote for", "said he was leaning toward"."""
        near = [word(self.text, place) for place in range(at, at + MAX_TO_VOTE)]
        found = [one for one in near if one in role("votes")]
        if found:
            self._vote(entity, "public", f"“said … {found[0]}”", PRIVATE)

    def _of(self, entity: Entity, at: int, *, near: bool) -> None:
        """ "Lee of the Brookings Institution"; "Lee, of Ohio" is somebody from there."""
        phrase = self._phrase(at)
        body = bodies.inside(phrase)
        if body is not None and body[0] != "government":
            self._vote(entity, *body, ROLE)
        elif phrase and phrase[0][:1].isupper() and (not near or self._in_state(at, len(phrase))):
            self._vote(entity, "public", f"home town behind the name: {phrase[0]}", PRIVATE)

    def _in_state(self, at: int, length: int) -> bool:
        """Whether the town at ``at`` is followed by its state: "of Laconia, N.H."."""
        first = at + length
        if word(self.text, first) != "," or length > MAX_TOWN:
            return False
        keys = [bodies.part_words(word(self.text, first + step)) for step in (1, 2)]
        return keys[0] in role("home state") or " ".join(keys) in role("home state")

    def _who(self, entity: Entity, at: int) -> None:
        """ "Lee, who leads the Council of Advisers", "who was an adviser to the campaign"."""
        verb, phrase = word(self.text, at), self._phrase(at + 1)
        told = who_clauses.verdict(verb, word(self.text, at + 1), phrase)
        if told is None and who_clauses.is_private(verb, phrase):
            self._vote(entity, "public", f"“who {verb}”", PRIVATE)
        if told is not None and told[0] != "other":
            self._vote(entity, *told, ROLE)

    def _house_before(self, entity: Entity, mention: Mention) -> None:
        """ "CNN's Ann Lee": whose house stands before the name with a possessive ending."""
        before = self.text.covering.get(mention.core - 1)
        if mention.core == 0 or not is_possessive(self.text.tokens[mention.core - 1].text):
            return
        first = before.first if before is not None else mention.core - 1
        told = bodies.inside(self.text.words(first, mention.core).split())
        if told is not None:
            self._vote(entity, *told, ROLE)

    def _phrase(self, at: int) -> list[str]:
        """The words from ``at`` to the next sign."""
        last, tokens = at, self.text.tokens
        while last < min(len(tokens), at + MAX_PHRASE) and tokens[last].text not in _ENDS:
            last += 1
        return [token.text for token in tokens[at:last]]
