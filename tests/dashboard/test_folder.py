"""A folder of this machine: its files by name, hidden ones and links left out, bounded."""

import pytest

from analysis.errors import ArticleFileError, NewsprismError
from dashboard import folder


def test_files_come_by_name_with_the_folders_inside(tmp_path):
    (tmp_path / "b.txt").write_text("Bridge")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("Aqueduct")
    found = folder.files(str(tmp_path))
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
    assert [each.name for each in folder.files(str(tmp_path))] == ["a.txt"]


def test_a_changed_file_has_another_fingerprint(tmp_path):
    (tmp_path / "a.txt").write_text("A")
    (first,) = folder.files(str(tmp_path))
    (tmp_path / "a.txt").write_text("Another")
    (second,) = folder.files(str(tmp_path))
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize("name", ["", "   ", "/no/such/folder"])
def test_no_folder_is_one_sentence(name):
    with pytest.raises(NewsprismError, match="there is no such folder"):
        folder.files(name)


def test_an_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(NewsprismError, match="there is no file in it"):
        folder.files(str(tmp_path))


def test_a_folder_of_too_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "MAX_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_text(name)
    with pytest.raises(NewsprismError, match="more than 2 files"):
        folder.files(str(tmp_path))


def test_a_file_that_went_away_fails_alone(tmp_path):
    (tmp_path / "a.txt").write_text("A")
    (only,) = folder.files(str(tmp_path))
    (tmp_path / "a.txt").unlink()
    with pytest.raises(ArticleFileError, match="cannot be opened"):
        only.load()
