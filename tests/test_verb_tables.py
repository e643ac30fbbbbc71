"""Tables of reporting verbs: in their plain form, with what they say of the words."""

import pytest

from analysis import verb_tables
from analysis.lenses import sources
from tests.factories import annotation
from tests.quoted_story import LEE, OFFICIAL


def test_verbs_are_counted_in_their_plain_form_with_what_they_say_of_the_words():
    made = annotation(
        "“One.” Two. “Three.” “Four.”",
        quotations=[
            ("One.", LEE | {"cue": "Said"}),
            ("Two.", LEE | {"cue": "says", "kind": "indirect"}),
            ("Three.", OFFICIAL | {"cue": "claimed"}),
            ("Four.", {"cue": "according to"}),
        ],
    )
    evidence = sources.measure([made])
    assert verb_tables.verbs(evidence)[["verb", "manner", "count"]].values.tolist() == [
        ["say", "neutral", 2],
        ["claim", "doubting", 1],
        ["according to", "neutral", 1],
    ]
    manners = verb_tables.manners(evidence).set_index("manner")
    assert manners["words"].to_dict() == {
        "neutral": 3, "supporting": 0, "doubting": 1, "emotive": 0
    }  # fmt: skip
    assert manners.loc["doubting", "share"] == pytest.approx(1 / 4)
    speakers = verb_tables.manners_of_speakers(evidence).set_index("speaker")
    assert speakers.loc["an official", ["doubting", "quotations"]].tolist() == [1, 1]
    assert speakers.loc["Ann Lee", "verbs"] == "say"


def test_a_verb_that_is_in_no_list_is_left_out_of_the_manners():
    made = annotation("“One.” “Two.”", quotations=[("One.", LEE | {"cue": "zorbed"}), ("Two.", {})])
    evidence = sources.measure([made])
    assert evidence["manner"].tolist() == ["not in the list", "no verb"]
    assert verb_tables.manners(evidence)["words"].sum() == 0
