"""One sentence, with and without somebody named in it."""

import pytest

from analysis.toward import predict


def row(text, target=None):
    start = text.index(target) if target else None
    end = start + len(target) if target else None
    return {"id": "1", "text": text, "target": target, "target_start": start, "target_end": end}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The rescue was a wonderful success and everyone was happy.", 1),
        ("The horrible murder shocked and saddened the terrified town.", -1),
        ("The committee will meet on Tuesday in the town hall.", 0),
    ],
)
def test_a_sentence_has_the_label_a_reader_gives_it(text, label):
    answer = predict(row(text))
    assert answer["label"] == label
    assert sum(answer["p"]) == pytest.approx(1, abs=0.001)


def test_the_words_of_its_own_clause_weigh_most_for_a_target():
    text = "Smith was praised for her brilliant work, while Jones was condemned as a cruel liar."
    assert predict(row(text, "Smith"))["score"] > predict(row(text, "Jones"))["score"]


@pytest.mark.parametrize("start", [None, -1, 5, 99, "0"])
def test_a_target_that_stands_nowhere_is_no_error(start):
    answer = predict({"id": 7, "text": "Good.", "target": "X", "target_start": start})
    assert answer["id"] == 7
