"""Predictions: every line answered in order, in the fixed form, or refused by its number."""

import io
import json
from pathlib import Path

import pytest

from analysis import predictions
from analysis.errors import InputLineError

SEEDS = Path(__file__).parent.parent / "seeds"


def predict(capability: str, *lines: object) -> list[dict]:
    source = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines)
    target = io.BytesIO()
    predictions.predict(capability, io.BytesIO(source.encode()), target)
    return [json.loads(line) for line in target.getvalue().splitlines()]


TEXT = "“It is over,” said Ann Lee, a senator."


@pytest.mark.parametrize("capability", predictions.CAPABILITIES)
def test_every_line_is_answered_in_order_with_its_id(capability):
    wanted = predictions.CAPABILITIES[capability]
    nothing = {name: [] for name in wanted.lists}
    rows = [
        {"id": number, **dict.fromkeys(wanted.text, text), **nothing}
        for number, text in [(7, TEXT), ("b", ""), (None, "x \ud800")]
    ]
    assert [row["id"] for row in predict(capability, *rows)] == [7, "b", None]


def test_quotes_are_answered_as_the_design_fixes_them():
    (row,) = predict("quotes", {"id": 1, "text": TEXT})
    (quote,) = row["quotes"]
    assert set(quote) == {
        "start", "end", "text", "kind", "speaker", "speaker_start", "speaker_end", "speaker_entity",
        "cue", "source_type", "anonymous", "via",
    }  # fmt: skip
    assert TEXT[quote["start"] : quote["end"]] == quote["text"] == "It is over,"
    assert quote["speaker_entity"] == "Ann Lee"


def test_tone_is_answered_as_the_design_fixes_it():
    text = "A wonderful success for Lee."
    (row,) = predict("tone", {"id": 1, "text": text, "target": None})
    assert row["label"] == 1
    assert -1 <= row["score"] <= 1
    assert sum(row["p"]) == pytest.approx(1, abs=0.01)


def test_clean_is_answered_as_the_design_fixes_it():
    (row,) = predict(
        "clean", {"id": 1, "text": (SEEDS / "003_9bf44185c08f614a.txt").read_text("utf-8")}
    )
    assert set(row) == {
        "id", "clean_text", "outlet", "headline", "deck", "byline", "published", "removed",
    }  # fmt: skip
    assert row["outlet"] == "Truthout"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{not json", "not valid JSON"),
        ('{"id": 1, "text": "a"} {"id": 2}', "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("1" * 5000, "not valid JSON"),
        ("[1]", "no object"),
        ('{"id": 1}', '"text" is missing'),
        ('{"id": 1, "text": 5}', '"text" is missing'),
    ],
    ids=["broken", "two objects", "deep", "long number", "list", "no text", "text a number"],
)
def test_a_wrong_line_ends_the_run_by_its_number_and_what_was_answered_stands(line, problem):
    target = io.BytesIO()
    source = io.BytesIO(f'{{"id": 1, "text": "a"}}\n{line}\n{{"id": 3, "text": "b"}}\n'.encode())
    with pytest.raises(InputLineError, match=problem) as caught:
        predictions.predict("tone", source, target)
    assert caught.value.line == 2
    assert len(target.getvalue().splitlines()) == 1


@pytest.mark.parametrize("mention", ["Lee", None, {}, {"text": None}, {"text": 5}])
def test_a_mention_without_a_text_is_named_by_its_line(mention):
    good = {"id": 1, "mentions": [{"text": "Lee", "doc": [1], "sent": "a"}]}
    target = io.BytesIO()
    source = "\n".join(json.dumps(row) for row in (good, {"id": 2, "mentions": [mention]}))
    with pytest.raises(InputLineError, match="line 2: a mention is no object"):
        predictions.predict("naming", io.BytesIO(source.encode()), target)
    assert len(target.getvalue().splitlines()) == 1


def test_a_line_that_is_not_utf_8_is_named():
    with pytest.raises(InputLineError, match="line 1"):
        predictions.predict("tone", io.BytesIO(b'{"id": 1, "text": "\xff"}'), io.BytesIO())
