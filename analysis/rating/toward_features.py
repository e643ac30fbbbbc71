"""Features of a scene: what a linear model is told about how somebody is treated in a sentence.

Which words stand in it, where they stand from the target (before or after, near, in the same
clause), what class they are of (`treatment_words.kind`), what the target does and what is done to
it, and sums of rated words over these regions. Everything is read from the scene, where all names
are alike, so nothing here can tell one person or party from another.
"""

import math
from collections.abc import Iterator

from analysis import grammar
from analysis.linear import Features
from analysis.rating import target_verbs, tone_sums, treatment_words
from analysis.rating.scene import NAME, TARGET, Scene
from analysis.rating.target_verbs import Verb

NEAR = 5  # words from the target
AROUND = 3
_CUTS = grammar.words("cut")
_SAYING = grammar.words("saying")
_NOTHING = target_verbs.NOTHING
_SPANS = ((-2, 0), (-1, 1), (0, 2), (-3, 0), (0, 3), (-2, 2))  # of classes around the target


def features(scene: Scene) -> Features:
    """All features of a scene; a scene without words has none."""
    if not scene.words:
        return Features(frozenset(), {})
    clause = _clause(scene)
    own, other = target_verbs.of_target(scene), target_verbs.on_target(scene)
    numbers = dict(tone_sums.sums(scene, clause))
    numbers |= dict(_setting(scene)) | dict(_deeds(own, other))
    flags = dict(_flags(scene, own, other))
    numbers |= dict(_crossed(numbers, flags))
    present = {f"flag={name}" for name, on in flags.items() if on}
    present.update(_words(scene, clause), _positions(scene), _verbs(scene, own, other))
    return Features(frozenset(present), numbers)


def _clause(scene: Scene) -> range:
    first = last = scene.at
    while first > 0 and scene.words[first - 1] not in _CUTS:
        first -= 1
    while last + 1 < len(scene.words) and scene.words[last + 1] not in _CUTS:
        last += 1
    return range(first, last + 1)


def _words(scene: Scene, clause: range) -> Iterator[str]:
    for i, word in enumerate(scene.words):
        if word == TARGET:
            continue
        kind = treatment_words.kind(word)
        names = [f"={treatment_words.stem(word)}"]
        if treatment_words.treats(kind):
            names.append(f"#{kind}")
        side = "before" if i < scene.at else "after"
        for name in names:
            yield f"any{name}"
            yield f"{side}{name}"
            if abs(i - scene.at) <= NEAR:
                yield f"near-{side}{name}"
            if i in clause:
                yield f"clause{name}"


def _positions(scene: Scene) -> Iterator[str]:
    words, at = scene.words, scene.at
    for step in (*range(-AROUND, 0), *range(1, AROUND + 1)):
        word = words[at + step] if 0 <= at + step < len(words) else ""
        yield f"{step:+d}={treatment_words.stem(word) if word else _NOTHING}"
        yield f"{step:+d}#{treatment_words.kind(word) if word else _NOTHING}"
    for first, last in _SPANS:
        around = words[max(0, at + first) : at + last + 1]
        yield f"{first}:{last}#" + " ".join(map(treatment_words.kind, around))


def _verbs(scene: Scene, own: Verb, other: Verb) -> Iterator[str]:
    turned = "not " if own.turned else ""
    following = scene.words[own.at + 1 : own.at + 7]
    yield f"does={turned}{treatment_words.stem(own.word)}"
    yield f"does#{turned}{treatment_words.kind(own.word)}"
    yield f"done={treatment_words.stem(other.word)}|{other.preposition}"
    yield f"done#{treatment_words.kind(other.word)}|{other.preposition}"
    if own.passive:
        yield f"suffers={treatment_words.stem(own.word)}"
    if following:
        yield f"does={treatment_words.stem(own.word)} {treatment_words.stem(following[0])}"
        yield f"does#{treatment_words.kind(own.word)} {treatment_words.kind(following[0])}"
    objects = (k for k in map(treatment_words.kind, following) if _is_tonal(k))
    for kind in list(objects)[:1]:
        yield f"does#{treatment_words.kind(own.word)} .. {kind}"


def _is_tonal(kind: str) -> bool:
    return kind.startswith(("tone", "warm", "cold"))


def _deeds(own: Verb, other: Verb) -> Iterator[tuple[str, float]]:
    doing, suffering = treatment_words.as_verb(own.word), treatment_words.as_verb(other.word)
    if doing is not None:
        yield "does", (-1 if own.turned else 1) * doing[1 if own.passive else 0] / 2
    if suffering is not None:
        yield "done", suffering[0 if other.preposition == "by" else 1] / 2


def _setting(scene: Scene) -> Iterator[tuple[str, float]]:
    yield "place", scene.at / len(scene.words)
    yield "length", math.log1p(len(scene.words)) / 4
    yield "names", min(scene.words.count(NAME), 10) / 10
    yield "quotes", float(any(scene.quoted))


def _flags(scene: Scene, own: Verb, other: Verb) -> Iterator[tuple[str, bool]]:
    words, at = scene.words, scene.at
    around = words[max(0, at - 2) : at] + words[at + 1 : at + 4]
    yield "speaks", any(word in _SAYING for word in around)
    yield "in-quote", scene.quoted[at]
    yield "owns", words[at + 1 : at + 2] == ("'s",)
    yield "opens", at <= 1
    yield "by", other.preposition == "by"
    yield "acts", own.word.endswith(("ed", "s")) and not own.passive
    yield "acted-on", bool(other.preposition) or other.word.endswith(("ed", "ing", "s"))


def _crossed(numbers: dict[str, float], flags: dict[str, bool]) -> Iterator[tuple[str, float]]:
    """Sums again for each flag, so that the same words may weigh otherwise where it is up."""
    for flag in (name for name, on in flags.items() if on):
        for scale in tone_sums.SCALES:
            for region in ("all", "clause", "quoted", "near-before", "near-after"):
                name = f"{scale} {region}"
                yield f"{flag} * {name}", numbers[name]
