"""Attribution: who says each marked stretch, by the first rule that fits.

The rules are tried from the surest to the least sure, and the one that decided is kept, so that a
reader can be told how the speaker was found:

1. a reporting verb right behind the quotation: “...,” said Casten
2. a reporting verb right before it: Casten said: “...”
3. a name behind a dash or a colon before: “...” — Name; Name: “...”
4. a reporting verb elsewhere in the sentence
5. the same speaker goes on: “...,” he said. “...”
6. a paragraph that is only a quotation: whoever spoke last

Limits: docs/methods.md. The order and the figures of sureness were set by hand.
"""

from typing import NamedTuple

from analysis.clauses import Cue, Read, sentence_subject
from analysis.mentions import Mention

MAX_BEHIND = 40  # tokens between a quotation and the verb behind it; more is another thought
NEAR = 6  # tokens between a verb and the quotation it introduces ("told reporters on Monday")
MAX_TAG = 8  # tokens of "Hannity pressed."; a longer sentence is one of its own
_SAYING = frozenset(("say", "tell", "state", "according"))
_LINKS = frozenset((",", ":", "that", "—", "–", "-", "“", "as", "it", "..."))
_NO_SPEECH = frozenset(("and", "but", "which", "or", "in", "on", "at", "of", "for", "from", "was"))


class Marked(NamedTuple):
    """A marked stretch among the tokens: ``first`` to ``last`` (not included), marks included."""

    number: int
    first: int
    last: int
    ending: str  # the last sign inside, or the first behind it
    words: int
    opens_paragraph: bool
    ends_paragraph: bool
    closed: bool
    continues: bool


class Attribution(NamedTuple):
    """Who speaks, by which verb, by which rule it was found, and how sure that is (0 to 1)."""

    speaker: Mention | None
    cue: Cue | None
    rule: str
    sure: float


NOBODY = Attribution(None, None, "no speaker found", 0.0)


def marked(text: Read) -> list[Marked]:
    """The marked stretches of a text with what the rules ask about them."""
    found: list[Marked] = []
    for number, stretch in enumerate(text.tokenised.stretches):
        first = text.tokenised.first_at(stretch.outer)
        last = text.tokenised.first_at(stretch.outer_end)
        if first >= last or stretch.start >= stretch.end:
            continue
        tokens = text.tokens
        opens = first == 0 or tokens[first - 1].paragraph != tokens[first].paragraph
        ends = last == len(tokens) or tokens[last].paragraph != tokens[last - 1].paragraph
        ending = text.text[stretch.end - 1]
        if ending not in ",.?!…-—–" and last < len(tokens) and tokens[last].text in {",", "."}:
            ending = tokens[last].text
        inside = sum(token.text[0].isalnum() for token in tokens[first:last])
        goes_on = (
            bool(found)
            and not found[-1].closed
            and opens
            and found[-1].ends_paragraph
            and (tokens[found[-1].last - 1].paragraph == tokens[first].paragraph - 1)
        )
        found.append(
            Marked(number, first, last, ending, inside, opens, ends, stretch.closed, goes_on)
        )
    return found


def attribute(text: Read, cues: list[Cue]) -> list[tuple[Marked, Attribution]]:
    """Each marked stretch in order with its attribution."""
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(text.tokens[cue.first].sentence, []).append(cue)
    decided: list[tuple[Marked, Attribution]] = []
    for quotation in marked(text):
        decided.append((quotation, _decide(text, quotation, by_sentence, decided)))
    return decided


def _decide(
    text: Read,
    quotation: Marked,
    cues: dict[int, list[Cue]],
    decided: list[tuple[Marked, Attribution]],
) -> Attribution:
    behind = _cues_behind(text, quotation, cues)
    before = _cues_before(text, quotation, cues)
    return (
        _right_behind(text, quotation, behind)
        or _right_before(text, quotation, before)
        or _signed(text, quotation, cues)
        or _in_sentence(before, behind)
        or (_subject_of_sentence(text, quotation) if FRAG else None)
        or _same_speaker(text, quotation, decided)
        or _whole_paragraph(text, quotation, cues, decided)
        or NOBODY
    )


def _cues_behind(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> list[Cue]:
    """Verbs behind the quotation in its sentence; after “?” a name may have started a new one."""
    last = quotation.last
    if last >= len(text.tokens) or quotation.ends_paragraph:
        return []
    sentence = text.tokens[last - 1].sentence
    if text.tokens[last].sentence != sentence:
        if quotation.ending not in "?!…-—–," or text.tokens[last].quote >= 0:
            return []
        sentence = text.tokens[last].sentence
    return [cue for cue in cues.get(sentence, []) if last <= cue.first <= last + MAX_BEHIND]


def _cues_before(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> list[Cue]:
    """Verbs before the quotation in its first sentence, nearest first."""
    sentence = text.tokens[quotation.first].sentence
    return [
        cue
        for cue in reversed(cues.get(sentence, []))
        if cue.last <= quotation.first and cue.subject is not None
    ]


def _right_behind(text: Read, quotation: Marked, behind: list[Cue]) -> Attribution | None:
    at = quotation.last
    ended = quotation.ending in ",?!…-—–"
    if at < len(text.tokens) and text.tokens[at].text in {",", "—", "–", "-"}:
        at += 1
    if at >= len(text.tokens) or quotation.ends_paragraph:
        return None
    cue = behind[0] if behind else None
    if cue is not None and cue.subject is not None and not cue.participle:
        between = range(at, max(at, cue.first))
        starts = cue.first if cue.inverted or cue.group == "according" else cue.subject.first
        adjacent = quotation.last <= starts <= at + 1
        if adjacent and not any(text.tokens[place].quote >= 0 for place in between):
            if ended or (quotation.words > 2 and cue.group != "hold"):
                return Attribution(cue.subject, cue, "verb right behind", 0.97 if ended else 0.85)
    return _subject_behind(text, at) if ended else None


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


def _right_before(text: Read, quotation: Marked, before: list[Cue]) -> Attribution | None:
    if not before or before[0].subject is None:
        return None
    cue = before[0]
    gap = text.tokens[cue.last : quotation.first]
    if any(token.quote >= 0 for token in gap):
        return None
    near = not gap or (len(gap) <= NEAR and gap[-1].text in _LINKS)
    if not near and not (cue.group in {"tell", "call"} and len(gap) <= 3 * NEAR):
        return None
    if cue.group == "hold" or _inside_relative(text, cue):
        cue = _outer(before[1:]) or cue
    return Attribution(cue.subject, cue, "verb right before", 0.95 if near else 0.85)


def _inside_relative(text: Read, cue: Cue) -> bool:
    """Whether the verb belongs to "a candidate who promised", not to the sentence."""
    subject = cue.subject
    if subject is None or subject.head != "who":
        return False
    return text.tokens[subject.first - 1].text != ","


def _outer(before: list[Cue]) -> Cue | None:
    """Who says that somebody wants or fears: the nearest verb of saying on the left."""
    for cue in before:
        if cue.subject is not None and cue.group in _SAYING:
            return cue
    return None


def _signed(text: Read, quotation: Marked, cues: dict[int, list[Cue]]) -> Attribution | None:
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
        if cue.subject is not None and cue.last <= colon and cue.group in _SAYING:
            return Attribution(cue.subject, cue, "verb before the colon", 0.85)
    mention = text.covering.get(colon - 1)
    if mention is None or text.tokens[colon].text == "," or not _labels(text, mention):
        mention = sentence_subject(text, colon)
    return None if mention is None else Attribution(mention, None, "name and colon", 0.8)


def _labels(text: Read, mention: Mention) -> bool:
    """Whether a name before a colon stands alone there, or behind a dash or "from"."""
    if mention.kind != "name" or mention.first == text.start_of(mention.first):
        return True
    before = text.tokens[mention.first - 1]
    return before.text in {"-", "–", "—", "|", "."} or before.lower in {"from", "by"}


def _in_sentence(before: list[Cue], behind: list[Cue]) -> Attribution | None:
    """A verb somewhere in the same sentence: said that the plan was “a disaster”."""
    nearest = next((c for c in before if c.subject is not None and c.group != "hold"), None)
    cue = nearest or next((c for c in before if c.subject is not None and not c.base), None)
    if cue is not None:
        return Attribution(cue.subject, cue, "verb in the sentence", 0.75)
    cue = _outer(behind)
    return None if cue is None else Attribution(cue.subject, cue, "verb in the sentence", 0.7)


FRAG = True


def _subject_of_sentence(text: Read, quotation: Marked) -> Attribution | None:
    """A fragment inside a sentence that its first name or pronoun opens."""
    start = text.start_of(quotation.first)
    mention = text.covering.get(start)
    if mention is None or quotation.first == start or mention.kind == "noun" or mention.possessive:
        return None
    return Attribution(mention, None, "subject of the sentence", 0.5)


def _same_speaker(
    text: Read, quotation: Marked, decided: list[tuple[Marked, Attribution]]
) -> Attribution | None:
    """The speaker of the quotation before, in the same paragraph or one that goes on."""
    if not decided:
        return None
    last, attribution = decided[-1]
    if attribution.speaker is None:
        return None
    same = text.tokens[last.last - 1].paragraph == text.tokens[quotation.first].paragraph
    if quotation.continues or same:
        return Attribution(attribution.speaker, attribution.cue, "same speaker goes on", 0.85)
    return None


def _whole_paragraph(
    text: Read,
    quotation: Marked,
    cues: dict[int, list[Cue]],
    decided: list[tuple[Marked, Attribution]],
) -> Attribution | None:
    """Who was speaking, or about to speak, when the paragraph before ended."""
    first = quotation.first
    if first == 0 or text.tokens[first - 1].paragraph < text.tokens[first].paragraph - 1:
        return None
    sentence = text.tokens[first - 1].sentence
    for cue in reversed(cues.get(sentence, [])):
        if cue.subject is not None and not cue.base:
            return Attribution(cue.subject, cue, "lead-in", 0.7)
    if decided and decided[-1][1].speaker is not None:
        paragraph = text.tokens[decided[-1][0].last - 1].paragraph
        if paragraph >= text.tokens[first].paragraph - 1:
            return Attribution(decided[-1][1].speaker, None, "who spoke last", 0.6)
    subject = sentence_subject(text, first - 1)
    return None if subject is None else Attribution(subject, None, "who is spoken of", 0.4)
