"""Relay: to whom, or through what, the words were first given.

"told Reuters" and "in an interview with CNN" name an outlet; a post, a statement or court papers
are channels. Only the words around the reporting verb count, outside quotation marks: what the
quotation itself mentions is no channel. Who goes on speaking keeps the channel until somebody else
speaks (``analysis.speakers``).

Limits: an outlet that is in no list (``bodies.csv``) and has no word such as "News" in its name is
not seen.
"""

from analysis.speech import bodies, source_types, words
from analysis.speech.appositions import proper_name
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read, word

CHANNELS = ("social media", "statement", "court papers")
_TO_AN_OUTLET = frozenset(("to", "with", "on", "by", "for", "in", "told", "tells", "telling"))
_TALKING = words.closed("talking")
_SOCIAL, _STATEMENT, _COURT = (words.closed(f"channel {name}") for name in CHANNELS)
_PLATFORMS = bodies.role("platform")
_THROUGH = bodies.role("through")
_POSTS = bodies.role("post")
MAX_TO_PLATFORM = 3  # "on his personal Facebook"
_AROUND = 30  # tokens behind the verb in which a channel may still be named


def channel(text: Read, cue: Cue, speaker: Mention | None) -> str | None:
    """The outlet or channel named around a reporting verb; None when there is none."""
    first = text.start_of(cue.first)
    last = min(text.end_of(cue.first), cue.last + _AROUND)
    around = [at for at in range(first, last) if text.tokens[at].quote < 0]
    outlet = _outlet(text, cue, speaker, around)
    if outlet is not None:
        return outlet
    for name, signs in zip(CHANNELS, (_SOCIAL, _STATEMENT, _COURT), strict=True):
        if any(_names(text, at, signs) for at in around):
            return name
    return None


def _names(text: Read, at: int, signs: frozenset[str]) -> bool:
    """Whether the words at ``at`` name a channel; a platform must be one that words went through.

    "On Facebook" is a channel, "accounts on which Facebook spies" and "scour social media" are
    not: a platform needs a word such as "on" or "via" right before it.
    """
    one, two = word(text, at), f"{word(text, at)} {word(text, at + 1)}"
    if two in signs:
        one = two
    elif one not in signs:
        return False
    if one not in _PLATFORMS:
        return True
    last = at + len(one.split())
    through = any(word(text, back) in _THROUGH for back in range(at - MAX_TO_PLATFORM, at))
    return through or word(text, last) in _POSTS


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
