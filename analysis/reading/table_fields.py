"""Table fields: what a row states about its article, and the marks that exports leave in cells.

A script writes a list of authors as ``['Ann Lee', 'Bob Roe']``, a database puts "By" before a
byline, a blog gives an author by number and a title with signs escaped, and a news service cuts the
text and counts what is gone.
"""

import html
import re
from collections.abc import Mapping

from analysis.reading import table_dates
from analysis.reading.columns import TEXT

NAMES = ("byline", "outlet", "headline", "deck")  # a figure alone is a number in a database
_LISTED = re.compile(r"""\[\s*(?:(?:'[^']*'|"[^"]*")\s*,?\s*)+\]""")
_ITEM = re.compile(r"""'([^']*)'|"([^"]*)\"""")
_BY = re.compile(r"^by\s+", re.I)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.I)
_ESCAPED = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);"
)
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+(\d+) chars\]\s*$")


def declared(
    cells: Mapping[str, str], matched: Mapping[str, str], day_first: bool | None
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Field to value, without the text and without empty ones; and notes on them."""
    found = {
        field: _value(field, cells.get(header, ""))
        for field, header in matched.items()
        if field != TEXT
    }
    date = table_dates.read(found.pop("published", ""), day_first)
    if date.known:
        found["published"] = date.known
    return {field: value for field, value in found.items() if value}, date.notes


def whole(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the mark of a news service that cut it ("[+1234 chars]"), and a note."""
    cut = _CUT.search(text[-100:])
    if not cut:
        return text, ()
    end = len(text) - len(text[-100:]) + cut.start()
    return text[:end], (f"The source cut this text: {int(cut[1]):,} more characters are missing.",)


def unescaped(text: str) -> str:
    """A text with the characters that an export wrote as it would in a web page ("&rsquo;")."""
    return html.unescape(text) if _ESCAPED.search(text) else text


def text_of(cell: bytes) -> str:
    """Bytes that are text, as older tables store it; empty when they are not."""
    try:
        return cell.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _value(field: str, cell: str) -> str:
    value = " ".join(html.unescape(_TAG.sub("", cell)).split())
    if _LISTED.fullmatch(value):
        value = ", ".join(one or two for one, two in _ITEM.findall(value) if one or two)
    if field == "byline":
        value = _BY.sub("", value)
    if field in NAMES and not any(map(str.isalpha, value)):
        return ""
    return value
