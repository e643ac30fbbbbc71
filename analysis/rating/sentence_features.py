"""Features of a sentence as a whole: what a linear model is told about its tone.

The words by stem, their classes, VADER's numbers, and sums, counts and extremes of rated words. As
with a target, all names are alike (`scene.py`).
"""

from collections.abc import Iterator

from analysis.linear import Features
from analysis.rating import proper_names, tone_sums, treatment_words, vader
from analysis.rating.scene import Scene, scene
from analysis.rating.typography import plain

_MOST = 5  # words of a sort; more say no more
_MOST_NEGATORS = 3
_SHORT = 5  # words; in a shorter sentence one rated word is not taken for all of it
_REGIONS = ("all", "quoted", "unquoted")
_STRONGEST = 4.0  # VADER's highest valence


def features(text: str) -> Features:
    """All features of a text; a text without words has none."""
    whole = scene(text, 0, 0)
    if not whole.words:
        return Features(frozenset(), {})
    numbers = dict(_polarity(text)) | dict(_sums(whole)) | dict(_amounts(whole))
    return Features(frozenset(_present(whole)), numbers)


def _present(whole: Scene) -> Iterator[str]:
    for word in whole.words:
        kind = treatment_words.kind(word)
        yield f"any={treatment_words.stem(word)}"
        if treatment_words.treats(kind):
            yield f"any#{kind}"


def _polarity(text: str) -> Iterator[tuple[str, float]]:
    polarity = vader.scorer().polarity(proper_names.blanked(plain(text)))
    yield "vader", polarity.compound
    yield "vader warm", polarity.positive * 2
    yield "vader cold", polarity.negative * 2


def _sums(whole: Scene) -> Iterator[tuple[str, float]]:
    for name, value in tone_sums.sums(whole, range(0)):
        if name.split(" ", 1)[1].startswith(_REGIONS):
            yield name, value


def _amounts(whole: Scene) -> Iterator[tuple[str, float]]:
    for scale, values in tone_sums.rated(whole).items():
        yield f"{scale} mean", sum(values) / max(len(values), _SHORT) * _STRONGEST
        yield f"{scale} warmest", max(values) / _STRONGEST
        yield f"{scale} coldest", min(values) / _STRONGEST
        yield f"{scale} warm words", min(sum(v > 0 for v in values), _MOST) / _MOST
        yield f"{scale} cold words", min(sum(v < 0 for v in values), _MOST) / _MOST
    for scale, rate in (("vader", vader.scorer().valence), ("list", treatment_words.listed)):
        sums = tone_sums.softened(tone_sums.rated_by(whole, rate))
        yield from zip(
            (f"{scale} sum warm", f"{scale} sum cold", f"{scale} sum"), sums, strict=True
        )
    negators = sum(map(treatment_words.negates, whole.words))
    yield "negators", min(negators, _MOST_NEGATORS) / _MOST_NEGATORS
