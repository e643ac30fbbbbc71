"""Feed XML: the elements of a feed, also of one that is not quite XML.

Many feeds carry what XML does not allow: blank lines on top, ``&nbsp;``, a bare ``&`` in an
address, another encoding than they say. The first three are put right as one would by hand; what is
still broken goes to a parser that recovers what it can, and the articles say so. Declarations of
entities are refused before either parser sees them: they can grow without end or name files.
"""

import html
import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring
from lxml import etree

from analysis.errors import ArticleFileError
from analysis.reading import html_tree, repair
from analysis.reading.found import Task

RECOVERED = "The feed is not proper XML; parts of it may be missing."
_ROOT = re.compile(r"<(?:rss|feed|(?:\w{1,20}:)?RDF|\w{1,20}:feed)\b", re.I)
_ENTITY = re.compile(r"<!ENTITY\b", re.I)
_DECLARATION = re.compile(r"^<\?xml\b[^>]{0,200}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^>\[]{0,300}>", re.I)
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_REFERENCE = re.compile(r"&(?:(#\d{1,7}|#x[0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}))?(;?)", re.I)
XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def parse(task: Task) -> tuple[Element, tuple[str, ...]]:
    """The root of a feed, and notes on how it was read.

    Raises:
        ArticleFileError: it declares entities.
    """
    content, notes = html_tree.decode(task.data)
    content = repair.characters(content).strip()
    root_at = _ROOT.search(content)
    if _ENTITY.search(content[: root_at.start() if root_at else None]):
        raise ArticleFileError(
            task.name,
            problem="the feed declares entities of its own, which can be made to do harm",
            remedy="Save it again without them, or paste the articles.",
        )
    content = _DOCTYPE.sub("", _DECLARATION.sub("", content, count=1), count=1)
    parts = _CDATA.split(content)
    parts[::2] = [_REFERENCE.sub(_reference, part) for part in parts[::2]]
    data = "".join(parts).encode("utf-8", "replace")
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except ParseError:
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
        recovered = etree.fromstring(data, parser)
        if recovered is None:
            raise
        return recovered, (*notes, RECOVERED)
    return root, notes


def _reference(match: re.Match[str]) -> str:
    """A reference as XML allows it: names of HTML as characters, a bare sign escaped."""
    number, name, end = match.groups()
    if end and (number or name in XML_NAMES):
        return match[0]
    shown = html.unescape(match[0]) if end and name else match[0]
    return shown if shown != match[0] else f"&amp;{match[0][1:]}"
