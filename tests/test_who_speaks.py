"""Who speaks: the traps of quotations in the news, one a case, with everybody quoted in order.

``names`` holds the speakers in the order of the text, with ";" between them; nothing stands for
words without a speaker.
"""

import csv
from pathlib import Path

import pytest

from analysis import quotations

CASES = Path(__file__).parent / "cases" / "who_speaks.csv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_each_quotation_has_the_speaker_a_reader_gives_it(case):
    found = quotations.in_text(case["text"])
    assert [q.source.name or "" for q in found] == case["names"].removesuffix(";").split(";")
