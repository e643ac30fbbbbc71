"""Participles: who is "saying" or "adding" behind a comma, "with" or a noun.

A participle has no subject of its own in its clause. It shares that of the verb of speech right
before it ("Lee said, adding"), takes the noun or name it leans on ("voters saying", "with Lee
calling for"), or else belongs to the last main clause before it.

Limits: behind a paper ("released a statement saying") the sentence's subject is taken.
"""

from analysis.speech import spoken_nouns, words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read, word
from analysis.speech.subjects import sentence_subject

MAX_WITH = 10  # tokens from "with" to the participle ("with one of her long radio ads asking")
_MAIN = frozenset(("and", "but", "when"))
_ABSOLUTE = frozenset(("with", "including"))
_ASIDES = frozenset(("it's", "i'm"))  # "it's no use saying"
_JOINED = frozenset(("and", "—", "–"))


def shared(text: Read, cue: Cue, found: list[Cue]) -> Cue:
    """A participle right behind a verb of speech shares its subject: "Casten said, adding"."""
    before = next((other for other in reversed(found) if other.group != spoken_nouns.GROUP), None)
    if not cue.participle or before is None or before.subject is None:
        return cue
    behind = max(before.last, before.subject.last if before.inverted else 0)
    if (
        cue.first - behind <= 1
        and text.tokens[cue.first].sentence == text.tokens[before.first].sentence
    ):
        return cue._replace(subject=before.subject)
    return cue


def subject(text: Read, at: int) -> Mention | None:
    """Who the participle at ``at`` belongs to."""
    place = at - 1
    while words.is_adverb(word(text, place)):
        place -= 1
    mention = text.covering.get(place)
    if mention is not None and mention.last == place + 1:
        own = _own(text, mention)
        if own is not None:
            return own
    return clause_subject(text, at)


def _own(text: Read, mention: Mention) -> Mention | None:
    """The subject that ends right before a participle, if it is the participle's alone."""
    start = max(text.start_of(mention.first), mention.first - MAX_WITH)
    for place in range(mention.first - 1, start - 1, -1):
        token = text.tokens[place]
        if token.lower in _ABSOLUTE:
            return text.covering.get(place + 1, mention)
        if token.text in ",;:" or token.quote >= 0 or token.lower in words.AUXILIARIES:
            break
    joined = mention.first > 0 and text.tokens[mention.first - 1].lower in _JOINED
    noun = words.nouns().get(mention.head)
    if mention.kind == "name" and joined:
        return mention
    people = mention.kind == "noun" and noun is not None and noun.kind == "person" and noun.plural
    addressed = word(text, mention.first - 1) == "to"
    return mention if people and not addressed else None


def clause_subject(text: Read, at: int) -> Mention | None:
    """Who a participle at ``at`` belongs to: the subject of the last main clause before it.

    In "Lee spoke in Aldby, Ohio, and Bell went on, saying" it is Bell: a mention that opens a
    clause and has a word of its own behind it, which Ohio has not.
    """
    start = text.start_of(at)
    place = at - 1
    while place >= start:
        mention = text.covering.get(place)
        if mention is None:
            place -= 1
            continue
        place = mention.first - 1
        if mention.head == "who" and any(
            text.tokens[between].text == "," for between in range(mention.last, at)
        ):
            continue  # what "who" opens has ended with the comma
        if _opens_main_clause(text, mention, start) and _goes_on(text, mention.last, at):
            return mention
    return sentence_subject(text, at)


def _opens_main_clause(text: Read, mention: Mention, start: int) -> bool:
    """Whether a mention stands at the start of a sentence or behind a comma or "and"."""
    place = mention.first - 1
    while place >= start and words.is_adverb(text.tokens[place].lower):
        place -= 1
    is_aside = text.tokens[mention.first].lower in _ASIDES
    if mention.possessive or mention.head == "which" or is_aside:
        return False
    if place < start:
        return True
    token = text.tokens[place]
    return token.quote < 0 and (token.text in ",—–" or token.lower in _MAIN)


def _goes_on(text: Read, behind: int, at: int) -> bool:
    """Whether a word of the same clause stands right behind a mention: "Bell went on"."""
    token = text.tokens[behind]
    plain = token.text[0].isalpha() and token.text.islower() and token.quote < 0
    return behind < at and plain and token.lower not in words.PREPOSITIONS | words.CLAUSE_WORDS
