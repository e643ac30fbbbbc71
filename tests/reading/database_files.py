"""Files as news databases give them, by hand: the marks are theirs, every word of text is ours."""

STORIES = (
    (
        "Harbour Ledger",
        "Council closes the old iron bridge after cracks are found",
        "Jane Roe and Tom Bray",
        "2025-12-10",
        "December 10, 2025 Wednesday",
        (
            "The council voted on Tuesday night to close the old iron bridge to all traffic, after"
            " engineers had found cracks in two of its main girders.",
            "“We cannot ask people to drive over it,” Mayor Ann Lee said after the vote. Note: she"
            " had said the opposite in May.",
        ),
    ),
    (
        "Daily Post (London)",
        "Ferries add boats as the bridge stays shut, and hope for a quiet winter on the river",
        "",
        "2025-12-11",
        "December 11, 2025 Thursday",
        (
            "Two more ferries will cross the river from Thursday, the company said on Wednesday.",
            "Peter Okafor, who runs a bakery on the east bank, said that he would wait and"
            " see until spring.",
        ),
    ),
)


def nexis():
    """Nexis Uni, a list of lines: a cover page, then two articles to "End of Document"."""
    lines = ["User Name: Ann Reader", "Date and Time: Friday, December 12, 2025 10:01 AM EST", ""]
    lines += ["Documents (2)", *(f"{n}. {story[1]}" for n, story in enumerate(STORIES, 1)), ""]
    for number, (outlet, title, byline, _, date, body) in enumerate(STORIES):
        lines += [title, outlet, date, *(["Late Edition - Final"] if number else []), ""]
        lines += [f"Copyright 2025 {outlet} Company All Rights Reserved", "Section: A; Pg. 4"]
        lines += ["Length: 512 words", *([f"Byline: By {byline}"] if byline else [])]
        lines += ["Body", "", *body, *(["Graphic", "PHOTO: The bridge"] if number else [])]
        lines += ["Classification", "Language: ENGLISH", "Subject: BRIDGES (90%)"]
        lines += ["Load-Date: December 15, 2025", "End of Document", ""]
    return lines


def lexis():
    """The older LexisNexis: documents counted, the text wrapped, fields in front and behind."""
    text = "   Print Request: Selected Document(s): 1-2 of the list of results\n\n"
    for number, (outlet, title, byline, _, date, body) in enumerate(STORIES, 1):
        text += f"\n\n                 {number} of 2 DOCUMENTS\n\n\n             {outlet}\n\n"
        text += f"           {date}\n             Late Edition - Final\n\n{_wrapped(title)}\n\n"
        text += f"BYLINE: By {byline.upper()}\n\n" if byline else ""
        text += "SECTION: Section A; Column 0; Foreign Desk; whose name is so long\nthat it is"
        text += " wrapped; Pg. 4\n\nLENGTH: 512 words\n\n\n"
        text += "\n\n".join("   " + _wrapped(each) for each in body)
        text += f"\n\nURL: http://l.example/{number}\n\nLOAD-DATE: December 15, 2025\n\n"
        text += f"LANGUAGE: ENGLISH\n\n\n         Copyright 2025 {outlet} Company\n"
        text += "                  All Rights Reserved\n"
    return text


def factiva():
    """Factiva without its index: the count of words between headline and date."""
    text = ""
    for number, (outlet, title, byline, _, date, body) in enumerate(STORIES):
        day = f"{date.split()[1].strip(',')} December 2025"
        text += f"{title}\n\n" + (f"By {byline}\n" if byline else "") + f"512 words\n{day}\n"
        text += ("09:04 GMT\n" if number else "") + f"{outlet}\nHL\nA4\nEnglish\n"
        text += f"(c) 2025 {outlet} Company\n\n" + "\n\n".join(body)
        text += f"\n\nDocument HL00000020251210elca0001{'tu'[number]}\n\n"
    return text + "Search Summary\nText    bridge and council\nDate    in the last week\n"


def factiva_indexed():
    """Factiva with its index: a code before each line of the head."""
    text = ""
    for number, (outlet, title, byline, _, date, body) in enumerate(STORIES):
        day = f"{date.split()[1].strip(',')} December 2025"
        head = [("HD", title), *([("BY", f"By {byline}")] if byline else [])]
        head += [("WC", "512 words"), ("PD", day)]
        head += [("SN", outlet), ("SC", "HL"), ("LA", "English"), ("LP", body[0])]
        text += "".join(f"{code}   {value}\n\n" for code, value in head)
        text += "TD   \n" + "\n\n".join(body[1:]) + "\n\nCO   xyz : Xyz Inc\n\nAN   \n"
        text += f"Document HL00000020251210elca0001{'tu'[number]}\n\n"
    return text


def proquest():
    """ProQuest: the second article without its text."""
    line = "_" * 60
    text = "ProQuest documents that were chosen from the list of results\n\n"
    for number, (outlet, title, byline, _, date, body) in enumerate(STORIES, 1):
        day = f"Dec {date.split()[1]} 2025"
        text += f"{line}\n\nDocument {number} of 2\n\n{title}\n\nAuthor: {byline}\n\n"
        text += "Abstract: Engineers had warned of the bridge for years.\n\n"
        text += "Full text: " + "\n\n".join(body) + "\n\n" if number == 1 else ""
        text += f"Subject: Bridges; Cities\n\nTitle: {title}\n\nPublication title: {outlet}, Late"
        text += f" Edition (East Coast); New York, N.Y.\n\nPublication date: {day}\n\n"
        text += "Language of publication: English\n\nProQuest document ID: 123\n\n"
        text += f"Document URL: https://p.example/{number}\n\n"
    return text + f"{line}\n\nContact ProQuest, or read the terms and conditions\n"


def _wrapped(text, width=70):
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
