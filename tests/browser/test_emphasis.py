"""Emphasis: look for a pattern and read a place of it, open what stands behind a mark."""

import re

from playwright.sync_api import expect

from tests.browser.test_work import click_mark


def test_a_pattern_is_looked_for_and_a_row_opens_the_article_there(watched):
    page = watched.open("/emphasis?tab=In+context")
    page.get_by_role("radio", name="Pattern").click()
    expect(page).to_have_url(re.compile("read_as=Pattern"))
    search = page.get_by_role("textbox", name="Look for")
    search.fill(r"former\s+presiden(t|cy)")
    search.press("Enter")
    expect(page.get_by_text("2 places of")).to_be_visible()
    table = page.get_by_test_id("stDataFrame").nth(1)
    watched.settle()
    table.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # the table draws itself when it comes into view
    box = table.bounding_box()
    page.mouse.click(box["x"] + 16, box["y"] + 52)  # the box at the left of the first row
    page.get_by_role("heading", level=1, name="Article", exact=True).wait_for()
    expect(page.locator("mark.np-focus").first).to_have_text(re.compile("former President", re.I))


def test_a_search_that_cannot_be_made_says_where_it_is_wrong(watched):
    page = watched.open("/emphasis?tab=In+context&read_as=Pattern&phrase=war|(crime")
    expect(page.get_by_test_id("stAlert")).to_contain_text("character 5: missing )")
    search = page.get_by_role("textbox", name="Look for")
    search.fill(r"(\w+\s?)+;")
    search.press("Enter")
    expect(page.get_by_test_id("stAlert")).to_contain_text("was stopped", timeout=60_000)


def test_a_square_opens_as_many_places_as_it_counts(watched):
    page = watched.open("/emphasis?outlets=Truthout")
    label = page.locator(".js-plotly-plot .textpoint").first.text_content() or ""
    count = re.match(r"\d+", label)  # those inside quotation marks stand below, in brackets
    assert count is not None
    click_mark(page, chart=0, mark=0)
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("mark.np-hit")).to_have_count(int(count[0]))


def test_a_point_of_two_outlets_opens_its_sentences(watched):
    page = watched.open("/emphasis?tab=Two+outlets")
    click_mark(page, chart=0, mark=0)
    expect(page.get_by_role("dialog").locator("mark.np-hit").first).to_be_visible()
