"""ZIP: what it is by what lies in it, and its files unpacked in memory, every byte counted.

Word, Excel and OpenDocument files are ZIP archives with parts of fixed names; what has none of them
is an archive of articles. What an archive says about itself may be a lie, so the sizes it states
are not believed: bytes are counted as they come out. Names of members are labels for the visitor
and are never used as paths. Pictures are one sentence together, and so are the files that belong to
saved web pages.
"""

import io
import lzma
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.errors import ArticleFileError
from analysis.reading import archive_refusals, docx, kinds, limits, odt, saved_pages, xlsx
from analysis.reading.found import Found, Task

CHUNK = 65_536  # bytes unpacked before they are counted
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)
BROKEN_ALSO = (RuntimeError, ValueError, KeyError, UnicodeError)
HIDDEN = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))  # what systems leave in archives
TEXTLESS = re.compile(r"\b(?:picture|sound|video|font|program)\b")
UTF8_NAME = 0x800  # the flag that a name is UTF-8
MAX_LABEL = 200  # characters
_ODF = "application/vnd.oasis.opendocument."


def read(task: Task) -> Found:
    """The document in a Word, Excel or OpenDocument file, or the files in an archive.

    Raises:
        ArticleFileError: it is damaged, locked, empty, or of a kind that holds no articles.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(task.data))
        names = set(archive.namelist())
        kind = _start(archive, "mimetype") if "mimetype" in names else ""
    except (*BROKEN, *BROKEN_ALSO) as broken:
        raise archive_refusals.damaged(task.name) from broken
    if "word/document.xml" in names:
        return docx.read(task.name, archive)
    if "xl/workbook.xml" in names:
        if sum(info.file_size for info in archive.infolist()) > limits.MAX_UNPACKED:
            raise archive_refusals.full(task.name)  # no more than stated comes out of a member
        return xlsx.read(task)
    if kind == f"{_ODF}text":
        return odt.read(task.name, archive)
    refused = _refused(names, kind)
    if refused:
        raise ArticleFileError(task.name, problem=f"this is {refused[0]}", remedy=refused[1])
    return _files(task, archive)


def _start(archive: zipfile.ZipFile, member: str) -> str:
    with archive.open(member) as part:
        return part.read(100).decode("ascii", "replace").strip()


def _refused(names: set[str], kind: str) -> tuple[str, str] | None:
    """What an archive is that holds no articles as files, and what to do."""
    if "newsprism.json" in names:
        return "a Newsprism project", "Open it where projects are opened, not as an article."
    if "ppt/presentation.xml" in names or kind.startswith(f"{_ODF}presentation"):
        return "a presentation", "Copy the text out of it and paste it."
    if kind.startswith(_ODF) or "xl/workbook.bin" in names:
        return "a spreadsheet of a kind that is not read", "Save it as XLSX or CSV."
    if kind == "application/epub+zip":
        return "an electronic book", "Copy the article out of it and paste it."
    return None


def _files(task: Task, archive: zipfile.ZipFile) -> Found:
    """The files of an archive, until the room for them is full."""
    files: list[tuple[str, bytes]] = []
    failures: list[ArticleFileError] = []
    room, textless = _Room(_room(task)), 0
    every = list(_members(archive))
    names = _names(every)
    beside = saved_pages.parts(names)
    members = [each for each in zip(names, every, strict=True) if each[0] not in beside]
    for number, (name, info) in enumerate(members):
        inner = f"{task.name}/{name}"
        if len(files) + len(failures) >= task.places:
            failures.append(archive_refusals.too_many(task.name, len(members) - number))
            break
        try:
            data = _unpacked(archive, info, inner, room)
        except ArticleFileError as failure:
            failures.append(failure)
            if room.left < 0:
                break
            continue
        if TEXTLESS.search(kinds.binary_kind(data) or ""):
            textless += 1
        else:
            files.append((name, data))
    if beside:
        failures.append(saved_pages.left_out(task.name, len(beside)))
    if textless:
        failures.append(archive_refusals.textless(task.name, textless))
    if not every:
        failures.append(archive_refusals.empty(task.name))
    return Found(failures=tuple(failures), files=tuple(files), unpacked=room.taken)


def _room(task: Task) -> int:
    """How many bytes may come out of an archive."""
    return min(task.room, max(limits.SMALL, limits.MAX_RATIO * len(task.data)))


def _members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The files in the archive, without folders and hidden ones."""
    for info in archive.infolist():
        parts = re.split(r"[/\\]", info.filename)
        hidden = any(part in HIDDEN or part.startswith("._") for part in parts)
        if not info.is_dir() and not hidden and not parts[-1].startswith("."):
            yield info


def _names(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    """A label for each member; one that comes twice gets its number."""
    names: list[str] = []
    seen: Counter[str] = Counter()
    for info in members:
        name = label(_written(info))
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _written(info: zipfile.ZipInfo) -> str:
    """A member's name; many programs write UTF-8 without saying so, and zipfile reads DOS."""
    if info.flag_bits & UTF8_NAME or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def label(name: str) -> str:
    """A member's name as a visitor may see it: no control characters, no way up, not endless."""
    shown = "".join(sign if sign.isprintable() else "�" for sign in name)
    parts = [part for part in re.split(r"[/\\]", shown) if part not in ("", ".", "..")]
    return "/".join(parts)[-MAX_LABEL:] or "a file without a name"


@dataclass
class _Room:
    """How many bytes may still be unpacked, and how many were."""

    left: int
    taken: int = 0

    def take(self, size: int) -> None:
        """Count bytes as they come out."""
        self.left -= size
        self.taken += size


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inner: str, room: _Room) -> bytes:
    if stat.S_ISLNK(info.external_attr >> 16):
        raise archive_refusals.link(inner)
    if info.flag_bits & 1:
        raise archive_refusals.locked(inner)
    data = bytearray()
    try:
        with archive.open(info) as member:
            while chunk := member.read(CHUNK):
                data += chunk
                room.take(len(chunk))
                if room.left < 0:
                    raise archive_refusals.full(inner)
                if len(data) > limits.MAX_FILE_BYTES:
                    raise archive_refusals.too_large(inner)
    except (*BROKEN, *BROKEN_ALSO) as broken:
        raise archive_refusals.damaged(inner) from broken
    return bytes(data)
