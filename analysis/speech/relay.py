"""Relay: to whom, or through what, the words were first given.

"told Reuters" and "in an interview with CNN" name an outlet; a post, a statement or court papers
are channels. Only the words around the reporting verb count, outside quotation marks: what the
quotation itself mentions is no channel. Who goes on speaking keeps the channel until somebody else
speaks (``analysis.speakers``).

Limits: an outlet that is in no list (``bodies.csv``) and has no word such as "News" in its name is
not seen.
"""

import itertools

from analysis.speech import source_types, words
from analysis.speech.appositions import proper_name
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read

CHANNELS = ("social media", "statement", "court papers")
_TO_AN_OUTLET = frozenset(("to", "with", "on", "by", "for", "in", "told", "tells", "telling"))
_TALKING = words.closed("talking")
_SOCIAL, _STATEMENT, _COURT = (words.closed(f"channel {name}") for name in CHANNELS)
_AROUND = 30  # tokens behind the verb in which a channel may still be named


def channel(text: Read, cue: Cue, speaker: Mention | None) -> str | None:
    """The outlet or channel named around a reporting verb; None when there is none."""
    first = text.start_of(cue.first)
    last = min(text.end_of(cue.first), cue.last + _AROUND)
    around = [at for at in range(first, last) if text.tokens[at].quote < 0]
    outlet = _outlet(text, cue, speaker, around)
    if outlet is not None:
        return outlet
    lowers = [text.tokens[at].lower for at in around]
    pairs = {f"{one} {two}" for one, two in itertools.pairwise(lowers)}
    for name, signs in zip(CHANNELS, (_SOCIAL, _STATEMENT, _COURT), strict=True):
        if signs & (pairs | set(lowers)):
            return name
    return None


def _outlet(text: Read, cue: Cue, speaker: Mention | None, around: list[int]) -> str | None:
    talking = any(text.tokens[at].lower in _TALKING for at in around)
    for at in around:
        mention = text.covering.get(at)
        if mention is None or mention.first != at or mention.kind != "name" or mention is speaker:
            continue
        before = text.tokens[mention.first - 1].lower if mention.first else ""
        if before in {"the", "*"} and mention.first > 1:
            before = text.tokens[mention.first - 2].lower
        following = (
            words.verbs().get(text.tokens[mention.last].lower)
            if mention.last < len(text.tokens)
            else None
        )
        if (
            following is not None
            and following.group in {"say", "state"}
            and is_outlet(text, mention)
        ):
            return proper_name(text, mention)  # "Reuters reports that it was told"
        addressed = before in _TO_AN_OUTLET and (talking or before in {"told", "tells", "on"})
        if addressed and mention.first >= cue.first - _AROUND and is_outlet(text, mention):
            return proper_name(text, mention)
    return None


def is_outlet(text: Read, mention: Mention) -> bool:
    """Whether a name is that of a newspaper, an agency, a broadcaster or a programme."""
    verdict = source_types.of_body(proper_name(text, mention))
    return verdict is not None and verdict[0] == "media"
