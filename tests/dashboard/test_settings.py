"""Settings: a folder is offered to a visitor at this machine alone; nothing is fetched unasked."""

import pytest
import streamlit as st

from dashboard import settings


class Context:
    def __init__(self, headers):
        self.headers = headers


@pytest.fixture
def visit(monkeypatch, tmp_path):
    def set_up(headers, address="127.0.0.1", toml=""):
        file = tmp_path / "newsprism.toml"
        file.write_text(toml)
        settings._settings.cache_clear()
        monkeypatch.setattr(settings, "FILE", file)
        monkeypatch.setattr(st, "context", Context(headers))
        monkeypatch.setattr(st, "get_option", lambda name: address)

    yield set_up
    settings._settings.cache_clear()


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501", "localhost"])
def test_a_visitor_at_this_machine_may_name_a_folder(visit, host):
    visit({"Host": host})
    assert settings.may_read_folders()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "news.example"},
        {"Host": "192.168.1.5:8501"},
        {"Host": "localhost:8501", "X-Forwarded-For": "93.184.215.14"},
        {},
    ],
)
def test_nobody_else_may(visit, headers):
    visit(headers)
    assert not settings.may_read_folders()


@pytest.mark.parametrize("address", ["0.0.0.0", "", "192.168.1.5"])
def test_a_server_that_others_can_reach_reads_no_folder(visit, address):
    visit({"Host": "localhost:8501"}, address=address)
    assert not settings.may_read_folders()


def test_folders_can_be_switched_off(visit):
    visit({"Host": "localhost:8501"}, toml="[folder]\nenabled = false\n")
    assert not settings.may_read_folders()


@pytest.mark.parametrize(
    ("toml", "may"),
    [
        ("", False),
        ("[fetch]\nenabled = false\n", False),
        ('[fetch]\nenabled = "yes"\n', False),
        ("[fetch]\nenabled = true\n", True),
    ],
)
def test_addresses_are_fetched_only_where_that_is_switched_on(visit, toml, may):
    visit({}, toml=toml)
    assert settings.may_fetch() is may


def test_as_shipped_nothing_is_fetched():
    settings._settings.cache_clear()
    assert not settings.may_fetch()
