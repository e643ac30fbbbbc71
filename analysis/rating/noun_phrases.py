"""Noun phrases, roughly: may these words stand between a sign and the noun it belongs to?

"Accused of *some of the worst* crimes", "alleged *Israeli war* crimes": adjectives, determiners and
light verbs lie between, prepositions, conjunctions and finite verbs do not. There is no parser; a
short list of words that end a phrase does the work.
"""

MAX_WORDS = 5
_ENDS = frozenset((
    "about", "above", "after", "against", "although", "among", "and", "as", "at",
    "because", "before", "between", "but", "by", "despite", "during", "for", "from", "if",
    "in", "into", "nor", "on", "onto", "or", "over", "since", "than", "that", "though",
    "through", "under", "unless", "until", "upon", "when", "where", "whether", "which",
    "while", "who", "whom", "whose", "with", "without", "is", "are", "was", "were", "be",
    "been", "has", "had", "have", "will", "would", "could", "may", "might", "can", "must",
    "says", "said", "say", "told",
))  # fmt: skip
_OPEN_TO_OF = frozenset((
    "some", "any", "many", "most", "all", "one", "none", "series", "number", "kind",
    "kinds", "sort", "form", "forms", "wave", "string", "pattern", "campaign", "act",
    "acts", "case", "cases", "worst", "count", "counts", "crime", "crimes", "instances",
    "charge", "charges", "type", "types",
))  # fmt: skip

_COMPARED = frozenset(("more", "fewer", "less"))  # "reports of more than 100 assaults"


def is_phrase(between: str, most: int = MAX_WORDS) -> bool:
    """Whether ``between`` may stand inside one noun phrase; nothing at all may.

    >>> is_phrase("some of the worst"), is_phrase("people who committed")
    (True, False)
    """
    words = between.lower().split(maxsplit=most + 1)
    if len(words) > most:
        return False
    return all(map(_may_stand, ["", *words], words))


def _may_stand(previous: str, word: str) -> bool:
    if word == "of":
        return previous in _OPEN_TO_OF
    if word == "than":
        return previous in _COMPARED
    if word[-1] in ",;:)!?—–" or (word[-1] == "." and "." not in word[:-1]):
        return False
    return word.strip("\"'“”‘’([") not in _ENDS
