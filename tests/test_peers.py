"""Environments of peers: what is kept, what is said when one fails. Nothing is installed here."""

import sys
from pathlib import Path

import pytest

from benchmarks import peers

ECHO = """import sys
for line in sys.stdin:
    print(line.strip())
"""


@pytest.fixture
def cache(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def installs(monkeypatch):
    commands: list[list[str]] = []
    monkeypatch.setattr(peers.venv, "create", lambda home, with_pip: Path(home).mkdir(parents=True))
    monkeypatch.setattr(peers, "_output", lambda _name, command, _lines: commands.append(command))
    return commands


def test_an_environment_is_made_once_and_lies_in_the_cache_folder(cache, installs):
    first = peers.environment("tool", ["tool==1.0"])
    assert first == peers.environment("tool", ["tool==1.0"])
    assert len(installs) == 1
    assert cache in first.parents


def test_another_version_has_another_environment(cache, installs):
    old, new = (peers.environment("tool", [f"tool=={version}"]) for version in ("1.0", "2.0"))
    assert old != new


def test_a_half_made_environment_is_made_again(cache, installs):
    python = peers.environment("tool", ["tool==1.0"])
    (python.parents[1] / "installed.txt").unlink()
    peers.environment("tool", ["tool==1.0"])
    assert len(installs) == 2


def test_a_script_answers_a_line_to_each_row_with_any_letters(tmp_path):
    script = tmp_path / "echo.py"
    script.write_text(ECHO)
    rows = [{"id": 1, "text": "“Nein,” sagte Žižka.\n"}, {"id": 2, "text": ""}]
    assert peers.run(Path(sys.executable), script, rows) == rows


def test_a_script_that_stops_says_which_and_why(tmp_path):
    script = tmp_path / "broken.py"
    script.write_text("raise SystemExit('the model is missing')")
    with pytest.raises(peers.PeerUnavailableError, match=r"broken.*the model is missing"):
        peers.run(Path(sys.executable), script, [])
