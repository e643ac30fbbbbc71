"""Fetching: a public page comes in, and no address leads into a private network."""

import gzip
import http.server
import socket
import threading

import pytest

from analysis.errors import ArticleFileError
from dashboard import fetching

PAGE = b"<html><body><p>The harbour reopened on Tuesday.</p></body></html>"


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page?x=1")
            self.end_headers()
        elif self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://10.0.0.1/admin")
            self.end_headers()
        elif self.path == "/loop":
            self.send_response(301)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path.startswith("/page"):
            self._send(PAGE)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            self.server.released.wait(10)
        elif self.path == "/bomb":
            self._send(gzip.compress(bytes(100_000_000)), encoding="gzip")
        else:
            self.send_error(404)

    def _send(self, body, encoding=None):
        self.send_response(200)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return  # whoever asked has heard enough

    def log_message(self, *args):
        return


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.released = threading.Event()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_server_that_never_ends_is_given_up(site, monkeypatch):
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.2)
    with pytest.raises(ArticleFileError, match="takes longer"):
        fetching.fetch(f"{site}/slow", allowed=loopback)


def loopback(address):
    return address == "127.0.0.1"


def test_a_page_comes_in(site):
    assert fetching.fetch(f"{site}/page", allowed=loopback) == PAGE


def test_a_redirect_is_followed(site):
    assert fetching.fetch(f"{site}/moved", allowed=loopback) == PAGE


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/inside", "private network"),
        ("/loop", "redirects more than"),
        ("/nothing", "answers 404"),
        ("/bomb", "larger than"),
    ],
)
def test_what_a_site_may_not_do_ends_in_one_sentence(site, path, problem):
    with pytest.raises(ArticleFileError, match=problem):
        fetching.fetch(f"{site}{path}", allowed=loopback)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8501/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://2130706433/",
    ],
)
def test_no_private_address_is_asked(url):
    with pytest.raises(ArticleFileError, match="private network"):
        fetching.fetch(url)


def test_a_name_is_judged_by_every_address_behind_it(monkeypatch):
    def two(*args, **kwargs):
        kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        return [(*kind, ("93.184.215.14", 80)), (*kind, ("192.168.1.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    with pytest.raises(ArticleFileError, match="private network"):
        fetching.fetch("http://news.example/story")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)", "news", "", "http://"]
)
def test_only_web_addresses_are_fetched(url):
    with pytest.raises(ArticleFileError, match="begin with https"):
        fetching.fetch(url)


@pytest.mark.parametrize("url", ["http://user:secret@93.184.215.14/", "http://x:99999/"])
def test_odd_addresses_are_refused(url):
    with pytest.raises(ArticleFileError):
        fetching.fetch(url)


def test_a_site_that_does_not_answer_is_named():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(ArticleFileError, match="does not answer"):
        fetching.fetch(f"http://127.0.0.1:{port}/", allowed=loopback)
