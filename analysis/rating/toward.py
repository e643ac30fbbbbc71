"""Tone of a sentence, and towards somebody named in it: a label with its chances.

Towards a target a linear model reads the sentence with all names made alike (`scene.py`,
`toward_features.py`), so that it knows no person and no party: swapping names changes nothing.
Without a target another linear model rates the sentence as a whole (`sentence_features.py`).
Below `SURE` a label is more of a guess than a finding, and pages say that the machine abstains.

Over a text in which the target is named several times, and no position is given, the mentions are
added up, P(warm) - P(cold) each, and shrunk towards zero by `SHRINK` mentions' worth of doubt. What
is done to somebody counts more than where they stand by, and where they only speak nothing
(`target_verbs.bearing`); a mention of which no label is likelier than not counts as neutral.

Learned from NewsMTSC (Hamborg and Donnay, EACL 2021) and from the New York Times editorials rated
for VADER (Hutto and Gilbert, ICWSM 2014) by training/tone.py. Error and limits: docs/methods.md.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis import linear, sentences
from analysis.rating import sentence_features, target_verbs, toward_features
from analysis.rating.scene import scene

SURE = 0.65  # chance of the label from which 79 % are right; 65 % of the sentences reach it
LIKELY = 0.5  # chance of its label from which a mention is more than neutral over a text
SHRINK = 3.0  # mentions
LEAN = 0.1  # shrunk sum over a text from which it counts as warm or cold
_SCALE = 4.0  # people rated the New York Times sentences from -4 to 4
_WINDOW = 1000  # characters read on each side of a target, far beyond any sentence
_LONGEST_SENTENCE = 1500  # characters; in a longer text the target's own sentence is judged
_MENTIONS = 200  # of a target in a text; more change the sum no more
_PARTS = 2  # words from which a name has a part that stands for all of it
_GENERIC = frozenset(
    ("Administration", "Committee", "Court", "Department", "Government", "House", "administration")
)  # last words that do not stand for a body by themselves
_MEMBERS = {"Democratic": "Democrat", "Republican": "GOP"}  # other words for parties


@dataclass(frozen=True, slots=True)
class Tone:
    """Chances of cold, neutral and warm, which add up to 1, and a score from -1 to 1.

    ``weight`` is the number of mentions it counts for over a text.
    """

    score: float
    cold: float
    neutral: float
    warm: float
    weight: float = 1.0

    @property
    def chances(self) -> tuple[float, float, float]:
        """Chances in the order of the labels -1, 0 and 1."""
        return self.cold, self.neutral, self.warm

    @property
    def label(self) -> int:
        """The likeliest of -1, 0 and 1."""
        return max((-1, 0, 1), key=lambda label: self.chances[label + 1])

    @property
    def counted(self) -> tuple[float, float]:
        """Cold and warm, in mentions, as they count over a text."""
        if max(self.chances) < LIKELY:
            return 0.0, 0.0
        return self.weight * self.cold, self.weight * self.warm

    @property
    def is_sure(self) -> bool:
        """Whether the label is likely enough to be shown as one."""
        return max(self.chances) >= SURE


def toward(text: str, start: int, end: int) -> Tone:
    """How ``text``, a sentence, treats the target that stands at ``start`` to ``end``."""
    first = max(0, start - _WINDOW)
    seen = scene(text[first : end + _WINDOW], start - first, end - first)
    scores = linear.load("tone_toward").scores(toward_features.features(seen))
    cold, neutral, warm = linear.chances(scores)
    return Tone(warm - cold, cold, neutral, warm, target_verbs.bearing(seen))


def of_sentence(text: str) -> Tone:
    """How warm or cold a sentence is as a whole."""
    model = linear.load("tone_sentence")
    (rating,) = model.scores(sentence_features.features(text))
    scores = [a * rating + b * abs(rating) + c for a, b, c in model.curve]
    return Tone(max(-1.0, min(1.0, rating / _SCALE)), *linear.chances(scores))


def over_text(tones: Iterable[Tone]) -> float:
    """What the mentions of somebody add up to, -1 to 1; 0.0 for no mention.

    >>> over_text([Tone(0.5, 0.25, 0.0, 0.75)] * 3)
    0.25
    """
    counted = [(tone.weight, *tone.counted) for tone in tones]
    total = sum(warm - cold for _, cold, warm in counted)
    return total / (sum(weight for weight, _, _ in counted) + SHRINK)


def mentions(text: str, target: str) -> list[tuple[int, int]]:
    """Where ``text`` names the target: in full, or by the part that usually stands for it."""
    names = _names(target.split())
    longest_first = sorted(map(re.escape, names - {""}), key=len, reverse=True)
    if not longest_first:
        return []
    pattern = rf"(?<!\w)(?:{'|'.join(longest_first)})s?(?!\w)"
    return [found.span() for found in re.finditer(pattern, text)][:_MENTIONS]


def _names(words: Sequence[str]) -> set[str]:
    names = {" ".join(words)}
    if words[:2] == ["United", "States"] and len(words) > _PARTS:
        words = words[2:]
        names.add(" ".join(words))
    if words[:2] == ["Department", "of"]:
        names.add(" ".join([*words[2:], "Department"]))
    if len(words) < _PARTS or "of" in words:
        return names
    if words[-1] == "Party":
        return names | {words[0], _MEMBERS.get(words[0], words[0])}
    return names if words[-1] in _GENERIC else names | {words[-1]}


def over_mentions(text: str, places: Iterable[tuple[int, int]]) -> list[Tone]:
    """The tone of each mention in its sentence."""
    spans = sentences.find(text) or [(0, len(text))]
    begins = [first for first, _ in spans]
    found = []
    for start, end in places:
        first, last = spans[max(0, bisect_right(begins, start) - 1)]
        found.append(toward(text[first:last], start - first, end - first))
    return found


def predict(row: Mapping[str, object]) -> dict[str, object]:
    """Answer one line of ``predict tone``: label, score and the chances of each label.

    A target without position is looked for in the text; one that is not found is neutral.
    """
    text = str(row.get("text") or "")
    target, start, end = row.get("target"), row.get("target_start"), row.get("target_end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text):
        if len(text) > _LONGEST_SENTENCE:
            return _answer(row, *over_mentions(text, [(start, end)]))
        return _answer(row, toward(text, start, end))
    if not target:
        return _answer(row, of_sentence(text))
    found = over_mentions(text, mentions(text, str(target)))
    score = over_text(found)
    count = sum(t.weight for t in found) + SHRINK
    cold, warm = (sum(t.counted[k] for t in found) / count for k in (0, 1))
    label = 0 if abs(score) < LEAN else 1 if score > 0 else -1
    return _answer(row, Tone(score, cold, 1 - cold - warm, warm)) | {"label": label}


def _answer(row: Mapping[str, object], tone: Tone) -> dict[str, object]:
    chances = [round(chance, 4) for chance in tone.chances]
    return {"id": row.get("id"), "label": tone.label, "score": round(tone.score, 4), "p": chances}
