"""Finding the spans of an article: its sentences and its quotations.

Every lens measures what this returns, so that no two views of the same article disagree about
where a sentence ends or who is quoted. An article is annotated by itself, without looking at the
others, which is why the work can be spread over processes and machines (engine.py) and why the
result can be kept by the id of the article and its corrections. What a person corrected about the
quotations is applied here, before anything is measured. Who is who across articles is told last,
when all have been seen.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis import corrected, language, quotations, sentences
from analysis import engine as engines
from analysis.entities import appearances
from analysis.entities import corpus as entities
from analysis.models import Annotation, Article, Corpus


def article(article: Article, outlet: str) -> Annotation:
    """``article`` with its spans; ``outlet`` is the outlet as shown, which the corpus decides.

    An article in another language than English has none: the rules for them are English.
    """
    if not language.is_scored(article):
        return Annotation(article, outlet)
    said = corrected.apply(article, quotations.in_article(article)).quotations
    return Annotation(
        article,
        outlet,
        sentences=tuple(sentences.of_article(article)),
        quotations=said,
        appearances=appearances.in_article(article, said),
    )


def corpus(corpus: Corpus, engine: engines.Engine | None = None) -> tuple[Annotation, ...]:
    """All articles with their spans, in the order of the corpus, whichever engine does the work."""
    labelled = [(each, corpus.labels[each.id]) for each in corpus.articles]
    annotations = (engine or engines.Local()).map(_annotate, labelled)
    return joined(annotations, corpus)


def joined(annotations: Sequence[Annotation], corpus: Corpus) -> tuple[Annotation, ...]:
    """Annotations made one by one, with what only all articles tell: who is who across them."""
    return entities.join([replace(each, decisions=corpus.decisions) for each in annotations])


def _annotate(labelled: tuple[Article, str]) -> Annotation:
    return article(*labelled)
