"""Articles get their spans, in the same way on every engine."""

from pathlib import Path

import pytest

from analysis import annotate, articles, engine, reading
from analysis.models import Corpus

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    documents = [reading.read(path.name, path.read_bytes())[0] for path in SEEDS]
    return Corpus(tuple(articles.prepare(document) for document in documents))


@pytest.fixture(scope="module")
def annotations(seeds):
    return annotate.corpus(seeds)


def test_annotations_come_in_the_order_of_the_articles_with_their_labels(seeds, annotations):
    assert [each.article for each in annotations] == list(seeds.articles)
    assert annotations[0].outlet == "Outlet not stated (000)"
    assert annotations[3].outlet == "Truthout"


def test_spans_lie_in_the_text_they_count_in(annotations):
    for annotation in annotations:
        for span in (*annotation.sentences, *annotation.quotations):
            assert span.article_id == annotation.article.id
            assert 0 <= span.start < span.end <= len(annotation.article.part(span.place))


def test_a_processes_engine_finds_the_same(seeds, annotations):
    assert annotate.corpus(seeds, engine.Processes(workers=2)) == annotations


def test_a_dask_cluster_finds_the_same(seeds, annotations):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        found = annotate.corpus(seeds, engine.Dask(cluster.scheduler_address))
    assert found == annotations


def test_no_articles_give_no_annotations():
    assert annotate.corpus(Corpus()) == ()
