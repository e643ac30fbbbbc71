"""Words and phrases: what counts as one, where it stands, and in whose voice."""

from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import phrases, terms
from analysis.models import PLACES, Annotation, Article, Sentence
from tests.factories import annotation


class Run(NamedTuple):
    """A run of words that may be a term, listed or not."""

    key: str
    start: int
    end: int
    place: str
    quoted: bool


def runs(made: Annotation) -> list[Run]:
    words = terms.read([made])
    found = []
    for length in range(1, phrases.LONGEST + 1):
        for first in phrases.runs(words, length):
            last = first + length - 1
            spellings = words.spelling[first : last + 1]
            end = words.start[last] + words.length[spellings[-1]]
            key = " ".join(words.keys[words.key[spelling]] for spelling in spellings)
            quoted = bool(words.flags[first] & terms.QUOTED)
            place = PLACES[words.place[first]]
            found.append(Run(key, int(words.start[first]), int(end), place, quoted))
    return sorted(found, key=lambda run: (PLACES.index(run.place), run.start, run.end))


def keys(text: str) -> list[str]:
    return [run.key for run in runs(annotation(text))]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The Rome Statute.", ["rome", "rome statute", "statute"], "no stop word at the edge"),
        (
            "crimes against humanity",
            ["crimes", "crimes against humanity", "humanity"],
            "a stop word may stand inside",
        ),
        ("the court, judges", ["court", "judges"], "no phrase across a comma"),
        (
            "“Open chatter” abroad",
            ["open", "open chatter", "chatter", "abroad"],
            "nor across marks",
        ),
        ("court—judges", ["court", "judges"], "nor across a dash"),
        ("Court (ICC)", ["court", "icc"], "nor into brackets"),
        ("US troops told us", ["us", "us troops", "troops"], "US is a country, us a pronoun"),
        ("U.S. troops", ["us", "us troops", "troops"], "with points or without"),
        ("TELL US NOW", [], "in a shouted line US may be the pronoun"),
        ("Trump’s envoy", ["trump", "trump envoy", "envoy"], "a possessive is the name itself"),
        ("isn’t it", [], "a curly apostrophe is an apostrophe"),
        ("87 people in 2029", ["people"], "numbers are no words to stress"),
        ("war-torn Gaza", ["war-torn", "war-torn gaza", "gaza"], "a hyphen joins"),
        ("Straße", ["strasse"], "case is folded"),
        ("", [], "no text"),
        ("“…” — 100 %", [], "no word"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_terms_of_a_sentence(text, expected, why):
    assert keys(text) == expected


def test_positions_give_the_words_back_without_the_possessive():
    made = annotation("They amend the Rome Statute.\nIt is Trump’s court.")
    found = {made.article.text[run.start : run.end]: run.key for run in runs(made)}
    assert found["Rome Statute"] == "rome statute"
    assert found["Trump"] == "trump"
    assert found["Trump’s court"] == "trump court"


def test_no_phrase_runs_over_the_end_of_a_sentence():
    assert "court judges" not in keys("He left the court. Judges wept.")


def test_headline_and_deck_are_read_with_positions_of_their_own():
    found = runs(annotation("Judges wept.", headline="Court closes", deck="At last"))
    assert [(run.key, run.place, run.start) for run in found] == [
        ("court", "headline", 0),
        ("court closes", "headline", 0),
        ("closes", "headline", 6),
        ("judges", "body", 0),
        ("judges wept", "body", 0),
        ("wept", "body", 7),
    ]


def test_words_inside_a_quotation_are_in_the_quoted_voice():
    made = annotation(
        "A genocide, “it is a genocide”, Lee said.", quotations=[("it is a genocide", {})]
    )
    assert [run.quoted for run in runs(made) if run.key == "genocide"] == [False, True]


def test_of_a_mixed_quotation_only_the_marked_words_are_quoted():
    made = annotation(
        "Lee said the strikes were “plain murder” at sea.",
        quotations=[("the strikes were “plain murder” at sea", {"kind": "mixed"})],
    )
    quoted = {run.key: run.quoted for run in runs(made)}
    assert quoted["plain murder"]
    assert not quoted["strikes"]


def test_reported_speech_is_the_outlets_own_wording():
    made = annotation(
        "Lee said the strikes were murder.",
        quotations=[("the strikes were murder", {"kind": "indirect"})],
    )
    assert not any(run.quoted for run in runs(made))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("The U.S. sanctioned nine judges.", 5),
        ("It isn’t 30,000 – it’s 87.5", 5),
        ("well-known facts", 2),
        ("!?…", 0),
    ],
)
def test_counting_words(text, count):
    assert terms.count_words(text) == count


@settings(deadline=None)
@given(st.text(max_size=300))
@example("\ud800\x00 " * 50)
@example("U.S." * 100)
@example("a-" * 150)
@example("😀 👩‍👩‍👧 é̂")
def test_any_text_gives_terms_whose_positions_lie_inside_it(text):
    for run in runs(annotation(text, name="x")):
        assert 0 <= run.start < run.end <= len(text)
        assert run.key.strip()


@pytest.mark.parametrize(
    "text",
    ["a" * 10**6, "a." * 500_000, "a-" * 500_000, "“" * 10**6, "1," * 500_000, "no end " * 150_000],
    ids=["one word", "points", "hyphens", "marks", "commas", "one line"],
)
def test_a_megabyte_of_anything_is_read_to_its_end(text):
    words = terms.read(
        [Annotation(Article("a", "a.txt", text), "A", (Sentence("a", 0, len(text)),))]
    )
    assert len(words.start) == terms.count_words(text)
    assert len(phrases.find(words).keys) <= len(words.keys) ** 2
