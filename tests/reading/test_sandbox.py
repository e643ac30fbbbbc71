"""The process that parses: ended when it takes too much, started again, and let near nothing."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from analysis import reading
from analysis.reading import limits, sandbox
from analysis.reading.found import Task
from tests.reading.hostile_files import HOSTILE, LAUGHS

ROOT = Path(__file__).parents[2]
PAGE = b"<html><body><article><p>The council met on Monday.</p></article></body></html>"


@pytest.fixture
def worker():
    one = sandbox.Worker()
    yield one
    one.end()


def ask(worker, data=PAGE):
    return worker.ask("html", Task("a.html", data))


def gone(worker):
    return worker._process.poll() is not None


def test_a_worker_answers_again_and_again(worker):
    answers = [ask(worker).documents[0].text for _ in range(3)]
    assert answers == ["The council met on Monday."] * 3
    assert worker.fit


@pytest.fixture
def bad_worker(monkeypatch):
    """A worker whose parser does what the file says."""
    monkeypatch.setattr(sandbox, "SCRIPT", Path(__file__).with_name("bad_worker.py"))
    monkeypatch.setattr(limits, "MAX_MEMORY", 400 * limits.MEGABYTE)
    monkeypatch.setattr(limits, "MAX_CPU_SECONDS", 1)
    one = sandbox.Worker()
    yield one
    one.end()


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("loop", "took longer than"),
        ("die", "broke down"),
        ("lie", "nothing of sense"),
    ],
)
def test_a_parser_that_misbehaves_is_ended_and_said_so(bad_worker, deed, words):
    with pytest.raises(sandbox.StoppedError, match=words):
        ask(bad_worker, deed.encode())
    assert gone(bad_worker)
    assert not bad_worker.fit


def test_an_answer_larger_than_allowed_is_not_taken(bad_worker, monkeypatch):
    monkeypatch.setattr(limits, "MAX_ANSWER_BYTES", 50_000)
    with pytest.raises(sandbox.StoppedError, match="more than it may"):
        ask(bad_worker, b"boast")
    assert gone(bad_worker)


def test_a_parser_that_waits_for_ever_is_ended_and_said_so(bad_worker, monkeypatch):
    monkeypatch.setattr(limits, "MAX_SECONDS", 1)
    with pytest.raises(sandbox.StoppedError, match="took longer than"):
        ask(bad_worker, b"wait")
    assert gone(bad_worker)


def test_a_parser_that_takes_too_much_memory_says_so_and_is_not_asked_again(bad_worker):
    (failure,) = ask(bad_worker, b"eat").failures
    assert "MB of memory" in failure.problem
    assert not bad_worker.fit


@pytest.mark.parametrize("deed", ["raise", "print"])
def test_a_parser_that_raises_or_prints_does_no_harm(bad_worker, deed):
    found = ask(bad_worker, deed.encode())
    assert found.documents or "damaged" in found.failures[0].problem
    assert bad_worker.fit


def test_a_worker_that_dies_is_said_to_have_and_the_next_file_is_read(worker):
    worker._process.kill()
    with pytest.raises(sandbox.StoppedError, match="broke down"):
        ask(worker)
    assert reading.read("a.html", PAGE)[0].text == "The council met on Monday."


def test_an_idle_worker_that_died_is_replaced():
    reading.read("a.html", PAGE)
    for idle in sandbox._pool._idle:
        idle._process.kill()
        idle._process.wait()
    assert reading.read("a.html", PAGE)[0].text == "The council met on Monday."


def test_a_worker_is_replaced_after_many_files(monkeypatch):
    monkeypatch.setattr(limits, "TASKS_A_WORKER", 2)
    seen = set()
    for _ in range(4):
        reading.read("a.html", PAGE)
        seen |= {idle._process.pid for idle in sandbox._pool._idle}
    assert all(not gone(idle) for idle in sandbox._pool._idle)
    assert len(sandbox._pool._idle) <= limits.MAX_WORKERS


def test_an_ended_worker_leaves_nothing_behind(worker):
    ask(worker)
    worker.end()
    with pytest.raises(ChildProcessError):
        os.waitpid(worker._process.pid, os.WNOHANG)


def test_many_threads_may_read_at_a_time():
    found = []
    readers = [
        threading.Thread(target=lambda: found.extend(reading.read("a.html", PAGE)))
        for _ in range(12)
    ]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    assert [document.text for document in found] == ["The council met on Monday."] * 12
    assert len(sandbox._pool._idle) <= limits.MAX_WORKERS


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_copy_of_the_process_starts_workers_of_its_own():
    code = (
        "import os; from analysis import reading\n"
        f"page = {PAGE!r}\n"
        "reading.read('a.html', page)\n"
        "child = os.fork()\n"
        "text = reading.read('a.html', page)[0].text\n"
        "if child: assert os.waitpid(child, 0)[1] == 0\n"
        "else: os._exit(text != 'The council met on Monday.')\n"
        "print(reading.read('a.html', page)[0].text)"
    )
    ended = run(code)
    assert (ended.stdout, ended.stderr) == ("The council met on Monday.\n", "")


def test_the_worker_gets_nothing_of_the_environment(monkeypatch):
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    assert "DATABASE_PASSWORD" not in sandbox._environment()
    assert "secret" not in " ".join(sandbox._environment().values())


@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd')",
        "open('/tmp/x', 'w')",
        "os.open('/tmp/x', os.O_CREAT | os.O_WRONLY)",
        "os.system('true')",
        "os.remove('/tmp/x')",
        "__import__('subprocess').Popen(['true'])",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
    ],
)
def test_the_worker_opens_nothing_but_code(deed):
    code = (
        "import os, sys, subprocess, socket; from analysis.reading import worker\n"
        "worker._guard((sys.prefix, sys.base_prefix))\n"
        f"try: {deed}\nexcept PermissionError: print('refused')"
    )
    assert run(code).stdout == "refused\n"


def test_entities_that_grow_and_files_outside_are_refused():
    for head in (LAUGHS, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'):
        data = f"{head}<rss><channel><item><title>&a;</title></item></channel></rss>".encode()
        found = reading.read_all("feed.xml", data)
        assert not found.documents
        assert "declares entities of its own" in found.failures[0].problem


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused_in_a_sentence(name):
    found = reading.read_all(name, HOSTILE[name]())
    assert found.documents or found.failures
    assert len(found.failures) <= limits.MAX_FAILURES + 1
    for failure in found.failures:
        assert failure.remedy.endswith(".")
        assert len(str(failure)) < 600
    assert reading.read("a.html", PAGE)[0].text == "The council met on Monday."


@pytest.mark.parametrize("bomb", ["a zip bomb", "archives of archives"])
def test_a_bomb_is_told_as_one(bomb):
    (failure,) = reading.read_all("a.zip", HOSTILE[bomb]()).failures
    assert "100 times its size" in failure.problem


def test_articles_beside_a_bomb_are_read():
    from tests.reading.office_files import zipped

    story = b"The council closed the old bridge on Monday."
    data = zipped({"a.zip": HOSTILE["a zip bomb"](), "story.txt": story})
    found = reading.read_all("all.zip", data)
    assert [document.name for document in found.documents] == ["all.zip/story.txt"]
    assert len(found.failures) == 1


def test_after_a_few_broken_parsers_the_rest_of_an_archive_is_left_out(monkeypatch):
    from tests.reading.office_files import zipped

    def stop(kind, task):
        if kind == "zip":
            return real(kind, task)
        raise sandbox.StoppedError(task.name, problem="it broke", remedy="Stop.")

    real = sandbox.parse
    monkeypatch.setattr(sandbox, "parse", stop)
    members = {f"{n}.html": PAGE for n in range(6)} | {"z.txt": "The council met."}
    found = reading.read_all("a.zip", zipped(members))
    assert len(found.documents) == 1
    assert [f.problem for f in found.failures].count("it broke") == limits.MAX_STOPPED
    assert "left out after" in found.failures[-1].problem
