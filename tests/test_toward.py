"""Sentences with a plain answer, towards somebody and as a whole."""

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import linear, sentences
from analysis.linear import Features
from analysis.rating import toward

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def ask(text, target):
    start = text.index(target)
    return toward.toward(text, start, start + len(target))


def row(text, target=None, **more):
    start = text.index(target) if target else None
    end = start + len(target) if target else None
    found = {"id": "1", "text": text, "target": target, "target_start": start, "target_end": end}
    return found | more


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The rescue was a wonderful success and everyone was happy.", 1),
        ("The horrible murder shocked and saddened the terrified town.", -1),
        ("The committee will meet on Tuesday in the town hall.", 0),
    ],
)
def test_a_sentence_has_the_label_a_reader_gives_it(text, label):
    answer = toward.predict(row(text))
    assert answer["label"] == label
    assert sum(answer["p"]) == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("Smith was praised for her brilliant work.", "Smith", 1),
        ("Critics condemned Smith as a cruel liar.", "Smith", -1),
        ("Smith accused Jones of fraud and corruption.", "Jones", -1),
        ("The jury convicted Jones of murder on Monday.", "Jones", -1),
        ("The crowd cheered and applauded Jones, a beloved hero.", "Jones", 1),
        ("Smith will travel to the city on Monday.", "Smith", 0),
    ],
)
def test_a_target_has_the_label_a_reader_gives_it(text, target, label):
    assert ask(text, target).label == label


def test_two_people_in_a_sentence_are_told_apart():
    text = "Smith was praised for brilliant work, while Jones was condemned as a cruel liar."
    assert ask(text, "Smith").label == 1
    assert ask(text, "Jones").label == -1


def test_swapping_names_in_the_sample_changes_no_answer():
    swapped = {"Trump": "Obama", "Netanyahu": "Abbas", "Gallant": "Rich", "Rubio": "Blinken"}
    checked = 0
    for path in SEEDS:
        text = path.read_text("utf-8")
        for start, end in sentences.find(text):
            sentence = text[start:end]
            for name, other in swapped.items():
                if name in sentence:
                    checked += 1
                    assert ask(sentence, name) == ask(sentence.replace(name, other), other)
    assert checked > 20


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Anna Smith", ["Anna Smith", "Smith", "Smiths"]),
        ("Smith", ["Smith", "Smith", "Smiths"]),
        ("Republican Party", ["Republican Party", "Republicans"]),
        ("United States Congress", []),
        ("Smithson", []),
        ("", []),
        ("(", []),
    ],
)
def test_mentions_of_a_target(target, found):
    text = "Anna Smith of the Republican Party spoke. Smith met the Smiths and the Republicans."
    assert [text[a:b] for a, b in toward.mentions(text, target)] == found


def test_over_a_text_a_single_mention_is_doubted():
    praised = "Anna Smith was praised for brilliant work."
    once = toward.predict(row(praised) | {"target": "Anna Smith"})
    often = toward.predict(row(" ".join([praised] * 9)) | {"target": "Anna Smith"})
    assert 0 < once["score"] < often["score"]
    assert often["label"] == 1


def test_a_mention_of_which_no_label_is_likely_counts_as_neutral():
    likely, open_ = toward.Tone(0.5, 0.0, 0.5, 0.5), toward.Tone(0.1, 0.35, 0.2, 0.45)
    assert toward.over_text([likely]) == 0.5 / 4
    assert toward.over_text([likely, open_]) == 0.5 / 5


def test_a_target_that_is_not_in_the_text_is_neutral():
    answer = toward.predict(row("A terrible day.") | {"target": "Anna Smith"})
    assert (answer["label"], answer["score"], answer["p"]) == (0, 0, [0, 1, 0])


def test_the_chances_say_whether_the_label_is_sure():
    assert toward.Tone(0.7, 0.1, 0.1, 0.8).is_sure
    assert not toward.Tone(0.1, 0.3, 0.3, 0.4).is_sure


def test_the_weights_are_small_enough_to_ship():
    folder = resources.files("analysis") / "trained"
    sizes = [len((folder / f"tone_{name}.json").read_bytes()) for name in ("toward", "sentence")]
    assert sum(sizes) < 1_000_000


def test_a_model_adds_up_what_it_is_told():
    kept = {"features": ["a", "b"], "numbers": ["n"], "unit": 0.5, "rarity": [2, 2], "power": 0.5}
    kept |= {"weights": [[2], [4], [6]], "intercept": [1.0], "curve": []}
    model = linear.parse(kept)
    told = Features(frozenset(["a", "b", "unknown"]), {"n": 2.0, "other": 9.0})
    # 1 + (1 * 1 + 2 * 1) / sqrt(2) + 2 * 3
    assert model.scores(told) == [pytest.approx(1 + 3 / 2**0.5 + 6)]


@settings(max_examples=200, deadline=None)
@given(st.text(), st.one_of(st.none(), st.integers()), st.one_of(st.none(), st.integers()))
def test_any_row_gets_an_answer(text, start, end):
    answer = toward.predict({"id": 7, "text": text, "target_start": start, "target_end": end})
    assert answer["id"] == 7
    assert -1 <= answer["score"] <= 1
    assert sum(answer["p"]) == pytest.approx(1, abs=0.001)


HOSTILE = [
    "\ud800",
    "\x00",
    "“" * 9999,
    "A" * 1_000_000,
    "Anna " * 20_000,
    "😀" * 9999,
    "''" * 9999,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("target", [None, "Anna", "😀"])
def test_hostile_text_gets_an_answer(text, target):
    assert toward.predict({"id": 1, "text": text, "target": target})["label"] in (-1, 0, 1)
