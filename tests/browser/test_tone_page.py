"""The page Tone: ways of counting, pairs of outlets, and whom the sentences treat how."""

import re

from playwright.sync_api import Page, expect

SQUARES = "g.points path"


def chart(page: Page, title: str):
    return page.locator(".js-plotly-plot").filter(has_text=title)


def click_first_mark(page: Page, title: str) -> None:
    plot = chart(page, title)
    plot.scroll_into_view_if_needed()
    box = plot.locator(SQUARES).first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(200)  # plotly takes the hover before it takes the click
    page.mouse.click(x, y)


def test_a_square_opens_the_mentions_with_what_the_machine_makes_of_them(watched):
    page = watched.open()
    watched.go("Tone")
    click_first_mark(page, "Mentions, and how warm")
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("mark.np-hit").first).to_be_visible()
    verdict = re.compile("warmly treated|coldly treated|neither warmly|abstains")
    expect(drawer.locator(".np-note").first).to_have_text(verdict)


def test_words_of_the_story_are_listed_and_one_can_be_put_back(watched):
    page = watched.open()
    watched.go("Tone")
    page.get_by_role("radio", name="Without the story's words").click()
    watched.settle()
    listed = page.get_by_test_id("stMultiSelect").filter(has_text="Words of the story")
    words = listed.get_by_role("button", name=re.compile("^Remove "))
    expect(words.first).to_be_visible()
    before = words.count()
    words.first.click()
    watched.settle()
    expect(words).to_have_count(before - 1)


def test_every_pair_of_outlets_is_shown_with_its_interval_and_whether_it_holds_is_said(watched):
    page = watched.open()
    watched.go("Tone")
    expect(page.get_by_text(re.compile("^No measurable difference: of 10 pairs"))).to_be_visible()
    page.get_by_text("Every pair of outlets, own voice").click()
    pairs = chart(page, "Difference in own voice")
    expect(pairs.locator(SQUARES)).to_have_count(10)
    expect(page.get_by_role("listitem").filter(has_text="without sentence").first).to_be_visible()
    page.get_by_text("The sentence that weighs most in each article").click()
    expect(page.get_by_text("VADER's one score of the whole article")).to_be_visible()


def test_a_headline_opens_in_the_drawer(watched):
    page = watched.open()
    watched.go("Tone")
    click_first_mark(page, "Tone of headline and deck")
    expect(page.get_by_role("dialog").locator("mark.np-hit").first).to_be_visible()
