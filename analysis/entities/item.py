"""An item: one mention among those that are to be joined."""

from collections.abc import Hashable
from typing import NamedTuple

from analysis.entities.written import Written


class Item(NamedTuple):
    """A mention: the text it stands in, its sentence, and its parts.

    ``full`` is the fullest name the same text has for it, where that is known. ``touches`` says
    whether it stands right behind the item before it, as a name behind its description; None where
    that is not known. ``about`` is what the text tells of its kind ("person", "body", "described",
    or "unclear" for a name that nothing tells of); None where only the mention itself is known.
    """

    doc: Hashable
    sent: Hashable
    written: Written
    full: Written | None = None
    touches: bool | None = None
    about: str | None = None
