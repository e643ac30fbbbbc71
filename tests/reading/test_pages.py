"""Web pages: the lines a reader sees, the article among them, and what the page states."""

import pytest

from analysis import articles, reading
from analysis.reading import html_lines, html_meta, looks

HEAD = '<meta property="og:site_name" content="Harbour Ledger">'
BODY = (
    "<p>The council closed the old bridge on Tuesday after engineers found cracks in three of its"
    " pillars, the mayor said.</p>"
    "<p>“It is not safe,” Mayor Ann Lee said. She promised a new bridge by spring, and a ferry"
    " until then, for those who work on the north bank.</p>"
    "<p>Shop owners fear for their trade. “We live from the bridge,” said Tom Fox, who sells bread"
    " there and has done so for thirty years.</p>"
)


def page(body=BODY, head=HEAD, top="<h1>Bridge shut for a year</h1>", attributes=""):
    return (
        f"<!DOCTYPE html><html {attributes}><head><title>x</title>{head}</head><body>"
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>'
        f"<article>{top}{body}</article>"
        '<aside><h2>Most read</h2><ul><li><a href="/b">Bridge shut for a year</a></li></ul></aside>'
        "<footer>Copyright Ledger. All rights reserved.</footer></body></html>"
    ).encode()


def read(data):
    (document,) = reading.read("page.txt", data)
    return document


def test_the_article_is_body_and_the_rest_of_the_page_is_in_the_ledger():
    document = read(page())
    article = articles.prepare(document)
    assert document.format == "HTML"
    assert article.text.startswith("The council closed the old bridge on Tuesday")
    assert article.text.endswith("for thirty years.")
    assert article.headline == "Bridge shut for a year"
    assert article.outlet == "Harbour Ledger"
    assert [line.text for line in article.removed] == [
        *("- Home", "- Sport", "## Most read", "- Bridge shut for a year"),
        "Copyright Ledger. All rights reserved.",
    ]
    assert {line.reason for line in article.removed} == {
        "outside the article, by the structure of the file"
    }


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Unseen words, said nobody.</p>",
        '<div style="color:red; display: none">Unseen words, said nobody.</div>',
        '<p style="visibility:hidden">Unseen words, said nobody.</p>',
        "<script>var words = 'Unseen';</script>",
        "<style>.Unseen { color: red }</style>",
        "<noscript>Unseen words, said nobody.</noscript>",
        "<template><p>Unseen words, said nobody.</p></template>",
        "<!-- Unseen words -->",
        "<select><option>Unseen</option></select>",
        "<dialog>Unseen words, said nobody.</dialog>",
    ],
)
def test_what_the_page_hides_stays_out(hidden):
    assert "Unseen" not in read(page(BODY + hidden)).text


def test_what_only_assistive_programs_skip_is_seen_and_stays():
    assert "Seen words" in read(page(BODY + '<p aria-hidden="true">Seen words here.</p>')).text


def test_inline_elements_do_not_break_a_line_and_blocks_do():
    body = (
        "<p>It is <b>not</b>&nbsp;<a href='/x'>dry</a>, s<i>a</i>id<br>nobody.</p><div>End.</div>"
    )
    lines = read(page(BODY + body)).text.split("\n\n")
    assert [line for line in lines if "dry" in line] == ["It is not dry, said"]
    assert {"nobody.", "End."} <= set(lines)


def test_a_row_of_a_table_is_a_line():
    table = "<table><tr><th>City</th><th>Votes</th></tr><tr><td>Rome</td><td>3</td></tr></table>"
    assert "City | Votes\n\nRome | 3" in read(page(BODY + table)).text


JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "No"},
{"@type": ["NewsArticle"], "headline": "Bridge <b>shut</b> for a year", "datePublished":
"2025-12-10T10:00:00+01:00", "author": [{"@type": "Person", "name": "Jane Roe"},
{"name": "Tom Fox"}, "https://ledger.example/ann"],
"publisher": {"name": "Harbour Ledger"}, "inLanguage": "en-GB",
"alternativeHeadline": "Repairs take until spring"}]}</script>"""


def test_json_ld_states_the_fields():
    assert read(page(head=JSON_LD)).declared == {
        "headline": "Bridge shut for a year",
        "deck": "Repairs take until spring",
        "byline": "Jane Roe, Tom Fox",
        "published": "2025-12-10T10:00:00+01:00",
        "outlet": "Harbour Ledger",
        "language": "en",
    }
    article = articles.prepare(read(page(head=JSON_LD)))
    assert (article.published, article.found["published"].sure) == ("2025-12-10", 1.0)


def test_json_ld_that_points_to_its_author_and_publisher_is_followed():
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "Bridge shut", "author": {"@id": "#j"},'
        ' "publisher": {"@id": "#l"}}, {"@type": "Person", "@id": "#j", "name": "Jane Roe"},'
        ' {"@type": "Organization", "@id": "#l", "name": "Harbour Ledger"}]}'
    )
    head = f'<script type="application/ld+json">{graph}</script>'
    found = read(page(head=head)).declared
    assert (found["byline"], found["outlet"]) == ("Jane Roe", "Harbour Ledger")


def test_a_job_that_is_offered_is_no_article():
    job = '{"@type": "JobPosting", "headline": "Baker wanted", "author": "Tom Fox"}'
    head = f'<script type="application/ld+json">{job}</script>'
    assert read(page(head=head)).declared == {}


def test_meta_elements_state_the_fields():
    head = (
        '<meta property="og:title" content="Bridge shut for a year | Harbour Ledger">'
        '<meta property="og:site_name" content="Harbour Ledger">'
        '<meta name="author" content="By Jane Roe"><meta name="author" content="@tomfox">'
        '<meta property="article:published_time" content="2025-12-10T09:00:00Z">'
        '<link rel="canonical" href="https://ledger.example/bridge">'
        '<meta name="description" content="Repairs take until spring.">'
    )
    assert read(page(head=head, attributes='lang="en-US"')).declared == {
        "headline": "Bridge shut for a year",
        "deck": "Repairs take until spring.",
        "byline": "Jane Roe",
        "published": "2025-12-10T09:00:00Z",
        "outlet": "Harbour Ledger",
        "url": "https://ledger.example/bridge",
        "language": "en",
    }


def test_a_page_that_states_nothing_declares_nothing_and_no_field_is_made_up():
    document = read(page(head="", top=""))
    article = articles.prepare(document)
    assert (document.declared, document.guessed) == ({}, {})
    assert (article.byline, article.published, article.deck) == (None, None, None)


def test_a_guessed_author_counts_only_where_the_page_shows_it_and_is_less_sure():
    top = '<h1>Bridge shut for a year</h1><span class="author">Jane Roe</span>'
    guess = read(page(head="", top=top)).guessed["byline"]
    assert (guess.value, guess.how) == ("Jane Roe", "guessed from the page")
    assert guess.sure < 0.8


LOOP = '{"@type": "NewsArticle", "@id": "a", "name": [{"@id": "a"}], "author": {"@id": "a"}}'


@pytest.mark.parametrize(
    "broken", ["{", "[]", "null", '{"@type": "NewsArticle", "author": {}}', LOOP]
)
def test_broken_json_ld_states_nothing(broken):
    head = f'<script type="application/ld+json">{broken}</script>'
    assert read(page(head=head)).declared == {}


@pytest.mark.parametrize(
    ("headline", "cut"),
    [
        ("Bridge shut | Ledger", "Bridge shut"),
        ("Ledger - Bridge shut - again", "Bridge shut - again"),
        ("Bridge - shut", "Bridge - shut"),
    ],
)
def test_the_outlet_is_cut_from_the_title_of_a_page(headline, cut):
    assert html_meta.without_site(headline, "Ledger") == cut


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "shift_jis"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ("", "utf-8"),
    ],
)
def test_the_page_says_its_encoding_and_utf8_shows_itself(meta, encoding):
    words = {"cp1251": "Мост закрыт", "shift_jis": "橋は閉鎖"}.get(encoding, "“Café”")
    data = page(f"<p>{words}</p>{BODY}", meta).decode()
    data = data if words == "“Café”" else data.replace("“", '"').replace("”", '"')
    assert words in read(data.encode(encoding)).text


def test_a_page_without_text_says_so():
    (failure,) = reading.read_all(
        "a.html", b"<html><body><script>1</script></body></html>"
    ).failures
    assert "shows no text" in failure.problem


def test_a_page_whose_structure_shows_no_article_is_judged_by_its_words():
    document = read(b"<html><body><p>It met.</p></body></html>")
    assert document.text == "It met."
    assert articles.prepare(document).text == "It met."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!-- saved -->\n<!DOCTYPE html><html><body><p>It met.</p>", "html"),
        ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "html"),
        ("<div><p>It met.</p><p>It rose.</p></div>", "html"),
        ("The tag <p>It met.</p> and <div></div> make </div> a page.", "text"),
        ("<b> is a tag, says the style guide.\n\nIt is not used.", "text"),
        ("<Reuters> - It met.\n\nIt rose.", "text"),
    ],
)
def test_an_article_that_quotes_markup_is_no_page(text, kind):
    assert looks.kind(text) == kind


def test_lines_that_stand_twice_are_the_article_where_the_others_are():
    lines = ["Bridge shut", "Sport", "Bridge shut", "It was closed on Tuesday.", "Bridge shut"]
    assert html_lines.chosen(lines, "Bridge shut\nIt was closed on Tuesday.") in ((0, 3), (2, 3))


def test_a_line_from_which_a_part_was_dropped_is_still_found():
    lines = ["Menu", "It was closed on Tuesday by the mayor (read more here) of the old town."]
    extracted = "It was closed on Tuesday by the mayor of the old town."
    assert html_lines.chosen(lines, extracted) == (1,)


def test_no_line_is_chosen_where_nothing_was_extracted():
    assert html_lines.chosen(["Menu", "It was closed."], "") == ()


ARTICLE_LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


@pytest.mark.parametrize(
    "head",
    [
        ARTICLE_LD % '"isAccessibleForFree": false',
        ARTICLE_LD % '"isAccessibleForFree": "False"',
        ARTICLE_LD % '"isAccessibleForFree": "https://schema.org/False"',
        ARTICLE_LD % '"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": false}]',
        '<meta itemprop="isAccessibleForFree" content="False">',
        '<meta property="article:content_tier" content="locked">',
    ],
)
def test_an_article_for_subscribers_is_noted_as_one(head):
    (note,) = read(page(head)).notes
    assert note == (
        "The page says that the whole article is for subscribers; see whether it is all here."
    )


@pytest.mark.parametrize(
    "head",
    [
        ARTICLE_LD % '"isAccessibleForFree": true',
        ARTICLE_LD % '"isAccessibleForFree": "True", "hasPart": null',
        ARTICLE_LD % '"headline": "Bridge shut for a year"',
        '<meta property="article:content_tier" content="metered">',
        '<script type="application/ld+json">{"@type": "WebSite", "isAccessibleForFree": false}'
        "</script>",
    ],
)
def test_an_article_that_is_free_to_read_has_no_such_note(head):
    assert read(page(head)).notes == ()
