"""Repair: text that was decoded with the wrong encoding somewhere on its way ("â€œItâ€™s").

ftfy finds such runs and undoes them; it is told to do nothing else, so that quotation marks, spaces
and ligatures stay as they stand. A line is repaired by itself, because a page may mix sound and
broken passages, and only where a broken run shows. Lines keep their numbers, and the document says
how many were repaired.
"""

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from analysis.models import Document

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # places where a word may break, and marks
_LINE_END = re.compile(r"\r\n?")
# the first byte of a character in UTF-8 as Western text shows it, and a second one
_SHOWS = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)


def document(found: Document) -> Document:
    """The document with broken runs repaired, and a note where there were any."""
    found = _clean(found)
    lines = found.text.split("\n")
    repaired = [line(each) for each in lines]
    declared = {field: line(value) for field, value in found.declared.items()}
    count = sum(one != two for one, two in zip(lines, repaired, strict=True))
    if not count and declared == found.declared:
        return found
    where = f"in {count} lines " if count > 1 else "in one line " if count else "in the metadata "
    note = f"Characters that had been decoded wrongly {where}were repaired."
    notes = (*found.notes, note)
    return replace(found, text="\n".join(repaired), declared=declared, notes=notes)


def _clean(found: Document) -> Document:
    """The document without characters that no text holds or nobody sees."""
    text = characters(found.text)
    declared = {field: characters(value) for field, value in found.declared.items()}
    if text == found.text and declared == found.declared:
        return found
    return replace(found, text=text, declared=declared)


def characters(text: str) -> str:
    """``text`` with line ends as ``\\n``, and a mark where a character was that cannot be.

    Soft hyphens and other signs that nobody sees go: they would cut words in two when counted.
    """
    return _NO_CHARACTER.sub("\ufffd", _UNSEEN.sub("", _LINE_END.sub("\n", text)))


def line(text: str) -> str:
    """One line, repaired where it shows that it was decoded wrongly."""
    if not _SHOWS.search(text):
        return text
    import ftfy  # 0.05 s, and few files need it

    fixed = ftfy.fix_encoding(text, _settings())
    return text if "\n" in fixed or "\r" in fixed else fixed


@cache
def _settings() -> "TextFixerConfig":
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )
