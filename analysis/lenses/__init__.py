"""Lenses: ways of looking at the same articles.

A lens is one file. It asks one question, measures every article into *evidence* (a row for each
observation, with the place in the text it rests on) and draws the evidence together into a
*summary* (a row for each mark on its chart). To add a lens, write the file and name it here; to
remove one, take both away. No lens knows another.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

import pandas as pd

from analysis.lenses import assertion, emphasis, frames, naming, sources, tone, wording
from analysis.models import Annotation


class Lens(Protocol):
    """What a lens's module offers."""

    @property
    def KEY(self) -> str:  # noqa: N802 (a module's constant)
        """Its name in addresses, file names and tables."""

    @property
    def TITLE(self) -> str:  # noqa: N802
        """Its name on the page."""

    @property
    def QUESTION(self) -> str:  # noqa: N802
        """What it answers, as a reader would ask it."""

    @property
    def EVIDENCE(self) -> Sequence[str]:  # noqa: N802
        """Columns of the evidence."""

    @property
    def SUMMARY(self) -> Sequence[str]:  # noqa: N802
        """Columns of the summary."""

    def measure(self, annotations: Sequence[Annotation]) -> pd.DataFrame:
        """Every observation; no articles give no rows but the same columns."""

    def summarise(self, evidence: pd.DataFrame) -> pd.DataFrame:
        """What the chart shows; no evidence gives no rows but the same columns."""


LENSES: Mapping[str, Lens] = MappingProxyType(
    {lens.KEY: lens for lens in (tone, sources, emphasis, frames, wording, naming, assertion)}
)
