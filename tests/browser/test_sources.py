"""What a visitor does with sources: find a quotation, put its speaker right, take that back."""

import re

from playwright.sync_api import Page, expect


def open_row(page: Page, row: int = 0) -> None:
    """Click the box of a row of the first table: the table is a canvas, so by its place."""
    table = page.locator("[data-testid=stDataFrame]").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    page.mouse.click(box["x"] + 16, box["y"] + 53 + 35 * row)


def search(watched, page: Page, words: str) -> None:
    field = page.get_by_label("Search words, speakers, verbs")
    field.fill(words)
    field.press("Enter")
    watched.settle()


def correct_speaker(watched, page: Page, name: str) -> None:
    drawer = page.get_by_role("dialog")
    speaker = drawer.get_by_label(re.compile("Who says it"))
    speaker.click()
    speaker.fill(name)
    speaker.press("Enter")
    drawer.get_by_role("button", name="Save the correction").click()
    expect(drawer).to_have_count(0)
    watched.settle()


def test_a_corrected_speaker_is_in_the_chart_and_gone_after_undo(watched):
    page = watched.open("/sources?voices=Every+quotation")
    search(watched, page, "hear the footsteps")
    open_row(page)
    correct_speaker(watched, page, "Carla Example")
    expect(page.get_by_text(re.compile(r"[1-9] corrections? in force"))).to_be_visible()
    page.get_by_role("tab", name="Who speaks").click()
    watched.settle()
    expect(page.locator(".js-plotly-plot").nth(1)).to_contain_text("Carla Example")
    watched.go("Corrections")
    page.get_by_role("button", name="Undo the latest").click()
    expect(page.get_by_text("Nothing was corrected yet.")).to_be_visible()
    watched.go("Sources")
    expect(page.locator(".js-plotly-plot").nth(1)).to_contain_text("Sean Casten")
    expect(page.locator(".js-plotly-plot").nth(1)).not_to_contain_text("Carla Example")


def test_what_is_no_quotation_leaves_the_table(watched):
    page = watched.open("/sources?voices=Every+quotation")
    search(watched, page, "hear the footsteps")
    count = page.get_by_text(re.compile(r"^\d+ of \d+ quotations?\."))
    before = int(count.inner_text().split(" of ")[1].split()[0])
    open_row(page)
    page.get_by_role("dialog").get_by_role("button", name="This is no quotation").click()
    expect(page.get_by_text(f"of {before - 1} quotations")).to_be_visible()


def test_a_quotation_is_reached_in_its_article(watched):
    page = watched.open("/sources?voices=Every+quotation")
    search(watched, page, "hear the footsteps")
    open_row(page)
    page.get_by_role("dialog").get_by_role("button", name="Read it in the article").first.click()
    page.get_by_role("heading", level=1, name="Article", exact=True).wait_for()
    expect(page.locator("mark.np-focus").first).to_be_in_viewport()
    expect(page.locator(".np-side").get_by_text("Sean Casten").first).to_be_visible()


def test_a_missed_quotation_is_added_in_the_article_reader(watched):
    page = watched.open("/article")
    page.get_by_text("A quotation was missed").click()
    page.get_by_label(re.compile("Its words")).fill("a sentence that is not there")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("These words are not in the article.")).to_be_visible()
    page.get_by_label(re.compile("Its words")).fill("Although the ICC deprioritized its")
    page.get_by_label(re.compile("Who says it")).fill("Dora Example")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".np-side").get_by_text("Dora Example")).to_be_visible()
