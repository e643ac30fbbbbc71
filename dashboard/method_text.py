"""The text of the page Method: docs/methods.md, the project's own, in its sections."""

import re
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent.parent / "docs" / "methods.md"
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class Section(NamedTuple):
    """A heading of the second level and what stands under it; the opening has no heading."""

    title: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link to the section ends in.

        >>> Section("Reading and cleaning", "").anchor
        'reading-and-cleaning'
        """
        return "-".join(re.findall(r"[a-z0-9]+", self.title.lower()))


def sections(text: str) -> tuple[Section, ...]:
    """The opening of ``text``, then its sections in their order.

    >>> [title for title, _ in sections("# A" + chr(10) + "x" + chr(10) + "## B" + chr(10) + "y")]
    ['', 'B']
    """
    opening, *rest = _HEADING.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return (Section("", opening), *(Section(title.strip(), body) for title, body in pairs))


def read() -> tuple[Section, ...]:
    """The sections of docs/methods.md."""
    return sections(FILE.read_text(encoding="utf-8"))
