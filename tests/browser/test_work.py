"""What a visitor does: click a mark, read, add articles, correct, take things away."""

import re

from playwright.sync_api import Page, expect

HARBOUR = (
    "Harbour Ledger\n\nHarbour reopens after the storm\n\nBy Ann Example\n\n"
    + "The harbour reopened on Tuesday after a wonderful effort by volunteers. " * 3
    + "\n\n“We are proud of everyone who helped,” said Mayor Jane Example. "
    "“It was a terrible week.”\n\n"
    + "Fishermen said the losses were severe and that help came late. "
    * 3
)


def click_mark(page: Page, chart: int, mark: int = 0, layer: str = ".points path") -> None:
    """Click a mark where the eye sees it: plotly listens to the pointer, not to the path."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(300)  # until what the last run drew stands
    plot = page.locator(".js-plotly-plot").nth(chart)
    plot.scroll_into_view_if_needed()
    box = plot.locator(layer).nth(mark).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2 - 3, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)  # plotly takes the hover before it takes the click
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def add(watched, *files: tuple[str, bytes]) -> Page:
    page = watched.open()
    watched.go("Add articles")
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    )
    return page


def keep(watched, page: Page, label: str) -> None:
    page.get_by_role("button", name=label).click()
    expect(page.get_by_role("heading", name="What was understood")).to_have_count(0)
    watched.settle()


def test_a_click_on_a_mark_opens_the_sentence_behind_it(watched):
    page = watched.open()
    watched.go("Tone")
    click_mark(page, chart=1, mark=0)
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".np-passage").first).to_be_visible()
    sentence = drawer.locator("mark.np-hit").first.inner_text()
    drawer.get_by_role("button", name="Read it in the article").first.click()
    page.get_by_role("heading", level=1, name="Article", exact=True).wait_for()
    expect(page.locator("mark.np-focus").first).to_be_in_viewport()
    shown = " ".join(page.locator("mark.np-focus").all_inner_texts())
    assert " ".join(sentence.split())[:40] in " ".join(shown.split())


def test_the_same_mark_opens_twice(watched):
    page = watched.open()
    watched.go("Sources")
    for _ in range(2):
        click_mark(page, chart=1)
        drawer = page.get_by_role("dialog")
        expect(drawer.locator(".np-passage").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(drawer).to_have_count(0)
        watched.settle()


def test_a_sentence_of_the_overview_opens_its_evidence(watched):
    page = watched.open()
    page.get_by_role("button", name=re.compile(r"^\d+ places?$")).first.click()
    expect(page.get_by_role("dialog").locator("mark.np-hit").first).to_be_visible()


def test_an_uploaded_article_is_seen_in_the_charts(watched):
    page = add(watched, ("harbour.txt", HARBOUR.encode()))
    page.get_by_role("heading", name="What was understood").wait_for()
    expect(page.get_by_text("5 articles from 5 outlets")).to_be_visible()
    keep(watched, page, "Keep 1 article")
    expect(page.get_by_text("6 articles from 6 outlets")).to_be_visible()
    watched.go("Sources")
    plot = page.locator(".js-plotly-plot").nth(1)
    expect(plot.get_by_text("Jane Example")).to_be_visible()


def test_bad_files_say_why_in_one_sentence_and_the_others_come_in(watched):
    page = add(
        watched,
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("huge.txt", b"word " * 3_000_000),
        ("harbour.txt", HARBOUR.encode()),
    )
    page.get_by_role("heading", name="What was understood").wait_for()
    alerts = page.get_by_test_id("stAlert")
    expect(alerts).to_have_count(3)
    for name in ("empty.txt", "picture.txt", "huge.txt"):
        expect(alerts.filter(has_text=name)).to_have_count(1)
    expect(page.get_by_role("button", name="Keep 1 article")).to_be_enabled()


def test_pasted_articles_are_parted_by_a_line_of_dashes(watched):
    page = watched.open()
    watched.go("Add articles")
    other = HARBOUR.replace("harbour", "bridge").replace("Harbour", "Bridge")
    page.get_by_label(re.compile("paste articles")).fill(f"{HARBOUR}\n\n----------\n\n{other}")
    page.get_by_role("button", name="Read the text").click()
    expect(page.get_by_role("button", name="Keep 2 articles")).to_be_visible()


def test_markup_in_an_article_is_shown_and_not_run(watched):
    hostile = HARBOUR.replace("severe", "severe & <5 % $x$ :red[y] &lt;b&gt;").replace(
        "Ann Example", "<img src=x onerror=alert(1)>"
    )
    page = add(watched, ("hostile.txt", hostile.encode()))
    keep(watched, page, "Keep 1 article")
    watched.go("Article")
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name=re.compile("Harbour")).click()
    watched.settle()
    article = page.locator(".np-article")
    expect(article).to_contain_text("severe & <5 % $x$ :red[y]")
    assert article.locator("img, b").count() == 0


def test_layers_can_be_switched(watched):
    page = watched.open()
    watched.go("Article")
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name=re.compile("^Truthout")).click()
    watched.settle()
    expect(page.locator(".np-article mark.np-quote").first).to_be_visible()
    page.get_by_role("button", name="Quotations").click()
    expect(page.locator(".np-article mark.np-quote")).to_have_count(0)
    page.get_by_role("button", name="Keywords").click()
    expect(page.locator(".np-article mark.np-term").first).to_be_visible()
    page.get_by_role("button", name="Removed lines").click()
    expect(page.locator(".np-article .np-removed").first).to_be_visible()


def test_a_removed_line_can_be_put_back_and_undone(watched):
    page = watched.open()
    watched.go("Article")
    expect(page.locator(".np-article")).not_to_contain_text("Taiwan Urges Stronger Trade Ties")
    page.get_by_text("The document as it stood").click()
    page.get_by_role("button", name=re.compile("Taiwan Urges Stronger Trade Ties")).click()
    expect(page.locator(".np-article")).to_contain_text("Taiwan Urges Stronger Trade Ties")
    expect(page.get_by_text("1 correction in force")).to_be_visible()
    watched.go("Add articles")
    page.get_by_role("button", name="Undo the last correction").click()
    expect(page.get_by_text("0 corrections in force")).to_be_visible()


def test_a_table_and_a_chart_can_be_taken_away(watched):
    page = watched.open()
    watched.go("Export")
    with page.expect_download() as download:
        page.get_by_role("button", name="All tables").click()
    assert download.value.suggested_filename == "newsprism_tables.zip"
    assert download.value.path().stat().st_size > 1_000
    for image_format, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        page.get_by_role("radio", name=image_format).click()
        page.wait_for_timeout(500)  # until the choice has reached the server
        watched.settle()
        plot = page.locator(".js-plotly-plot").first
        plot.scroll_into_view_if_needed()
        plot.hover()
        with page.expect_download() as download:
            plot.locator(".modebar-btn").first.click()
        assert download.value.suggested_filename.endswith(image_format.lower())
        assert download.value.path().read_bytes().startswith(start)
    with page.expect_download() as download:
        page.get_by_role("button", name="HTML").first.click()
    assert b"plotly" in download.value.path().read_bytes()


def test_a_project_saved_opens_again(watched, tmp_path):
    page = add(watched, ("harbour.txt", HARBOUR.encode()))
    keep(watched, page, "Keep 1 article")
    watched.go("Export")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the project").click()
    saved = tmp_path / "story.newsprism"
    download.value.save_as(saved)
    watched.go("Add articles")
    page.get_by_role("button", name="Take out everything").click()
    expect(page.get_by_text("0 articles from 0 outlets")).to_be_visible()
    page.wait_for_timeout(1_000)  # until the uploader of the emptied page stands
    watched.settle()
    expect(page.locator("input[type=file]")).to_have_count(1)
    page.locator("input[type=file]").set_input_files(saved)
    expect(page.get_by_text("6 articles from 6 outlets")).to_be_visible(timeout=20_000)
