"""E-mails that were wrapped, passed on or collected, and pages saved as one file."""

from email.message import EmailMessage

from analysis import articles, reading

BODY = (
    "The council voted on Tuesday night to close the old iron bridge to all traffic, after"
    " engineers had found cracks in two of its main girders.\n\n“We cannot ask people to drive over"
    " it,” Mayor Ann Lee said after the vote, which passed by nine votes to four.\n"
)


def mail(text=BODY, **headers):
    message = EmailMessage()
    named = {"From": "Ann Reader <ann@x.example>", "Subject": "Fwd: Bridge shut"} | headers
    for name, value in named.items():
        message[name] = value
    if text:
        message.set_content(text)
    return message


def test_latin_1_is_what_windows_means_by_it():
    data = (
        b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=iso-8859-1\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n=93It is the mayor=92s,=94 he said.\n"
    )
    (document,) = reading.read("a.eml", data)
    assert document.text == "“It is the mayor’s,” he said."


def test_lines_that_a_mail_program_wrapped_are_paragraphs_again():
    wrapped = "“We cannot ask \npeople to drive,” \nMayor Ann Lee said.\n\nIt rose.\n-- \nAnn\n"
    message = mail("")
    message.set_content(wrapped, params={"format": "flowed"})
    (document,) = reading.read("a.eml", bytes(message))
    assert document.text.split("\n")[:3] == [
        "“We cannot ask people to drive,” Mayor Ann Lee said.",
        "",
        "It rose.",
    ]


def test_a_mail_that_was_passed_on_says_inside_what_the_article_is():
    inside = (
        "Worth reading.\n\n---------- Forwarded message ---------\n"
        "From: Harbour Ledger <news@l.example>\nDate: Wed, Dec 10, 2025 at 9:00 AM\n"
        f"Subject: Council closes bridge\nTo: <ann@x.example>\n\n{BODY}"
    )
    (document,) = reading.read("a.eml", bytes(mail(inside, Date="Thu, 11 Dec 2025 08:00:00 +0000")))
    article = articles.prepare(document)
    assert (article.headline, article.published) == ("Council closes bridge", "2025-12-10")
    assert article.outlet == "Harbour Ledger"
    assert article.found["outlet"].sure == 0.5
    assert article.text.startswith("The council voted")
    assert (
        "The mail was passed on; left out above the article: Worth reading. From: Harbour Ledger"
        " <news@l.example>; Date: Wed, Dec 10, 2025 at 9:00 AM; Subject: Council closes bridge;"
        " To: <ann@x.example>" in article.notes
    )


def test_each_mail_of_a_mailbox_is_read_by_itself():
    line = b"From a@x.example Thu Dec 11 08:00:00 2025\n"
    box = line + bytes(mail()) + b"\n" + line + bytes(mail(f"It rose. {BODY}", Subject="Again"))
    found = reading.read("a.mbox", box)
    assert [document.name for document in found] == ["a.mbox/mail 1", "a.mbox/mail 2"]
    assert found[1].guessed["headline"].value == "Again"


def test_calendars_cards_and_signatures_sent_along_are_no_articles():
    message = mail()
    message.add_attachment("BEGIN:VCARD\nFN:Ann\nEND:VCARD", subtype="vcard", filename="a.vcf")
    message.add_attachment(mail("It rose.\n", Subject="Inside"))
    found = reading.read("a.eml", bytes(message))
    assert [document.name for document in found] == ["a.eml", "a.eml/Inside"]


def test_a_page_saved_as_one_file_is_a_page_and_no_mail():
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    page = f"<html><body><main><h1>Bridge shut</h1>{paragraphs}</main><div>Buy</div></body></html>"
    frame = "--x\nContent-Type: text/html\n\n<html><body><p>Buy shoes now.</p></body></html>\n"
    data = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://l.example/bridge\n"
        "Subject: Bridge shut\nDate: Thu, 26 Nov 2026 03:08:05 GMT\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\n\n'
        f"--x\nContent-Type: text/html; charset=utf-8\n\n{page}\n{frame}--x--\n"
    )
    (document,) = reading.read("a.mhtml", data.encode())
    assert document.declared["url"] == "https://l.example/bridge"
    assert document.guessed["headline"].value == "Bridge shut"
    assert "published" not in document.guessed  # the day it was saved says nothing
    assert not any("Sent by" in note for note in document.notes)
