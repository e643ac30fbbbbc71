"""A worker whose parser does what the file says, to see that it is stopped."""

import json
import os
import sys
import time

sys.path[:] = json.loads(sys.argv[1])["paths"]

from analysis.models import Document  # noqa: E402
from analysis.reading import formats, worker  # noqa: E402
from analysis.reading.found import Found  # noqa: E402


def loop(task):
    while True:
        pass


def wait(task):
    time.sleep(600)


def eat(task):
    held = []
    while True:
        held.append(bytes(10_000_000))


def lie(task):
    return Found((Document(1, 2, 3),))


def boast(task):
    return Found((Document("a", "b" * 100_000, "text"),))


def die(task):
    os._exit(3)


def fail(task):
    raise ZeroDivisionError


def say(task):
    print("words that are no answer", flush=True)
    return Found((Document("a", "It met.", "text"),))


DEEDS = {b"loop": loop, b"wait": wait, b"eat": eat, b"lie": lie, b"boast": boast}
DEEDS |= {b"die": die, b"raise": fail, b"print": say}
formats.parser = lambda kind: lambda task: DEEDS[task.data](task)

if __name__ == "__main__":
    worker.main()
