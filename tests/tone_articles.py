"""Small articles for the tests of tone: a sentence a line."""

from analysis.lenses import tone
from analysis.models import Annotation, Article, Quotation, Sentence, Source

LINE = "The council met on a {} day."


def annotated(text="", *, quotes=(), headline=None, outlet="A", name="1", language=None, **more):
    """An article with a sentence a line; ``quotes`` are (words, kind) found in the body."""
    sentences, position = [], 0
    if headline:
        sentences.append(Sentence(name, 0, len(headline), "headline"))
    for line in text.split("\n"):
        sentences.append(Sentence(name, position, position + len(line)))
        position += len(line) + 1
    found = [
        Quotation(name, text.index(w), text.index(w) + len(w), kind, Source(None), **more)
        for w, kind in quotes
    ]
    article = Article(name, name, text, outlet, headline, language=language)
    return Annotation(article, outlet, tuple(sentences), tuple(found))


def voices_of(*annotations):
    table = tone.measure(annotations)
    texts = {a.article.id: a.article for a in annotations}
    return [
        (row.voice, texts[row.article_id].part(row.place)[row.start : row.end])
        for row in table.itertuples()
    ]


def outlet_of(outlet, name, words):
    return annotated("\n".join(LINE.format(w) for w in words), outlet=outlet, name=name)
