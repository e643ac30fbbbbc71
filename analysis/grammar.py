"""Small closed classes of words, by what they do in a sentence: lexicons/grammar.csv."""

from functools import cache

from analysis import lexicons


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class, in lower case.

    >>> "said" in words("saying")
    True
    """
    return frozenset(row["word"] for row in lexicons.rows("grammar") if row["class"] == name)
