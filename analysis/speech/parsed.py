"""A text as it was read: tokens, mentions, and the reporting verbs found in it."""

from typing import NamedTuple

from analysis.speech import mentions
from analysis.speech.mention import Mention
from analysis.speech.tokens import Token, Tokenised

MAX_LOOK_BACK = 60  # tokens; bounds the work on a "sentence" that never ends


class Cue(NamedTuple):
    """A reporting verb or phrase, tokens ``first`` to ``last`` (not included), and its subject."""

    first: int
    last: int
    group: str
    subject: Mention | None
    inverted: bool = False
    participle: bool = False
    base: bool = False  # the form of the dictionary, which may be a noun or an infinitive


class Read(NamedTuple):
    """A text as it was read: tokens, mentions, and which mention covers a token."""

    text: str
    tokenised: Tokenised
    tokens: list[Token]
    mentions: list[Mention]
    covering: dict[int, Mention]

    def start_of(self, at: int) -> int:
        """The first token of the sentence of token ``at``, or of as much as is looked at."""
        first, _ = self.tokenised.sentences[self.tokens[at].sentence]
        return max(first, at - MAX_LOOK_BACK)

    def end_of(self, at: int) -> int:
        """Behind the last token of the sentence of token ``at``."""
        return self.tokenised.sentences[self.tokens[at].sentence][1]

    def words(self, first: int, last: int) -> str:
        """The text of the tokens from ``first`` to ``last`` (not included)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def read(tokenised: Tokenised) -> Read:
    """Mentions of a tokenised text, ready to be asked for subjects."""
    found = mentions.find(tokenised)
    covering = {at: mention for mention in found for at in range(mention.first, mention.last)}
    return Read(tokenised.text, tokenised, tokenised.tokens, found, covering)


def word(text: Read, at: int) -> str:
    """The token at ``at`` written small; empty outside the text."""
    return text.tokens[at].lower if 0 <= at < len(text.tokens) else ""


def phrase(text: Read, first: int, last: int) -> Mention:
    """A description made of the tokens from ``first`` to ``last`` (not included)."""
    return Mention(first, last, "noun", last - 1, text.tokens[last - 1].lower.rstrip("."))
