"""What the overview says: true of the articles, about these articles, with its evidence."""

import re

import pytest

from analysis import findings
from analysis.findings import quoting, stress, titles
from analysis.lenses import LENSES
from tests.factories import annotation, texts, with_names

LEE = {"name": "Ann Lee", "type": "politician", "cue": "said"}
OFFICIAL = {"named_as": "an official", "type": "government", "anonymous": True}
ACCUSING = re.compile(r"\bbias|slant|objectiv|propagand|left-wing|right-wing|credib", re.I)


def story():
    alpha = annotation(
        "The boat strike killed nine. A boat strike is a crime.\n"
        "“We will never bow to them, and they know it well,” said Ann Lee.\n"
        "Former President Bo Dee watched the boat strike.",
        "Alpha",
        quotations=[("We will never bow to them, and they know it well,", LEE)],
    )
    beta = annotation(
        "Nine died at sea.\n“No,” an official told Reuters. President Bo Dee slept.",
        "Beta",
        quotations=[("No,", OFFICIAL | {"via": "Reuters"})],
    )
    gamma = annotation("Nobody was asked. President Dee spoke.", "Gamma")
    return [alpha, beta, gamma]


def test_the_most_and_the_least_quoting_articles_are_set_side_by_side():
    # Alpha has 33 words, 11 of them Lee's
    assert texts(quoting.amounts, story()) == [
        "In Alpha’s article, 1 quotation from 1 named source makes up 33% of the words; "
        "Gamma’s article quotes nobody word for word."
    ]


def test_a_kind_of_source_that_one_article_alone_quotes_is_named():
    assert texts(quoting.exclusive_types, story()) == [
        "Only Beta’s article cites a government source (an official); "
        "only Alpha’s article cites a politician (Ann Lee)."
    ]


def test_words_from_sources_without_a_name_are_told_when_they_are_most():
    made = story()
    unnamed = "It is not for us to say what they will do when the court has spoken, is it not so?"
    made.append(annotation(f"“{unnamed}” he said.", "Delta", quotations=[(unnamed, OFFICIAL)]))
    assert texts(quoting.anonymous, made) == [
        "All words quoted in Delta’s article come from sources without a name (an official)."
    ]


def test_words_first_said_to_another_outlet_are_told():
    assert texts(quoting.relayed, story()) == [
        "First said to another outlet or channel: 1 of 1 quotation in Beta’s article (to Reuters)."
    ]


def test_a_title_that_one_article_gives_as_a_former_one_is_told_with_its_places():
    (finding,) = titles.disagreeing(with_names(*story()), {})
    assert finding.text == (
        "Only Alpha’s article calls Bo Dee “former President” (once); "
        "the other 2 write “President”."
    )
    articles = {each.article.id: each.article for each in story()}
    spans = [articles[at].part(place)[start:end] for at, place, start, end in finding.evidence]
    assert spans == ["Former President Bo Dee", "President Bo Dee", "President Dee"]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("President Dee slept.", "President Dee woke.", "they agree"),
        ("Former President Dee slept.", "Former President Roe woke.", "two people"),
        ("Former President Dee slept.", "Senator Dee woke.", "two offices"),
        ("Former President Dee met President Dee.", "President Dee woke.", "one is of two minds"),
        ("A president slept.", "Dee woke.", "no title beside a name"),
    ],
    ids=lambda value: value,
)
def test_titles_that_do_not_contradict_each_other_are_not_told(left, right, why):
    made = with_names(annotation(left, "A"), annotation(right, "B"))
    assert titles.disagreeing(made, {}) == []


def test_a_phrase_that_stands_in_one_article_only_is_told():
    assert texts(stress.stressed, story())[-1:] == [
        "Phrases that stand in no other article: “boat strike” (3 times) in Alpha’s article."
    ]


def test_a_term_used_far_more_in_one_article_is_told_with_its_counts():
    made = [
        annotation("The Rome Statute. The Rome Statute. The Rome Statute.", "Alpha"),
        annotation("It is in the Rome Statute, as judges said before all of this.", "Beta"),
    ]
    assert texts(stress.stressed, made) == [
        "“Rome Statute” stands 3 times in Alpha’s article, once in the other article."
    ]


def test_a_phrase_that_always_goes_on_is_cut_short_and_not_told():
    # "senior U.S." is followed by another word both times: it is no whole expression
    made = [
        annotation("A senior U.S. official came. Senior U.S. officials left.", "A"),
        annotation("The court met in May.", "B"),
    ]
    assert texts(stress.stressed, made) == []


def test_with_one_outlet_its_most_used_terms_are_told():
    made = [annotation("The court met. The court rose. It is the court, said a judge.")]
    assert texts(stress.stressed, made) == ["Used most in Alpha’s article: “court” (3 times)."]


def test_several_articles_of_an_outlet_are_spoken_of_in_the_plural():
    made = story()
    made.append(annotation("Lee saw a boat strike and wept.", "Alpha", name="second.txt"))
    sentences = texts(stress.stressed, made)
    assert sentences[-1:] == [
        "Phrases that stand in no other article: “boat strike” (4 times) in Alpha’s 2 articles."
    ]
    assert "Alpha’s 2 articles call Bo Dee" in texts(titles.disagreeing, with_names(*made))[0]


def test_findings_come_most_telling_first_and_every_lens_is_heard():
    found = findings.find(story(), {})
    strengths = [finding.strength for finding in found]
    assert strengths == sorted(strengths, reverse=True)
    assert {finding.lens for finding in found} >= {"emphasis", "sources"}
    assert 4 <= len(found) <= 8


def test_evidence_already_measured_is_used():
    tables = {key: lens.measure(story()) for key, lens in LENSES.items()}
    assert findings.find(story(), tables) == findings.find(story(), {})


def test_findings_describe_and_do_not_accuse():
    for finding in findings.find(story(), {}):
        assert not ACCUSING.search(finding.text + finding.note)
        assert "article" in finding.text


def test_evidence_lies_inside_the_articles():
    articles = {each.article.id: each.article for each in story()}
    for finding in findings.find(story(), {}):
        for article_id, place, start, end in finding.evidence:
            assert 0 <= start < end <= len(articles[article_id].part(place))


@pytest.mark.parametrize(
    "made",
    [
        [],
        [annotation("")],
        [annotation("Nobody speaks.")],
        [annotation("", "A"), annotation("", "B")],
        [annotation("", "A"), annotation("The court met. The court met.", "B")],
        story()[:1],
        story()[:2],
    ],
    ids=["none", "no text", "no quotation", "two without text", "one without text", "one", "two"],
)
def test_few_articles_give_sensible_findings(made):
    found = findings.find(made, {})
    assert len(found) <= 8
    assert (not made) == (not found)
    assert all(finding.text.endswith(".") for finding in found)
    assert len(made) != 1 or not any("other" in finding.text for finding in found)


def test_articles_without_any_quotation_are_said_to_quote_nobody():
    made = [annotation("Nobody speaks.", "A"), annotation("All is quiet.", "B")]
    assert texts(quoting.amounts, made) == ["None of these articles quotes anybody word for word."]
