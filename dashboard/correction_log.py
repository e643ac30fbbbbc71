"""What the page Corrections lists: guesses by how unsure they are, and the log in plain words."""

import pandas as pd

from analysis import corrected, quotations
from analysis.corrected import BY_HAND
from analysis.corrections import is_about_quotation, read_quote
from analysis.models import Article, Corpus
from dashboard import data, labels, naming_rows, quotation_table, state
from workspace.records import Correction

LISTED = 100  # guesses shown, the least certain first
CERTAIN = 0.9  # of 1: from here on metadata are not listed as guesses
BORDER_WORDS = 30  # characters shown before a border that was moved
SHOWN_WORDS = 60  # characters of a quotation in the log
_WHAT = {
    "speaker": "who says", "type": "type of source of", "anonymous": "naming in",
    "via": "channel of", "start": "beginning of", "end": "end of", "removed": "no quotation:",
    "new": "missed quotation:",
}  # fmt: skip


def unsure_quotations(chosen: Corpus) -> pd.DataFrame:
    """Quotations, the least certain speaker first; the index is that of the evidence."""
    view = data.view("sources", chosen)
    guessed = view.evidence[view.evidence["basis"] != BY_HAND].sort_values("sure", kind="stable")
    table = quotation_table.quotations(view, chosen).loc[guessed.index[:LISTED]]
    return table[["sure", "outlet", "speaker", "type", "passage", "type rests on"]]


def unsure_metadata(chosen: Corpus) -> pd.DataFrame:
    """What was guessed about the articles themselves, the least certain first."""
    rows = [
        {
            "sure": guess.sure,
            "article": chosen.labels[article.id],
            "field": name,
            "value": guess.value,
            "how it was found": guess.how,
        }
        for article in chosen.articles
        for name, guess in article.found.items()
        if guess.sure < CERTAIN
    ]
    table = pd.DataFrame(rows, columns=["sure", "article", "field", "value", "how it was found"])
    return table.sort_values("sure", kind="stable", ignore_index=True)


def log() -> pd.DataFrame:
    """Every correction in force, the latest first, in words; one without effect says so."""
    whole = state.whole_corpus()
    articles = dict(zip((e.key for e in state.entries()), whole.articles, strict=True))
    rows = [_in_words(c, articles.get(c.key), whole) for c in reversed(state.corrections())]
    return pd.DataFrame(rows, columns=["article", "what", "from", "to", "effect", "made at (UTC)"])


def _in_words(correction: Correction, article: Article | None, whole: Corpus) -> dict[str, str]:
    lost = article is not None and correction.field in _without_effect(article)
    return {
        "article": labels.short(whole.labels[article.id]) if article else "the whole story",
        "what": _what(correction, article),
        "from": _value(correction, correction.old, article),
        "to": _value(correction, correction.new, article) or "nothing",
        "effect": "none: its words are not found" if lost else "in force",
        "made at (UTC)": correction.made_at[:19].replace("T", " "),
    }


def _value(correction: Correction, value: str | None, article: Article | None) -> str:
    """A value as a reader knows it: a border of a quotation by the words before it."""
    if value is None or article is None or not is_about_quotation(correction.field):
        return value or ""
    about = read_quote(correction.field, correction.new)
    if about.field not in {"start", "end"}:
        return value
    before = article.part(about.place)[max(0, int(value) - BORDER_WORDS) : int(value)]
    return "… " + " ".join(before.split()[1:])


def _without_effect(article: Article) -> set[str]:
    """The fields of an article's corrections that find nothing to change any more."""
    lost = corrected.apply(article, quotations.in_article(article)).without_effect
    return {field for field, value in article.corrections if read_quote(field, value) in lost}


def _what(correction: Correction, article: Article | None) -> str:
    if article is None or not is_about_quotation(correction.field):
        return naming_rows.in_words(correction.field) or correction.field
    about = read_quote(correction.field, correction.new)
    span = corrected.where(article, about)
    words = article.part(about.place)[slice(*span)] if span else "…"
    return f"{_WHAT[about.field]} “{' '.join(words.split())[:SHOWN_WORDS]}”"
