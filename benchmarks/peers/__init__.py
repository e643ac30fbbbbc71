"""Other people's tools, run beside ours, each in an environment of its own.

A peer may need versions of numpy or spaCy that the app must not have, so it is never installed
beside the app: a virtual environment in the user's cache folder is made once and kept. The scripts
in this folder run there; they read JSON lines, write JSON lines, and import nothing of ours.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.errors import NewsprismError

_DONE = "installed.txt"  # written last: a folder without it is a half-made environment
_DIGEST = 10  # characters


class PeerUnavailableError(NewsprismError):
    """A peer that cannot be installed or that stopped; the reason is the end of what it printed."""

    def __init__(self, name: str, *, problem: str) -> None:
        self.name = name
        self.problem = problem
        super().__init__(
            f"{name}: {problem}. Check the network and the folder {folder()}, then run it again."
        )


def folder() -> Path:
    """Where the environments are kept; it may be deleted at any time."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "newsprism" / "peers"


def environment(name: str, packages: Sequence[str]) -> Path:
    """The Python of an environment that holds ``packages``, made at the first call.

    ``packages`` are requirements as pip reads them ("textacy==0.13.0"). Other packages, or another
    version of Python, make another environment.

    Raises:
        PeerUnavailableError: pip could not install them.
    """
    wanted = [sys.version.split()[0], *packages]
    digest = hashlib.sha256("\n".join(wanted).encode()).hexdigest()[:_DIGEST]
    home = folder() / f"{name}-{digest}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if (home / _DONE).exists():
        return python
    print(f"Installing {', '.join(packages)} into {home} ...", file=sys.stderr, flush=True)
    shutil.rmtree(home, ignore_errors=True)
    venv.create(home, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _output(name, [*pip, *packages], "")
    (home / _DONE).write_text("\n".join(wanted) + "\n", encoding="utf-8")
    return python


def run(
    python: Path, script: Path, rows: Iterable[Mapping[str, Any]], *arguments: str
) -> list[dict[str, Any]]:
    """What a script of this folder answers to ``rows``, a JSON object a line each way.

    Raises:
        PeerUnavailableError: the script stopped with an error.
    """
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    answer = _output(script.stem, [str(python), str(script), *arguments], lines)
    return [json.loads(line) for line in answer.splitlines() if line]


def _output(name: str, command: list[str], lines: str) -> str:
    """What a command prints."""
    done = subprocess.run(command, input=lines, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        last = " ".join(done.stderr.split("\n")[-4:]).strip() or "no message"
        raise PeerUnavailableError(name, problem=f"stopped with code {done.returncode} ({last})")
    return done.stdout
