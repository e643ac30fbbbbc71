"""Appositions: what a text says of somebody right beside the name.

A title before it, a phrase in commas or brackets behind it, "is a": these tell the kind of source.
"""

from analysis.speech import words
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read

MAX_DESCRIPTION = 30  # tokens of a phrase beside a name; longer ones are sentences of their own
_CLOSE = frozenset((",", ".", ";", ":", "—", "–", "(", ")", "?", "!", "“", '"', "''"))


def proper_name(text: Read, mention: Mention) -> str:
    """The name without titles and without a possessive ending."""
    return bare(text.words(mention.core, mention.last))


def bare(name: str) -> str:
    """A name on one line, without a possessive ending."""
    name = " ".join(name.split())
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    return name.rstrip("'’")


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
        clause = _is_cited(text, mention) and (last >= len(tokens) or tokens[last].text != ",")
        if clause:
            return []  # "According to Lee, the administration has ..."
        listed = text.covering.get(at + 1)
        if listed is not None and listed.kind == "name" and listed.last >= last:
            return []  # the next one of a list of people
        starts = tokens[at + 1].lower in words.DETERMINERS or tokens[at + 1].lower in words.nouns()
        if last > at + 1 and known and (starts or _lists_nothing(text, at + 1, last)):
            return [text.words(at + 1, last)]
    return []


def _is_cited(text: Read, mention: Mention) -> bool:
    """Whether a name stands behind "according to"."""
    before = [text.tokens[at].lower for at in range(max(0, mention.first - 2), mention.first)]
    return before == ["according", "to"]


def _lists_nothing(text: Read, first: int, last: int) -> bool:
    """Whether a phrase in commas holds no verb and no conjunction at its start."""
    lowers = [text.tokens[place].lower for place in range(first, last)]
    if lowers[0] in words.FUNCTION_WORDS or lowers[0] in words.verbs():
        return False
    return not any(word in words.AUXILIARIES for word in lowers)


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
