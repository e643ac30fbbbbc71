"""Tables as the pages show them: rows of a view chosen and put in order."""

from collections.abc import Mapping

import pandas as pd
from analysis.findings import Finding

from analysis import concordance
from analysis.context import Span
from analysis.lenses import emphasis, sources, tone
from analysis.models import Article, Corpus, Quotation
from dashboard import data
from dashboard.data import View

MAX_NAME = 70  # characters of a headline in a list of articles
LABELLED_TERMS = 12  # terms written out in the scatter of two outlets; the others on hover


def article_name(article: Article, outlet: str) -> str:
    """An article as a list names it: outlet, then headline or the first words."""
    words = " ".join((article.headline or article.text).split())
    return f"{outlet}: {words[:MAX_NAME]}{'…' if len(words) > MAX_NAME else ''}"


def article_names(chosen: Corpus) -> dict[str, str]:
    """Article id to its name in lists."""
    return {a.id: article_name(a, chosen.labels[a.id]) for a in chosen.articles}


def articles(chosen: Corpus) -> pd.DataFrame:
    """A row an article: what it states about itself, and its first numbers."""
    quoted = sources.articles(data.annotations(chosen)).set_index("article_id")
    tones = tone.summarise(data.view("tone", chosen).evidence, by="article")
    by_voice = tones.pivot_table(index="article_id", columns="voice", values="value")
    rows = [
        {
            "article_id": a.id,
            "outlet": chosen.labels[a.id],
            "headline": a.headline or "not stated",
            "date": a.published or "not stated",
            "words": int(quoted.at[a.id, "words"]),
            "quoted share": quoted.at[a.id, "quoted_share"],
            "quotations": int(quoted.at[a.id, "quotations"]),
            "named sources": int(quoted.at[a.id, "named"]),
            "anonymous sources": int(quoted.at[a.id, "anonymous"]),
            "tone, own voice": _cell(by_voice, a.id, "own"),
            "tone, quoted": _cell(by_voice, a.id, "quoted"),
            "lines removed": len(a.removed),
        }
        for a in chosen.articles
    ]
    return pd.DataFrame(rows)


def _cell(table: pd.DataFrame, row: str, column: str) -> float:
    known = row in table.index and column in table.columns
    return float(table.at[row, column]) if known else float("nan")


def finding_spans(finding: Finding) -> list[Span]:
    """The stretches that a sentence of the Overview rests on."""
    return [Span(*place) for place in finding.evidence]


def top_terms(view: View, n: int) -> pd.DataFrame:
    """The cells of the matrix of terms: ``n`` terms an outlet."""
    return emphasis.top(view.summary, n)


def two_outlets(view: View, left: str, right: str) -> pd.DataFrame:
    """Rates of each term in two outlets, for the scatter; the most different ones are labelled."""
    wide = view.summary.pivot_table(
        index=["term", "display"], columns="outlet", values="rate", observed=True, sort=False
    )
    pairs = wide[[left, right]].set_axis(["left", "right"], axis=1).reset_index()
    pairs = pairs[(pairs["left"] > 0) | (pairs["right"] > 0)].reset_index(drop=True)
    apart = (pairs["left"] - pairs["right"]).abs().nlargest(LABELLED_TERMS).index
    return pairs.assign(label=pairs["display"].where(pairs.index.isin(apart), ""))


def speakers(view: View) -> pd.DataFrame:
    """Outlet x speaker, the most quoted speakers first."""
    return sources.by_speaker(view.evidence)


def without_quotations(view: View, chosen: Corpus) -> list[str]:
    """Outlets in whose articles no quotation was found."""
    counted = set(view.evidence.loc[view.evidence["counted"], "outlet"])
    return [outlet for outlet in chosen.outlets if outlet not in counted]


def quotations(view: View, chosen: Corpus) -> pd.DataFrame:
    """Every quotation with its words, in the order of the articles; row n is evidence row n."""
    by_id = {article.id: article for article in chosen.articles}
    rows = view.evidence.to_dict("records")
    return pd.DataFrame(
        {
            "outlet": [row["outlet"] for row in rows],
            "words quoted": [_words(by_id[row["article_id"]], row) for row in rows],
            "speaker": [row["speaker"] or "not told" for row in rows],
            "named as": [row["named_as"] or "" for row in rows],
            "type": [row["source_type"] for row in rows],
            "anonymous": [row["anonymous"] for row in rows],
            "via": [row["via"] or "" for row in rows],
            "verb": [row["cue"] or "" for row in rows],
            "kind": [row["kind"] for row in rows],
            "place": [row["place"] for row in rows],
            "words": [row["value"] for row in rows],
            "sure": [row["sure"] for row in rows],
        }
    )


def _words(article: Article, row: Mapping[str, object]) -> str:
    text = article.part(row["place"])  # type: ignore[arg-type]
    return text[row["start"] : row["end"]]  # type: ignore[misc]


def in_context(chosen: Corpus, phrase: str) -> pd.DataFrame:
    """Keyword in context: every place of a phrase with the words left and right of it."""
    lines = concordance.lines(data.annotations(chosen), phrase)
    return pd.DataFrame(
        [
            {"outlet": x.outlet, "left": x.left, "keyword": x.keyword, "right": x.right}
            for x in lines
        ]
    )


def sentences(view: View) -> pd.DataFrame:
    """Body sentences with their tone, in reading order."""
    return view.evidence[view.evidence["place"] == "body"].reset_index(drop=True)


def attribution(quotation: Quotation) -> str:
    """Who says it, as a pointer resting on the words reads: name, type, named or not, via."""
    source = quotation.source
    words = [source.name or "speaker not told", source.type]
    words += ["anonymous"] if source.anonymous else []
    words += [f"via {source.via}"] if source.via else []
    return ", ".join(words)


def own_terms(view: View, outlet: str, n: int) -> list[str]:
    """The terms that an outlet's articles use most beyond the others."""
    top = emphasis.top(view.summary[view.summary["outlet"] == outlet], n)
    return list(top["term"])


def article_numbers(chosen: Corpus, article_id: str) -> pd.DataFrame:
    """The numbers of one article, a row each, as text."""
    row = articles(chosen).set_index("article_id").loc[article_id]
    values = {
        "words": f"{row['words']:,}",
        "quoted share of the words": _percent(row["quoted share"]),
        "quotations": str(row["quotations"]),
        "named sources": str(row["named sources"]),
        "anonymous sources": str(row["anonymous sources"]),
        "tone, own voice": _signed(row["tone, own voice"]),
        "tone, quoted": _signed(row["tone, quoted"]),
        "lines removed": str(row["lines removed"]),
    }
    return pd.DataFrame({"number": list(values), "value": list(values.values())})


def _percent(share: float) -> str:
    return "none" if pd.isna(share) else f"{share:.0%}"


def _signed(value: float) -> str:
    return "not measured" if pd.isna(value) else f"{value:+.2f}"


def speakers_of(chosen: Corpus, article_id: str) -> pd.DataFrame:
    """Who is quoted in one article, the most quoted first."""
    evidence = data.view("sources", chosen).evidence
    return sources.by_speaker(evidence[evidence["article_id"] == article_id])


def provenance(article: Article) -> pd.DataFrame:
    """How each piece of metadata was found, and how sure that is."""
    return pd.DataFrame(
        [
            {"field": name, "value": guess.value, "how": guess.how, "sure": guess.sure}
            for name, guess in article.found.items()
        ],
        columns=["field", "value", "how", "sure"],
    )


def tone_differences(view: View) -> pd.DataFrame:
    """Own voice, each pair of outlets: difference, interval, adjusted p, whether it is clear."""
    return tone.differences(view.evidence)


def tone_verdict(pairs: pd.DataFrame) -> str:
    """One sentence on whether any two outlets differ in the tone of their own voice."""
    if pairs.empty:
        return "One outlet: there is nothing to compare its tone with."
    clear = pairs[pairs["clear"]]
    if clear.empty:
        return (
            f"No measurable difference: of {len(pairs)} pairs of outlets none differs clearly "
            "in the tone of its own voice (Welch's test, adjusted after Holm)."
        )
    named = "; ".join(
        f"{row['outlet']} and {row['other']} by {row['value']:+.2f} "
        f"({row['low']:+.2f} to {row['high']:+.2f})"
        for row in clear.to_dict("records")
    )
    return f"In these articles {len(clear)} of {len(pairs)} pairs differ clearly: {named}."


def headlines(view: View) -> pd.DataFrame:
    """The tone of each headline and deck beside that of the article's own voice."""
    return tone.headline_against_body(view.evidence)


def named_and_anonymous(view: View) -> pd.DataFrame:
    """Quoted words of named people, of anonymous people and of bodies, an outlet a row."""
    return sources.naming(view.evidence)


def relays(view: View) -> pd.DataFrame:
    """Words that were first given to another outlet or channel."""
    return sources.relays(view.evidence)


def verbs(view: View) -> pd.DataFrame:
    """How often each reporting verb introduces a quotation, by outlet."""
    return sources.verbs(view.evidence)
