"""Page rules: what a line is can follow from its neighbour, which no weight can see.

The weights of ``article_block`` judge lines one by one. Five things are certain only in pairs or
by what they ask for: appeals, photo credits and the captions above them, the rest of a sentence
that was taken out, and headings that are left without a text. Later rules see what earlier took.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.page import article_block, furniture
from analysis.page.article_block import LINKED, Verdict
from analysis.page.page_lines import PageLine

ASKING = ("newsletter", "donation", "sharing", "account", "cookies", "legal")
POINTING = ("advertising", "comments", "related", "player")
FEW = 8  # words; a longer line that says "read more" may be a sentence
SHORT = 12  # words; in a longer line a set phrase may be what the article is about
SURE = 2.5  # log-odds from which a short asking line is believed to be the article's own
CAPTION_WORDS = 70  # two sentences under a picture; a paragraph beside a credit is longer
BEGUN = 25  # words; a longer line above is a paragraph, not headline, deck or byline
_SPEECH = re.compile(r"[\"“”]|\b(?:said|says|told|wrote|asked)\b")
Rule = Callable[[int, Sequence[PageLine], Sequence[Verdict]], str]


def apply(lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts after the rules, each removed line with the reason of its rule."""
    ruled = list(verdicts)
    for rule in RULES:
        for place, verdict in enumerate(ruled):
            reason = rule(place, lines, ruled) if verdict.kept else ""
            if reason:
                ruled[place] = replace(verdict, kept=False, reason=reason)
    _take_captions(lines, ruled)
    _say_where(ruled, verdicts)
    _take_tail(lines, ruled)
    return ruled if any(verdict.kept for verdict in ruled) else list(verdicts)


def asks(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """A short line that asks for a subscription, for money, a share, a click."""
    line = lines[place]
    if len(line.words) > SHORT or not line.hits or _SPEECH.search(line.text):
        return ""
    if verdicts[place].score >= SURE:
        return furniture.REASONS["legal"] if line.says("legal") else ""
    kinds = ASKING if len(line.words) > FEW or line.ends_sentence else ASKING + POINTING
    return next((furniture.REASONS[kind] for kind in kinds if line.says(kind)), "")


def credit(place: int, lines: Sequence[PageLine], _: Sequence[Verdict]) -> str:
    """A short line that names a photographer or an agency, without being a sentence."""
    line = lines[place]
    short = len(line.words) <= SHORT and not line.ends_sentence
    return furniture.REASONS["credit"] if short and line.says("credit") else ""


def linked(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """A short line that is a link and nothing else, and that the weights doubt."""
    line = lines[place]
    short = len(line.words) <= SHORT and not line.ends_sentence
    return "link" if short and line.links > LINKED and verdicts[place].score < 0 else ""


def continued(place: int, lines: Sequence[PageLine], verdicts: Sequence[Verdict]) -> str:
    """The rest of a sentence whose beginning was taken out."""
    if not place or verdicts[place - 1].kept or len(lines[place].words) > SHORT:
        return ""
    above, text = lines[place - 1], lines[place].text
    broken = above.words and not above.ends_sentence and len(above.words) > SHORT
    return "goes on from the line above, which was removed" if broken and text[:1].islower() else ""


def _take_captions(lines: Sequence[PageLine], ruled: list[Verdict]) -> None:
    """Take out the text above a photo credit, as long as the article has not begun."""
    for place, (line, below) in enumerate(pairwise(lines)):
        if not ruled[place].kept:
            continue
        credited = below.says("credit") and len(below.words) <= SHORT and not ruled[place + 1].kept
        if credited and len(line.words) <= CAPTION_WORDS and ruled[place].score < SURE:
            reason = "photo caption, its credit follows"
            ruled[place] = replace(ruled[place], kept=False, reason=reason)
        elif len(line.words) >= BEGUN:
            return


def _say_where(ruled: list[Verdict], verdicts: Sequence[Verdict]) -> None:
    """Add to the reasons of the rules whether a line stood above or below the article."""
    kept = [place for place, verdict in enumerate(ruled) if verdict.kept]
    for place, (verdict, before) in enumerate(zip(ruled, verdicts, strict=True)):
        if kept and before.kept and not verdict.kept:
            where = article_block.beside(place, kept[0], kept[-1])
            reason = f"{verdict.reason}, {where}" if where else verdict.reason
            ruled[place] = replace(verdict, reason=reason)


def _take_tail(lines: Sequence[PageLine], ruled: list[Verdict]) -> None:
    """Take out headings and appeals below the last paragraph, among what was taken out there.

    A list at the end of an article stays: nothing of it was taken out.
    """
    kept = [place for place, verdict in enumerate(ruled) if verdict.kept]
    last = next((place for place in reversed(kept) if _stands(lines[place], ruled[place])), -1)
    tail = range(last + 1, len(lines))
    if last < 0 or all(ruled[place].kept for place in tail):
        return
    for place in tail:
        if ruled[place].kept:
            reason = "stands among what was removed below the article"
            ruled[place] = replace(ruled[place], kept=False, reason=reason)


def _stands(line: PageLine, verdict: Verdict) -> bool:
    """Whether a kept line is a paragraph by itself, not a heading and no appeal."""
    long = len(line.words) > SHORT
    if long and line.ends_sentence and verdict.score > 0:
        return True
    appeals = verdict.score < SURE and line.says(*ASKING)
    ended = line.ends_sentence or line.text.endswith((":", "”", '"'))
    return (ended or len(line.words) > 2 * SHORT) and not appeals


RULES: tuple[Rule, ...] = (asks, credit, linked, continued)
