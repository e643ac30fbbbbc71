"""Features of a scene: what a linear model is told about how somebody is treated in a sentence.

Which words stand in it, where they stand from the target (before or after, near, in the same
clause), what class they are of (`tone_words.kind`), what the target does and what is done to it,
and sums of rated words over these regions. Everything is read from the scene, where all names are
alike, so nothing here can tell one person or party from another.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from analysis import grammar
from analysis.linear import Features
from analysis.rating import tone_sums, tone_words
from analysis.rating.scene import NAME, TARGET, Scene

NEAR = 5  # words from the target
AROUND = 3
_LONGEST_INSERT = 14  # words between two commas after the target ("Smith, the mayor of X, said")
_LONGEST_CHAIN = 5  # auxiliaries and adverbs between the target and its verb
_CHAIN = grammar.words("chain")
_CUTS = grammar.words("cut")
_SAYING = grammar.words("saying")
_BEING = grammar.words("being")
_PREPOSITIONS = grammar.words("preposition")
_ARTICLES = frozenset(("the", "a", "an", "'s", NAME))
_NOTHING = "<>"
_SPANS = ((-2, 0), (-1, 1), (0, 2), (-3, 0), (0, 3), (-2, 2))  # of classes around the target


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verb that the target governs, or that governs it, with what turns it round."""

    at: int
    word: str
    turned: bool = False
    passive: bool = False
    preposition: str = ""


def features(scene: Scene) -> Features:
    """All features of a scene; a scene without words has none."""
    if not scene.words:
        return Features(frozenset(), {})
    clause = _clause(scene)
    own, other = _verb_of_target(scene), _verb_on_target(scene)
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
        kind = tone_words.kind(word)
        names = [f"={tone_words.stem(word)}"]
        if tone_words.treats(kind):
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
        yield f"{step:+d}={tone_words.stem(word) if word else _NOTHING}"
        yield f"{step:+d}#{tone_words.kind(word) if word else _NOTHING}"
    for first, last in _SPANS:
        around = words[max(0, at + first) : at + last + 1]
        yield f"{first}:{last}#" + " ".join(map(tone_words.kind, around))


def _verb_of_target(scene: Scene) -> _Verb:
    """What the target does or is, past an insertion between commas and a chain of auxiliaries."""
    words, at = scene.words, scene.at + 1
    if words[at : at + 1] == (",",):
        after = words[at + 1 : at + _LONGEST_INSERT]
        at += after.index(",") + 2 if "," in after else 0
    chain = at
    while at < min(len(words), chain + _LONGEST_CHAIN) and _is_chain(words[at]):
        at += 1
    turned = any(map(tone_words.negates, words[chain:at]))
    word = words[at] if at < len(words) else _NOTHING
    passive = any(w in _BEING for w in words[chain:at]) and word.endswith(("ed", "n", "t"))
    return _Verb(at, word, turned, passive)


def _is_chain(word: str) -> bool:
    return word in _CHAIN or word.endswith("ly")


def _verb_on_target(scene: Scene) -> _Verb:
    """What is done to the target: the word before it, past articles and a preposition."""
    words, at = scene.words, scene.at - 1
    while at >= max(0, scene.at - 4) and (words[at] in _PREPOSITIONS or words[at] in _ARTICLES):
        at -= 1
    before = words[scene.at - 1] if scene.at else ""
    word = words[at] if at >= 0 else _NOTHING
    return _Verb(at, word, preposition=before if before in _PREPOSITIONS else "")


def _verbs(scene: Scene, own: _Verb, other: _Verb) -> Iterator[str]:
    turned = "not " if own.turned else ""
    following = scene.words[own.at + 1 : own.at + 7]
    yield f"does={turned}{tone_words.stem(own.word)}"
    yield f"does#{turned}{tone_words.kind(own.word)}"
    yield f"done={tone_words.stem(other.word)}|{other.preposition}"
    yield f"done#{tone_words.kind(other.word)}|{other.preposition}"
    if own.passive:
        yield f"suffers={tone_words.stem(own.word)}"
    if following:
        yield f"does={tone_words.stem(own.word)} {tone_words.stem(following[0])}"
        yield f"does#{tone_words.kind(own.word)} {tone_words.kind(following[0])}"
    objects = (k for k in map(tone_words.kind, following) if _is_tonal(k))
    for kind in list(objects)[:1]:
        yield f"does#{tone_words.kind(own.word)} .. {kind}"


def _is_tonal(kind: str) -> bool:
    return kind.startswith(("tone", "warm", "cold"))


def _deeds(own: _Verb, other: _Verb) -> Iterator[tuple[str, float]]:
    doing, suffering = tone_words.as_verb(own.word), tone_words.as_verb(other.word)
    if doing is not None:
        yield "does", (-1 if own.turned else 1) * doing[1 if own.passive else 0] / 2
    if suffering is not None:
        yield "done", suffering[0 if other.preposition == "by" else 1] / 2


def _setting(scene: Scene) -> Iterator[tuple[str, float]]:
    yield "place", scene.at / len(scene.words)
    yield "length", math.log1p(len(scene.words)) / 4
    yield "names", min(scene.words.count(NAME), 10) / 10
    yield "quotes", float(any(scene.quoted))


def _flags(scene: Scene, own: _Verb, other: _Verb) -> Iterator[tuple[str, bool]]:
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
