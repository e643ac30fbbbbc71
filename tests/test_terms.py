"""Words and phrases: what counts as one, where it stands, and in whose voice."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import terms, vocabulary
from tests.factories import annotation


def keys(text: str, **fields) -> list[str]:
    return [term.key for term in terms.of_annotation(annotation(text, **fields))]


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
    found = {
        made.article.text[term.start : term.end]: term.key for term in terms.of_annotation(made)
    }
    assert found["Rome Statute"] == "rome statute"
    assert found["Trump"] == "trump"
    assert found["Trump’s court"] == "trump court"


def test_no_phrase_runs_over_the_end_of_a_sentence():
    assert "court judges" not in keys("He left the court. Judges wept.")


def test_headline_and_deck_are_read_only_when_asked_for():
    made = annotation("Judges wept.", headline="Court closes")
    assert {term.place for term in terms.of_annotation(made)} == {"body"}
    both = list(terms.of_annotation(made, ("headline", "body")))
    assert next(term.key for term in both if term.place == "headline") == "court"


def test_words_inside_a_quotation_are_in_the_quoted_voice():
    made = annotation(
        "A genocide, “it is a genocide”, Lee said.", quotations=[("it is a genocide", {})]
    )
    voices = [term.voice for term in terms.of_annotation(made) if term.key == "genocide"]
    assert voices == ["own", "quoted"]


def test_of_a_mixed_quotation_only_the_marked_words_are_quoted():
    made = annotation(
        "Lee said the strikes were “plain murder” at sea.",
        quotations=[("the strikes were “plain murder” at sea", {"kind": "mixed"})],
    )
    voices = {term.key: term.voice for term in terms.of_annotation(made)}
    assert voices["plain murder"] == "quoted"
    assert voices["strikes"] == "own"


def test_reported_speech_is_the_outlets_own_wording():
    made = annotation(
        "Lee said the strikes were murder.",
        quotations=[("the strikes were murder", {"kind": "indirect"})],
    )
    assert {term.voice for term in terms.of_annotation(made)} == {"own"}


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


def test_a_phrase_that_stands_once_is_not_listed_a_word_is():
    assert vocabulary.listed({"open": 1, "chatter": 1, "open chatter": 1}) == {"open", "chatter"}


def test_a_word_that_only_stands_in_longer_terms_is_folded_into_them():
    totals = {"states": 9, "member states": 5, "united states": 4, "member": 6, "united": 4}
    assert vocabulary.listed(totals) == {"member states", "united states"}


def test_a_word_that_often_stands_alone_stays_beside_its_phrase():
    assert vocabulary.listed({"court": 10, "criminal court": 4}) == {"court", "criminal court"}


def test_a_place_in_two_nested_phrases_counts_once_when_words_are_folded():
    # "court" stands 8 times, 5 of them in the phrases: 5 of 8 is too few to fold it
    totals = {
        "court": 8,
        "criminal court": 5,
        "international criminal court": 5,
        "international": 5,
        "international criminal": 5,
        "criminal": 5,
    }
    assert vocabulary.listed(totals) == {"court", "international criminal court"}


@settings(deadline=None)
@given(st.text(max_size=300))
@example("\ud800\x00 " * 50)
@example("U.S." * 100)
@example("a-" * 150)
@example("😀 👩‍👩‍👧 é̂")
def test_any_text_gives_terms_whose_positions_lie_inside_it(text):
    for term in terms.of_annotation(annotation(text, name="x")):
        assert 0 <= term.start < term.end <= len(text)
        assert term.key.strip()


@pytest.mark.parametrize(
    "text",
    ["a" * 10**6, "a." * 500_000, "a-" * 500_000, "“" * 10**6, "1," * 500_000, "no end " * 150_000],
    ids=["one word", "points", "hyphens", "marks", "commas", "one line"],
)
def test_a_megabyte_of_anything_is_read_to_its_end(text):
    assert terms.count_words(text) >= 0
    assert all(token.end <= len(text) for token in terms.tokens(text))
