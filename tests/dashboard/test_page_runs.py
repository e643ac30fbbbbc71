"""Every page runs on the sample, on one article and on nothing, without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

PAGES = [
    "overview",
    "tone",
    "sources",
    "emphasis",
    "article",
    "add_articles",
    "corrections",
    "export",
    "method",
]
SECONDS = 60  # a first run reads the sample; a busy machine takes several times as long


def opened(page: str, **query: str) -> AppTest:
    app = AppTest.from_file("../../app.py", default_timeout=SECONDS)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"dashboard/pages/{page}.py").run()
    assert not app.exception, [each.value for each in app.exception]
    return app


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_on_the_sample(page):
    assert "5 articles from 5 outlets" in opened(page).caption[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_on_one_outlet(page):
    assert "1 article from 1 outlet" in opened(page, outlets="Truthout").caption[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_on_nothing(page):
    app = opened("add_articles")
    next(button for button in app.button if button.label == "Take out everything").click().run()
    app.switch_page(f"dashboard/pages/{page}.py").run()
    assert not app.exception
    assert "0 articles from 0 outlets" in app.caption[0].value


def test_an_outlet_that_is_not_there_filters_nothing():
    assert "5 articles" in opened("overview", outlets="Nobody").caption[0].value
