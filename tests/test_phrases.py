"""Phrases: which runs of words are listed as terms, and under which name."""

from analysis import phrases, terms
from tests.factories import annotation


def listed(*texts: str) -> set[str]:
    made = [annotation(text, name=str(number)) for number, text in enumerate(texts)]
    return set(phrases.find(terms.read(made)).keys)


def test_a_phrase_that_stands_once_is_not_listed_a_word_is():
    assert listed("It was open chatter.") == {"open", "chatter"}


def test_a_phrase_may_recur_in_another_article():
    assert "open chatter" in listed("It was open chatter.", "Open chatter it was.")


def test_a_phrase_in_the_headline_does_not_make_it_recur():
    made = annotation("It was open chatter.", headline="Open chatter")
    assert set(phrases.find(terms.read([made])).keys) == {"open", "chatter"}


def test_a_word_that_only_stands_in_longer_terms_is_folded_into_them():
    text = "The member states. The United States. The member states. The United States."
    assert listed(text) == {"member states", "united states"}


def test_a_word_that_often_stands_alone_stays_beside_its_phrase():
    text = "The new court. The court. The new court. The court."
    assert listed(text) == {"court", "new court"}


def test_a_place_in_two_nested_phrases_counts_once_when_words_are_folded():
    # "court" stands 8 times, 5 of them in the phrases: 5 of 8 is too few to fold it
    text = "The International Criminal Court. " * 5 + "The court. " * 3
    assert listed(text) == {"court", "international criminal court"}


def test_a_term_is_shown_as_it_is_mostly_written_with_possessives_inside():
    found = phrases.find(terms.read([annotation("It is Trump’s term. It was Trump’s term.")]))
    assert list(found.shown) == ["Trump’s term"]
