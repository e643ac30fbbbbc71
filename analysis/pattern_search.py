"""Look for a regular expression in some texts, in a process of its own that can be stopped.

Some expressions never end on some texts (``(a+)+$``) or take all memory (``(a{65000}){65000}``),
and nothing inside Python can stop them. So patterns.py starts this file as a program with a limit
of processor time and memory; it imports nothing of ours.

One JSON object comes in: ``pattern``, ``case``, ``seconds``, ``megabytes``, ``most``, ``texts``.
One goes out: ``found``, triples of the number of a text, start and end; or ``problem`` and ``at``.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

try:
    import resource
    import signal
except ImportError:  # not on Windows, where patterns.py stops the process by the clock alone
    resource = None  # type: ignore[assignment]

Found = tuple[int, int, int]


def compiled(pattern: str, *, case: bool) -> re.Pattern[str]:
    """The expression; case does not matter unless it is asked for."""
    return re.compile(pattern, 0 if case else re.IGNORECASE)


def places(pattern: re.Pattern[str], texts: Sequence[str]) -> Iterator[Found]:
    """Number of the text, start and end of every place, empty ones left out."""
    for number, text in enumerate(texts):
        for match in pattern.finditer(text):
            if match.start() < match.end():
                yield number, match.start(), match.end()


def _limit(seconds: float, megabytes: int) -> None:
    if resource is not None:
        bytes_ = megabytes << 20
        resource.setrlimit(resource.RLIMIT_AS, (bytes_, bytes_))
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)  # ends the process: nobody handles it


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """What was found, or why nothing can be."""
    _limit(asked["seconds"], asked["megabytes"])
    try:
        pattern = compiled(asked["pattern"], case=asked["case"])
        return {"found": list(islice(places(pattern, asked["texts"]), asked["most"]))}
    except re.error as error:
        return {"problem": error.msg, "at": error.pos}
    except OverflowError as error:
        return {"problem": str(error), "at": None}
    except (MemoryError, RecursionError):
        return {"problem": "the search needs too much memory", "at": None}


if __name__ == "__main__":
    print(json.dumps(answer(json.load(sys.stdin))))
