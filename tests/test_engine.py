"""The three engines return the same, in the same order, and say what they lack."""

import sys

import pytest

from analysis import engine
from analysis.errors import MissingExtraError, NewsprismError

WORDS = tuple(f"word {number}" for number in range(150))


def length_and_reverse(word: str) -> tuple[int, str]:
    return len(word), word[::-1]


def fail_on_seven(word: str) -> str:
    if word == "word 7":
        raise ValueError("seven")
    return word


@pytest.fixture(scope="module")
def scheduler():
    """A cluster inside this process: the same protocol, none of the start-up time."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


@pytest.fixture(params=["local", "processes", "dask"])
def any_engine(request):
    if request.param == "dask":
        return engine.named("dask", request.getfixturevalue("scheduler"))
    return engine.named(request.param)


def test_results_come_back_in_the_order_of_the_items(any_engine):
    assert any_engine.map(length_and_reverse, WORDS) == tuple(map(length_and_reverse, WORDS))


def test_no_items_give_no_results(any_engine):
    assert any_engine.map(length_and_reverse, []) == ()


def test_an_iterator_may_be_given(any_engine):
    assert any_engine.map(length_and_reverse, iter(["ab"])) == ((2, "ba"),)


@pytest.mark.filterwarnings("ignore")  # distributed logs the failing task
def test_an_error_in_the_function_is_raised_here(any_engine):
    with pytest.raises(ValueError, match="seven"):
        any_engine.map(fail_on_seven, WORDS)


def test_an_unknown_engine_names_those_there_are():
    with pytest.raises(NewsprismError, match=r"no engine spark.*local, processes, dask"):
        engine.named("spark")


def test_a_scheduler_without_dask_is_refused():
    with pytest.raises(NewsprismError, match="takes no scheduler"):
        engine.named("processes", "tcp://127.0.0.1:1")


def test_dask_that_is_not_installed_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'newsprism\[cluster\]'"):
        engine.named("dask").map(length_and_reverse, WORDS)


def test_an_address_that_is_none_is_refused_in_one_sentence():
    pytest.importorskip("distributed")
    with pytest.raises(NewsprismError, match="No Dask scheduler answers at nonsense://nowhere"):
        engine.named("dask", "nonsense://nowhere").map(length_and_reverse, WORDS)
