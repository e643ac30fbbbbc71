"""The nearest rules of attribution: what stands right beside a quotation.

A verb right behind it or right before it, a signature, a name or a verb before a colon. Each rule
gives an attribution or None; ``analysis.speech.attribution`` says in which order they are asked.
"""

from analysis.speech import words
from analysis.speech.marked import Attribution, CuesBySentence, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Cue, Read, word
from analysis.speech.subjects import sentence_subject

MIN_FRAGMENT = 2  # words; shorter ones without a comma are names and irony
_ENDINGS = frozenset(",?!…-—–")
NEAR = 6  # tokens between a verb and the quotation it introduces ("told reporters on Monday")
MAX_ALONE = 4  # tokens of a sentence that is only a tag ("Ann Lee said.")
MAX_TAG = 8  # tokens of "Hannity pressed."; a longer sentence is one of its own
BEHIND = "verb right behind"
SAYING = frozenset(("say", "tell", "state", "according"))
_OTHER_CLAUSE = words.CLAUSE_WORDS - {"as"}
_CITES = frozenset(("cited", "cites", "cite"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "there"))
_BEFORE_WORDS = frozenset(("as", "a", "an", "the", ","))
_OWN_CONTENT = frozenset(("that", "to"))
_LINKS = frozenset((",", ":", "that", "—", "–", "-", "“", "as", "it", "..."))


def right_behind(text: Read, quotation: Marked, behind: list[Cue]) -> Attribution | None:
    """A verb or a name right behind: “...,” said Casten; “...,” the mayor told CNN."""
    at = _behind(text, quotation)
    if at is None:
        return None
    ended = quotation.ending in _ENDINGS
    cue = behind[0] if behind else None
    adjacent = cue is not None and _adjacent(text, quotation, cue, at)
    if adjacent and cue and (ended or (quotation.words > MIN_FRAGMENT and cue.group != "hold")):
        return Attribution(cue.subject, cue, BEHIND, 0.97 if ended else 0.85)
    if adjacent and cue and is_tag_alone(text, text.tokens[cue.first].sentence):
        return Attribution(cue.subject, cue, BEHIND, 0.85)
    return None


def name_behind(text: Read, quotation: Marked) -> Attribution | None:
    """A name behind a quotation with a verb that no list has: “...,” Bennett shot back."""
    at = _behind(text, quotation)
    if at is None or quotation.ending not in _ENDINGS:
        return None
    return _subject_behind(text, at)


def _behind(text: Read, quotation: Marked) -> int | None:
    """The token behind a quotation and a comma or dash, in the same paragraph."""
    at = quotation.last
    if at < len(text.tokens) and text.tokens[at].text in {",", "—", "–", "-"}:
        at += 1
    return None if at >= len(text.tokens) or quotation.ends_paragraph else at


def _adjacent(text: Read, quotation: Marked, cue: Cue, at: int) -> bool:
    """Whether nothing stands between a quotation and the clause of the verb behind it."""
    if cue.subject is None or cue.participle or not _may_tag(text, cue):
        return False
    starts = cue.first if cue.inverted or cue.group == "according" else cue.subject.first
    if not quotation.last <= starts <= at + 1:
        return False
    if starts == at + 1 and text.tokens[at].lower in _OTHER_CLAUSE:
        return False
    return all(text.tokens[place].quote < 0 for place in range(at, cue.first))


def is_tag_alone(text: Read, sentence: int) -> bool:
    """Whether a sentence is nothing but a tag behind a full stop: “It is over.” Lee said."""
    first, last = text.tokenised.sentences[sentence]
    if not 3 <= last - first <= MAX_ALONE:
        return False
    return word(text, last - 2) in {"said", "says"} and word(text, last - 1) == "."


def by_behind(text: Read, quotation: Marked) -> Attribution | None:
    """Who calls something by words between verb and "by": described as “a gift” by Lee."""
    at = quotation.last
    if word(text, at) != "by" or quotation.first == 0:
        return None
    place = quotation.first - 1
    while place > 0 and text.tokens[place].lower in _BEFORE_WORDS:
        place -= 1
    verb = words.verbs().get(word(text, place))
    mention = text.covering.get(at + 1)
    if verb is None or not verb.form.endswith("ed") or mention is None or mention.possessive:
        return None
    return Attribution(mention, None, BEHIND, 0.85)


def _may_tag(text: Read, cue: Cue) -> bool:
    """Whether a verb can stand behind the words it reports: no "accused it of", "vowed to"."""
    if cue.group in {"call", "noun"} or text.tokens[cue.first].lower in _CITES:
        return False
    if cue.inverted or cue.last >= len(text.tokens) or text.tokens[cue.last].quote >= 0:
        return True
    behind = text.tokens[cue.last].lower
    says = cue.group in {"tell", "say"}
    return behind not in _SUBJECTS and (says or behind not in _OWN_CONTENT)


def _subject_behind(text: Read, at: int) -> Attribution | None:
    token = text.tokens[at]
    if token.quote >= 0 or not _belongs(text, at):
        return None
    if token.lower.endswith("ed") and at not in text.covering:
        at += 1
    mention = text.covering.get(at) or _behind_modifiers(text, at)
    if mention is not None and mention.possessive:
        mention = text.covering.get(mention.last)  # "exhorted Clinton's introducer"
    if mention is None or mention.possessive:
        return None
    return Attribution(mention, None, "name right behind", 0.85)


def _behind_modifiers(text: Read, at: int) -> Mention | None:
    """The name behind a determiner and an adjective: “...,” an angry Hollande retaliated."""
    if text.tokens[at].lower not in words.DETERMINERS or at + 2 not in text.covering:
        return None
    mention = text.covering[at + 2]
    return mention if mention.kind == "name" and text.tokens[at + 1].text.isalpha() else None


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


def labelled(text: Read, quotation: Marked, cues: CuesBySentence) -> Attribution | None:
    """Name: “...”, also with a verb somewhere before the colon."""
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
