"""Worker: the process that parses. It is told where code lies, confines itself, and answers.

Run by ``sandbox`` as a script, never imported for use. It reads tasks from standard input and
writes what it found to standard output (``wire``), until standard input ends. A parser may raise
anything on a broken file, and all of it becomes one sentence about that file.
"""

import json
import mimetypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.reading.found import Found, Task

_REFUSED = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.remove"}
    | {"os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate"}
    | {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_ALSO_READ = ("/usr/share/zoneinfo", "/etc/localtime", "/dev/null", "/dev/urandom")


def main() -> None:
    """Answer until there is nobody to ask."""
    settings = json.loads(sys.argv[1])
    sys.path[:] = paths = settings["paths"]
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a parser that prints
    from analysis.reading import limits, wire

    mimetypes.init([])  # else openpyxl reads the system's list
    _confine(settings["memory"])
    _guard((sys.prefix, sys.base_prefix, *paths))
    while True:
        try:
            kind, task = wire.to_task(*wire.receive(sys.stdin.buffer, limits.MAX_ANSWER_BYTES))
        except EOFError:
            return
        _give_time(settings["seconds"])
        found, spent = _found(kind, task)
        message, blobs = wire.from_found(found)
        wire.send(answers, message | {"spent": spent}, blobs)


def _found(kind: str, task: "Task") -> tuple["Found", bool]:
    """What the parser finds, and whether this process is spent by it."""
    from analysis.errors import ArticleFileError
    from analysis.reading import formats, limits
    from analysis.reading.found import Found

    wide = f"reading it takes more than {limits.MAX_MEMORY // limits.MEGABYTE} MB of memory"
    broken = f"it is damaged, or not a proper {formats.FORMATS[kind].called}"
    smaller = "Split it into smaller files, or paste the article."
    again = "Save it again with the program it was made with, or paste the article."
    try:
        return formats.parser(kind)(task), False
    except ArticleFileError as failure:
        return Found(failures=(failure,)), False
    except MemoryError:
        return Found(failures=(ArticleFileError(task.name, problem=wide, remedy=smaller),)), True
    except Exception:  # noqa: BLE001  (a broken file makes a parser raise anything)
        return Found(failures=(ArticleFileError(task.name, problem=broken, remedy=again),)), False


def _confine(memory: int) -> None:
    """Set an end to memory, and let nothing be written."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a system that knows no such limit has the clock
            resource.setrlimit(limit, (most, most))


def _give_time(seconds: int) -> None:
    """Processor time for the next file, on top of what was used."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _guard(readable: tuple[str, ...]) -> None:
    """Refuse Python's calls that write, connect, start programs, or read anything but code."""
    inside = tuple(str(Path(path).resolve()) for path in readable) + readable + _ALSO_READ

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        loads = event == "ctypes.dlopen" and arguments[0] is not None  # None is Python itself
        if event in _REFUSED or loads:
            raise PermissionError(f"{event} is refused here")
        if event == "open" and not isinstance(arguments[0], int):
            path, mode, flags = arguments
            writes = (flags or 0) & _WRITING or set(mode or "") & set("wax+")
            if writes or not os.fsdecode(path).startswith(inside):
                raise PermissionError(f"{path!r} is not opened here")

    sys.addaudithook(watch)


if __name__ == "__main__":
    main()
