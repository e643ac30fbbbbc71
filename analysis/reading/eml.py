"""E-mail (EML, MBOX), and web pages that a browser saved as one file (MHTML), the same inside.

The text part is the article, or the HTML part where there is no text part worth the name; files
that were sent along are read as if they had been added by themselves, and so is each mail of a
mailbox. Subject and date are guesses at headline and date, the sender one at the outlet where the
mail came over a list: who passes an article on did not write it. Of a saved page the address is
known, and its date is the day it was saved, which says nothing.
"""

import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser

from analysis.errors import ArticleFileError
from analysis.models import Document, Guess
from analysis.reading import archive_refusals, html, html_meta, html_tree, kinds, mail_text, text
from analysis.reading.archive import TEXTLESS, label
from analysis.reading.found import Found, Task

SURE = 0.6
FEW = 0.5  # of the words of the HTML part; a text part with fewer says "open this in a browser"
LISTED = ("list-id", "list-unsubscribe", "list-post")
MOST_ABOVE = 500  # characters that a person writes above what they pass on
MAX_ATTACHMENTS = 100
BESIDE = frozenset(
    {
        *("text/calendar", "text/vcard", "text/x-vcard", "application/pgp-signature"),
        *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/ms-tnef"),
    }
)  # that mail programs add by themselves
_SAVED = re.compile(r"^[<\"']?saved by\b", re.I)
_MAIL = re.compile(rb"^From [^\n]{1,200}\b(?:19|20)\d\d\r?$", re.M)


def read(task: Task) -> Found:
    """The article in an e-mail, and the files sent along; or the mails of a mailbox."""
    mails = _mails(task.data)
    if len(mails) > 1:
        return _mailbox(task, mails)
    parser: BytesParser[EmailMessage] = BytesParser(EmailMessage, policy=email.policy.default)
    message = parser.parsebytes(task.data)
    is_page = bool(_SAVED.match(str(message["from"] or "")))
    files = () if is_page else _attachments(message)
    document = _page(task.name, message) if is_page else _document(task.name, message)
    if document is None and not files:
        raise ArticleFileError(
            task.name,
            problem="the e-mail holds no text",
            remedy="Open it in a mail program, copy the article and paste it.",
        )
    return Found(() if document is None else (document,), files=files)


def _mailbox(task: Task, mails: list[bytes]) -> Found:
    """The mails of a mailbox as files, as many as there is room for."""
    files = tuple((f"mail {n}", mail) for n, mail in enumerate(mails[: task.places], 1))
    left = len(mails) - len(files)
    failures = (archive_refusals.too_many(task.name, left),) if left else ()
    return Found(failures=failures, files=files)


def _mails(data: bytes) -> list[bytes]:
    """The mails of a mailbox, each below a line "From ... 2025"; one where it is a mail alone."""
    starts = [match.start() for match in _MAIL.finditer(data)] if data.startswith(b"From ") else []
    ends = [*starts[1:], len(data)]
    return [data[start:end] for start, end in zip(starts, ends, strict=False)]


def _page(name: str, message: EmailMessage) -> Document | None:
    """A web page that was saved as one file."""
    source, notes = _part(message, "html")
    if not source:
        return None
    found = html.page(name, source, notes)
    address = str(message["snapshot-content-location"] or "").strip()
    declared = dict(found.declared)
    if address.startswith(("https://", "http://")):
        declared.setdefault("url", address)
    title = html_meta.without_site(str(message["subject"] or "").strip(), declared.get("outlet"))
    guessed = {"headline": Guess(title, "title of the saved page", SURE)} if title else {}
    return replace(found, declared=declared, guessed=guessed | dict(found.guessed))


def _document(name: str, message: EmailMessage) -> Document | None:
    page, notes = _part(message, "html")
    plain, plain_notes = _part(message, "plain")
    shown = html_tree.of_fragment(page) if page else ""
    if plain.strip() and len(plain.split()) >= FEW * len(shown.split()):
        inner, header, first, last = mail_text.passed_on(plain)
        above = " ".join(plain[:first].split())
        kept = plain if len(above) > MOST_ABOVE else plain[last:]
        left = (f"The mail was passed on; left out above the article: {above} {header}",)
        gone = left if header and kept is not plain else ()
        found = text.read(name, kept.strip("\n"), (*plain_notes, *gone))
    elif shown:
        inner = mail_text.passed_on(shown)[0]
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
        guessed={**found.guessed, **_header(message), **sender, **inner},
    )


def _part(message: EmailMessage, kind: str) -> tuple[str, tuple[str, ...]]:
    """The part of this kind as characters, and how they were found."""
    part = message.get_body((kind,))
    if not isinstance(part, EmailMessage):
        return "", ()
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return "", ()
    charset = part.get_content_charset()
    if charset:
        found, notes = text.decode_as(data, charset)
    else:
        found, notes = html_tree.decode(data) if kind == "html" else text.decode(data)
    if part.get_param("format") == "flowed":
        found = mail_text.unwrapped(found, without_blank=part.get_param("delsp") == "yes")
    return found, notes


def _header(message: EmailMessage) -> dict[str, Guess]:
    """Headline and date as the header suggests them."""
    found = {}
    subject = " ".join(mail_text.PASSED_ON.sub("", str(message["subject"] or "")).split())
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
            files.append((label(_called(part) or f"attachment {number}"), data))
    return tuple(files[:MAX_ATTACHMENTS])


def _called(part: EmailMessage) -> str:
    """The name of a file sent along, or the subject of a mail sent along."""
    inner = part.get_payload() if part.get_content_type() == "message/rfc822" else None
    sent = inner[0] if isinstance(inner, list) and inner else None
    subject = sent["subject"] if isinstance(sent, EmailMessage) else None
    return part.get_filename() or str(subject or "")


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        sent = inner[0] if isinstance(inner, list) and inner else None
        return sent.as_bytes() if isinstance(sent, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _is_inline(part: EmailMessage) -> bool:
    """Whether a part belongs to the page, as style sheets of saved pages do."""
    kind = part.get_content_type()
    return (
        part.get_content_maintype() in ("image", "audio", "video", "font")
        or kind in BESIDE
        or (
            part.get_content_disposition() != "attachment"
            and kind in ("text/css", "text/javascript", "application/javascript")
        )
    )
