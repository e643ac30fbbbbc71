"""A folder of this machine: its files by name, hidden ones and links left out, bounded."""

import pytest

from analysis.errors import ArticleFileError, NewsprismError
from dashboard import folder


def test_files_come_by_name_with_the_folders_inside(tmp_path):
    (tmp_path / "b.txt").write_text("Bridge")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("Aqueduct")
    found = folder.listed(str(tmp_path)).files
    assert [(each.name, each.load()) for each in found] == [
        ("b.txt", b"Bridge"),
        ("inner/a.txt", b"Aqueduct"),
    ]


def test_hidden_files_and_links_stay_out(tmp_path):
    (tmp_path / "a.txt").write_text("A")
    (tmp_path / ".hidden").write_text("H")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("X")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    assert [each.name for each in folder.listed(str(tmp_path)).files] == ["a.txt"]


def test_the_folder_beside_a_saved_page_stays_out_and_it_is_said(tmp_path):
    (tmp_path / "bridge.html").write_text("<p>Bridge</p>")
    for name in ("bridge_files", "other_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "frame.html").write_text("<p>Frame</p>")
    listing = folder.listed(str(tmp_path))
    assert [each.name for each in listing.files] == ["bridge.html", "other_files/frame.html"]
    (failure,) = listing.failures
    assert "1 file that belongs to saved web pages (pictures, scripts, frames) was" in str(failure)


def test_a_changed_file_has_another_fingerprint(tmp_path):
    (tmp_path / "a.txt").write_text("A")
    (first,) = folder.listed(str(tmp_path)).files
    (tmp_path / "a.txt").write_text("Another")
    (second,) = folder.listed(str(tmp_path)).files
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize("name", ["", "   ", "/no/such/folder"])
def test_no_folder_is_one_sentence(name):
    with pytest.raises(NewsprismError, match="there is no such folder"):
        folder.listed(name)


def test_an_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(NewsprismError, match="there is no file in it"):
        folder.listed(str(tmp_path))


def test_a_folder_of_too_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "MAX_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_text(name)
    with pytest.raises(NewsprismError, match="more than 2 files"):
        folder.listed(str(tmp_path))


def test_a_file_that_went_away_fails_alone(tmp_path):
    (tmp_path / "a.txt").write_text("A")
    (only,) = folder.listed(str(tmp_path)).files
    (tmp_path / "a.txt").unlink()
    with pytest.raises(ArticleFileError, match="cannot be opened"):
        only.load()
