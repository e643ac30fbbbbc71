"""Finding the spans of an article: its sentences and its quotations.

Every lens measures what this returns, so that no two views of the same article disagree about
where a sentence ends or who is quoted. An article is annotated by itself, without looking at the
others, which is why the work can be spread over processes and machines (engine.py) and why the
result can be kept by the id of the article and its corrections. What a person corrected about the
quotations is applied here, before anything is measured.
"""

from dataclasses import replace

from analysis import corrected, language, quotations, sentences
from analysis import engine as engines
from analysis.models import Annotation, Article, Corpus


def article(article: Article, outlet: str) -> Annotation:
    """``article`` with its spans; ``outlet`` is the outlet as shown, which the corpus decides.

    An article in another language than English has none: the rules for them are English.
    """
    if not language.is_scored(article):
        return Annotation(article, outlet)
    return Annotation(
        article,
        outlet,
        sentences=tuple(sentences.of_article(article)),
        quotations=corrected.apply(article, quotations.in_article(article)).quotations,
    )


def corpus(corpus: Corpus, engine: engines.Engine | None = None) -> tuple[Annotation, ...]:
    """All articles with their spans, in the order of the corpus, whichever engine does the work."""
    labelled = [(each, corpus.labels[each.id]) for each in corpus.articles]
    annotations = (engine or engines.Local()).map(_annotate, labelled)
    return tuple(replace(each, decisions=corpus.decisions) for each in annotations)


def _annotate(labelled: tuple[Article, str]) -> Annotation:
    return article(*labelled)
