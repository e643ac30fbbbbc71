"""Small articles with their spans, made by hand: what the code finds in them plays no part here."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from analysis.entities import appearances, corpus
from analysis.findings import Kind
from analysis.models import Annotation, Article, Quotation, Sentence, Source
from analysis.speech import masking, parsed, tokens


def annotation(
    text: str,
    outlet: str = "Alpha",
    *,
    quotations: Sequence[tuple[str, dict[str, Any]]] = (),
    headline: str | None = None,
    deck: str | None = None,
    name: str | None = None,
) -> Annotation:
    """An article of one paragraph a line and a sentence up to each full stop before a capital.

    ``quotations`` are pairs of the quoted words and fields of `quotation`.
    """
    name = name or f"{outlet.lower()}.txt"
    identity = f"{outlet}-{name}-{len(text)}"
    article = Article(identity, name, text, outlet, headline, deck)
    sentences = [
        Sentence(identity, 0, len(words), place)
        for place, words in (("headline", headline), ("deck", deck))
        if words
    ]
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        sentences += [
            Sentence(identity, line.start() + s.start(), line.start() + s.end(), "body", number)
            for s in re.finditer(r"\S.*?(?:\.[”\"]?(?= [A-Z“])|$)", line.group())
        ]
    found = tuple(quotation(article, words, **fields) for words, fields in quotations)
    return Annotation(article, outlet, tuple(sentences), found)


def quotation(article: Article, words: str, **fields: Any) -> Quotation:
    """The quotation of ``words`` at its first place in the article.

    Fields of `Quotation` and of `Source` may be mixed; ``nth`` takes a later place.
    """
    place = fields.pop("place", "body")
    start = -1
    for _ in range(fields.pop("nth", 0) + 1):
        start = article.part(place).index(words, start + 1)
    about = ("name", "type", "anonymous", "named_as", "via", "evidence")
    source = Source(**({"name": None} | {key: fields.pop(key) for key in about if key in fields}))
    kind = fields.pop("kind", "direct")
    return Quotation(article.id, start, start + len(words), kind, source, place, **fields)


def with_names(
    *annotations: Annotation, decisions: Sequence[tuple[str, str | None]] = ()
) -> tuple[Annotation, ...]:
    """The annotations with who is named in them, found and joined by the code."""
    found = [
        replace(
            each,
            appearances=appearances.in_article(each.article, each.quotations),
            decisions=tuple(decisions),
        )
        for each in annotations
    ]
    return corpus.join(found)


def read_text(text: str) -> parsed.Read:
    """A text as the search for speakers reads it: its tokens and mentions."""
    return parsed.read(tokens.tokenise(masking.plain(text)))


def texts(kind: Kind, annotations: Sequence[Annotation]) -> list[str]:
    """The sentences that one kind of finding says of some articles."""
    return [finding.text for finding in kind(annotations, {})]
