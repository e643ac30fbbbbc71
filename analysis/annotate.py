"""Finding the spans of an article: its sentences and its quotations.

Every lens measures what this returns, so that no two views of the same article disagree about
where a sentence ends or who is quoted. An article is annotated by itself, without looking at the
others, which is why the work can be spread over processes and machines (engine.py) and why the
result can be kept by the id of the article.
"""

from analysis import engine as engines
from analysis import quotations, sentences
from analysis.models import Annotation, Article, Corpus


def article(article: Article, outlet: str) -> Annotation:
    """``article`` with its spans; ``outlet`` is the outlet as shown, which the corpus decides."""
    return Annotation(
        article,
        outlet,
        sentences=tuple(sentences.of_article(article)),
        quotations=tuple(quotations.in_article(article)),
    )


def corpus(corpus: Corpus, engine: engines.Engine | None = None) -> tuple[Annotation, ...]:
    """All articles with their spans, in the order of the corpus, whichever engine does the work."""
    labelled = [(each, corpus.labels[each.id]) for each in corpus.articles]
    return (engine or engines.Local()).map(_annotate, labelled)


def _annotate(labelled: tuple[Article, str]) -> Annotation:
    return article(*labelled)
