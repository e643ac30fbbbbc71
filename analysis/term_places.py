"""Places of terms: where each term of some articles stands and in whose voice, a row a place.

A large corpus has millions of places, so the columns are as narrow as what they hold, texts are
categories, and what was needed to find the places is given up before the table is made.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import phrases, terms
from analysis.models import PLACES, Annotation
from analysis.stretches import Numbers

VOICES = ("own", "quoted")


def table(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """Every place of every listed term, in text order: the evidence of the lens Emphasis.

    Texts are categories, since a term stands in many places. ``article_words`` and
    ``quoted_words`` are those of the article's body; ``value`` is 1.
    """
    columns, terms_, display = _columns(annotations)
    article = columns.pop("article")
    ids, outlets = [a.article.id for a in annotations], [a.outlet for a in annotations]
    columns["article_id"] = _category(*_numbered(ids, article))
    columns["outlet"] = _category(*_numbered(outlets, article))
    columns["place"] = _category(columns["place"], PLACES)
    columns["voice"] = _category(columns["voice"], VOICES)
    columns["display"] = _category(*_numbered(display, columns["term"]))
    columns["term"] = _category(columns["term"], terms_)
    columns["value"] = np.ones(len(article), dtype=np.int8)
    return pd.DataFrame(columns, copy=False)


def _columns(
    annotations: Sequence[Annotation],
) -> tuple[dict[str, Any], Sequence[str], Sequence[str]]:
    """The columns as numbers, and the texts of the terms: as counted, and as written."""
    words = terms.read(annotations)
    found = phrases.find(words)
    article = words.article[found.first]
    lengths, of_others = _lengths(words, len(annotations))
    columns = {
        "end": _ends(words, found),
        "start": words.start[found.first],
        "place": words.place[found.first],
        "voice": (words.flags[found.first] & terms.QUOTED > 0).astype(np.int8),
        "article": article,
        "article_words": lengths[article],
        "quoted_words": of_others[article],
        "term": found.term,
    }
    return columns, found.keys, found.shown


def _ends(words: terms.Words, found: phrases.Terms) -> Numbers:
    last = found.first + found.further
    end: Numbers = words.start[last]
    end += words.length[words.spelling[last]]
    return end


def _lengths(words: terms.Words, articles: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """How many words the body of each article has, and how many of them it quotes."""
    body = words.place == phrases.BODY
    quoted = body & (words.flags & terms.QUOTED > 0)
    lengths = np.bincount(words.article[body], minlength=articles)
    of_others = np.bincount(words.article[quoted], minlength=articles)
    narrow = np.min_scalar_type(int(lengths.max(initial=0)))
    return lengths.astype(narrow), of_others.astype(narrow)


def _numbered(texts: Sequence[str], number: Numbers) -> tuple[NDArray[Any], Sequence[str]]:
    """The text of each number as a number of one of the different texts, and these."""
    codes, different = pd.factorize(np.array(texts, dtype=object))
    narrow = np.min_scalar_type(-len(different) - 1)  # -1 stands for none
    return codes.astype(narrow)[number], list(different)


def _category(codes: NDArray[Any], texts: Sequence[str]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, pd.Index(list(texts), dtype="str"), validate=False)
