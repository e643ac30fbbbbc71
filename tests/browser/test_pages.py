"""Every page opens on the sample, empty and filtered, and nothing goes wrong on it."""

import re

import pytest
from playwright.sync_api import expect

PAGES = {
    "Overview": "What differs in these articles",
    "Tone": "Tone",
    "Sources": "Sources",
    "Emphasis": "Emphasis",
    "Article": "Article",
    "Add articles": "Add articles",
    "Corrections": "Corrections",
    "Export": "Export",
    "Method": "Method",
}


def test_the_overview_opens_first_and_says_what_differs(watched):
    page = watched.open()
    page.get_by_role("heading", name=PAGES["Overview"]).wait_for()
    expect(page.get_by_text("5 articles from 5 outlets")).to_be_visible()
    expect(page.locator(".np-finding").first).to_contain_text(re.compile(r"\w{3}"))
    expect(page.locator(".js-plotly-plot")).to_have_count(3)


@pytest.mark.parametrize("page_name", PAGES)
def test_a_page_opens_on_the_sample(watched, page_name):
    watched.open()
    watched.go(page_name)
    watched.no_error_shown()


@pytest.mark.parametrize("page_name", PAGES)
def test_a_page_opens_on_one_outlet(watched, page_name):
    page = watched.open()
    page.get_by_role("button", name="Truthout").first.click()
    watched.settle()
    expect(page.get_by_text("1 article from 1 outlet")).to_be_visible()
    watched.go(page_name)
    expect(page.get_by_text("1 article from 1 outlet")).to_be_visible()


def test_every_page_opens_when_nothing_is_kept(watched):
    page = watched.open()
    watched.go("Add articles")
    page.get_by_role("button", name="Take out everything").click()
    expect(page.get_by_text("0 articles from 0 outlets")).to_be_visible()
    for page_name in PAGES:
        watched.go(page_name)
        watched.no_error_shown()
    watched.go("Overview")
    expect(page.get_by_text("No articles yet")).to_be_visible()


def test_a_link_shows_what_its_sender_saw(watched):
    page = watched.open()
    page.get_by_role("button", name="Truthout").first.click()
    expect(page).to_have_url(re.compile("outlets=Truthout"))
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_text("1 article from 1 outlet")).to_be_visible()


def test_a_direct_address_opens_its_page(watched):
    page = watched.open("/sources")
    page.get_by_role("heading", level=1, name="Sources", exact=True).wait_for()
