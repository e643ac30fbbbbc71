"""What the tests of the dashboard share."""

import sys

import pytest


@pytest.fixture(autouse=True)
def _main_module_kept(monkeypatch):
    """AppTest leaves app.py as the main module, which processes started later would then run."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
