"""What kind of file it is, told by its first bytes and never by its name.

People rename files, and mail programs rename them too. A format announces itself by a signature
in its first bytes; text is what has no signature and hardly any control characters, and what kind
of text it is, ``looks`` tells. ``READABLE`` leads to a parser; the other signatures are of what
holds no text that could be read, under the name that the visitor is told.
"""

from analysis.reading import limits

READABLE: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),  # an empty one
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PAR1", "parquet"),
)
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or password-protected Office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x00\x01\x00\x00", "a font"),
    (b"\x00\x00\x01\x00", "a picture"),
)
CONTAINERS: tuple[tuple[bytes, int, bytes, str], ...] = (
    (b"RIFF", 8, b"WEBP", "a WebP picture"),
    (b"RIFF", 8, b"WAVE", "a sound file"),
    (b"RIFF", 8, b"AVI ", "a video"),
    (b"", 4, b"ftyp", "a video or a phone picture"),
)
PDF_WITHIN, PDF_END = 1024, b"%%EOF"  # bytes at the beginning, and what stands at the end
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
MIN_WIDE, MOSTLY = 8, 0.7  # characters, and the share of them that one byte could hold
_TEXT_CONTROLS = frozenset(
    b"\t\n\x0b\x0c\r\x1b\x1a"
)  # tabs, line ends, page breaks, escape, DOS end


def readable(data: bytes) -> str | None:
    """The format, a key of ``formats.FORMATS``, whose signature ``data`` opens with."""
    found = next((key for signature, key in READABLE if data.startswith(signature)), None)
    if found is None and b"%PDF-" in data[:PDF_WITHIN] and PDF_END in data[-PDF_WITHIN:]:
        return "pdf"  # mail programs and servers put lines before it, which PDF allows
    return found


def binary_kind(data: bytes) -> str | None:
    """What ``data`` is when it is not text, in words for the visitor; None when it is text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    for outer, offset, inner, kind in CONTAINERS:
        if data.startswith(outer) and data[offset : offset + len(inner)] == inner:
            return kind
    return None if data.startswith(BYTE_ORDER_MARKS) else _unknown_binary(data)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte is zero, as in English so written."""
    head = data[: limits.SNIFFED_BYTES]
    half = len(head) // 2
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros, others = head[zero::2].count(0), head[1 - zero :: 2].count(0)
        if half >= MIN_WIDE and zeros > MOSTLY * half and not others:
            return encoding
    return None


def _unknown_binary(data: bytes) -> str | None:
    head = data[: limits.SNIFFED_BYTES]
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    zeros = data.count(0) > limits.MAX_ZERO_SHARE * len(data)
    if (zeros or controls > limits.MAX_CONTROL_SHARE * len(head)) and not wide_encoding(data):
        return "binary data"
    return None
