"""Looks: what kind of text a text is, where no signature tells.

Whoever pastes an article that quotes HTML, or opens it with a list of names and commas, has not
made a web page or a table. So every format is known by how it must begin, not by what may occur in
it; what fits none is Markdown when it carries enough signs of it, else plain text.
"""

import re

from analysis.reading import delimited, limits, markdown

_PAGE = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*|<!--.{0,5000}?-->\s*)*+"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_FEED = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*|<!--.{0,5000}?-->\s*|<!doctype[^>\[]{0,300}(?:\[[^\]]{0,20000}\]\s*)?>\s*"
    r"|<\?xml-stylesheet[^>]{0,500}>\s*)*+<(?:rss|feed|(?:\w{1,20}:)?RDF|\w{1,20}:feed)\b",
    re.I | re.S,
)
_XML = re.compile(r"<\?xml\s|<(?:svg|opml|nitf|newsml|newsitem|plist|sitemapindex|urlset)\b", re.I)
_TEXTS = re.compile(r"\[\s*\"(?:[^\"\\]|\\.)*+\"\s*[,\]]", re.S)  # a list of texts
_JSON = re.compile(r"(?:\[\s*)?\{\s*\"[^\"\n]{0,200}\"\s*:|\[\s*\]\s*$|\{\s*\}\s*$")
_HEADER = re.compile(
    r"(?:From [^\n]{1,300}\n)?"
    r"(?:[!-9;-~]{1,60}:[ \t]?[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*+){2,}+"
)
_MAIL = re.compile(
    r"^(message-id|mime-version|received|content-type|return-path|from|date|subject):", re.I | re.M
)
_PIECE = re.compile(
    r"<(?:article|main|section|div|p|h[1-6]|header|meta|title|link|table|span|center|ul|ol"
    r"|blockquote|figure|img|a|b|i|em|strong|script|style)\b[^<>]{0,2000}>",
    re.I,
)
_CLOSING = re.compile(
    r"</(?:p|div|article|section|h[1-6]|ul|ol|table|main|header|blockquote)>", re.I
)
_CODE_SIGNS = re.compile(r"[{}();=\[\]]")
CODE_SHARE = 0.05  # of the characters are such signs; articles have under 0.01, code over 0.06
CODE_BRACES = 4  # at least; a table of scores has brackets, not braces
CLOSED = 2  # blocks; an article that opens with a tag it talks about closes none
CUT = 64_000  # characters looked at; a header and fifty rows of articles, a page up to its body


def kind(text: str) -> str:
    """The kind of a text: a key of ``formats.FORMATS``, "xml", "code", "markdown" or "text"."""
    head = text[:CUT].lstrip("\ufeff \n\t")
    if _FEED.match(head):
        return "feed"
    if _JSON.match(head) or (_TEXTS.match(text.lstrip()) and text.rstrip().endswith("]")):
        return "json"
    if is_email(head):
        return "eml"
    if is_html(head):
        return "html"
    if _XML.match(head):
        return "xml"
    if delimited.delimiter(head, whole=len(text) <= CUT):
        return "csv"
    if is_code(head):
        return "code"
    return "markdown" if markdown.looks_like(text[: limits.MAX_TEXT_BYTES]) else "text"


def is_html(head: str) -> bool:
    """Whether a text is a web page or a piece of one: it opens with a tag, and blocks close."""
    if _PAGE.match(head):
        return True
    return bool(_PIECE.match(head)) and len(_CLOSING.findall(head)) >= CLOSED


def is_email(head: str) -> bool:
    """Whether a text opens with the header of an e-mail, which a machine writes, not a person."""
    header = _HEADER.match(head)
    if not header:
        return False
    names = {name.casefold() for name in _MAIL.findall(header[0])}
    return bool(names & {"from", "subject"}) and bool(names - {"from", "subject", "date"})


def is_code(head: str) -> bool:
    """Whether a text is program code or a style sheet, as lies beside saved web pages."""
    if head.count("{") < CODE_BRACES:
        return False
    return len(_CODE_SIGNS.findall(head)) > CODE_SHARE * len(head)
