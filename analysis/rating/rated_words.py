"""Rated words: the words that a sentence's tone rests on, and those that belong to the story.

A report on a massacre is cold whoever writes it: half of what VADER sees of an article is which
story it tells. So words that most outlets on a story use are the story's, not an outlet's choice,
and can be counted out (`story_words`, handed to the lens as ``leave_out``). What is left is how an
outlet words what others word otherwise. The list is short, is shown, and each word can be put back.

Limits: an outlet's choice that the others share is counted out too; with one outlet there is
nothing to compare, and no word is the story's.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.models import Annotation, Sentence
from analysis.rating import proper_names, treatment_words, vader
from analysis.rating.typography import plain
from analysis.rating.voices import Stretch, stretches

_WORD_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "start": "int64",
    "end": "int64",
    "voice": "str",
    "word": "str",
    "value": "float64",  # valence after the rules, about -4 to 4
}
WORDS = list(_WORD_TYPES)
_STORY_TYPES = {"word": "str", "value": "float64", "outlets": "int64", "uses": "int64"}
STORY_WORDS = list(_STORY_TYPES)


def nameless(annotation: Annotation) -> Iterator[tuple[int, Sentence, Stretch, str]]:
    """Each stretch with its number in its place, its sentence, and its text without names."""
    article = annotation.article
    body = (article.text[s.start : s.end] for s in annotation.sentences if s.place == "body")
    names = proper_names.known(map(plain, body))
    for order, sentence, stretch in stretches(annotation):
        yield order, sentence, stretch, proper_names.blanked(stretch.text, names)


def rated_words(
    annotations: Sequence[Annotation], leave_out: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """Every word that tone rests on, where it stands and what it weighs there.

    Returns:
        The columns of `WORDS`, a row a word in reading order; ``value`` is its valence, -4 to 4,
        as the words around it leave it. Words of ``leave_out``, in lower case, do not count.
    """
    scorer = vader.scorer(leave_out)
    rows = [
        (
            *(each.article.id, each.outlet, sentence.place),
            *(stretch.start + word.start, stretch.start + word.end),
            *(stretch.voice, word.word, word.valence),
        )
        for each in annotations
        for _, sentence, stretch, text in nameless(each)
        for word in scorer.rated_words(text)
    ]
    return pd.DataFrame(rows, columns=WORDS).astype(_WORD_TYPES)


def story_words(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """The rated words that more than half of the outlets use, and at least two; negators stay.

    Returns:
        The columns of `STORY_WORDS`: the word, its rating by itself, how many outlets use it and
        how often in all; most used first. Its words are what ``leave_out`` of the lens takes.
    """
    found = rated_words(annotations)
    outlets = found["outlet"].nunique()
    used = found.groupby("word").agg(outlets=("outlet", "nunique"), uses=("word", "size"))
    shared = used[(used["outlets"] > outlets / 2) & (used["outlets"] > 1)].reset_index()
    shared = shared[~shared["word"].map(treatment_words.negates).astype(bool)]
    values = [vader.scorer().valence(word) for word in shared["word"]]
    ordered = shared.assign(value=values).sort_values(
        ["uses", "word"], ascending=[False, True], ignore_index=True
    )
    return ordered[STORY_WORDS].astype(_STORY_TYPES)
