"""The sample is what it says: the documents byte for byte, and nothing stated that they do not."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from workspace import samples

SEEDS = Path(__file__).parent.parent / "seeds"
SUMS = re.findall(r"`(\w+\.txt)`.*`([0-9a-f]{64})`", (SEEDS / "README.md").read_text("utf-8"))
STATED = tomllib.loads((SEEDS / "seeds.toml").read_text("utf-8"))


def test_every_document_has_its_sum_and_its_table():
    names = sorted(path.name for path in SEEDS.glob("*.txt"))
    assert names == sorted(name for name, _ in SUMS) == sorted(STATED)


@pytest.mark.parametrize(("name", "digest"), SUMS)
def test_a_document_is_kept_byte_for_byte(name, digest):
    assert hashlib.sha256((SEEDS / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("name", STATED)
def test_what_is_stated_of_a_document_stands_in_it(name):
    text = (SEEDS / name).read_text("utf-8")
    words = {field: value for field, value in STATED[name].items() if field != "date"}
    assert all(value in text for value in words.values())


def test_the_sample_loads_in_order_with_what_is_stated():
    documents = samples.load(SEEDS)
    assert [document.name for document in documents] == list(STATED)
    assert documents[0].declared == {}
    assert documents[3].declared == {
        "outlet": "Truthout",
        "headline": "Admin Reportedly Pushing ICC to Exempt Trump From War Crimes Prosecution",
        "published": "2025-12-10",
    }
