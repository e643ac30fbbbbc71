"""Tone of one sentence, and towards somebody named in it, as a label with its certainty.

Without a target the words of the whole text count. With a target the words of its clause count
double, and the target's own name counts not at all. The number is turned into the chances of cold,
neutral and warm by a logistic curve.
"""

import math
import re
from collections.abc import Mapping

from analysis import proper_names, vader
from analysis.typography import plain

_CLAUSE_END = re.compile(r"[,;:()\"]|\b(?:but|while|although|because|who|which|when|after|and)\b")

# Logistic curves of (score, |score|, 1) for cold, neutral, warm, fitted on the NYT sentences and on
# NewsMTSC, each kind weighted alike.
_PLAIN_CURVE = ((-1.53, 0.58, -0.09), (0.13, -1.18, 0.41), (1.41, 0.60, -0.32))
_TARGET_CURVE = ((-1.50, 0.66, -0.12), (-0.32, -1.27, 0.42), (1.81, 0.61, -0.31))


def predict(row: Mapping[str, object]) -> dict[str, object]:
    """Answer one line of ``predict tone``: label, score and the chances of each label."""
    text = plain(str(row.get("text") or ""))
    start, end = row.get("target_start"), row.get("target_end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text):
        score = _toward(text, start, end)
        chances = _chances(score, _TARGET_CURVE)
    else:
        score = _compound(text)
        chances = _chances(score, _PLAIN_CURVE)
    label = max(range(3), key=chances.__getitem__) - 1
    return {"id": row.get("id"), "label": label, "score": round(score, 4), "p": chances}


def _toward(text: str, start: int, end: int) -> float:
    first = 0
    for found in _CLAUSE_END.finditer(text, 0, start):
        first = found.end()
    following = _CLAUSE_END.search(text, end)
    last = following.start() if following else len(text)
    hidden = text[:start] + proper_names.BLANK * (end - start) + text[end:]
    return (_compound(hidden) + _compound(hidden[first:last])) / 2


def _compound(text: str) -> float:
    return vader.scorer().polarity(proper_names.blanked(text)).compound


def _chances(score: float, curve: tuple[tuple[float, float, float], ...]) -> list[float]:
    powers = [math.exp(a * score + b * abs(score) + c) for a, b, c in curve]
    return [round(power / sum(powers), 4) for power in powers]
