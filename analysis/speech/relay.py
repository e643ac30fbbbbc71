"""Relay: to whom, or through what, the words were first given.

"told Reuters" and "in an interview with CNN" name an outlet; a post, a statement or court papers
are channels. The words around the reporting verb count, outside quotation marks: what the quotation
itself mentions is no channel. So does the sentence before, when it names the speaker ("Lee fired
back with a statement. “...”"). Who goes on speaking keeps the channel (``analysis.speakers``), and
what the same person says right before an interview is named belongs to it: leads tell first what
was said, and then to whom.

Limits: an outlet that is in no list (``bodies.csv``) and has no word such as "News" in its name is
not seen.
"""

from bisect import bisect_right
from dataclasses import replace

from analysis.models import Quotation
from analysis.speech import bodies, programmes, source_types, words
from analysis.speech.appositions import proper_name
from analysis.speech.mention import Mention, bare_word
from analysis.speech.parsed import Cue, Read, word

CHANNELS = ("social media", "statement", "court papers")
_TO_AN_OUTLET = frozenset(("to", "with", "on", "by", "for", "in", "told", "tells", "telling"))
_TALKING = words.closed("talking")
_SOCIAL, _STATEMENT, _COURT = (words.closed(f"channel {name}") for name in CHANNELS)
_PLATFORMS = bodies.role("platform")
_THROUGH = bodies.role("through")
_POSTS = bodies.role("post")
MAX_TO_PLATFORM = 3  # "on his personal Facebook"
_SETTING = bodies.role("setting")  # where words are said before everybody
MAX_QUOTED_SENTENCES = 8
_PERSON = frozenset(("he", "she"))
BACK_PARAGRAPHS = 3  # how far before "told CNN" the same person's words belong to the interview
_AROUND = 30  # tokens behind the verb in which a channel may still be named


def channel(text: Read, cue: Cue, speaker: Mention | None) -> str | None:
    """The outlet or channel named around a reporting verb; None when there is none."""
    first = text.start_of(cue.first)
    last = min(text.end_of(cue.first), cue.last + _AROUND)
    around = [at for at in range(first, last) if text.tokens[at].quote < 0]
    outlet = _outlet(text, cue.first, speaker, around)
    return outlet or programmes.name(text, range(first, last)) or _kind(text, around)


def announced(text: Read, mention: Mention, name: str) -> str | None:
    """The channel that the sentence before names together with the speaker."""
    here = text.start_of(mention.first)
    for _ in range(MAX_QUOTED_SENTENCES):  # back over the quotation itself
        if here > 0 and text.tokens[here - 1].quote >= 0:
            here = text.start_of(here - 1)
    if here == 0:
        return None
    first = text.start_of(here - 1)
    around = [at for at in range(first, here) if text.tokens[at].quote < 0]
    surname = name.split("(")[0].split()[-1].lower() if name.split("(")[0].split() else ""
    said = [bare_word(word(text, at).replace("’", "'")) for at in around]
    if surname not in said and _PERSON.isdisjoint(said):
        return None
    talks = any(word(text, at) in _TALKING for at in around)
    return (_outlet(text, first, None, around) if talks else None) or _kind(text, around)


def in_a_setting(text: Read, at: int) -> bool:
    """Whether the sentence at ``at`` tells where words were said: a rally, a debate, a hearing."""
    inside = range(text.start_of(at), min(text.end_of(at), len(text.tokens)))
    return any(text.tokens[one].lower in _SETTING for one in inside if text.tokens[one].quote < 0)


def spread_back(text: Read, found: list[Quotation]) -> list[Quotation]:
    """The quotations; who told an outlet something told it what stands right before that, too."""
    starts = [token.start for token in text.tokens]
    places = [max(0, bisect_right(starts, quotation.start) - 1) for quotation in found]
    told: dict[str, tuple[str, int]] = {}
    for number in range(len(found) - 1, -1, -1):
        source, at = found[number].source, places[number]
        if source.name is None or source.type == "media":
            continue
        paragraph = text.tokens[at].paragraph
        via, behind = told.get(source.name, (None, 0))
        near = via is not None and behind - paragraph <= BACK_PARAGRAPHS
        if source.via is None and near and not in_a_setting(text, at):
            found[number] = replace(found[number], source=replace(source, via=via))
        held = found[number].source.via
        if held is None or held in CHANNELS:
            told.pop(source.name, None)
        else:
            told[source.name] = held, paragraph
    return found


def _kind(text: Read, around: list[int]) -> str | None:
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


def _outlet(text: Read, first: int, speaker: Mention | None, around: list[int]) -> str | None:
    talking = any(text.tokens[at].lower in _TALKING for at in around)
    for at in around:
        mention = text.covering.get(at)
        if mention is None or mention.first != at or mention.kind != "name" or mention is speaker:
            continue
        before = _addressed_by(text, mention)
        addressed = before in _TO_AN_OUTLET and (talking or before in {"told", "tells", "on"})
        near = addressed and mention.first >= first - _AROUND
        name = _outlet_name(text, mention) if near or _reports(text, mention) else None
        if name:
            return name
    return None


def _addressed_by(text: Read, mention: Mention) -> str:
    """The word before a name, over an article ("to the Times") and over a host of the outlet."""
    before = word(text, mention.first - 1)
    if before in {"the", "*"} and mention.first > 1:
        before = word(text, mention.first - 2)
    host = text.covering.get(mention.first - 2) if before == "of" else None
    if host is not None and host.kind == "name" and host.first:
        before = word(text, host.first - 1)  # "told Bill O'Reilly of Fox News"
    return before


def _reports(text: Read, mention: Mention) -> bool:
    """Whether a name is the outlet that reports: "Reuters reports that it was told"."""
    following = words.verbs().get(word(text, mention.last))
    return following is not None and following.group in {"say", "state"}


def _outlet_name(text: Read, mention: Mention) -> str | None:
    """The name of an outlet; "Today" behind "USA" is a part of it and no time."""
    if is_outlet(text, mention):
        return proper_name(text, mention)
    behind = text.tokens[mention.last] if mention.last < len(text.tokens) else None
    longer = f"{proper_name(text, mention)} {behind.text}" if behind and behind.capital else ""
    verdict = source_types.of_body(longer) if longer else None
    return longer if verdict is not None and verdict[0] == "media" else None


def is_outlet(text: Read, mention: Mention) -> bool:
    """Whether a name is that of a newspaper, an agency, a broadcaster or a programme."""
    verdict = source_types.of_body(proper_name(text, mention))
    return verdict is not None and verdict[0] == "media"
