"""Word, OpenDocument and rich text: what would print, once; what is deleted or hidden, never."""

import io
import zipfile

import pytest

from analysis import articles, reading
from tests.reading.office_files import W, docx, odt, paragraph, run, zipped

BODY = "The council closed the old bridge on Tuesday, the mayor said."


def text(name, data):
    (document,) = reading.read(name, data)
    return document.text


def test_paragraphs_headings_and_lists_of_a_word_file():
    data = docx(
        paragraph(run("Bridge shut"), style="berschrift1"),
        paragraph(run("The council "), run("closed"), run(" the bridge.")),
        paragraph(),
        "<w:p><w:pPr><w:numPr/></w:pPr>" + run("First point") + "</w:p>",
    )
    lines = ["# Bridge shut", "The council closed the bridge.", "- First point"]
    assert text("a.docx", data).split("\n\n") == lines


def test_tracked_changes_of_a_word_file_read_as_accepted():
    data = docx(
        paragraph(
            run("It was "),
            '<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>',
            f'<w:ins w:id="2">{run("always ")}</w:ins>',
            f'<w:moveFrom w:id="3">{run("elsewhere ")}</w:moveFrom>',
            run("so."),
        )
    )
    assert text("a.docx", data) == "It was always so."


@pytest.mark.parametrize(
    "properties",
    ["<w:vanish/>", '<w:vanish w:val="true"/>', '<w:rStyle w:val="Secret"/>', "<w:webHidden/>"],
)
def test_hidden_text_of_a_word_file_stays_out(properties):
    data = docx(paragraph(run("Seen."), run(" Hidden.", properties)))
    assert text("a.docx", data) == "Seen."


def test_text_whose_hiding_is_switched_off_is_seen():
    data = docx(paragraph(run("Seen."), run(" Also seen.", '<w:vanish w:val="0"/>')))
    assert text("a.docx", data) == "Seen. Also seen."


def test_a_text_box_comes_once_after_its_paragraph():
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    shape = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent>"
    )
    data = docx(paragraph(run("Before "), f"<w:r>{shape}</w:r>", run("and after.")))
    assert text("a.docx", data) == "Before and after.\n\nIn the box."


def test_a_row_of_a_word_table_is_a_line():
    rows = (("Rome", "3"), ("Paris", "2"))
    cells = [[f"<w:tc>{paragraph(run(each))}</w:tc>" for each in row] for row in rows]
    table = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    assert text("a.docx", docx(f"<w:tbl>{table}</w:tbl>")) == "Rome | 3\n\nParis | 2"


def test_tabs_breaks_and_hyphens_of_a_word_file():
    broken = "<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t></w:r>"
    assert text("a.docx", docx(paragraph(broken))) == "One\n\ntwo-three"


def test_title_and_author_of_the_properties_count_only_where_the_text_shows_them():
    lines = [paragraph(run(each)) for each in ("Council closes bridge", "By Ann Lee", BODY, BODY)]
    shown = docx(*lines, title="Council closes bridge", author="Ann Lee")
    (document,) = reading.read("a.docx", shown)
    assert {name: guess.value for name, guess in document.guessed.items()} == {
        "headline": "Council closes bridge",
        "byline": "Ann Lee",
    }
    typed = docx(*lines, title="Microsoft Word - Document1", author="Office PC 3")
    (document,) = reading.read("a.docx", typed)
    assert document.guessed == {}
    assert articles.prepare(document).byline == "Ann Lee"


def test_paragraphs_lists_boxes_and_tables_of_an_opendocument_text():
    cells = "".join(
        f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for each in ("Rome", "3")
    )
    body = (
        '<text:h text:outline-level="2">Bridge shut</text:h>'
        "<text:p>The <text:span>council</text:span><text:s text:c='1'/>met.<text:line-break/>"
        "It rose.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box>"
        "</draw:frame></text:p>"
        "<text:list><text:list-item><text:p>First point</text:p></text:list-item></text:list>"
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    )
    assert text("a.odt", odt(body)).split("\n\n") == [
        "## Bridge shut", "The council met.", "It rose.", "In the box.", "- First point",
        "Rome | 3",
    ]  # fmt: skip


def test_deleted_and_hidden_text_of_an_opendocument_text_stays_out():
    styles = (
        '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Seen.<text:span text:style-name="T1"> Hidden.</text:span></text:p>'
        '<text:section text:display="none"><text:p>Hidden too.</text:p></text:section>'
        "<text:p>Seen again.<text:note><text:note-body><text:p>Note.</text:p></text:note-body>"
        "</text:note></text:p>"
    )
    assert text("a.odt", odt(body, styles)) == "Seen.\n\nSeen again."


def test_rich_text_gives_its_words():
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
        rb"{\info{\title Bridge shut}}\f0 Bridge shut\par It was \b not\b0  safe, "
        rb"\ldblquote she\rdblquote  said. Caf\'e9.\par}"
    )
    (document,) = reading.read("a.doc", data)
    assert document.text == "Bridge shut\n\nIt was not safe, “she” said. Café."
    assert document.guessed["headline"].value == "Bridge shut"


def test_hidden_and_deleted_rich_text_stays_out():
    data = rb"{\rtf1 Seen{\v  hidden {\b too}}. Seen\v  hidden\v0 .{\deleted  gone}\par}"
    assert text("a.rtf", data) == "Seen. Seen."


def test_what_stands_beside_rich_text_is_left_out_and_named():
    data = (
        rb"{\rtf1{\headerl\pard Harbour Ledger\par}{\footer\pard{\field{\*\fldinst PAGE}}\par}"
        rb"The council{\footnote A note.} met{\*\atnid AL}\chatn{\*\annotation{\*\atndate 1}Why?}"
        rb" on{\deleted  Sunday,} Monday{\v  or so}.{\deleted }\par}"
    )
    (document,) = reading.read("a.rtf", data)
    assert document.text == "The council met on Monday."
    assert document.notes == ("Left out: deleted text, headers, footnotes, comments.",)


def test_rich_text_with_nothing_beside_it_has_no_note():
    empty = rb"{\header\pard\par}{\footer{\*\shppict word}{\pict 89ab}}"
    data = rb"{\rtf1" + empty + rb"The council met.\deleted0\par}"
    assert reading.read("a.rtf", data)[0].notes == ()


@pytest.mark.parametrize("data", [docx(paragraph()), odt("<text:p/>"), rb"{\rtf1 }"])
def test_a_document_without_words_says_so(data):
    (failure,) = reading.read_all("a.docx", data).failures
    assert "holds no text" in failure.problem


def test_what_stands_beside_the_text_is_left_out_and_named():
    deleted = '<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del>'
    note = f"<w:footnotes {W}>{paragraph(run('A note.'))}</w:footnotes>"
    empty = f"<w:hdr {W}>{paragraph()}</w:hdr>"
    with zipfile.ZipFile(io.BytesIO(docx(paragraph(run("Seen."), deleted)))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members |= {"word/footnotes.xml": note, "word/header1.xml": empty}
    (document,) = reading.read("a.docx", zipped(members))
    assert (document.text, document.notes) == ("Seen.", ("Left out: deleted text, footnotes.",))


def test_a_table_in_a_table_comes_once_and_wrapped_cells_come_at_all():
    def cell(*blocks):
        return f"<w:tc>{''.join(blocks)}</w:tc>"

    def words(*texts):
        return "".join(cell(paragraph(run(text))) for text in texts)

    inner = f"<w:tbl><w:tr>{words('In one', 'In two')}</w:tr></w:tbl>"
    held = f"<w:sdt><w:sdtContent>{words('Held')}</w:sdtContent></w:sdt>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{words('Gone', 'Too')}</w:tr>"
    rows = f"<w:tr>{words('Out')}{cell(inner)}</w:tr><w:tr>{words('Free')}{held}</w:tr>{gone}"
    (document,) = reading.read("a.docx", docx(f"<w:tbl>{rows}</w:tbl>"))
    assert document.text == "Out | In one | In two\n\nFree | Held"


def test_paragraphs_whose_mark_was_deleted_are_one():
    def marked(tag, *parts):
        return f"<w:p><w:pPr><w:rPr><w:{tag}/></w:rPr></w:pPr>{''.join(parts)}</w:p>"

    gone = '<w:del w:id="1"><w:r><w:delText>Never.</w:delText></w:r></w:del>'
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('In a table.'))}</w:tc></w:tr></w:tbl>"
    (document,) = reading.read(
        "a.docx",
        docx(
            marked("del", run("The council ")),
            paragraph(run("met.")),
            marked("del", gone),
            paragraph(run("Bridge"), style="berschrift1"),
            marked("ins", run("A new one.")),
            marked("moveFrom", run("Before a table.")),
            table,
            marked("del", run("At the end.")),
        ),
    )
    assert document.text.split("\n\n") == [
        "The council met.", "# Bridge", "A new one.", "Before a table.", "In a table.",
        "At the end.",
    ]  # fmt: skip


def test_a_table_in_a_table_of_an_opendocument_text_comes_once():
    def cell(inside):
        return f"<table:table-cell>{inside}</table:table-cell>"

    def row(*cells):
        return f"<table:table-row>{''.join(map(cell, cells))}</table:table-row>"

    inner = (
        f"<table:table>{row('<text:p>In one</text:p>', '<text:p>In two</text:p>')}</table:table>"
    )
    head = f"<table:table-header-rows>{row('<text:p>Town</text:p>', '<text:p>3</text:p>')}"
    whole = f"<table:table>{head}</table:table-header-rows>{row('<text:p>Out</text:p>', inner)}"
    assert text("a.odt", odt(f"{whole}</table:table>")).split("\n\n") == [
        "Town | 3",
        "Out | In one | In two",
    ]
