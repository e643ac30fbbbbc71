"""A folder of this machine as files that wait to be read, for a visitor who sits at it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from analysis.errors import ArticleFileError, NewsprismError
from analysis.models import digest
from analysis.reading import limits, saved_pages
from dashboard.staged import Incoming

MAX_FILES = 5_000  # more than a story has; a wrong folder (a home, a disk) ends here


@dataclass(frozen=True)
class Listing:
    """The files of a folder by name, and a sentence on those that are left out."""

    files: tuple[Incoming, ...]
    failures: tuple[ArticleFileError, ...] = ()


def listed(folder: str) -> Listing:
    """The files in ``folder`` and the folders in it; hidden ones and links are left out.

    So is the folder beside a page that was saved "complete", as in an archive.

    Raises:
        NewsprismError: there is no such folder, it holds no file, or more than ``MAX_FILES``.
    """
    root = Path(folder.strip()).expanduser()
    if not folder.strip() or not root.is_dir():
        raise NewsprismError(f"{folder.strip() or 'No name'}: there is no such folder here.")
    found: dict[str, Path] = {}
    for path in _walk(root):
        found[path.relative_to(root).as_posix()] = path
        if len(found) > MAX_FILES:
            raise NewsprismError(
                f"{root}: it holds more than {MAX_FILES:,} files. Name a folder inside it."
            )
    if not found:
        raise NewsprismError(f"{root}: there is no file in it. Name another folder.")
    beside = saved_pages.parts(found)
    files = tuple(_incoming(found[name], root) for name in sorted(found) if name not in beside)
    return Listing(files, (saved_pages.left_out(str(root), len(beside)),) if beside else ())


def _walk(root: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(here, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path


def _incoming(path: Path, root: Path) -> Incoming:
    state = path.stat()
    fingerprint = digest(f"{path}\x1e{state.st_size}\x1e{state.st_mtime_ns}")
    return Incoming(str(path.relative_to(root)), fingerprint, partial(_bytes, path))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limits.MAX_FILE_BYTES + 1)  # one more than allowed is refused
    except OSError as failure:
        raise ArticleFileError(
            str(path),
            problem=f"it cannot be opened ({failure.strerror})",
            remedy="Check the right to read it.",
        ) from failure
