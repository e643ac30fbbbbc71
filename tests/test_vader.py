"""The scorer must say what vaderSentiment says, for any text, and bear any text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment import vaderSentiment

from analysis.rating.vader import Polarity, Scorer, scorer

ANALYZER = vaderSentiment.SentimentIntensityAnalyzer()
LEXICON = sorted(ANALYZER.lexicon)
EMOJIS = sorted(ANALYZER.emojis)
DEGREES = sorted(vaderSentiment.BOOSTER_DICT)
PHRASES = [*vaderSentiment.SPECIAL_CASES, "just enough", "kind of", "sort of", "no good", "no or"]
SMALL_WORDS = ["but", "BUT", "But", "no", "No", "or", "nor", "at", "least", "very", "so", "this"]
RULE_WORDS = ["never", "without", "doubt", "a", "of", *SMALL_WORDS]
OTHERS = ["house", "GOES", "x", "!", "!!!!!", "?", "??", "?????", "…", "—", "''", "n't", "…isn’t"]
KINDS = (LEXICON, DEGREES, vaderSentiment.NEGATE, RULE_WORDS, PHRASES, EMOJIS, OTHERS)
WEIGHTS = (30, 14, 12, 16, 8, 5, 15)
SPACES = (" ", "  ", "\n", "\t", "\u00a0")
RANDOM_TEXTS = 30_000


def expected(text: str) -> tuple[float, ...]:
    scores = ANALYZER.polarity_scores(text)
    return scores["neg"], scores["neu"], scores["pos"], scores["compound"]


def found(polarity: Polarity) -> tuple[float, ...]:
    return polarity.negative, polarity.neutral, polarity.positive, polarity.compound


def random_text(source: random.Random) -> str:
    words = []
    for _ in range(source.randint(0, 14)):
        word = source.choice(source.choices(KINDS, WEIGHTS)[0])
        shape = source.random()
        word = word.upper() if shape < 0.12 else word.title() if shape < 0.2 else word
        mark = source.choice("!?.,;:)'\"") if source.random() < 0.15 else ""
        words.append(word + mark)
    return source.choice(SPACES).join(words)


def test_random_texts_score_as_in_the_original():
    source = random.Random(332)
    texts = [random_text(source) for _ in range(RANDOM_TEXTS)]
    differing = [text for text in texts if found(scorer().polarity(text)) != expected(text)]
    assert differing == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_scores_as_in_the_original(text):
    assert found(scorer().polarity(text)) == expected(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no word at all"),
        (" \n ", "only spaces"),
        ("The house", "no rated word"),
        ("good bad but good bad good", "but finds equal values by their first place"),
        ("The good but the good", "the first of two equal values is halved, then raised"),
        ("GREAT DAY", "all words in capitals stress nothing"),
        ("a GREAT day", "one word in capitals is stressed"),
        ("not very good", "a negator two words before"),
        ("never so good at all", "never so strengthens"),
        ("without a doubt good", "without doubt does not turn"),
        ("it is least good", "least turns"),
        ("it is at least good", "at least does not"),
        ("that dish was the bomb", "a set phrase"),
        ("no good", "no turns"),
        ("no", "no alone is rated"),
        ("kind of good", "kind of weakens and is not kind"),
        ("I love😀it", "an emoji between letters"),
        ("ok :)", "an emoticon stays whole"),
    ],
    ids=lambda value: value if value and " " in value else None,
)
def test_each_rule_scores_as_in_the_original(text, why):
    assert found(scorer().polarity(text)) == expected(text)


HOSTILE = {
    "a surrogate": "\ud800 good",
    "NULs": "\x00bad\x00",
    "one long word": "good" * 250_000,
    "many rated words": "bad " * 250_000,
    "many buts": "but good " * 100_000,
    "marks": '"' * 1_000_000,
    "emoji": "😀" * 6_000,
    "capitals": "GOOD! " * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_gets_a_score_between_minus_one_and_one(text):
    assert -1 <= scorer().polarity(text).compound <= 1


def test_a_word_counted_out_weighs_nothing():
    without = Scorer({"crimes"})
    assert without.polarity("war crimes").compound == scorer().polarity("war acts").compound
    assert without.polarity("crimes").hits == 0


def test_rated_words_stand_where_they_are_said_to():
    text = "It wasn't a good, fair (TERRIBLE!) plan :)"
    words = scorer().rated_words(text)
    assert [text[w.start : w.end] for w in words] == ["good", "fair", "TERRIBLE", ":)"]
    assert [w.word for w in words] == ["good", "fair", "terrible", ":)"]


def test_a_rated_word_tells_its_valence_after_the_rules():
    (word,) = scorer().rated_words("This is not good")
    assert word.valence < 0 < scorer().valence("good")
