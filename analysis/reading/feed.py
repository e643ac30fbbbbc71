"""RSS and Atom: a file of a news feed, an item an article.

The full text stands in ``content`` where the outlet gives it, else there is only a summary, and the
article says so. Both are pieces of web pages. The feed's own title names the outlet.
"""

from collections.abc import Iterator, Sequence
from html import escape
from xml.etree.ElementTree import Element

from analysis.errors import ArticleFileError
from analysis.reading import feed_xml, html_tree, table
from analysis.reading.found import Found, Task
from analysis.reading.table import Row

COLUMNS = ("text", "headline", "deck", "byline", "published", "url", "outlet", "language")
CONTENT = ("encoded", "content")
SUMMARY = ("description", "summary", "subtitle")
DATES = ("pubDate", "published", "date", "issued", "updated")
MEDIA = ("{http://search.yahoo.com/mrss", "{http://www.itunes.com/")
HIDING = ("hidden", "style")  # attributes
FEW_WORDS = 120  # a summary is shorter; a longer description is the text
ONLY_SUMMARY = "The feed gives only a summary of this article."


def read(task: Task) -> Found:
    """The articles in a feed."""
    root, notes = feed_xml.parse(task)
    items = [each for each in root.iter() if _tag(each) in ("item", "entry")]
    if not items:
        raise ArticleFileError(
            task.name, problem="the feed has no items", remedy="Save it again when it has some."
        )
    head = next((each for each in root.iter() if _tag(each) in ("channel", "feed")), root)
    outlet, language = _text(head, ("title",)), _text(head, ("language",)) or _language(root)
    rows = [Row(number, _cells(item, outlet, language)) for number, item in enumerate(items, 1)]
    asked = Task(task.name, b"", {name: name for name in COLUMNS})
    found = table.read(asked, COLUMNS, rows, "feed", notes, unit="item", note=_note)
    return Found(found.documents, found.failures)


def _cells(item: Element, outlet: str, language: str) -> dict[str, str]:
    content, summary = _plain(item, CONTENT), _plain(item, SUMMARY)
    is_deck = content and not content.startswith(summary.rstrip(" .…[]")[:80])
    return {
        "text": content or summary,
        "headline": " ".join(_plain(item, ("title",)).split()),
        "deck": " ".join(summary.split()) if is_deck else "",
        "byline": ", ".join(_authors(item)),
        "published": _text(item, DATES),
        "url": _link(item),
        "outlet": _text(item, ("source",)) or outlet,
        "language": language.split("-")[0].casefold(),
        "summary only": "" if content or len(summary.split()) > FEW_WORDS else "yes",
    }


def _note(row: Row) -> tuple[str, ...]:
    return (ONLY_SUMMARY,) if row.cells["summary only"] else ()


def _tag(element: Element) -> str:
    """A tag without its namespace: feeds use a dozen of them for the same few things."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _named(item: Element, names: Sequence[str]) -> Iterator[Element]:
    """The children with these names, in the order of the names; those of pictures are none."""
    for name in names:
        yield from (child for child in item if _tag(child) == name and not _is_media(child))


def _is_media(element: Element) -> bool:
    """Whether an element tells of a picture or a sound: its title is not the article's."""
    return element.tag.startswith(MEDIA)


def _text(item: Element, names: Sequence[str]) -> str:
    texts = (" ".join((each.text or "").split()) for each in _named(item, names))
    return next((each for each in texts if each), "")


def _plain(item: Element, names: Sequence[str]) -> str:
    """The text of the first such child that has any, as a reader would see it."""
    for child in _named(item, names):
        whole = "".join(child.itertext()) if not len(child) else _source(child)
        shown = html_tree.of_fragment(whole) if "<" in whole or "&" in whole else whole.strip()
        if shown:
            return shown
    return ""


def _source(element: Element) -> str:
    """Markup that stands in the feed as elements, as markup again."""
    parts = [escape(element.text or "")]
    for child in element:
        tag, hides = (
            _tag(child),
            {key: child.get(key) for key in HIDING if child.get(key) is not None},
        )
        marks = "".join(f' {key}="{escape(value or "")}"' for key, value in hides.items())
        parts += [f"<{tag}{marks}>", _source(child), f"</{tag}>", escape(child.tail or "")]
    return "".join(parts)


def _authors(item: Element) -> Iterator[str]:
    for author in _named(item, ("creator", "author")):
        name = _text(author, ("name",)) or " ".join((author.text or "").split())
        if name:
            yield name


def _link(item: Element) -> str:
    for link in _named(item, ("link",)):
        if link.get("rel", "alternate") == "alternate" and (link.get("href") or link.text):
            return (link.get("href") or link.text or "").strip()
    return ""


def _language(root: Element) -> str:
    return root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
