"""E-mail (EML), and web pages that a browser saved as one file (MHTML), which are the same inside.

The text part is the article, or the HTML part where there is no text part worth the name; files
that were sent along are read as if they had been added by themselves. Subject and date are guesses
at headline and date, the sender one at the outlet where the mail came over a list: who passes an
article on did not write it.
"""

import email.policy
import re
from email.message import EmailMessage
from email.parser import BytesParser

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from analysis.reading import html, html_tree, kinds, text
from analysis.reading.archive import TEXTLESS, label
from analysis.reading.found import Found, Task

SURE = 0.6
FEW = 0.5  # of the words of the HTML part; a text part with fewer says "open this in a browser"
LISTED = ("list-id", "list-unsubscribe", "list-post")
MAX_ATTACHMENTS = 100
_PASSED_ON = re.compile(r"^(?:\s*(?:fwd?|re|wg|aw|tr)\s*:)+\s*", re.I)


def read(task: Task) -> Found:
    """The article in an e-mail, and the files sent along."""
    parser: BytesParser[EmailMessage] = BytesParser(EmailMessage, policy=email.policy.default)
    message = parser.parsebytes(task.data)
    files = _attachments(message)
    document = _document(task.name, message)
    if document is None and not files:
        raise ArticleFileError(
            task.name,
            problem="the e-mail holds no text",
            remedy="Open it in a mail program, copy the article and paste it.",
        )
    return Found(() if document is None else (document,), files=files)


def _document(name: str, message: EmailMessage) -> Document | None:
    page, notes = _part(message, "html")
    plain, plain_notes = _part(message, "plain")
    shown = html_tree.of_fragment(page) if page else ""
    if plain.strip() and len(plain.split()) >= FEW * len(shown.split()):
        found = text.read(name, plain.strip("\n"), plain_notes)
    elif shown:
        found = html.page(name, page, notes)
    else:
        return None
    sender = _sender(message)
    said = () if "outlet" in sender or not message["from"] else (f"Sent by {message['from']}.",)
    return Document(
        name=name,
        text=found.text,
        format="HTML" if found.format == "HTML" else "e-mail",
        declared=found.declared,
        notes=(*found.notes, *said),
        body_lines=found.body_lines,
        guessed={**found.guessed, **_header(message), **sender},
    )


def _part(message: EmailMessage, kind: str) -> tuple[str, tuple[str, ...]]:
    """The part of this kind as characters, and how they were found."""
    part = message.get_body((kind,))
    if not isinstance(part, EmailMessage):
        return "", ()
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return "", ()
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode(charset).replace("\r\n", "\n"), ()
    except (LookupError, UnicodeDecodeError):  # a wrong or unknown name: as any other text
        return html_tree.decode(data) if kind == "html" else text.decode(data)


def _header(message: EmailMessage) -> dict[str, Guess]:
    """Headline and date as the header suggests them."""
    found = {}
    subject = " ".join(_PASSED_ON.sub("", str(message["subject"] or "")).split())
    if subject:
        found["headline"] = Guess(subject, "subject of the e-mail", SURE)
    date = getattr(message["date"], "datetime", None)
    if date is not None:
        found["published"] = Guess(date.date().isoformat(), "date of the e-mail", SURE)
    return found


def _sender(message: EmailMessage) -> dict[str, Guess]:
    if not any(name in message for name in LISTED) or not message["from"]:
        return {}
    names = [address.display_name for address in getattr(message["from"], "addresses", ())]
    return {"outlet": Guess(names[0], "sender of the e-mail", SURE)} if names and names[0] else {}


def _attachments(message: EmailMessage) -> tuple[tuple[str, bytes], ...]:
    """The files sent along that may hold text, with their names as labels."""
    files = []
    parts = message.iter_attachments() if message.is_multipart() else ()
    for number, part in enumerate(parts, 1):
        data = _content(part)
        if data and not TEXTLESS.search(kinds.binary_kind(data) or "") and not _is_inline(part):
            files.append((label(part.get_filename() or f"attachment {number}"), data))
    return tuple(files[:MAX_ATTACHMENTS])


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        sent = inner[0] if isinstance(inner, list) and inner else None
        return sent.as_bytes() if isinstance(sent, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _is_inline(part: EmailMessage) -> bool:
    """Whether a part belongs to the page, as style sheets of saved pages do."""
    return part.get_content_maintype() in ("image", "audio", "video", "font") or (
        part.get_content_disposition() != "attachment"
        and part.get_content_type() in ("text/css", "text/javascript", "application/javascript")
    )
