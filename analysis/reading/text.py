"""Plain text: from bytes to characters, with a note where that took a guess.

A byte order mark decides; then strict UTF-8, which foreign bytes fail almost surely, and UTF-8 with
a few broken bytes, as files have that were cut or put together; then the guess of
charset-normalizer. A Western guess is read as Windows-1252: the family's members differ in
quotation marks and accents, English text rarely holds enough of them to tell, and Windows-1252 is
what such files are in practice. So is any guess about a text that is nearly all ASCII.
``analysis.reading.kinds`` has already said that it is text.
"""

import codecs
import re

from charset_normalizer import from_bytes

from analysis.models import Document
from analysis.reading import kinds, limits

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
WIDE_NOTE = "The file is not UTF-8; it was read as UTF-16, though no byte order mark says so."
BROKEN_NOTE = "Some bytes of the file are no proper {}; a � stands where they were."
SOUND = 2  # times as many sound characters as broken ones; in another encoding hardly any is sound
NEARLY_ASCII = 0.02  # of the bytes; Polish has 0.06, Greek 0.8, English with quotation marks 0.01
_LINE_END = re.compile(r"\r\n?")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of ``data`` with line ends as ``\\n``, and notes on how they were found."""
    text, notes = _decoded(data)
    return _LINE_END.sub("\n", text), notes


def decode_as(data: bytes, label: str) -> tuple[str, tuple[str, ...]]:
    """The same for bytes that are said to be in the encoding ``label``.

    UTF-8 comes before what is said, because browsers save pages as UTF-8 and leave their words as
    they were, and text in another encoding is hardly ever UTF-8 by chance.
    """
    name = codec(label)
    if name is None or data.startswith(tuple(mark for mark, _ in MARKS)):
        return decode(data)
    if not (name.startswith("iso2022") and b"\x1b" in data):  # which is ASCII, byte for byte
        found = _utf8(data)
        if found is not None or name.startswith("utf"):
            return decode(data)
    text = data.decode(name, "replace")
    notes = (BROKEN_NOTE.format("its encoding"),) if "\ufffd" in text else ()
    return _LINE_END.sub("\n", text), notes


def codec(label: str) -> str | None:
    """Python's name of an encoding; the web's Latin-1 is Windows-1252. None when unknown."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def read(name: str, text: str, notes: tuple[str, ...]) -> Document:
    """A document of plain text: the format declares nothing."""
    return Document(name=name, text=text, format="text", notes=notes)


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), _marked_note(encoding)
    wide = kinds.wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), (WIDE_NOTE,)
    return _utf8(data) or _guessed(data)


def _utf8(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """UTF-8, sound or with a few broken bytes; None when it is something else."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - broken
    if sound < SOUND * broken:
        return None
    return text, (BROKEN_NOTE.format("UTF-8"),)


def _marked_note(encoding: str) -> tuple[str, ...]:
    if encoding == "utf-8-sig":
        return ()
    return (f"The file is not UTF-8; its byte order mark says {encoding.upper()}.",)


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    foreign = len(data.translate(None, bytes(range(128))))
    best = None
    if foreign > NEARLY_ASCII * len(data):
        best = from_bytes(data[: limits.GUESSED_BYTES]).best()
    if best is None or WESTERN.fullmatch(best.encoding) or best.encoding.startswith("utf"):
        return data.decode("cp1252", "replace"), (WESTERN_NOTE,)
    note = f"The file is not UTF-8; it looks like {best.encoding} and was read so."
    return data.decode(best.encoding, "replace"), (note,)
