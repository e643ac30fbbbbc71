"""Mentions: the places where a text speaks of somebody or of a body.

Three kinds: names ("Rep. Sean Casten", "the Trump administration"'s capital words), descriptions
("a senior State Department official", found by the word for a kind of source at their end) and
pronouns. Words inside quotation marks are left out: who is spoken of there is not who speaks.

Limits: a name is a run of capitalised words (``name_runs.py``), so a capitalised headline gives
long ones; a description whose last word is not in ``source_nouns.csv`` is found only before a
reporting verb (``subjects.py``).
"""

from analysis.speech import name_runs, words
from analysis.speech.descriptions import description, is_predicate
from analysis.speech.mention import Mention
from analysis.speech.tokens import Token, Tokenised


def find(read: Tokenised) -> list[Mention]:
    """All mentions outside quotation marks, in order, none overlapping."""
    tokens = read.tokens
    proper = name_runs.capitalised_inside(tokens)
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        mention = None if token.quote >= 0 else _mention(tokens, at, proper, found)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.last
    return found


def _mention(
    tokens: list[Token], at: int, proper: set[str], found: list[Mention]
) -> Mention | None:
    token = tokens[at]
    pronoun = token.lower.partition("'")[0]  # "he's" is he
    if pronoun in words.PRONOUNS and token.text != "i":
        gender = {"he": "m", "she": "f"}.get(pronoun, "")
        return Mention(at, at + 1, "pronoun", at, pronoun, gender)
    if token.lower in words.nouns() and not _inside_name(tokens, at):
        return None if is_predicate(tokens, at, found) else description(tokens, at, found)
    if token.capital and name_runs.starts(tokens, at, proper):
        return name_runs.read(tokens, at, found)
    return None


def _inside_name(tokens: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` is written as part of a name ("Police Chief Joe Doe")."""
    token = tokens[at]
    if not token.capital:
        return False
    noun = words.nouns()[token.lower]
    if not noun.plural or token.text.isupper() or name_runs.named_next(tokens, at):
        return True
    return not name_runs.starts_sentence(tokens, at) and tokens[at - 1].capital
