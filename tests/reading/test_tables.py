"""A row an article, whatever the columns are called and whatever kind of table it is."""

import csv
import datetime
import io
import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from analysis import articles, reading
from analysis.reading import limits, looks, table
from tests.reading.office_files import xlsx

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = "The council closed the old bridge on Tuesday. “It is not safe,” Mayor Ann Lee said."


def csv_bytes(*rows, sign=",", encoding="utf-8"):
    lines = io.StringIO()
    csv.writer(lines, delimiter=sign).writerows(rows)
    return lines.getvalue().encode(encoding)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_row_is_an_article_with_what_its_cells_state(sign):
    data = csv_bytes(
        ["Publication", "Title", "Author", "Pub Date", "Link", "Article Text"],
        ["Ledger", "Bridge shut", "Jane Roe", "2025-12-10", "https://l.example/1", BODY],
        ["Echo", "", "", "", "", "Another text."],
        sign=sign,
    )
    found = reading.read_all("march.txt", data)
    first, second = found.documents
    assert not found.failures
    assert first.text == BODY
    assert first.declared == {
        "outlet": "Ledger",
        "headline": "Bridge shut",
        "byline": "Jane Roe",
        "published": "2025-12-10",
        "url": "https://l.example/1",
    }
    assert (first.name, second.name) == ("march.txt, row 2", "march.txt, row 3")
    assert second.declared == {"outlet": "Echo"}
    assert found.columns.fields["text"] == "Article Text"
    assert articles.prepare(first).short_name == "march, row 2"


def test_the_template_reads_as_the_article_it_shows():
    found = reading.read_all("template.csv", table.TEMPLATE)
    (document,) = found.documents
    article = articles.prepare(document)
    assert article.outlet == "Harbour Ledger"
    assert article.published == "2025-12-10"
    assert article.text.endswith("Mayor Ann Lee said.")
    assert set(found.columns.fields) == set(table.EXAMPLE)


def test_an_empty_text_is_named_by_its_row_and_the_rest_comes_in():
    data = csv_bytes(["outlet", "text"], ["Ledger", BODY], ["Echo", " "], ["Post", BODY + " Yes."])
    found = reading.read_all("march.csv", data)
    assert [d.declared["outlet"] for d in found.documents] == ["Ledger", "Post"]
    (failure,) = found.failures
    sentence = "march.csv, row 3: the text is empty. Fill the cell or delete the row."
    assert str(failure) == sentence


def test_blank_rows_are_nothing():
    data = csv_bytes(["outlet", "text"], ["", ""], ["Ledger", BODY])
    found = reading.read_all("march.csv", data)
    assert (len(found.documents), found.failures) == (1, ())


def test_the_match_can_be_changed():
    data = csv_bytes(["outlet", "text", "translation"], ["Ledger", BODY, "Der Rat schloss sie."])
    match = reading.read_all("march.csv", data).columns
    assert match.headers == ("outlet", "text", "translation")
    changed = {**match.fields, "text": "translation"}
    again = reading.read_all("march.csv", data, columns=changed)
    assert again.documents[0].text == "Der Rat schloss sie."
    assert again.columns.fields == changed


@pytest.mark.parametrize("wrong", [{"text": "no such header"}, {"mood": "outlet", "text": "text"}])
def test_a_match_that_cannot_be_is_one_sentence(wrong):
    data = csv_bytes(["outlet", "text"], ["Ledger", BODY])
    found = reading.read_all("march.csv", data, columns=wrong)
    assert not found.documents
    assert "Choose among" in str(found.failures[0])


def test_a_column_of_numbers_called_article_is_not_the_text():
    rows = [[str(n), f"{BODY} It was the {n}th time. " * 2, "Ledger"] for n in range(4)]
    found = reading.read_all("a.csv", csv_bytes(["article", "what they wrote", "source"], *rows))
    assert found.columns.fields["text"] == "what they wrote"


def test_a_table_without_texts_says_which_columns_it_has():
    rows = [[str(n), "yes", "Rome"] for n in range(5)]
    found = reading.read_all("a.csv", csv_bytes(["number", "vote", "city"], *rows))
    assert found.columns.headers == ("number", "vote", "city")
    (failure,) = found.failures
    assert '"number", "vote", "city"' in failure.problem


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (["12/10/2025", "12/31/2025"], ["2025-12-10", "2025-12-31"]),
        (["10/12/2025", "31/12/2025"], ["2025-12-10", "2025-12-31"]),
        (["10.12.2025", "11.12.2025"], ["2025-12-10", "2025-12-11"]),
        (["12/10/2025", "11/10/2025"], [None, None]),
        (["1765324800", "2025-12-10T23:00:00Z"], ["2025-12-10", "2025-12-10"]),
    ],
)
def test_a_date_in_figures_is_read_as_its_column_shows_or_left_open(column, expected):
    rows = [[date, f"{BODY} {n}"] for n, date in enumerate(column)]
    found = reading.read_all("a.csv", csv_bytes(["date", "text"], *rows)).documents
    assert [d.declared.get("published") for d in found] == expected
    assert [bool(d.notes) for d in found] == [each is None for each in expected]


def test_a_cell_of_several_lines_is_cleaned_and_one_of_a_single_line_is_left_alone():
    pasted = f"{BODY}\n\nSubscribe to our newsletter!"
    data = csv_bytes(
        ["outlet", "text"], ["Ledger", pasted], ["Echo", "Subscribe to our newsletter"]
    )
    first, second = map(articles.prepare, reading.read_all("a.csv", data).documents)
    assert first.text == BODY
    assert second.text == "Subscribe to our newsletter"


def test_a_cell_that_does_not_end_is_told_and_the_rows_above_come_in(monkeypatch):
    head = csv_bytes(["outlet", "text"], ["Ledger", BODY]).decode()
    data = (head + 'Echo,"never closed ' + "word " * (limits.MAX_TEXT_BYTES // 4)).encode()
    found = reading.read_all("a.csv", data)
    assert [d.declared["outlet"] for d in found.documents] == ["Ledger"]
    assert "row 3: a cell of it does not end" in str(found.failures[0])


def test_a_row_with_more_cells_than_the_header_is_told():
    data = b"outlet,text\nLedger,The council met, again, today.\nEcho,It met.\n"
    found = reading.read_all("a.csv", data)
    assert [d.text for d in found.documents] == ["It met."]
    assert "row 2: it has 4 cells and the header 2" in str(found.failures[0])


def test_excel_says_which_sign_parts_the_cells():
    assert looks.kind("sep=;\noutlet;text\nLedger;It met.\n") == "csv"


def test_a_table_in_another_encoding_says_so():
    data = csv_bytes(["outlet", "text"], ["Ledger", BODY + " Café."], encoding="cp1252")
    (document,) = reading.read_all("a.csv", data).documents
    assert document.text.endswith("Café.")
    assert "Windows-1252" in document.notes[0]


@pytest.mark.parametrize(
    "prose",
    [
        "Rome, Paris, Berlin\n\nThree mayors met on Monday, and two left early.\n",
        "By Ann Lee, Jane Roe\nDec. 10, 2025\nThe council met, talked, and voted.\nIt rose, tired.",
        "The council met, said Ann Lee.\nIt voted, said Jane Roe.\nIt rose, said Tom Fox.\n",
        "Text\n\nThe council met; nobody spoke.\n",
        "Monday; the council\n\nIt met; it rose.\n\nIt met; it sat.\n\nNobody; ever; spoke.\n",
    ],
)
def test_an_article_with_commas_is_no_table(prose):
    assert looks.kind(prose) == "text"


def test_many_failures_are_counted_after_the_first_hundred():
    data = csv_bytes(["outlet", "text"], *[["Ledger", ""]] * 150)
    found = reading.read_all("a.csv", data)
    assert len(found.failures) == limits.MAX_FAILURES + 1
    assert "50 more parts" in str(found.failures[-1])


HEADER = ["Outlet", "Title", "Date", "Text"]


def test_a_workbook_is_read_row_by_row_with_its_dates():
    rows = [
        ["Our articles of March"],
        HEADER,
        ["Ledger", "Bridge shut", datetime.datetime(2025, 12, 10), BODY],
        [],
        ["Echo", None, "10 December 2025", f"{BODY}\nIt rose."],
        ["Post", "Empty", None, None],
    ]
    found = reading.read_all("march.csv", xlsx([["notes"], ["only"]], rows))
    first, second = found.documents
    assert (first.name, second.name) == ("march.csv, Sheet1, row 3", "march.csv, Sheet1, row 5")
    assert articles.prepare(first).short_name == "march, Sheet1, row 3"
    assert first.declared == {
        "outlet": "Ledger",
        "headline": "Bridge shut",
        "published": "2025-12-10",
    }
    assert second.text == f"{BODY}\nIt rose."
    assert [failure.row for failure in found.failures] == [6]
    assert found.columns.headers == tuple(HEADER)


def test_a_workbook_without_articles_says_which_columns_it_has():
    found = reading.read_all("a.xlsx", xlsx([["city", "votes"], ["Rome", 3]]))
    assert not found.documents
    assert found.columns.headers == ("city", "votes")


ARTICLE = {"title": "Bridge shut", "author": ["Jane Roe", "Tom Fox"], "content": BODY}


@pytest.mark.parametrize(
    "content",
    [
        [ARTICLE],
        ARTICLE,
        {"status": "ok", "response": {"docs": [ARTICLE], "facets": []}},
        {"articles": [ARTICLE], "sources": []},
        {key: {"0": value} for key, value in ARTICLE.items()},
        {key: [value] for key, value in ARTICLE.items()},
    ],
    ids=["list", "one", "wrapped", "named", "by column", "lists by column"],
)
def test_json_is_unwrapped_to_its_articles(content):
    found = reading.read_all("a.json", json.dumps(content, indent=1).encode())
    (document,) = found.documents
    assert document.text == BODY
    assert document.declared == {"headline": "Bridge shut", "byline": "Jane Roe, Tom Fox"}
    assert document.name == "a.json, item 1"


def test_objects_inside_an_object_are_columns_with_a_dot():
    article = ARTICLE | {
        "source": {"id": None, "name": "Ledger"},
        "publishedAt": "2025-12-10T09:00:00Z",
    }
    (document,) = reading.read("a.json", json.dumps([article]).encode())
    assert document.declared["outlet"] == "Ledger"
    assert document.declared["published"] == "2025-12-10"


def test_paragraphs_in_a_list_are_the_text():
    (document,) = reading.read("a.json", json.dumps({"text": [BODY * 2, BODY]}).encode())
    assert document.text == f"{BODY * 2}\n\n{BODY}"


def test_a_line_of_json_lines_that_is_broken_is_told_and_the_rest_comes_in():
    lines = [json.dumps(ARTICLE), '{"title": "cut', json.dumps(ARTICLE | {"title": "Again"})]
    found = reading.read_all("a.jsonl", "\n".join(lines).encode())
    assert [document.declared["headline"] for document in found.documents] == [
        "Bridge shut",
        "Again",
    ]
    assert str(found.failures[0]) == (
        "a.jsonl, row 2: this line is not valid JSON. Write one JSON object a line."
    )


def test_json_that_breaks_off_says_where():
    found = reading.read_all("a.json", b'[\n{"text": "It met."},\n{"text": "It')
    assert [document.text for document in found.documents] == ["It met."]
    assert str(found.failures[0]).startswith(
        "a.json: the JSON goes wrong at line 3; item 1 is the last one that was read."
    )


def test_a_parquet_table_is_read_row_by_row():
    rows = [{"outlet": "Ledger", "text": BODY, "date": datetime.date(2025, 12, 10)}]
    packed = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([*rows, {"outlet": "Echo", "text": None}]), packed)
    found = reading.read_all("a.csv", packed.getvalue())
    (document,) = found.documents
    assert (document.text, document.declared["published"]) == (BODY, "2025-12-10")
    assert [failure.row for failure in found.failures] == [2]


def test_markup_in_a_cell_is_read_as_a_page_and_a_bracket_is_not():
    data = csv_bytes(
        ["outlet", "text"],
        ["Ledger", "<p>It <b>met</b>.</p><p>It rose.</p><script>no()</script>"],
        ["Echo", "Rates fell to < 3 % and > 2 %."],
    )
    first, second = reading.read_all("a.csv", data).documents
    assert (first.text, second.text) == ("It met.\n\nIt rose.", "Rates fell to < 3 % and > 2 %.")


def test_every_sheet_with_articles_is_read():
    sheets = [[["outlet", "text"], [outlet, f"{BODY} {outlet}"]] for outlet in ("Ledger", "Echo")]
    found = reading.read_all("march.xlsx", xlsx(*sheets, [["city", "votes"], ["Rome", 3]]))
    assert [document.declared["outlet"] for document in found.documents] == ["Ledger", "Echo"]
    assert not found.failures
    assert found.documents[0].notes == ("Sheets without articles were left out: “Sheet2”.",)
    assert not found.documents[1].notes


def test_columns_that_no_sheet_has_are_told():
    found = reading.read_all("a.xlsx", xlsx([["outlet", "text"]]), columns={"text": "body"})
    assert "no sheet of it is a table with these columns" in found.failures[0].problem


def test_characters_that_no_text_holds_are_marked():
    rows = [{"text": "It \ud800met.\r\nIt\x00 rose."}]
    (document,) = reading.read("a.json", json.dumps(rows).encode())
    assert document.text == "It \ufffdmet.\nIt\ufffd rose."


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_the_seeds_in_cells_are_the_articles_they_are_as_files(kind):
    seeds = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    data = (
        csv_bytes(["name", "text"], *seeds)
        if kind == "csv"
        else "\n".join(json.dumps({"name": name, "text": text}) for name, text in seeds).encode()
    )
    cells = map(articles.prepare, reading.read("seeds", data))
    files = (articles.prepare(*reading.read(name, text.encode())) for name, text in seeds)
    assert [cell.text for cell in cells] == [file.text for file in files]
