"""What the overview says in words: outlets with their number, and sentences begun properly."""

import pytest

from analysis.findings import quoting, wording
from tests.factories import annotation, texts


def test_a_description_that_began_a_sentence_loses_its_capital():
    words = "Experts say that it is so."
    made = annotation(words, "A", quotations=[
        ("it is so", {"named_as": "Experts", "type": "expert", "anonymous": True,
                      "kind": "indirect"})
    ])  # fmt: skip
    assert texts(quoting.exclusive_types, [made, annotation("No.", "B")]) == [
        "Only A’s article cites an expert (experts)."
    ]


@pytest.mark.parametrize(
    ("outlet", "number", "words"),
    [
        ("Truthout", 1, "Truthout’s article"),
        ("Common Dreams", 1, "Common Dreams’ article"),
        ("Truthout", 3, "Truthout’s 3 articles"),
        ("Outlet not stated (000)", 1, "article 000"),
    ],
)
def test_articles_are_named_by_their_outlet(outlet, number, words):
    assert str(wording.Articles(outlet, number)) == words
