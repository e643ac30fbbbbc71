"""python -m analysis: tables from files, and mistakes in one sentence."""

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis import predictions, table_files
from analysis.__main__ import ENGINES, FORMATS, main
from analysis.lenses import LENSES

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
TABLES = {"articles", *LENSES, *(f"{key}_evidence" for key in LENSES)}


def run(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=ROOT, input=text, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip


def read(folder: Path, name: str, form: str) -> pd.DataFrame:
    path = folder / f"{name}.{form}"
    return {"csv": pd.read_csv, "json": pd.read_json, "parquet": pd.read_parquet}[form](path)


@pytest.mark.parametrize("form", FORMATS)
def test_score_writes_every_table_in_every_format(tmp_path, form):
    assert main(["score", str(SEEDS), "--out", str(tmp_path / "a" / "b"), "--format", form]) in (
        0,
        1,
    )
    folder = tmp_path / "a" / "b"
    assert {path.stem for path in folder.iterdir()} == TABLES
    table = read(folder, "articles", form)
    assert "Truthout" in set(table["outlet"])
    assert table["words"].gt(100).sum() >= 5


def test_score_gives_the_same_tables_on_several_processes(tmp_path):
    paths = [str(path) for path in sorted(SEEDS.glob("*.txt"))]
    for engine in ("local", "processes"):
        assert main(["score", *paths, "--out", str(tmp_path / engine), "--engine", engine]) == 0
    for name in TABLES:
        local = (tmp_path / "local" / f"{name}.csv").read_bytes()
        assert local == (tmp_path / "processes" / f"{name}.csv").read_bytes()


def test_a_bad_file_is_one_sentence_and_the_others_are_scored(tmp_path, capsys):
    folder = tmp_path / "in" / "deeper"
    folder.mkdir(parents=True)
    (folder / "good.txt").write_text("The court met. “No,” said Ann Lee.", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / ".hidden").write_bytes(b"\x00\x01")
    missing = str(tmp_path / "missing.txt")
    status = main(["score", str(tmp_path / "in"), missing, "--out", str(tmp_path / "out")])
    errors = capsys.readouterr().err.splitlines()
    assert status == 1
    assert len(errors) == 2
    assert "empty.txt: the file is empty." in errors[0]
    assert "missing.txt: it cannot be opened" in errors[1]
    assert len(read(tmp_path / "out", "articles", "csv")) == 1


def test_the_same_article_twice_is_counted_once(tmp_path, capsys):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The court met. Judges spoke.", encoding="utf-8")
    out = tmp_path / "out"
    status = main(
        ["score", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--out", str(out)]
    )
    table = read(out, "articles", "csv")
    if len(table) == 1:
        assert "counted once" in capsys.readouterr().err
    assert status == 0


def test_nothing_read_writes_nothing(tmp_path, capsys):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["score", str(tmp_path / "empty.txt"), "--out", str(tmp_path / "out")]) == 2
    assert "no table was written" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, capsys):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    seed = str(next(SEEDS.glob("*.txt")))
    assert main(["score", seed, "--out", str(tmp_path / "file" / "out")]) == 2
    assert "cannot be made" in capsys.readouterr().err


def test_a_scheduler_without_dask_is_refused(tmp_path, capsys):
    seed = str(next(SEEDS.glob("*.txt")))
    assert main(["score", seed, "--out", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "takes no scheduler" in capsys.readouterr().err


def test_predict_from_the_shell():
    given = '\ufeff{"id": 1, "text": "Good."}\n\n{"id": 2, "text": "Bad."}\nnonsense\n'
    done = run("predict", "tone", text=given)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
    assert done.stderr == "line 4: this is not valid JSON. Write one JSON object a line.\n"
    assert done.returncode == 2


def test_an_unknown_capability_names_those_there_are():
    done = run("predict", "mood")
    known = ", ".join(predictions.CAPABILITIES)
    assert done.stderr == f"There is no capability mood. There are: {known}.\n"
    assert done.returncode == 2


def test_help_is_answered_without_loading_what_it_does_not_need():
    code = "import sys, analysis.__main__; print(sorted(sys.modules.keys() & {'pandas', 'numpy'}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_the_engines_offered_are_those_there_are():
    from analysis import engine

    assert [type(engine.named(name)).__name__.casefold() for name in ENGINES] == list(ENGINES)


def test_the_formats_offered_are_those_there_are():
    assert set(FORMATS) == set(table_files.FORMS)
