"""A real Chromium against a real server, on this machine only."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 60  # a cold start takes two to five; a busy machine several times that
expect.set_options(timeout=20_000)  # ms; two browsers and two servers may share two cores
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
# At an address below the root, Streamlit 1.67 asks for its server there first, then at the root.
_STREAMLITS_OWN = re.compile(r"/\w+/_stcore/(health|host-config)$")
OVERVIEW = re.compile("^What (differs in these articles|stands out in this article)$")
NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The browser's path; without one the tests are skipped, but never in CI."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        assert not os.environ.get("CI"), "CI must have Chromium: tests/browser/get_chromium.sh"
        pytest.skip("Chromium is missing: sudo apt-get install chromium")
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    process = subprocess.Popen(
        [*command, "--server.headless=true"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the dashboard did not start")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield instance
        instance.close()


class Watched:
    """A page that fails its test at the end if anything went wrong on it or left this machine."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.problems: list[str] = []
        page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        page.on("console", self._console)
        page.route("**/*", self._local_only)

    def _console(self, message) -> None:
        if message.type == "error" and not _STREAMLITS_OWN.search(message.location.get("url", "")):
            self.problems.append(f"console: {message.text}")

    def _local_only(self, route) -> None:
        if route.request.url.startswith((self.url, "data:", "blob:")):
            route.continue_()
        else:
            self.problems.append(f"left this machine: {route.request.url}")
            route.abort()

    def open(self, path: str = "/") -> Page:
        self.page.goto(f"{self.url}{path}")
        self.settle()
        return self.page

    def go(self, page_name: str) -> None:
        """Follow the navigation to a page, as a visitor does."""
        link = self.page.get_by_test_id("stSidebarNav").get_by_role(
            "link", name=page_name, exact=True
        )
        link.click()
        title = OVERVIEW if page_name == "Overview" else re.compile(f"^{page_name}$")
        self.page.get_by_role("heading", level=1, name=title).wait_for()
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run to its end."""
        app = self.page.locator("[data-testid=stApp]")
        app.and_(self.page.locator("[data-test-script-state=notRunning]")).wait_for(timeout=30_000)

    def no_error_shown(self) -> None:
        assert self.page.get_by_test_id("stException").count() == 0
        assert self.problems == []


@pytest.fixture
def watched(browser: Browser, server: str) -> Iterator[Watched]:
    context = browser.new_context(
        viewport={"width": 1400, "height": 900}, accept_downloads=True, locale="en-GB"
    )
    visit = Watched(context.new_page(), server)
    yield visit
    visit.no_error_shown()
    context.close()
