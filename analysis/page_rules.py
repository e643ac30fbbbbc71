"""Page rules: what a line is can follow from its neighbour, which no weight can see.

The weights of ``article_block`` judge lines one by one. Five things are certain only in pairs or
by what they ask for; each rule below looks at one line that was kept and gives the reason to take
it out, or nothing. The rules run in order, and later ones see what earlier ones took.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis import furniture
from analysis.article_block import Verdict
from analysis.page_lines import PageLine

ASKING = ("newsletter", "donation", "sharing", "account", "cookies", "legal")
SHORT = 12  # words; in a longer line a set phrase may be what the article is about
SURE = 4.0  # log-odds from which a short asking line is believed to be the article's own
CAPTION_WORDS = 70  # two sentences under a picture; a paragraph beside a credit is longer
BEGUN = 25  # words; a longer line above is a paragraph, not headline, deck or byline
_SPEECH = re.compile(r"[\"“”]|\b(?:said|says|told|wrote|asked)\b")
Rule = Callable[[int, Sequence[PageLine], Sequence[Verdict]], str]


def apply(lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts after the rules, each removed line with the reason of its rule."""
    ruled = list(verdicts)
    for rule in RULES:
        for place in _order(rule, len(lines)):
            reason = rule(place, lines, ruled) if ruled[place].kept else ""
            if reason:
                ruled[place] = replace(ruled[place], kept=False, reason=reason)
    return ruled if any(verdict.kept for verdict in ruled) else list(verdicts)


def asks(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """A short line that asks for a subscription, for money, for a share."""
    line = lines[place]
    if len(line.words) > SHORT or verdicts[place].score >= SURE or _SPEECH.search(line.text):
        return ""
    return next((furniture.REASONS[kind] for kind in ASKING if line.says(kind)), "")


def credit(place: int, lines: Sequence[PageLine], _: Sequence[Verdict]) -> str:
    """A short line that names a photographer or an agency, without being a sentence."""
    line = lines[place]
    short = len(line.words) <= SHORT and not line.ends_sentence
    return furniture.REASONS["credit"] if short and line.says("credit") else ""


def caption(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """The text above a photo credit, before the article has begun."""
    if place + 1 >= len(lines) or len(lines[place].words) > CAPTION_WORDS:
        return ""
    below = lines[place + 1]
    credited = below.says("credit") and not verdicts[place + 1].kept and len(below.words) <= SHORT
    begun = any(
        verdict.kept and len(line.words) >= BEGUN
        for line, verdict in zip(lines[:place], verdicts, strict=False)
    )
    return "photo caption, its credit follows" if credited and not begun else ""


def continued(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """The rest of a sentence whose beginning was taken out."""
    if not place or verdicts[place - 1].kept or len(lines[place].words) > SHORT:
        return ""
    above, text = lines[place - 1], lines[place].text
    broken = above.words and not above.ends_sentence and len(above.words) > SHORT
    return "goes on from the line above, which was removed" if broken and text[:1].islower() else ""


def heads_nothing(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """A heading that is the last line kept, above lines that were taken out."""
    if any(verdict.kept for verdict in verdicts[place + 1 :]) or place + 1 == len(lines):
        return ""
    line = lines[place]
    stands = (
        line.ends_sentence or line.text.endswith((":", "”", '"')) or len(line.words) > 2 * SHORT
    )
    return "" if stands else "stands alone above what was removed"


def _order(rule: Rule, size: int) -> range:
    """From the bottom for the rule on trailing headings, so that a run of them goes whole."""
    return range(size - 1, -1, -1) if rule is heads_nothing else range(size)


RULES: tuple[Rule, ...] = (asks, credit, caption, continued, heads_nothing)
