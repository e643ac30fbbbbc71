"""Whether a single sentence is loaded: how the list of loaded words is measured.

Strengths are taken to the power of 1.5, so that one strong word ("shameless") weighs as much as
five weak ones, and summed; words between quotation marks count half, since they are somebody
else's; an exclamation or question mark adds a little. A sentence is called loaded from `LOADED` on:
by one word that mostly judges, or two that may. Nothing is learned from labelled sentences; the
limit was set by looking at the totals of the development part.

This answers ``python -m analysis predict wording``. No page calls a sentence loaded: pages count
words (`lenses/wording.py`).
"""

import re
from collections.abc import Mapping

from analysis.framing import loaded_terms
from analysis.framing.term_lists import Found
from analysis.rating import proper_names
from analysis.rating.typography import plain

POWER = 1.5
QUOTED = 0.5  # of a word's strength between quotation marks
MARKS = 0.7  # for a sentence with an exclamation or question mark
LOADED = 2.5
SHOWN = 1.0  # strength from which a word is given back
SCARE_QUOTE_WORDS = 3  # fewer or as many words in marks are the writer's choice to mark them off
_QUOTATION = re.compile(r'"[^"]*(?:"|$)')
_STRESS = re.compile(r"[!?]")


def predict(row: Mapping[str, object]) -> dict[str, object]:
    """One row of ``python -m analysis predict wording``: ``label``, ``score`` 0 to 1, ``words``."""
    text = plain(str(row["text"]))
    found = list(loaded_terms.find(text, proper_names.known([text])))
    quoted = _quoted(text)
    sum_ = sum(_strength(each, quoted) ** POWER for each in found)
    sum_ += MARKS if _STRESS.search(text) else 0
    words = [text[each.start : each.end] for each in found if each.term.weight >= SHOWN]
    score = 1 - 2 ** (-sum_ / LOADED)  # 0.5 where the limit is
    return {
        "id": row.get("id"),
        "label": int(sum_ >= LOADED),
        "score": round(score, 4),
        "words": words,
    }


def _quoted(text: str) -> list[tuple[int, int]]:
    """The longer stretches between quotation marks; one that is not closed runs to the end."""
    spans = (match for match in _QUOTATION.finditer(text))
    return [match.span() for match in spans if len(match[0].split()) > SCARE_QUOTE_WORDS]


def _strength(found: Found, quoted: list[tuple[int, int]]) -> float:
    inside = any(start <= found.start < end for start, end in quoted)
    return found.term.weight * (QUOTED if inside else 1)
