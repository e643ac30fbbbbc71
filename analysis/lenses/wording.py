"""Wording: words that judge while they tell, and the verbs that report what somebody said.

Loaded words come from a list, by what they do (`framing/loaded_terms.py`); reporting verbs are
those that introduce a quotation, by what they tell of its words (`framing/reporting.py`). Each word
is evidence and can be read where it stands; the number of an outlet is how many there are in 1,000
words, own and quoted voices apart: an outlet that quotes "disgraceful" has not written it.

A rate is no measure of slant: a list does not know whether a word is deserved, and who reports a
massacre needs strong words. Intervals are Poisson's (Garwood 1936), too narrow where words come in
bursts. Names are left out. English only. Measured error: docs/methods.md.
"""

import math
from collections.abc import Iterator, Sequence

import pandas as pd

from analysis import intervals
from analysis.framing import loaded_terms, reporting
from analysis.framing.loaded_sentences import SHOWN
from analysis.framing.pieces import by_voice, pieces
from analysis.models import Annotation
from analysis.rating import proper_names
from analysis.rating.typography import plain
from analysis.rating.voices import VOICES

KEY = "wording"
TITLE = "Wording"
QUESTION = "Which words judge while they tell, and in whose voice?"
NONE = ""  # the kind of the row that stands for a piece as such
VERB = "reporting verbs, "  # before the manner, in the kind of a reporting verb
MANNERS = ("neutral", "doubting", "supporting", "emotive")
LOADED_KINDS = tuple(loaded_terms.KINDS.values())
KINDS = (*LOADED_KINDS, *(VERB + manner for manner in MANNERS))
ALL_LOADED = "all loaded words"
A_THOUSAND = 1000
MIN_WORDS = 50  # of a voice: a rate in 1,000 from fewer words says nothing

_TYPES = {
    "article_id": "str",
    "outlet": "str",
    "place": "str",
    "order": "int64",  # number of the sentence in its place, from 0; -1 for reporting verbs
    "start": "int64",
    "end": "int64",
    "voice": "str",
    "kind": "str",  # empty in the row that stands for the piece itself
    "word": "str",  # as listed: one form for all
    "written": "str",
    "value": "float64",  # strength, 0 to 3; 0 for reporting verbs
    "words": "int64",  # words of the piece, in its own row only
}
EVIDENCE = list(_TYPES)
_SUMMARY_TYPES = {
    "outlet": "str",
    "kind": "str",
    "voice": "str",
    "count": "int64",
    "rate": "float64",  # in 1,000 words of this voice
    "low": "float64",
    "high": "float64",
    "n": "int64",  # words in this voice
    "articles": "int64",
}
SUMMARY = list(_SUMMARY_TYPES)


def measure(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """A row for each piece (a sentence's words in one voice) and one for each word found.

    The row of the piece has no kind and its number of words. Loaded words weaker than `SHOWN` are
    left out; a reporting verb is no loaded word beside.
    """
    rows = [row for each in annotations for row in _rows(each)]
    return pd.DataFrame(rows, columns=EVIDENCE).astype(_TYPES)


def _rows(annotation: Annotation) -> Iterator[tuple[object, ...]]:
    who = annotation.article.id, annotation.outlet
    verbs = {(each.place, each.start): each for each in reporting.verbs(annotation)}
    for row in _loaded(annotation, frozenset(verbs)):
        yield (*who, *row)
    for each in verbs.values():
        written = annotation.article.part(each.place)[each.start : each.end]
        where = each.place, -1, each.start, each.end, "own"
        yield (*who, *where, VERB + each.manner, each.verb, written, 0.0, 0)


def _loaded(
    annotation: Annotation, verbs: frozenset[tuple[str, int]]
) -> Iterator[tuple[object, ...]]:
    """Rows of pieces and of their loaded words, from ``place`` on."""
    body = [s for s in annotation.sentences if s.place == "body"]
    names = proper_names.known(plain(annotation.article.text[s.start : s.end]) for s in body)
    for piece in pieces(annotation):
        where = piece.place, piece.order
        yield (*where, piece.start, piece.end, piece.voice, NONE, "", "", 0.0, piece.words)
        for each in loaded_terms.find(piece.text, names):
            start, end = piece.start + each.start, piece.start + each.end
            if each.term.weight >= SHOWN and (piece.place, start) not in verbs:
                written = piece.text[each.start : each.end]
                kind, word = loaded_terms.kind_of(each.term.words), each.term.words
                yield *where, start, end, piece.voice, kind, word, written, each.term.weight, 0


def summarise(evidence: pd.DataFrame) -> pd.DataFrame:
    """How many words of each kind stand in 1,000 words of a voice; headline and deck stay out.

    Returns:
        A row an outlet, voice and kind, in the order of the evidence, of `VOICES` and of `KINDS`,
        after a row for all loaded words together; reporting verbs are the own voice's only. A voice
        that does not speak has no row. ``low`` and ``high`` are a 95 % interval for counts; a
        voice of fewer than `MIN_WORDS` words has its count, and NaN for the rate.
    """
    return pd.DataFrame(by_voice(evidence, _rates), columns=SUMMARY).astype(_SUMMARY_TYPES)


def _rates(outlet: str, voice: str, rows: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    n, articles = int(rows["words"].sum()), rows["article_id"].nunique()
    if not n:
        return
    counts = rows["kind"].value_counts()
    kinds = [kind for kind in KINDS if voice == "own" or not kind.startswith(VERB)]
    found = {kind: int(counts.get(kind, 0)) for kind in kinds}
    loaded = sum(found[kind] for kind in LOADED_KINDS)
    for kind, count in {ALL_LOADED: loaded, **found}.items():
        interval = intervals.count(count)
        scale = A_THOUSAND / n if n >= MIN_WORDS else math.nan
        each = [scale * number for number in (count, interval.low, interval.high)]
        yield outlet, kind, voice, count, *each, n, articles


def by_word(evidence: pd.DataFrame) -> pd.DataFrame:
    """Each word of each outlet with its uses in every voice, headline and deck among them.

    Returns:
        Columns ``outlet, kind, word``, one a voice, ``uses`` and ``outlets`` (that use the word in
        any voice); loaded words before reporting verbs, most used first.
    """
    found = evidence[evidence["kind"] != NONE]
    table = found.pivot_table(
        index=["outlet", "kind", "word"], columns="voice", values="start", aggfunc="size"
    )
    table = table.reindex(columns=list(VOICES)).fillna(0).astype(int).reset_index()
    table = table.rename_axis(columns=None).assign(uses=table[list(VOICES)].sum(axis=1))
    outlets = found.groupby("word")["outlet"].nunique()
    table = table.assign(outlets=table["word"].map(outlets).astype("int64"))
    table = table.assign(verb=table["kind"].str.startswith(VERB))
    order = ["verb", "uses", "word"]
    ordered = table.sort_values(order, ascending=[True, False, True], ignore_index=True)
    return ordered.drop(columns="verb")
