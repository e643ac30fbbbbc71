r"""Markup: one line as it reads, without link addresses, emphasis marks and escapes.

Copied pages carry Markdown or remains of it: ``*Reuters*``, ``**T**he``, ``[said](https://...)``,
an address in parentheses behind the words it was linked to. A reader sees words only, and an
address or an asterisk inside a sentence breaks quotations and counts. Addresses leave no double
space and no space before a comma behind. Quotation marks and dashes stay as they are.

Every repetition in the patterns is bounded or possessive, so that no line takes long. Limits: a
pair of asterisks around words is taken for emphasis even where an author meant asterisks.
"""

import html
import re

_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>()\[\]]{1,2000}+(?:\([^\s<>()]{0,300}+\)[^\s<>()\[\]]{0,2000}+)?"
)
_TARGET = (
    r"\(\s{0,3}+<?[^()<>\s]{0,2000}+(?:\([^()\s]{0,500}+\)[^()<>\s]{0,2000}+){0,3}>?"
    r"(?:\s{1,3}\"[^\"\n]{0,300}\")?\s{0,3}\)"
)
_LABEL = r"\[((?:[^\[\]]|\[[^\[\]]{0,100}\]){0,500}+)\]"
_IMAGE = re.compile(rf"!{_LABEL}{_TARGET}")
_LINK = re.compile(rf"{_LABEL}{_TARGET}")
_BARE = re.compile(rf"<?{_ADDRESS}>?", re.I)
_AUTOLINK = re.compile(r"<(?:mailto:)?([^\s<>@]{1,100}@[^\s<>@]{1,100})>")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s"
    r"|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,500}+)?/?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]{1,2000}+)(?<=\S)\1(?!\*)")
_UNDERSCORE = re.compile(r"(?<![\w\\])(_{1,2})(?=[^\s_])([^_]{1,2000}+)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"(?<!`)`([^`]{1,300}+)`(?!`)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&$])")
_LEADING = re.compile(r"^\s*+(?:>\s?)*(?:\#{1,6}\s+|[-*+•●▪◦‣·]\s+)?")
_STRAY = re.compile(r"^(?:\*{1,3}(?=\S))|(?<=\S)\*{2,3}$")
_GONE = "\x00"  # stands where an address was, until the spaces around it are settled
_GONE_RUN = re.compile(r"(?: ?\x00)+ ?")
_WRAPPED_GONE = re.compile(r"\(\x00\)|\[\x00\]")
_GONE_BEFORE_STOP = re.compile(r"\x00(?=[,.;:!?)\]”’»]|$)")
_DROPPED = dict.fromkeys([*range(9), *range(14, 32), 127, 0xAD, 0x200B, 0x2060, 0xFEFF])
_DROPPED[0] = None
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")


def plain(line: str) -> str:
    """``line`` as a reader sees it, on one line with single spaces; empty when no word is left."""
    text = _LEADING.sub("", _characters(line), count=1)
    if "*" in text:
        text = _STRAY.sub("", _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text)))
    if "[" in text or "<" in text or "://" in text or "www." in text.casefold():
        text = _without_addresses(text)
    text = _without_signs(text)
    return " ".join(text.split()) if any(map(str.isalnum, text)) else ""


def link_share(line: str, visible: str) -> float:
    """The part of ``visible``, the plain text of ``line``, that stands inside links, 0 to 1."""
    if "](" not in line and "://" not in line:
        return 0.0
    linked = sum(len(match[1]) for match in _LINK.finditer(line))
    return min(1.0, linked / len(visible)) if visible else 1.0


def _characters(line: str) -> str:
    """Without control characters, invisible marks, half characters; HTML entities read."""
    text = line
    if not line.isprintable():  # what is dropped is never printable, and most lines are
        text = _SURROGATE.sub("\ufffd", line.translate(_DROPPED))
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text).translate(_DROPPED)
    return text


def _without_addresses(text: str) -> str:
    text = _IMAGE.sub(_GONE, text)
    text = _LINK.sub(_label, text)
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", _BARE.sub(_bare, text)))
    if _GONE not in text:
        return text
    text = _GONE_RUN.sub(_GONE, _BLANKS.sub(" ", text))
    text = _GONE_RUN.sub(_GONE, _WRAPPED_GONE.sub(_GONE, text))
    return _GONE_BEFORE_STOP.sub("", text).replace(_GONE, " ")


def _label(link: re.Match[str]) -> str:
    """The words of a link; nothing when they only repeat an address."""
    label = _ESCAPE.sub(r"\1", link[1]).strip().strip("()<>").strip()
    return _GONE if not label or _BARE.fullmatch(label) else link[1]


def _bare(address: re.Match[str]) -> str:
    """The stop that ended the sentence, not the address, stays."""
    end = address[0].rstrip(">")
    return _GONE + end[len(end.rstrip(".,;:!?*_\"'”’")) :]


def _without_signs(text: str) -> str:
    if "_" in text:
        text = _UNDERSCORE.sub(r"\2", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
