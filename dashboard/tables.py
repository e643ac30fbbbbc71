"""Tables about whole articles, as the pages show them; nothing is counted here."""

from typing import Any

import pandas as pd

from analysis import concordance, language
from analysis.concordance import ConcordanceLine, Order, Query
from analysis.context import Span
from analysis.findings import Finding
from analysis.lenses import sources, tone
from analysis.models import Article, Corpus
from dashboard import data
from dashboard.charts.sources import TYPE_NAMES

_COUNTS = ("quotations", "named sources", "anonymous sources", "bodies")
MOST_PLACES = concordance.MAX_LINES  # a search stops there
MAX_NAME = 70  # characters of a headline in a list of articles
IN_CONTEXT = (
    "left", "keyword", "right", "outlet", "voice", "place", "article_id", "start", "end",
)  # fmt: skip


def article_name(article: Article, outlet: str) -> str:
    """An article as a list names it: outlet, then headline or the first words."""
    words = " ".join((article.headline or article.text).split())
    return f"{outlet}: {words[:MAX_NAME]}{'…' if len(words) > MAX_NAME else ''}"


def article_names(chosen: Corpus) -> dict[str, str]:
    """Article id to its name in lists."""
    return {a.id: article_name(a, chosen.labels[a.id]) for a in chosen.articles}


def articles(chosen: Corpus) -> pd.DataFrame:
    """A row an article: what it states about itself, and its first numbers."""
    quoted = _by_article(sources.articles(data.all_annotations(chosen)))
    tones = tone.summarise(data.view("tone", chosen).evidence, by="article")
    values = zip(tones["article_id"], tones["voice"], tones["value"], strict=True)
    by_voice = {(article_id, voice): value for article_id, voice, value in values}
    rows = [
        {
            "article_id": a.id,
            "outlet": chosen.labels[a.id],
            "headline": a.headline or "not stated",
            "date": a.published or "not stated",
            "words": quoted[a.id]["words"],
            "quoted share": quoted[a.id]["quoted_share"],
            "quotations": quoted[a.id]["quotations"],
            "named sources": quoted[a.id]["named"],
            "anonymous sources": quoted[a.id]["anonymous"],
            "bodies": quoted[a.id]["bodies"],
            "tone, own voice": by_voice.get((a.id, "own"), float("nan")),
            "tone, quoted": by_voice.get((a.id, "quoted"), float("nan")),
            "lines removed": len(a.removed),
        }
        for a in chosen.articles
    ]
    return pd.DataFrame(rows).astype(dict.fromkeys(_COUNTS, "Int64")) if rows else pd.DataFrame()


def _by_article(table: pd.DataFrame) -> dict[str, dict[Any, Any]]:
    return {str(row["article_id"]): row for row in table.to_dict("records")}


def article_numbers(chosen: Corpus, article_id: str) -> dict[str, str]:
    """The numbers of one article as words, by what they count."""
    row = _by_article(articles(chosen))[article_id]
    return {
        "words": f"{row['words']:,}",
        "of them quoted": _percent(row["quoted share"]),
        **{name: _count(row[name]) for name in _COUNTS},
        "tone, own voice": _signed(row["tone, own voice"]),
        "tone, quoted voices": _signed(row["tone, quoted"]),
        "lines removed": str(row["lines removed"]),
    }


def _percent(share: float) -> str:
    return "not measured" if pd.isna(share) else f"{share:.0%}"


def _count(number: Any) -> str:
    return "not measured" if pd.isna(number) else str(number)


def _signed(value: float) -> str:
    return "not measured" if pd.isna(value) else f"{value:+.2f}".replace("-", "−")


def speakers_of(chosen: Corpus, article_id: str) -> pd.DataFrame:
    """Who is quoted in one article, the most quoted first."""
    evidence = data.view("sources", chosen).evidence
    speakers = sources.by_speaker(evidence[evidence["article_id"] == article_id])
    named = speakers.assign(source_type=speakers["source_type"].map(TYPE_NAMES))
    return named[["speaker", "words", "quotations", "source_type", "anonymous"]]


def provenance(article: Article) -> dict[str, str]:
    """Each piece of metadata with how it was found and how sure that is, by field."""
    return {
        _called(name): f"{_read(name, guess.value)} ({guess.how}, {guess.sure:.0%} sure)"
        for name, guess in article.found.items()
    }


def _called(field: str) -> str:
    return "date" if field == "published" else field


def _read(field: str, value: str) -> str:
    return language.name(value) if field == "language" else value


def finding_spans(finding: Finding) -> list[Span]:
    """The stretches that a sentence of the Overview rests on."""
    return [Span(*place) for place in finding.evidence]


def in_context(chosen: Corpus, query: Query, order: Order) -> pd.DataFrame:
    """Keyword in context: every place found, with the words left and right of it.

    Raises:
        PatternError: the pattern cannot be read, or its search does not end in time.
    """
    found = concordance.ordered(_places(chosen, query), order)
    rows = [
        {
            "outlet": x.outlet,
            "left": x.left,
            "keyword": x.keyword,
            "right": x.right,
            "voice": x.voice,
            "place": x.place,
            "article_id": x.article_id,
            "start": x.start,
            "end": x.end,
        }
        for x in found
    ]
    return pd.DataFrame(rows, columns=IN_CONTEXT)


def _places(chosen: Corpus, query: Query) -> tuple[ConcordanceLine, ...]:
    def search() -> tuple[ConcordanceLine, ...]:
        return concordance.lines(data.annotations(chosen), query)

    return data.kept("concordance", chosen, repr(query), search)


def places_by_outlet(chosen: Corpus, query: Query) -> pd.DataFrame:
    """How often each outlet has in its bodies what is looked for."""
    found = _places(chosen, query)
    return concordance.by_outlet(data.annotations(chosen), found, query.voice)


def span_of(table: pd.DataFrame, row: int) -> Span:
    """The place that a row of ``in_context`` stands for."""
    at = table.iloc[row]
    return Span(at["article_id"], at["place"], int(at["start"]), int(at["end"]))
