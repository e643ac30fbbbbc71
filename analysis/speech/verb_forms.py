"""Forms of verbs of speech: whether a word is one where it stands, and not a noun or a name."""

from analysis.speech import words
from analysis.speech.parsed import Read, word
from analysis.speech.words import closed

CONTRACTED = frozenset(("he's", "she's", "it's", "they're", "we're", "you're", "i'm"))
_PHRASAL = closed("phrasal verb")


def is_phrasal(text: Read, at: int) -> bool:
    """Whether two words are a verb of speech together: "put it", "went on" but not "went on to"."""
    phrase = f"{text.tokens[at].lower} {word(text, at + 1)}"
    goes_on = not phrase.endswith(" it") and word(text, at + 2) in words.PREPOSITIONS
    return phrase in _PHRASAL and not goes_on


def opens_or_headline(text: Read, at: int) -> bool:
    """Whether a verb with a capital opens a sentence or stands in a headline: "Lee Says It"."""
    if at == text.start_of(at):
        return True
    mention = text.covering.get(at - 1)
    behind = text.tokens[at + 1] if at + 1 < len(text.tokens) else None
    says = text.tokens[at].text in {"Says", "Said", "Tells", "Told"}
    title = behind is not None and (behind.capital or behind.text[0].isdigit())
    return says and title and mention is not None and mention.last == at


def is_noun(text: Read, at: int) -> bool:
    """Whether a form such as "claims" or "report" is a noun where it stands."""
    token = text.tokens[at]
    verb = words.verbs()[token.lower]
    if verb.form.endswith("ed") or verb.lemma in {"say", "tell"}:
        return False
    before = word(text, at - 1) if at > text.start_of(at) else ""
    owned = before.endswith("'s") and before not in CONTRACTED
    if before in words.DETERMINERS or owned:
        return True
    if verb.form.endswith("ing"):
        return before in {"of", "for", "the"}
    if before in words.PREPOSITIONS - {"to"}:
        return True
    mention = text.covering.get(at)
    return mention is not None and mention.first < at and mention.kind == "noun"
