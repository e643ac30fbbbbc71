"""The tab Naming: what a visitor reads, opens, joins, parts and follows there."""

import re

from playwright.sync_api import expect


def opened(watched):
    page = watched.open("/emphasis?tab=Naming")
    page.get_by_role("heading", name="All names").wait_for()
    watched.settle()
    return page


def test_titles_that_conflict_are_told_first_and_open_their_sentences(watched):
    page = opened(watched)
    expect(page.locator(".np-finding").first).to_contain_text("former President")
    page.get_by_role("button", name=re.compile("places?$")).first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".np-passage", has_text="former President").first).to_be_visible()
    page.keyboard.press("Escape")


def test_a_square_opens_the_sentences_of_its_form(watched):
    page = opened(watched)
    chart = page.locator(".js-plotly-plot").first
    chart.scroll_into_view_if_needed()
    point = chart.locator(".scatterlayer .point").first
    box = point.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_role("dialog").locator("mark").first).to_be_visible()


def test_an_event_is_followed_shown_and_taken_back(watched):
    page = opened(watched)
    page.get_by_role("button", name="Follow an event").click()
    words = page.get_by_label("A few words")
    words.fill("boat strikes")
    words.press("Enter")
    follow = page.get_by_role("button", name="Follow", exact=True)
    expect(follow).to_be_enabled()
    follow.click()
    watched.settle()
    expect(page.get_by_text("“boat strikes” is followed")).to_be_visible()
    expect(page.get_by_text("1 correction in force")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Take back").click()
    watched.settle()
    expect(page.get_by_text("“boat strikes” is followed")).to_have_count(0)
    expect(page.get_by_text("0 corrections in force")).to_be_visible()


def test_a_name_is_parted_off_and_is_gone_from_its_actor(watched):
    page = opened(watched)
    page.get_by_role("radio", name="Countries").click()
    watched.settle()
    page.get_by_role("button", name="Split a name off").click()
    page.get_by_role("combobox", name="Written as").click()
    page.get_by_role("option", name="Washington", exact=True).click()
    watched.settle()
    page.get_by_role("button", name="Split", exact=True).click()
    watched.settle()
    expect(page.get_by_text("“Washington” is split from “United States”")).to_be_visible()
    page.keyboard.press("Escape")
    watched.go("Corrections")
    expect(page.get_by_role("heading", name="1 correction")).to_be_visible()


def test_one_outlet_has_nothing_to_compare_with(watched):
    page = opened(watched)
    page.get_by_role("button", name="Truthout").first.click()
    watched.settle()
    expect(page.get_by_text("One outlet: there is nothing to compare it with.")).to_be_visible()
