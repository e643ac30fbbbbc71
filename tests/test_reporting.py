"""Reporting verbs in place: each that introduces somebody's words, once."""

from analysis.framing import reporting
from tests.factories import annotation


def test_a_verb_that_introduces_two_quotations_is_counted_once():
    found = reporting.verbs(annotation(
        "“It is over,” said Lee, “and we lost.” Ann Lee insisted it was fair.",
        quotations=[
            ("It is over,", {"cue": "said"}),
            ("and we lost.", {"cue": "said"}),
            ("it was fair", {"kind": "indirect", "cue": "insisted"}),
        ],
    ))  # fmt: skip
    assert [(each.verb, each.manner) for each in found] == [
        ("say", "neutral"), ("insist", "doubting")
    ]  # fmt: skip


def test_a_cue_without_a_verb_is_none():
    found = reporting.verbs(annotation(
        "According to Lee, it is over.",
        quotations=[("it is over", {"kind": "indirect", "cue": "According to"})],
    ))  # fmt: skip
    assert list(found) == []
