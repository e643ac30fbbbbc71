"""Which of all terms are worth listing.

A phrase that stands only once is no phrase but a coincidence, and is left out. A shorter term that
hardly stands outside longer ones is explained by them and folded into them: where every "states" is
one of "member states" or "United States", only these are listed. The counts of what is listed are
plain counts and overlap: "sanctions" still counts where "new sanctions" is listed as well.
"""

from collections.abc import Container, Iterator, Mapping

MIN_PHRASE = 2  # times a phrase must stand in the corpus
EXPLAINED = 0.8  # share of a term's places inside longer ones from which it is folded into them


def listed(totals: Mapping[str, int]) -> frozenset[str]:
    """The terms worth listing, of all that were counted: no single phrases, none that is explained.

    >>> sorted(listed({"rome": 3, "rome statute": 3, "statute": 5, "open chatter": 1}))
    ['rome statute', 'statute']
    """
    kept = {key for key, total in totals.items() if total >= MIN_PHRASE or " " not in key}
    inside: dict[tuple[str, str], int] = {}  # places of a term in longer ones, by the side it is on
    for key in kept:
        for side, part in _parts(key, kept):
            inside[side, part] = inside.get((side, part), 0) + totals[key]
    explained = {part for (_, part), count in inside.items() if count >= EXPLAINED * totals[part]}
    return frozenset(kept - explained)


def _parts(key: str, kept: Container[str]) -> Iterator[tuple[str, str]]:
    """The longest listed term that ``key`` ends with, and the longest it begins with.

    Only the longest, because that one gives the shorter ones on: each place of a term then counts
    once for the words before it and once for the words after it.
    """
    words = key.split(" ")
    endings = (" ".join(words[first:]) for first in range(1, len(words)))
    beginnings = (" ".join(words[:last]) for last in range(len(words) - 1, 0, -1))
    for side, parts in (("end", endings), ("beginning", beginnings)):
        longest = next((part for part in parts if part in kept), None)
        if longest:
            yield side, longest
