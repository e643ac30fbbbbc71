"""What the overview says of frames and loaded words, and when it says nothing."""

from analysis.findings import framing
from tests.factories import annotation

LAW = "The court looked at the statute again that day. "
MONEY = "Wages and prices rose in the shops again. "
PLAIN = "They walked home late along the river bank road. "


def test_a_side_that_one_article_speaks_of_clearly_more_is_told_with_its_words():
    made = [annotation(LAW * 12 + PLAIN * 4, "Alpha"), annotation(PLAIN * 16 + LAW, "Beta")]
    (finding,) = framing.sides(made, {})
    assert finding.text == (
        "Alpha’s article speaks more of legality than the others: in 75% of the sentences in the "
        "outlet’s own voice, against 6% (difference 37% to 85%), by words such as “court” "
        "and “statute”."
    )
    assert finding.evidence[0] == (made[0].article.id, "body", 4, 9)


def test_articles_that_speak_of_the_same_are_not_told_apart():
    made = [annotation(LAW * 3 + MONEY * 3, "Alpha"), annotation(LAW * 2 + MONEY * 4, "Beta")]
    assert not framing.sides(made, {})


def test_strong_words_that_one_article_alone_uses_are_told():
    made = [
        annotation("The shameless thugs marched. The absurd plan failed.", "Alpha"),
        annotation("The absurd plan failed. They marched.", "Beta"),
    ]
    (finding,) = framing.loaded_only_here(made, {})
    assert finding.text == (
        "Words that judge, in the outlet’s own voice and in no other article: "
        "2 words in Alpha’s article (“shameless” and “thugs”)."
    )


def test_one_strong_word_or_one_article_is_not_told():
    lone = [annotation("The thugs marched.", "Alpha"), annotation("They marched.", "Beta")]
    assert not framing.loaded_only_here(lone, {})
    assert not framing.loaded_only_here([annotation("The shameless thugs marched.")], {})
