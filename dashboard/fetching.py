"""A web page's bytes by its address, where whoever runs the dashboard has switched that on.

The address comes from a visitor and the request leaves from this machine, which may see what the
visitor must not: routers, databases, the cloud's own data about the machine. So a name is resolved
here, every address behind it must be a public one, and the connection goes to the very address that
was checked (a name that answers differently the second time gains nothing). Redirects are followed
by hand and checked the same way. Size, time and number of redirects are bounded; the work is done
in a thread of its own, so that a server that sends a byte now and then keeps nobody waiting.
"""

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import urllib3

from analysis.errors import ArticleFileError
from analysis.reading import limits

MAX_SECONDS = 20.0  # for one page with all its redirects; a slow news site answers within five
STEP_SECONDS = 5.0  # without a byte, after which nobody is thought to answer
MAX_REDIRECTS = 5  # http to https to www and a consent page are three
CHUNK_BYTES = 65_536
PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_HEADERS = {"User-Agent": "Newsprism", "Accept": "text/html, */*;q=0.5", "Accept-Encoding": "gzip"}


class Target(NamedTuple):
    """A checked address: what is asked for, and the very machine that is asked."""

    scheme: str
    host: str
    port: int
    path: str
    address: str


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet."""
    ip = ipaddress.ip_address(address)
    mapped = getattr(ip, "ipv4_mapped", None)
    ip = mapped or ip
    return ip.is_global and not ip.is_multicast


def fetch(url: str, *, allowed: Callable[[str], bool] = is_public) -> bytes:
    """The bytes at ``url``.

    ``allowed`` says of an IP address whether it may be asked.

    Raises:
        ArticleFileError: the address is none, is not public, or does not give a page in time.
    """
    outcome: list[bytes | ArticleFileError] = []
    given_up = threading.Event()

    def work() -> None:
        try:
            outcome.append(_fetch(url, allowed, given_up))
        except ArticleFileError as failure:
            outcome.append(failure)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(MAX_SECONDS)
    given_up.set()
    if not outcome:
        raise _refused(url, f"it takes longer than {MAX_SECONDS:.0f} seconds")
    if isinstance(outcome[0], ArticleFileError):
        raise outcome[0]
    return outcome[0]


def _fetch(url: str, allowed: Callable[[str], bool], given_up: threading.Event) -> bytes:
    current = url.strip()
    for _ in range(MAX_REDIRECTS + 1):
        target = _target(url, current, allowed)
        with _answer(url, target) as answer:
            onward = answer.headers.get("Location")
            if answer.status in _REDIRECTS and onward:
                current = urljoin(current, onward)
                continue
            if answer.status != _OK:
                raise _refused(url, f"the server answers {answer.status}")
            return _body(url, answer, given_up)
    raise _refused(url, f"it redirects more than {MAX_REDIRECTS} times")


def _target(url: str, current: str, allowed: Callable[[str], bool]) -> Target:
    try:
        parts = urlsplit(current)
        port = parts.port
    except ValueError as wrong:
        raise _refused(url, "this is no web address") from wrong
    if parts.scheme not in PORTS or not parts.hostname or parts.username or parts.password:
        raise _refused(url, "only plain addresses that begin with https:// or http:// are fetched")
    address = _resolved(url, parts.hostname, port or PORTS[parts.scheme], allowed)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, parts.hostname, port or PORTS[parts.scheme], path, address)


def _resolved(url: str, host: str, port: int, allowed: Callable[[str], bool]) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as unknown:
        raise _refused(url, f"there is no machine called {host}") from unknown
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(allowed(address) for address in addresses):
        raise _refused(url, "it leads into a private network, which is never fetched from")
    return addresses[0]


@contextmanager
def _answer(url: str, target: Target) -> Iterator[urllib3.BaseHTTPResponse]:
    pool = _pool(target)
    try:
        answer = pool.urlopen(
            "GET",
            target.path,
            headers=_HEADERS | {"Host": _host(target)},
            redirect=False,
            retries=False,
            preload_content=False,
        )
        try:
            yield answer
        finally:
            answer.close()
    except (urllib3.exceptions.HTTPError, OSError) as failure:
        raise _refused(url, "the server does not answer as it should") from failure
    finally:
        pool.close()


def _pool(target: Target) -> urllib3.HTTPConnectionPool:
    """Connections to the address that was checked, under the name that was asked for."""
    timeout = urllib3.Timeout(connect=STEP_SECONDS, read=STEP_SECONDS)
    if target.scheme == "http":
        return urllib3.HTTPConnectionPool(target.address, target.port, timeout=timeout)
    return urllib3.HTTPSConnectionPool(
        target.address,
        target.port,
        timeout=timeout,
        server_hostname=target.host,
        assert_hostname=target.host,
    )


def _host(target: Target) -> str:
    shown = f"[{target.host}]" if ":" in target.host else target.host
    return shown if target.port == PORTS[target.scheme] else f"{shown}:{target.port}"


def _body(url: str, answer: urllib3.BaseHTTPResponse, given_up: threading.Event) -> bytes:
    body = bytearray()
    while not given_up.is_set() and (chunk := answer.read(CHUNK_BYTES, decode_content=True)):
        body += chunk
        if len(body) > limits.MAX_FILE_BYTES:
            raise _refused(url, f"it is larger than {limits.MAX_FILE_BYTES // 1_048_576} MB")
    return bytes(body)


def _refused(url: str, problem: str) -> ArticleFileError:
    return ArticleFileError(
        url[:200], problem=problem, remedy="Open it in your browser, save the page, and add that."
    )
