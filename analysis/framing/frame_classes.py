"""The classes of three labelled sets, told from the frames: how the lists are measured.

Nothing here is learned from a set. Each class names the lists that speak for it; classes that no
frame of ours holds (mental health of gunmen, say) have lists of their own. A sentence gets the one
class with the most evidence; an article gets every class whose evidence is dense enough.

Evidence of a class is the sum over its terms of weight x (1 + ln uses): a word said again says
less. In a sentence that sum is the score. In an article it is divided by its length in hundreds of
words, `HALF_LENGTH` words added, so that a note of fifty words is not dense by one word. Without a
set the classes are our own frames, and a text has all those of which it speaks clearly.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

from analysis.errors import NewsprismError
from analysis.framing.frame_terms import CLEAR, FRAME_OF_LIST, FRAMES, lists
from analysis.framing.term_lists import words

Weights = Mapping[str, float]  # how much each list speaks for a class

SENTENCE_SETS: Mapping[str, Mapping[str, Weights]] = {
    "frac": {
        "economic": {"economic": 1},
        "morality": {"morality": 1},
        "fairness": {"fairness": 1},
        "legality": {"legality": 1},
        "political": {"politics": 1},
        "security": {"security": 1},
        "health": {"health": 1},
        "cultural": {"culture": 1},
        "public_opinion": {"public opinion": 1},
    },
    "gvfc": {
        "gun_rights": {"gun_rights": 1},
        "gun_control": {"gun_control": 1},
        "politics": {"politics": 1},
        "mental_health": {"mental_health": 1},
        "public_safety": {"public_safety": 1},
        "race_ethnicity": {"race_ethnicity": 1},
        "public_opinion": {"public_reaction": 1, "public opinion": 0.5},
        "society_culture": {"society_culture": 1},
        "economic": {"gun_economics": 1, "economic": 0.5},
    },
}
OTHERWISE = {"frac": "other", "gvfc": "politics"}  # where the evidence is too thin
THIN = 0.8  # weight of a nearly clear word; below it a sentence has no class of its own

ARTICLE_SETS: Mapping[str, Mapping[str, Weights]] = {
    "nfc": {
        "conflict": {"conflict": 1, "politics": 0.1},  # parties and office-holders are its stage
        "economic": {"economic": 1},
        "human_interest": {"human interest": 1},
        "morality": {"morality": 1},
        "resolution": {"resolution": 1},
    },
}
OWN: Mapping[str, Weights] = {
    frame: {name: 1 for name, of in FRAME_OF_LIST.items() if of == frame} for frame in FRAMES
}
HALF_LENGTH = 400  # words: half of a usual article
DENSE: Weights = {  # set on the totals of the development part: about as many yes as people gave
    "conflict": 0.55,
    "economic": 1.65,
    "human_interest": 0.53,
    "morality": 0.37,
    "resolution": 1.75,
}


def predict(row: Mapping[str, object]) -> dict[str, object]:
    """One row of ``python -m analysis predict frames``: its ``labels``, ``scores`` by class.

    Raises:
        NewsprismError: ``set`` is none that is known.
    """
    name, text = row.get("set"), str(row["text"])
    if name is None:
        scores, _ = _evidence(text, OWN)
        labels = [frame for frame in FRAMES if scores[frame] >= CLEAR]
    elif name in SENTENCE_SETS:
        labels, scores = _sentence(str(name), text)
    elif name in ARTICLE_SETS:
        labels, scores = _article(str(name), text)
    else:
        known = ", ".join([*SENTENCE_SETS, *ARTICLE_SETS])
        raise NewsprismError(f"There is no set {name} of frames. There are: {known}.")
    rounded = {each: round(score, 4) for each, score in scores.items()}
    return {"id": row.get("id"), "labels": labels, "scores": rounded}


def _sentence(name: str, text: str) -> tuple[list[str], dict[str, float]]:
    scores, _ = _evidence(text, SENTENCE_SETS[name])
    best = max(scores, key=lambda each: scores[each])
    return [best if scores[best] >= THIN else OTHERWISE[name]], scores


def _article(name: str, text: str) -> tuple[list[str], dict[str, float]]:
    sums, length = _evidence(text, ARTICLE_SETS[name])
    scores = {each: 100 * found / (length + HALF_LENGTH) for each, found in sums.items()}
    return [each for each, score in scores.items() if score >= DENSE[each]], scores


def _evidence(text: str, classes: Mapping[str, Weights]) -> tuple[dict[str, float], int]:
    """The evidence of each class, and the number of words it was found among."""
    found = words(text)
    uses = Counter(each.term for each in lists().among(found))
    by_list: defaultdict[str, float] = defaultdict(float)
    for term, times in uses.items():
        by_list[term.list] += term.weight * (1 + math.log(times))
    sums = {
        each: sum(weight * by_list[name] for name, weight in parts.items())
        for each, parts in classes.items()
    }
    return sums, len(found)
