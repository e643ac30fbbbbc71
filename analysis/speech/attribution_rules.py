"""The nearest rules of attribution: what stands right beside a quotation.

A verb right behind it or right before it, a signature, a name or a verb before a colon. Each rule
gives an attribution or None; ``analysis.attribution`` says in which order they are asked.
"""

from analysis.speech.marked import Attribution, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read
from analysis.speech.subjects import sentence_subject

MIN_FRAGMENT = 2  # words; shorter ones without a comma are names and irony
_ENDINGS = frozenset(",?!…-—–")
NEAR = 6  # tokens between a verb and the quotation it introduces ("told reporters on Monday")
MAX_TAG = 8  # tokens of "Hannity pressed."; a longer sentence is one of its own
SAYING = frozenset(("say", "tell", "state", "according"))
_LINKS = frozenset((",", ":", "that", "—", "–", "-", "“", "as", "it", "..."))


def right_behind(text: Read, quotation: Marked, behind: list[Cue]) -> Attribution | None:
    """A verb or a name right behind: “...,” said Casten; “...,” the mayor told CNN."""
    at = quotation.last
    if at < len(text.tokens) and text.tokens[at].text in {",", "—", "–", "-"}:
        at += 1
    if at >= len(text.tokens) or quotation.ends_paragraph:
        return None
    ended = quotation.ending in _ENDINGS
    cue = behind[0] if behind else None
    adjacent = cue is not None and _adjacent(text, quotation, cue, at)
    if adjacent and cue and (ended or (quotation.words > MIN_FRAGMENT and cue.group != "hold")):
        return Attribution(cue.subject, cue, "verb right behind", 0.97 if ended else 0.85)
    return _subject_behind(text, at) if ended else None


def _adjacent(text: Read, quotation: Marked, cue: Cue, at: int) -> bool:
    """Whether nothing stands between a quotation and the clause of the verb behind it."""
    if cue.subject is None or cue.participle:
        return False
    starts = cue.first if cue.inverted or cue.group == "according" else cue.subject.first
    if not quotation.last <= starts <= at + 1:
        return False
    return all(text.tokens[place].quote < 0 for place in range(at, cue.first))


def _subject_behind(text: Read, at: int) -> Attribution | None:
    """A name behind a quotation with a verb that no list has: “...,” Bennett shot back."""
    token = text.tokens[at]
    if token.quote >= 0 or not _belongs(text, at):
        return None
    if token.lower.endswith("ed") and at not in text.covering:
        at += 1
    mention = text.covering.get(at)
    if mention is not None and mention.possessive:
        mention = text.covering.get(mention.last)  # "exhorted Clinton's introducer"
    if mention is None or mention.possessive:
        return None
    return Attribution(mention, None, "name right behind", 0.85)


def _belongs(text: Read, at: int) -> bool:
    """Whether what stands behind a quotation is its sentence still: “Why?” Hannity pressed."""
    sentence = text.tokens[at].sentence
    if sentence == text.tokens[at - 1].sentence:
        return True
    first, last = text.tokenised.sentences[sentence]
    return first == at and last - first <= MAX_TAG


def right_before(text: Read, quotation: Marked, before: list[Cue]) -> Attribution | None:
    """A verb right before: Casten said, “...”; told CNN on Monday that “...”."""
    if not before or before[0].subject is None:
        return None
    cue = before[0]
    gap = text.tokens[cue.last : quotation.first]
    if any(token.quote >= 0 for token in gap):
        return None
    near = not gap or (len(gap) <= NEAR and gap[-1].text in _LINKS)
    far = cue.group == "tell" or (cue.group == "call" and all(t.text != "," for t in gap))
    if not near and (not far or len(gap) > 3 * NEAR):
        return None
    if cue.group == "hold" or _inside_relative(text, cue):
        cue = outer(before[1:]) or cue
    return Attribution(cue.subject, cue, "verb right before", 0.95 if near else 0.85)


def _inside_relative(text: Read, cue: Cue) -> bool:
    """Whether the verb belongs to "a candidate who promised", not to the sentence."""
    subject = cue.subject
    if subject is None or subject.head != "who":
        return False
    return text.tokens[subject.first - 1].text != ","


def outer(before: list[Cue]) -> Cue | None:
    """The first verb of saying in a list, such as who says that somebody wants or fears."""
    for cue in before:
        if cue.subject is not None and cue.group in SAYING:
            return cue
    return None


def signed(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> Attribution | None:
    """“...” — Name, and Name: “...”."""
    after = quotation.last
    if after + 1 < len(text.tokens) and text.tokens[after].text in {"—", "–", "―", "-", "--", "~"}:
        mention = text.covering.get(after + 1)
        if (
            mention is not None
            and mention.kind == "name"
            and quotation.ending in ".?!…"
            and (
                mention.last >= len(text.tokens)
                or text.tokens[mention.last].sentence != text.tokens[after].sentence
                or text.tokens[mention.last].text in ",("
            )
        ):
            return Attribution(mention, None, "signature", 0.9)
    if quotation.first < 2 or text.tokens[quotation.first - 1].text not in {":", ","}:
        return None
    colon = quotation.first - 1
    for cue in reversed(cues.get(text.tokens[colon].sentence, [])):
        if cue.subject is not None and cue.last <= colon and cue.group in SAYING:
            return Attribution(cue.subject, cue, "verb before the colon", 0.85)
    mention = text.covering.get(colon - 1)
    if mention is None or text.tokens[colon].text == "," or not _labels(text, mention):
        mention = sentence_subject(text, colon)
    return None if mention is None else Attribution(mention, None, "name and colon", 0.8)


def _labels(text: Read, mention: Mention) -> bool:
    """Whether a name before a colon stands alone there, or behind a dash or "from"."""
    if mention.first == text.start_of(mention.first):
        return True
    if mention.kind != "name":
        return False
    before = text.tokens[mention.first - 1]
    return before.text in {"-", "–", "—", "|", "."} or before.lower in {"from", "by"}
