"""What the overview says of tone: that it differs, that it does not, or how one article is."""

from analysis.findings import tone
from tests.factories import annotation, texts


def test_with_one_outlet_its_tone_is_told_with_the_interval():
    cold = (
        "A terrible, cruel and hateful crime. They suffered horrible pain. It was awful and sad. "
    )
    (text,) = texts(tone.difference, [annotation(cold * 4)])
    assert text.startswith("Tone: Alpha’s article is, in the outlet’s own voice, cold (−")
    plain = "The court met on a day in May. They sat in a room. It was good for some. It was bad. "
    (text,) = texts(tone.difference, [annotation(plain * 3)])
    assert "not clearly warm or cold" in text


def test_tones_that_do_not_differ_clearly_are_said_not_to():
    cold = "The court met in a small room on a grey day. " * 6
    made = [annotation(cold, "A"), annotation(cold.replace("court", "board"), "B")]
    assert texts(tone.difference, [*made, annotation(cold, "C")]) in (
        [],  # no spread, no test
        ["Tone: no clear difference between any two articles in their own voice."],
    )


def test_tones_that_differ_clearly_are_told_with_interval_and_the_sentences_behind_it():
    cold = ["A terrible, cruel and hateful crime.", "They suffered horrible pain.", "It was awful."]
    warm = ["A wonderful, kind and happy day.", "They enjoyed great success.", "It was excellent."]
    made = [annotation(" ".join(cold * 4), "A"), annotation(" ".join(warm * 4), "B")]
    (finding,) = tone.difference(made, {})
    assert finding.text.startswith("A’s article is worded more coldly than B’s article: ")
    assert "95% interval" in finding.text
    assert {at for at, *_ in finding.evidence} == {each.article.id for each in made}
