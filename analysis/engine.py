"""Where the work runs: in this process, in several, or on a Dask cluster.

An engine applies one function to many items and gives the results back in the order of the items.
The functions are pure, so that all three engines return the same; they differ in speed alone. A
handful of articles is fastest where it is: starting a process costs about a second.

Functions and items travel to other processes: a function must stand at the top of a module.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any, Protocol, TypeVar

from analysis.errors import MissingExtraError, NewsprismError

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNKS_A_WORKER = 4  # few enough to keep the post small, enough to even out long articles
CLUSTER_CHUNK = 64  # articles a task: some tenths of a second of work, far above Dask's overhead


class Engine(Protocol):
    """Applies a function to items; results come back in order."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> tuple[Result, ...]:
        """``function`` of every item. An error that it raises is raised here."""


@dataclass(frozen=True, slots=True)
class Local:
    """This process."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> tuple[Result, ...]:
        """``function`` of every item, one after the other."""
        return tuple(map(function, items))


@dataclass(frozen=True, slots=True)
class Processes:
    """Several processes of this machine, started anew so that they share nothing with this one.

    ``workers`` is their number; None means one for each processor.
    """

    workers: int | None = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> tuple[Result, ...]:
        """``function`` of every item, in chunks that are worked on side by side."""
        given = list(items)
        if not given:
            return ()
        workers = min(self.workers or os.cpu_count() or 1, len(given))
        chunk = max(1, len(given) // (workers * CHUNKS_A_WORKER))
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            return tuple(pool.map(function, given, chunksize=chunk))


@dataclass(frozen=True, slots=True)
class Dask:
    """A Dask cluster: the one at ``scheduler`` (tcp://host:port), or one started on this machine.

    The workers of a cluster need this package installed in the same version.
    """

    scheduler: str | None = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> tuple[Result, ...]:
        """``function`` of every item, in chunks that the cluster works on.

        Raises:
            MissingExtraError: the package for clusters is not installed.
            NewsprismError: nothing answers at ``scheduler``.
        """
        given = list(items)
        if not given:
            return ()
        with _client(self.scheduler) as client:
            tasks = client.map(
                _apply_to_chunk, _chunks(given), function=function, pure=False, retries=2
            )
            return tuple(chain.from_iterable(client.gather(tasks)))


def named(name: str, scheduler: str | None = None) -> Engine:
    """The engine called ``name``: local, processes or dask.

    Raises:
        NewsprismError: there is no such engine, or ``scheduler`` is given to one without.
    """
    if scheduler and name != "dask":
        raise NewsprismError(f"The engine {name} takes no scheduler. Say --engine dask.")
    makers: dict[str, Callable[[], Engine]] = {
        "local": Local,
        "processes": Processes,
        "dask": lambda: Dask(scheduler),
    }
    if name not in makers:
        raise NewsprismError(f"There is no engine {name}. There are: {', '.join(makers)}.")
    return makers[name]()


def _client(scheduler: str | None) -> Any:
    """A connection to the cluster; Dask brings no types."""
    try:
        from distributed import Client
    except ImportError as missing:
        raise MissingExtraError("The engine dask", package="newsprism[cluster]") from missing
    try:
        connect: Callable[..., Any] = Client
        return connect(scheduler) if scheduler else connect(dashboard_address=None)
    except (OSError, ValueError) as unreachable:
        raise NewsprismError(
            f"No Dask scheduler answers at {scheduler}. Check the address and that it runs."
        ) from unreachable


def _chunks(items: Sequence[Item]) -> list[Sequence[Item]]:
    return [items[at : at + CLUSTER_CHUNK] for at in range(0, len(items), CLUSTER_CHUNK)]


def _apply_to_chunk(items: Sequence[Item], function: Callable[[Item], Result]) -> list[Result]:
    return [function(item) for item in items]
