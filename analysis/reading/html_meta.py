"""HTML metadata: what a page states about itself for machines, in the order of trust.

JSON-LD (schema.org) names the fields one by one and is written for search engines that check it;
then the properties of Open Graph and of publishers' own systems. What stands only in the text is
left to ``analysis.metadata``; nothing is looked up and nothing is filled in.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

STATED: Mapping[str, tuple[str, ...]] = {  # names of <meta> elements by field, the surest first
    "headline": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"),
    "deck": ("og:description", "twitter:description", "description", "dc.description"),
    "byline": (
        *("author", "byl", "article:author", "parsely-author", "sailthru.author"),
        *("dc.creator", "dcterms.creator"),
    ),
    "published": (
        *("article:published_time", "og:article:published_time", "datepublished", "date"),
        *("pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued"),
        *("dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", "pdate"),
    ),
    "outlet": ("og:site_name", "article:publisher", "dc.publisher", "cre", "application-name"),
    "url": ("og:url", "parsely-link", "twitter:url"),
    "language": ("og:locale", "dc.language", "language"),
}
FREE = "isAccessibleForFree"
CLOSED: Mapping[str, tuple[str, ...]] = {  # what <meta> elements state of a page not free to read
    FREE.casefold(): ("false", "https://schema.org/false", "http://schema.org/false"),
    "article:content_tier": ("locked",),
}
MAX_NAMES = 20  # of authors; a longer list is a masthead
MAX_NODES = 2_000  # of JSON-LD; pages have a few dozen
_ARTICLE = re.compile(r"(?:article|(?:blog|media)posting|report)$", re.I)
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@|@\w+\.\w")
_BY = re.compile(r"^by\s+", re.I)
_SITE = re.compile(r"\s+[|\-–—:•·]\s+")
_TAG = re.compile(r"<[^<>]{1,200}>")


def declared(tree: HtmlElement) -> dict[str, str]:
    """Field to value; a field that the page does not state is absent."""
    linked, named = _json_ld(tree), _named(tree)
    found = {field: named[field] for field in named} | linked
    if "headline" in found:
        found["headline"] = without_site(found["headline"], found.get("outlet"))
    language = found.get("language") or tree.get("lang") or tree.get("xml:lang") or ""
    found["language"] = re.split(r"[-_]", language.strip().casefold())[0]
    return {field: value for field, value in found.items() if value}


def is_for_subscribers(tree: HtmlElement) -> bool:
    """Whether the page states that the whole article is not free to read."""
    for meta in tree.iter("meta"):
        name = (meta.get("itemprop") or meta.get("property") or meta.get("name") or "").casefold()
        if (meta.get("content") or "").strip().casefold() in CLOSED.get(name, ()):
            return True
    nodes = (node for content in _contents(tree) for node in _nodes(content))
    article = next((node for node in nodes if any(map(_ARTICLE.search, _kinds(node)))), {})
    parts = article.get("hasPart")
    every = [article, *(parts if isinstance(parts, list) else [parts])]
    return any(isinstance(each, dict) and _is_false(each.get(FREE)) for each in every)


def _is_false(value: Any) -> bool:
    """Whether JSON-LD states false: as such, in a word, or by schema.org's address of it."""
    word = value.rsplit("/", 1)[-1].strip().casefold() if isinstance(value, str) else ""
    return value is False or word == "false"


def without_site(headline: str, outlet: str | None) -> str:
    """A title without the name of the outlet that page titles end or begin with."""
    separators = list(_SITE.finditer(headline))
    if not outlet or not separators:
        return headline
    first, last = separators[0], separators[-1]
    if headline[last.end() :].casefold() == outlet.casefold():
        return headline[: last.start()]
    if headline[: first.start()].casefold() == outlet.casefold():
        return headline[first.end() :]
    return headline


def _named(tree: HtmlElement) -> dict[str, str]:
    """What ``<meta>`` and ``<link rel=canonical>`` state."""
    stated: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        value = _clean(meta.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().casefold()
            if name and value:
                stated.setdefault(name, []).append(value)
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and _clean(link.get("href")):
            stated.setdefault("og:url", []).append(_clean(link.get("href")))
    found = {}
    for field, names in STATED.items():
        values = next((fit for name in names if (fit := _fit(field, stated.get(name, [])))), [])
        if values:
            found[field] = ", ".join(dict.fromkeys(values)) if field == "byline" else values[0]
    return found


def _fit(field: str, values: list[str]) -> list[str]:
    """The values that can be what the field is for: an address is no name."""
    if field == "byline":
        values = [_BY.sub("", value) for value in values]
    if field == "url":
        return [value for value in values if _ADDRESS.match(value)]
    if field in ("byline", "outlet"):
        return [value for value in values if not _ADDRESS.search(value)]
    return values


def _json_ld(tree: HtmlElement) -> dict[str, str]:
    """What the first article in the page's JSON-LD states; others may point to it by an id."""
    nodes = [node for content in _contents(tree) for node in _nodes(content)]
    named = {str(n.get("@id")): name for n in nodes if (name := _clean(n.get("name")))}
    for node in nodes:
        if any(_ARTICLE.search(kind) for kind in _kinds(node)):
            return _of_article(node, named)
    return {}


def _contents(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):  # what is broken states nothing
                continue


def _nodes(content: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in JSON-LD, the outer before the inner."""
    waiting, seen = [content], 0
    while waiting and seen < MAX_NODES:
        each, seen = waiting.pop(0), seen + 1
        if isinstance(each, dict):
            yield each
            waiting += [value for value in each.values() if isinstance(value, dict | list)]
        elif isinstance(each, list):
            waiting += each


def _kinds(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [
        kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
    ]


def _of_article(node: Mapping[str, Any], named: Mapping[str, str]) -> dict[str, str]:
    found = {
        "headline": _clean(node.get("headline")),
        "deck": _clean(node.get("alternativeHeadline")) or _clean(node.get("description")),
        "byline": ", ".join(dict.fromkeys(_fit("byline", _names(node.get("author"), named)))),
        "published": _clean(node.get("datePublished")),
        "outlet": next(iter(_fit("outlet", _names(node.get("publisher"), named))), ""),
        "url": next(iter(_fit("url", [_clean(node.get("url"))])), ""),
        "language": _clean(node.get("inLanguage")),
    }
    return {field: value for field, value in found.items() if value}


def _names(value: Any, named: Mapping[str, str]) -> list[str]:
    """The names of persons or bodies, written out or by the id of another node."""
    if isinstance(value, list):
        return [name for each in value[:MAX_NAMES] for name in _names(each, named)]
    if isinstance(value, dict):
        name = value.get("name") or named.get(str(value.get("@id")))
        return [] if isinstance(name, dict) else _names(name, named)
    return [_clean(value)] if _clean(value) else []


def _clean(value: Any) -> str:
    return " ".join(_TAG.sub("", value).split()) if isinstance(value, str) else ""
