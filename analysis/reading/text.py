"""Plain text: from bytes to characters, with a note where that took a guess.

A byte order mark decides; then strict UTF-8, which foreign bytes fail almost surely; then the
guess of charset-normalizer. A Western guess is read as Windows-1252: the family's members differ
in quotation marks and accents, English text rarely holds enough of them to tell, and Windows-1252
is what such files are in practice. ``analysis.reading.kinds`` has already said that it is text.
"""

import codecs
import re

from charset_normalizer import from_bytes

from analysis.models import Document
from analysis.reading import limits

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = re.compile(
    r"ascii|latin_1|iso8859_(?:[1-49]|1[03456])|cp(?:125[0247]|437|85[028]|037|1140|273|500)"
    r"|mac_(?:roman|latin2)|hp_roman8"
)
WESTERN_NOTE = "The file is not UTF-8; it was read as Western European text (Windows-1252)."
_LINE_END = re.compile(r"\r\n?")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of ``data`` with line ends as ``\\n``, and notes on how they were found."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _LINE_END.sub("\n", data.decode(encoding, "replace")), _marked_note(encoding)
    try:
        return _LINE_END.sub("\n", data.decode("utf-8")), ()
    except UnicodeDecodeError:
        text, note = _guessed(data)
        return _LINE_END.sub("\n", text), (note,)


def read(name: str, text: str, notes: tuple[str, ...]) -> Document:
    """A document of plain text: the format declares nothing."""
    return Document(name=name, text=text, format="text", notes=notes)


def _marked_note(encoding: str) -> tuple[str, ...]:
    if encoding == "utf-8-sig":
        return ()
    return (f"The file is not UTF-8; its byte order mark says {encoding.upper()}.",)


def _guessed(data: bytes) -> tuple[str, str]:
    best = from_bytes(data[: limits.GUESSED_BYTES]).best()
    if best is None or WESTERN.fullmatch(best.encoding) or best.encoding.startswith("utf"):
        return data.decode("cp1252", "replace"), WESTERN_NOTE
    note = f"The file is not UTF-8; it looks like {best.encoding} and was read so."
    return data.decode(best.encoding, "replace"), note
