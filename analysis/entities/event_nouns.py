"""Event nouns: where a text has a noun for a war, a strike, an inquiry, and the words before it.

A noun of an event class counts where it ends its compound ("boat strike campaign" is one mention);
a campaign is what the noun before it says. Set phrases ("war crimes") have a class of
their own. "Assault and embargo" is one mention.

Limits: an unknown verb right before the noun ("prevent strikes") is told only by what stands before
the verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from analysis.entities.vocabulary import WordClass, class_of, noun_class
from analysis.speech import words
from analysis.speech.tokens import Token

REMEMBERED = 50_000  # pairs of words: a text repeats its words
MAX_LEFT = 4  # words in front of the noun that belong to it
MAX_JOINED = 3  # words from "and" to the second noun of a pair
ANCHORS = ("place", "object", "actor", "people")  # the first kind that is told decides
_WHOSE = frozenset(("his", "her", "its", "their"))
_DEFINITE = frozenset(("the", "this", "that"))
_INDEFINITE = frozenset(("a", "an", "any", "another", "no", "every", "such"))
_BEFORE_VERBS = frozenset(("to", "not", "which", "who", "that", "and", "or"))
_CARRIERS = frozenset(("campaign", "operation", "operations", "action", "actions", "effort"))


@dataclass(slots=True)
class Event:
    """A mention of an event: tokens ``first`` to ``last`` (not included), and its anchors by kind.

    ``definite`` is whether only "the" stands before the noun, ``new`` whether "a" or the like does;
    ``shared`` are anchors of another mention in the sentence that speaks of the same event.
    """

    sort: str
    head: int
    first: int
    last: int
    definite: bool
    new: bool
    anchors: dict[str, list[str]] = field(default_factory=dict)
    shared: tuple[str, ...] = ()

    def add(self, kind: str, name: str) -> None:
        """Note an anchor."""
        self.anchors.setdefault(kind, []).append(name)

    @property
    def told(self) -> tuple[str, ...]:
        """The anchors of the strongest kind there is, each once, and those shared with it."""
        kind = next((kind for kind in ANCHORS if self.anchors.get(kind)), None)
        own = [f"{kind}:{name}" for name in self.anchors[kind]] if kind else []
        return tuple(dict.fromkeys((*own, *self.shared)))


def find(tokens: Sequence[Token]) -> Iterator[Event]:
    """All event nouns with the words before them, in order."""
    behind = -1
    for at in range(len(tokens)):
        sort = event_class(tokens, at)
        month = tokens[at].capital and tokens[at].lower in words.TIME_WORDS
        if at <= behind or sort is None or month or _goes_on(tokens, at) or _is_verb(tokens, at):
            continue
        first = _first(tokens, at)
        head = behind = _with_carrier(tokens, _paired(tokens, at))
        before = tokens[first - 1].lower if first else ""
        definite = before in _DEFINITE and first == at
        new = before in _INDEFINITE or tokens[first].lower in _INDEFINITE
        if (
            definite
            or before in _WHOSE
            or (before.endswith(("'s", "s'")) and not tokens[first].capital)
        ):
            first -= 1
        yield Event(sort.name, head, first, head + 1, definite, new)


def event_class(tokens: Sequence[Token], at: int) -> WordClass | None:
    """The class of the event noun at ``at``, with the word before it if both are a set phrase."""
    return _event_class(tokens[at - 1].lower if at else "", tokens[at].lower)


@lru_cache(maxsize=REMEMBERED)
def _event_class(before: str, lower: str) -> WordClass | None:
    sort = noun_class(f"{before} {lower}") or noun_class(lower)
    return sort if sort is not None and sort.kind == "event" else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the compound goes on with another event noun: "arrest warrants"."""
    after = at + 1
    if after >= len(tokens) or tokens[after].sentence != tokens[at].sentence:
        return False
    return event_class(tokens, after) is not None and not tokens[at].text.endswith("’s")


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a noun is a verb where it stands: "they strike", "to attack"."""
    last = at - 1
    while last > 0 and words.is_adverb(tokens[last].lower):
        last -= 1
    before = tokens[last].lower if at else ""
    plain = before in words.PRONOUNS and before not in _WHOSE and tokens[last].text != "US"
    verbal = tokens[at].lower.endswith("ed")
    return verbal or before in {"to", "not"} or plain or before in words.AUXILIARIES


def _with_carrier(tokens: Sequence[Token], at: int) -> int:
    """The "campaign" that an event noun is the first part of, or the noun itself."""
    after = at + 1
    if after < len(tokens) and tokens[after].lower in _CARRIERS:
        return after if tokens[after].sentence == tokens[at].sentence else at
    return at


def _first(tokens: Sequence[Token], at: int) -> int:
    first = at
    while first > 0 and at - first < MAX_LEFT and _modifies(tokens, first - 1, at):
        first -= 1
    while first < at and _opens_with_verb(tokens, first):
        first += 1
    return first


def _modifies(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether the word at ``at`` may belong to the noun at ``head`` that it stands before."""
    token = tokens[at]
    if token.sentence != tokens[head].sentence or not token.text[0].isalnum():
        return False
    if token.text.isupper() and token.text[0].isalpha():
        return True
    if token.lower in words.FUNCTION_WORDS or token.lower.endswith(("'s", "s'")):
        return False
    if token.capital or "-" in token.text or _is_modifier(token):
        return True
    verbal = token.lower in words.verbs() or words.is_adverb(token.lower)
    return not verbal and not token.lower.endswith(("ed", "ing", "s"))


def _is_modifier(token: Token) -> bool:
    sort = class_of(token.lower)
    return sort is not None and sort.kind == "modifier"


def _opens_with_verb(tokens: Sequence[Token], first: int) -> bool:
    """Whether a plain word stands where a verb does: behind "to", "could", "which"."""
    token, before = tokens[first], tokens[first - 1].lower if first else ""
    if token.capital or "-" in token.text or _is_modifier(token):
        return False
    subject = before in words.PRONOUNS and before not in _WHOSE
    return before in _BEFORE_VERBS or before in words.AUXILIARIES or subject


def _paired(tokens: Sequence[Token], at: int) -> int:
    """The second noun of "assault and embargo", or the noun itself."""
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "and":
        return at
    for other in range(at + 2, min(len(tokens), at + 2 + MAX_JOINED)):
        if event_class(tokens, other) is not None and not _goes_on(tokens, other):
            return other
        if not _modifies(tokens, other, at):
            break
    return at
