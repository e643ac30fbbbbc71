"""What whoever runs the dashboard may switch on: ``.streamlit/newsprism.toml``.

Everything is off that reaches beyond the visitor's own uploads, unless it is switched on there, but
for one thing: a visitor at this very machine may name a folder on it (``may_read_folders``).
"""

import ipaddress
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

FILE = Path(__file__).resolve().parent.parent / ".streamlit" / "newsprism.toml"
_FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-Ip")


def may_fetch() -> bool:
    """Whether pages may be fetched by their address: ``[fetch] enabled = true``."""
    return _section("fetch").get("enabled") is True


def may_read_folders() -> bool:
    """Whether a visitor may name a folder of this machine.

    Only where visitor and server are the same machine: the server listens on it alone, the address
    in the browser is this machine's, and nothing between them has passed the request on. ``[folder]
    enabled = false`` switches it off everywhere.
    """
    if _section("folder").get("enabled") is False:
        return False
    headers = st.context.headers
    if any(headers.get(name) for name in _FORWARDED):
        return False
    return _is_this_machine(str(st.get_option("server.address") or "")) and _is_this_machine(
        _host(headers.get("Host") or "")
    )


def _host(header: str) -> str:
    """The name in a Host header, without its port."""
    if header.startswith("["):
        return header[1:].split("]", 1)[0]
    return header.rsplit(":", 1)[0]


def _is_this_machine(host: str) -> bool:
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _section(name: str) -> dict[str, Any]:
    section = _settings(FILE).get(name, {})
    return section if isinstance(section, dict) else {}


@cache
def _settings(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
