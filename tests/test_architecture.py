"""Imports point one way. The rules are the table in docs/architecture.md."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("analysis", "dashboard", "workspace")
SOCKETS = ("socket", "urllib", "http", "requests", "aiohttp", "httpx")
MAY_NOT_IMPORT = {
    "analysis/models.py": OURS,
    "analysis": ("streamlit", "plotly", "dashboard", "workspace", *SOCKETS),
    "workspace": ("streamlit", "dashboard", "analysis.lenses"),
    "dashboard/charts": ("streamlit", "analysis", "sklearn"),
    "dashboard/pages": ("pandas", "numpy", "plotly", "analysis"),
}
ALLOWED_EVERYWHERE = {"analysis.errors"}


def modules(path: Path) -> set[str]:
    """Dotted names of everything ``path`` imports, at the top or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if not _within(name, ALLOWED_EVERYWHERE)}


def _within(name: str, packages: tuple[str, ...] | set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize("place", MAY_NOT_IMPORT)
def test_imports_point_one_way(place):
    root = ROOT / place
    paths = [root] if root.is_file() else sorted(root.rglob("*.py"))
    assert paths, f"{place} holds no code"
    for path in paths:
        wrong = sorted(name for name in modules(path) if _within(name, MAY_NOT_IMPORT[place]))
        assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


def test_a_lens_knows_no_other_lens():
    for path in (ROOT / "analysis" / "lenses").glob("[!_]*.py"):
        known = {name for name in modules(path) if name.startswith("analysis.lenses.")}
        assert not known, f"{path.name} imports {known}"


def test_only_state_reads_the_session_and_only_data_caches():
    for path in (ROOT / "dashboard").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.name != "state.py":
            assert "session_state" not in text, f"{path.name} reads the session"
        if path.name != "data.py":
            assert "cache_data" not in text, f"{path.name} caches"
            assert "cache_resource" not in text, f"{path.name} caches"
