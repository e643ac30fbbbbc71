"""What a visitor does with frames and wording: open a mark, change the voice, mark an article."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import NOT_OURS


def click_mark(page: Page, chart: int, mark: int) -> None:
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(300)  # until what the last run drew stands
    point = page.locator(".js-plotly-plot").nth(chart).locator(".points path").nth(mark)
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_square_of_frames_opens_its_sentences_with_the_words_marked(watched):
    page = watched.open("/emphasis?tab=Frames")
    expect(page.get_by_text("No clear difference")).to_be_visible()
    click_mark(page, 0, 0)
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("mark.np-hit").first).to_be_visible()
    expect(drawer.get_by_role("button", name="Read it in the article").first).to_be_visible()


def test_frames_of_quoted_voices_are_shown_apart(watched):
    page = watched.open("/emphasis?tab=Frames")
    page.get_by_role("radio", name="quoted voices").click()
    watched.settle()
    shown = page.locator(".js-plotly-plot").filter(has_text="quoted voices")
    expect(shown.first).to_be_visible()


def test_a_rate_of_loaded_words_opens_the_words(watched):
    page = watched.open("/emphasis?tab=Wording&outlets=Truthout")
    click_mark(page, 0, 0)
    expect(page.get_by_role("dialog").locator("mark.np-hit").first).to_be_visible()


def test_loaded_words_are_a_layer_of_the_article_with_a_legend(watched):
    page = watched.open("/article")
    page.get_by_role("button", name="Loaded words").click()
    watched.settle()
    expect(page.locator(".np-legend")).to_contain_text("judges while it tells")
    expect(page.locator(".np-article mark.np-loaded").first).to_have_attribute(
        "title", re.compile("verbs that judge")
    )


@pytest.mark.parametrize("tab", ["Frames", "Wording"])
def test_the_tab_shuts_nobody_out_and_fits_a_narrow_page(watched, tab):
    page = watched.page
    page.set_viewport_size({"width": 400, "height": 800})
    watched.open(f"/emphasis?tab={tab}")
    page.wait_for_timeout(500)  # charts draw after the script has ended
    found = Axe().run(page).response["violations"]
    assert not [v["id"] for v in found if v["id"] not in NOT_OURS]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 400
