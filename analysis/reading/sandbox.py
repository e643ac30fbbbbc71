"""Sandbox: parsers of hostile formats run in a process of their own, with an end set to everything.

A file from a stranger can be made to take all memory, all time, or to upset a parser's C code. The
worker (``worker.py``) has limits on memory and processor time, an empty environment, and may open
nothing but the code it imports; here a clock runs beside it. When it goes over a limit or dies, the
file is reported in one sentence and the next file gets a new worker. A worker lives on between
files, so that its imports are paid once, and several threads may ask at a time.

What it is not: a wall against code that takes over the process. Python's own file and network calls
are refused there, system calls are not.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from analysis.errors import ArticleFileError
from analysis.reading import limits, wire
from analysis.reading.found import Found, Task

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("worker.py")
SPLIT = "Split it into smaller files, or paste the article."
SAVE_AGAIN = "Save it again with the program it was made with, or paste the article."
TOO_LONG = f"reading it took longer than {limits.MAX_CPU_SECONDS} seconds and was stopped"
_CPU_SIGNAL = getattr(signal, "SIGXCPU", None)  # not on Windows, where only the clock runs


class StoppedError(ArticleFileError):
    """A file whose parser had to be ended, or ended itself; a new one has to be started."""


def parse(kind: str, task: Task) -> Found:
    """What the parser for ``kind`` finds in a file.

    Raises:
        StoppedError: the parser took too much or died, or no process could be started.
    """
    try:
        with _pool.worker() as worker:
            return worker.ask(kind, task)
    except OSError as refused:
        problem = f"no process to read it in could be started ({refused.strerror})"
        raise StoppedError(task.name, problem=problem, remedy="Paste the article.") from refused


class Worker:
    """One process that parses, and the pipes to it; for one thread at a time."""

    def __init__(self) -> None:
        settings = {
            "paths": [str(ROOT), *filter(None, sys.path)],
            "memory": limits.MAX_MEMORY,
            "seconds": limits.MAX_CPU_SECONDS,
        }
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-X", "utf8", str(SCRIPT), json.dumps(settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=os.path.abspath(os.sep),
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout
        self._tasks, self._late = 0, False

    @property
    def fit(self) -> bool:
        """Whether it may be asked again."""
        return self._tasks < limits.TASKS_A_WORKER and self._process.poll() is None

    def ask(self, kind: str, task: Task) -> Found:
        """The parser's answer."""
        clock = threading.Timer(limits.MAX_SECONDS, self._too_late)
        clock.daemon = True
        clock.start()
        try:
            wire.send(self._in, *wire.from_task(kind, task))
            message, blobs = wire.receive(self._out, limits.MAX_ANSWER_BYTES)
            found = wire.to_found(message, blobs)
        except (OSError, EOFError) as gone:
            raise self._obituary(task.name) from gone
        except (ValueError, KeyError, TypeError, RecursionError) as nonsense:
            self.end()
            problem = "its parser gave more than it may, or nothing of sense"
            raise StoppedError(task.name, problem=problem, remedy=SPLIT) from nonsense
        finally:
            clock.cancel()
        self._tasks += limits.TASKS_A_WORKER if message.get("spent") else 1
        return found

    def end(self) -> None:
        """Kill the process and take its remains away."""
        self._process.kill()
        self.let_go()
        self._process.wait()

    def let_go(self) -> None:
        """Close the pipes, at whose end the process ends."""
        for pipe in (self._in, self._out):
            with suppress(OSError):  # what could not be sent any more is of no use
                pipe.close()

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()

    def _obituary(self, name: str) -> StoppedError:
        with suppress(subprocess.TimeoutExpired):  # it closed its pipe, so it is about to end
            self._process.wait(1)
        late = self._late or (_CPU_SIGNAL and self._process.returncode == -_CPU_SIGNAL)
        self.end()
        if late:
            return StoppedError(name, problem=TOO_LONG, remedy=SPLIT)
        return StoppedError(name, problem="its parser broke down on it", remedy=SAVE_AGAIN)


class _Pool:
    """Workers that wait for files; at most ``limits.MAX_WORKERS`` at a time."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._places = threading.BoundedSemaphore(limits.MAX_WORKERS)

    @contextmanager
    def worker(self) -> Iterator[Worker]:
        """One worker for as long as the block lasts."""
        with self._places:
            worker = self._taken() or Worker()
            try:
                yield worker
            finally:
                if worker.fit:
                    self._idle.append(worker)
                else:
                    worker.end()

    def _taken(self) -> Worker | None:
        """A worker that waits and may be asked; those that died while they waited are cleared."""
        while True:
            try:
                worker = self._idle.pop()
            except IndexError:
                return None
            if worker.fit:
                return worker
            worker.end()

    def end(self) -> None:
        """End every idle worker."""
        while self._idle:
            self._idle.pop().end()

    def forget(self) -> None:
        """In a copy of the process: the workers are the original's, leave them to it."""
        for worker in self._idle:
            worker.let_go()
        self.__init__()  # type: ignore[misc]


def _environment() -> dict[str, str]:
    """What Python needs to start, and nothing of the app's own."""
    needed = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    frugal = {"MALLOC_ARENA_MAX": "2", "ARROW_DEFAULT_MEMORY_POOL": "system"}
    return needed | threads | frugal | {"LANG": "C.UTF-8"}


_pool = _Pool()
atexit.register(_pool.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.forget)
