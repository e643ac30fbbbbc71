"""Tables and JSON as databases, news services and scripts export them."""

import io
import json

import pyarrow as pa
import pytest
from pyarrow import parquet

from analysis import reading
from tests.reading.office_files import xlsx

BODY = (
    "The council closed the old bridge on Tuesday, the mayor said. “It is not safe,” she told the"
    " people who had come to hear her, and nobody in the room spoke against it that night."
)
DATE = "2025-12-10"


def table(headers, *rows, sign=","):
    lines = (sign.join(f'"{cell}"' for cell in row) for row in (headers, *rows))
    return "\n".join(lines).encode()


def declared(name, data):
    (document,) = reading.read(name, data)
    return document.declared


@pytest.mark.parametrize(
    ("service", "headers"),
    [
        ("Nexis", ("Title", "Publication", "Byline", "Date", "Full Text")),
        ("ProQuest", ("Title", "pubtitle", "Authors", "pubdate", "FullText")),
        ("Factiva", ("Headline", "Source Name", "Author", "Publication Date", "Body")),
        ("Media Cloud", ("title", "media_name", "author", "publish_date", "text")),
        ("news-please", ("title", "source_domain", "authors", "date_publish", "maintext")),
        ("NewsBank", ("Headline", "Source", "Author/Byline", "Date", "Article Body")),
        ("GDELT", ("title", "domain", "author", "seendate", "content")),
        ("Event Registry", ("title", "source.title", "authors", "dateTime", "body")),
    ],
)
def test_the_columns_of_a_service_are_known(service, headers):
    found = declared("a.csv", table(headers, ("Bridge shut", "Ledger", "Ann Lee", DATE, BODY)))
    assert found == {
        "headline": "Bridge shut",
        "outlet": "Ledger",
        "byline": "Ann Lee",
        "published": DATE,
    }


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("20251210", None),
        ("20251210103000", None),
        ("20251210T103000Z", None),
        ("46001", 'The date "46001" was read as a spreadsheet counts days.'),
        ("December 10, 2025 Wednesday", None),
    ],
)
def test_a_date_without_signs_is_read(written, note):
    (document,) = reading.read("a.csv", table(("date", "text"), (written, BODY)))
    assert document.declared["published"] == DATE
    assert document.notes == ((note,) if note else ())


def test_a_year_of_two_figures_is_read_as_its_column_shows_the_day():
    rows = [("12/10/25", BODY), ("12/31/25", f"{BODY} Yes.")]
    first, _ = reading.read("a.csv", table(("date", "text"), *rows))
    assert first.declared["published"] == DATE


@pytest.mark.parametrize(
    ("byline", "kept"),
    [("['Ann Lee', \"Bob O'Roe\"]", "Ann Lee, Bob O'Roe"), ("By Ann Lee", "Ann Lee"), ("7", None)],
)
def test_a_byline_comes_without_the_marks_of_its_export(byline, kept):
    data = json.dumps([{"author": byline, "text": BODY}]).encode()
    assert declared("a.json", data).get("byline") == kept


def test_titles_and_texts_with_escaped_signs_are_read_as_they_show():
    row = {
        "title": {"rendered": "It&#8217;s <em>shut</em>"},
        "content": "R&amp;D isn&rsquo;t < 3 %",
    }
    (document,) = reading.read("a.json", json.dumps([row]).encode())
    assert document.declared["headline"] == "It’s shut"
    assert document.text == "R&D isn’t < 3 %"


def test_a_text_that_the_service_cut_says_so():
    row = {"source": {"id": None, "name": "Ledger"}, "content": f"{BODY[:60]}… [+1234 chars]"}
    (document,) = reading.read("a.json", json.dumps({"articles": [row]}).encode())
    assert document.text == BODY[:60]
    assert document.notes == ("The source cut this text: 1,234 more characters are missing.",)
    assert document.declared["outlet"] == "Ledger"


@pytest.mark.parametrize(
    "wrapped",
    [
        {"articles": [{"title": "Shut", "text": BODY}], "facets": [{"name": n} for n in "abcdef"]},
        {"response": {"results": [{"webTitle": "Shut", "fields": {"bodyText": BODY}}]}},
        {"hits": {"hits": [{"_id": "1", "_source": {"title": "Shut", "text": BODY}}]}},
        {"a1": {"title": "Shut", "text": BODY}},
    ],
    ids=["beside a longer list", "fields of the Guardian", "Elasticsearch", "by number"],
)
def test_articles_are_found_in_what_they_are_wrapped_in(wrapped):
    (document,) = reading.read("a.json", json.dumps(wrapped).encode())
    assert document.text == BODY
    assert document.declared == {"headline": "Shut"}


def test_a_list_of_texts_and_objects_without_a_list_are_articles():
    texts = json.dumps([BODY, f"{BODY} Yes."]).encode()
    assert len(reading.read("a.json", texts)) == 2
    one = json.dumps({"title": "Shut", "text": BODY}, indent=1).encode()
    assert len(reading.read("a.json", one + b"\n" + one)) == 2


def test_json_lines_with_a_broken_first_line_give_the_others():
    good = json.dumps({"text": BODY})
    found = reading.read_all("a.jsonl", f'{{"text": "It\n{good}\n{good}'.encode())
    assert len(found.documents) == 2
    assert "row 1: this line is not valid JSON" in str(found.failures[0])


def test_text_that_a_parquet_table_stores_as_bytes_is_read():
    packed = io.BytesIO()
    parquet.write_table(pa.table({"text": pa.array([BODY.encode()], pa.binary())}), packed)
    (document,) = reading.read("a.parquet", packed.getvalue())
    assert document.text == BODY


def test_lines_above_the_header_are_passed_over():
    above = b"Export of the archive\nDate: 12 December\n\n"
    (document,) = reading.read("a.csv", above + table(("outlet", "text"), ("Ledger", BODY)))
    assert (document.name, document.declared) == ("a.csv, row 5", {"outlet": "Ledger"})
    sheet = [["Export", "2025"], ["outlet", "text"], ["Ledger", BODY]]
    (document,) = reading.read("a.xlsx", xlsx(sheet))
    assert (document.name, document.declared) == ("a.xlsx, row 3", {"outlet": "Ledger"})


def test_a_single_column_is_a_table_of_articles():
    for data in (table(["text"], [BODY], [f"{BODY} Yes."]), xlsx([["text"], [BODY], ["It met."]])):
        assert len(reading.read("a.csv", data)) == 2


def test_a_column_whose_name_comes_twice_spoils_no_table():
    (document,) = reading.read("a.csv", table(("title", "title", "text"), ("Shut", "x", BODY)))
    assert document.declared["headline"] == "Shut"


def test_quotation_marks_with_a_backslash_are_read():
    (document,) = reading.read("a.csv", b'outlet,text\nLedger,"The \\"old\\" bridge, shut"\n')
    assert document.text == 'The "old" bridge, shut'


def test_rows_below_a_cell_that_never_closes_are_not_taken_for_its_text():
    data = b'outlet,text\nLedger,"The council closed\nEcho,It met\nPost,It rose\n'
    found = reading.read_all("a.csv", data)
    assert not found.documents
    assert "row 2: a cell of it does not end, so it and all rows below" in str(found.failures[0])


def test_a_table_of_hits_without_texts_says_what_is_missing():
    headers = ("GKGRECORDID", "DATE", "SourceCommonName", "DocumentIdentifier", "Themes")
    found = reading.read_all(
        "a.csv", table(headers, ("1", DATE, "Ledger", "https://l.example", "A"))
    )
    assert "no column holds the text of articles" in str(found.failures[0])


def test_a_table_of_very_many_columns_is_refused_at_once():
    line = ",".join(f"c{number}" for number in range(100_000))
    (failure,) = reading.read_all("a.csv", f"{line}\n{line}\n".encode()).failures
    assert "the table has 100,000 columns" in str(failure)
