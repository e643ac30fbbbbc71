"""Saved pages: the files that a browser puts beside a page that is saved "complete".

They lie in a folder that is called as the page with an ending in the browser's language
("bridge_files", "bridge-Dateien"): pictures, scripts, and the frames that advertisements were in,
which are pages of their own and would be taken for articles. The rule holds for archives and for
folders of a machine alike.
"""

import re
from collections.abc import Iterable

from analysis.errors import ArticleFileError

_PAGE = re.compile(r"\.x?html?$", re.I)
_ENDING = re.compile(r"[_ -][^\W\d_]{3,20}$")


def parts(names: Iterable[str]) -> set[str]:
    """Those of ``names``, paths with slashes, that belong to a saved page among them."""
    whole = list(names)
    pages = {_PAGE.sub("", name) for name in whole if _PAGE.search(name)}
    return {
        name for name in whole if any(_ENDING.sub("", each) in pages for each in _folders(name))
    }


def left_out(name: str, count: int) -> ArticleFileError:
    """The sentence about ``count`` such files in what is called ``name``."""
    files, verb = f"{count:,} files that belong", "were"
    if count == 1:
        files, verb = "1 file that belongs", "was"
    return ArticleFileError(
        name,
        problem=f"{files} to saved web pages (pictures, scripts, frames) {verb} left out",
        remedy="If an article is among them, add it by itself.",
    )


def _folders(name: str) -> list[str]:
    """The folders that a file lies in and whose name has such an ending."""
    steps = name.split("/")[:-1]
    return [
        "/".join(steps[: depth + 1]) for depth, step in enumerate(steps) if _ENDING.search(step)
    ]
