"""Signatures: a name right beside a quotation, where no verb says who speaks.

“...” — Name, title; “...” (Name); and a line of its own below the quotation. A dash or a bracket
also goes on with the sentence of the outlet, so behind a fragment the name counts only where the
quotation opens its paragraph and no verb follows the name.
"""

from analysis.speech import bodies, words
from analysis.speech.marked import Attribution, Marked
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read

MAX_LINE = 16  # tokens of a line that names who is quoted above it
_DASHES = frozenset(("—", "–", "―", "-", "--", "~"))
_OPENERS = _DASHES | {"("}
_ENDED = ".?!…"


def signed(text: Read, quotation: Marked) -> Attribution | None:
    """“...” — Name, on the same line or the next."""
    mention = _behind(text, quotation) or _below(text, quotation)
    return None if mention is None else Attribution(mention, None, "signature", 0.9)


def titled(text: Read, quotation: Marked) -> Attribution | None:
    """A title, a dash, a name and a colon: A bridge for all - Ann Lee and Bob Hall: “...”"""
    colon = quotation.first - 1
    if colon < 1 or text.tokens[colon].text != ":" or text.tokens[colon].quote >= 0:
        return None
    named: Mention | None = None
    for place in range(colon - 1, max(text.start_of(colon), colon - MAX_LINE) - 1, -1):
        token = text.tokens[place]
        if token.text in _DASHES:
            return None if named is None else Attribution(named, None, "name and colon", 0.8)
        mention = text.covering.get(place)
        if mention is not None and mention.kind == "name":
            named = mention
        elif token.lower in words.verbs() or token.lower in words.AUXILIARIES or token.quote >= 0:
            return None
    return None


def _behind(text: Read, quotation: Marked) -> Mention | None:
    tokens, after = text.tokens, quotation.last
    if quotation.ends_paragraph:
        return None
    after += tokens[after].text in {".", ","}
    if after >= len(tokens):
        return None
    opens = tokens[after].text in _OPENERS
    mention = _name_at(text, after) if opens else text.covering.get(after)
    if not opens:
        bare = mention is not None and mention.kind == "name" and quotation.opens_paragraph
        return mention if mention is not None and bare and _is_line(text, mention) else None
    if mention is None:
        return None
    if quotation.opens_paragraph or _numbered(text, quotation.first):
        headline = quotation.ending not in _ENDED and _is_outlet(text, mention)
        return mention if _is_line(text, mention) and not headline else None
    closed = mention.last >= len(tokens) or tokens[mention.last].text in ",("
    closed = closed or tokens[mention.last].sentence != tokens[after].sentence
    return mention if quotation.ending in _ENDED and tokens[after].text != "(" and closed else None


def _below(text: Read, quotation: Marked) -> Mention | None:
    """The name in a line of its own under a quotation that is a paragraph of its own."""
    at = quotation.last
    alone = quotation.opens_paragraph and quotation.ends_paragraph and quotation.ending in _ENDED
    if not alone or at >= len(text.tokens):
        return None
    dashed = text.tokens[at].text in _DASHES
    mention = _name_at(text, at) if dashed else text.covering.get(at)
    if mention is None or mention.kind != "name" or not _is_line(text, mention):
        return None
    above = text.covering.get(quotation.first - 1)
    if above is not None and above.kind == "name" and not dashed:
        return None  # the lines with names stand above what is quoted
    given = mention.last - mention.core > 1 and text.tokens[mention.core].lower in words.genders()
    return mention if dashed or given else None


def _name_at(text: Read, at: int) -> Mention | None:
    """The name behind one or two dashes or a bracket at ``at``."""
    behind = at + 1
    if behind < len(text.tokens) and text.tokens[behind].text in _DASHES:
        behind += 1
    mention = text.covering.get(behind)
    named = mention is not None and mention.kind == "name" and mention.first == behind
    return mention if named else None


def _is_outlet(text: Read, mention: Mention) -> bool:
    """Whether the name is an outlet's: behind words without a full stop, those are a headline."""
    kind = bodies.of_body(text.words(mention.first, mention.last))
    return kind is not None and kind[0] == "media"


def _numbered(text: Read, first: int) -> bool:
    """Whether only a number stands before the quotation in its paragraph: 1. “...”"""
    paragraph = text.tokens[first].paragraph
    before = [text.tokens[at] for at in range(max(0, first - 3), first)]
    before = [token for token in before if token.paragraph == paragraph]
    return len(before) < 3 and all(not token.text[0].isalpha() for token in before)


def _is_line(text: Read, mention: Mention) -> bool:
    """Whether the paragraph soon ends behind a name, without a verb."""
    tokens, paragraph = text.tokens, text.tokens[mention.first].paragraph
    for at in range(mention.last, min(len(tokens), mention.last + MAX_LINE)):
        token = tokens[at]
        if token.paragraph != paragraph:
            return True
        acts = token.lower in words.verbs() or token.lower in words.AUXILIARIES
        if token.quote >= 0 or (acts and not token.capital):
            return False
    return mention.last + MAX_LINE >= len(tokens)
