"""Made-up articles, and how long emphasis takes for them: the labelled set holds counts only.

Run by itself (``python -m benchmarks.made_up_articles 10000``) it prints one line of JSON, so that
each figure comes from a process that did nothing else; ``vectoriser`` behind the number times
scikit-learn's CountVectorizer on the same texts instead, and ``texts`` prints the texts.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator

import numpy as np

from analysis import counting
from analysis.lenses import emphasis
from analysis.models import Annotation, Article, Sentence

WORDS_AN_ARTICLE, WORDS_A_SENTENCE = 460, 20
VOCABULARY, OUTLETS = 40_000, 3


def made_up(articles: int) -> list[Annotation]:
    """Articles of words that follow Zipf's law, with a stop word every third word."""
    random = np.random.default_rng(0)
    return [_made_up(number, random) for number in range(articles)]


def _made_up(number: int, random: np.random.Generator) -> Annotation:
    ranks = random.zipf(1.2, WORDS_AN_ARTICLE) % VOCABULARY
    words = ["the" if at % 3 == 0 else f"w{rank:x}x" for at, rank in enumerate(ranks)]
    lines = [
        " ".join(words[at : at + WORDS_A_SENTENCE]).capitalize() + "."
        for at in range(0, len(words), WORDS_A_SENTENCE)
    ]
    identity, sentences, start = f"made up {number}", [], 0
    for line in lines:
        sentences.append(Sentence(identity, start, start + len(line), "body", 0))
        start += len(line) + 1
    article = Article(identity, identity, " ".join(lines))
    return Annotation(article, f"outlet {number % OUTLETS}", tuple(sentences))


def texts(articles: int) -> Iterator[dict[str, str]]:
    """The same as other tools take them."""
    for each in made_up(articles):
        yield {"outlet": each.outlet, "text": each.article.text}


def ours(articles: int) -> dict[str, float]:
    """From annotated articles to the summary; then the table alone, made by us and by theirs."""
    annotations = made_up(articles)
    start = time.perf_counter(), time.process_time()
    evidence = emphasis.measure(annotations)
    terms = emphasis.summarise(evidence)["term"].nunique()
    figures = _figures(start) | {"terms": evidence["term"].nunique(), "listed": terms}
    return figures | _tables(evidence)


def _tables(evidence) -> dict[str, float]:
    from sklearn.feature_extraction.text import CountVectorizer

    start = time.perf_counter()
    counts = counting.count(evidence)
    table = time.perf_counter() - start
    start = time.perf_counter()
    places = evidence.groupby("article_id", sort=False)["term"].agg(list)
    CountVectorizer(analyzer=list, vocabulary=list(counts.terms["term"])).transform(places)
    return {"table": table, "table_of_vectoriser": time.perf_counter() - start}


def vectoriser(articles: int) -> dict[str, float]:
    """CountVectorizer with one to three words in a row, which knows no sentence and no place."""
    from sklearn.feature_extraction.text import CountVectorizer

    read = [row["text"] for row in texts(articles)]
    start = time.perf_counter(), time.process_time()
    table = CountVectorizer(ngram_range=(1, 3)).fit_transform(read)
    return _figures(start) | {"terms": table.shape[1]}


def _figures(start: tuple[float, float]) -> dict[str, float]:
    """Time since ``start`` by the clock, and of the processor, which other work leaves alone."""
    seconds, worked = time.perf_counter() - start[0], time.process_time() - start[1]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "processor_seconds": worked, "megabytes": peak}


if __name__ == "__main__":
    wanted = int(sys.argv[1])
    if sys.argv[2:] == ["texts"]:
        for row in texts(wanted):
            print(json.dumps(row))
    else:
        print(json.dumps((vectoriser if sys.argv[2:] == ["vectoriser"] else ours)(wanted)))
