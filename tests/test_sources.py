"""Whose words, and how many: shares, speakers, naming, relays and verbs."""

import numpy as np
import pandas as pd
import pytest

from analysis import shares, source_tables, verb_tables
from analysis.lenses import sources
from tests.factories import annotation

LEE = {"name": "Ann Lee", "type": "politician", "cue": "said"}
OFFICIAL = {"named_as": "an official", "type": "government", "anonymous": True, "cue": "told"}


def story():
    """Alpha: Lee with 6 + 2 words, an official with 4, to Reuters. Beta: none. Gamma: HRW."""
    alpha = annotation(
        "“We will not bow to them,” said Ann Lee. “Not now.”\n"
        "“That is not acceptable,” an official told Reuters.\n"
        "Lee said they would appeal.",
        "Alpha",
        deck="“We will not bow to them,” one says.",
        quotations=[
            ("We will not bow to them,", LEE | {"place": "deck", "cue": None}),
            ("We will not bow to them,", LEE | {"repeats": "deck"}),
            ("Not now.", LEE),
            ("That is not acceptable,", OFFICIAL | {"via": "Reuters"}),
            ("they would appeal", LEE | {"kind": "indirect"}),
        ],
    )
    beta = annotation("Nobody speaks here.", "Beta")
    gamma = annotation(
        "“Stop it,” said Human Rights Watch.",
        "Gamma",
        quotations=[("Stop it,", {"name": "Human Rights Watch", "type": "ngo", "cue": "said"})],
    )
    return [alpha, beta, gamma]


@pytest.fixture
def evidence():
    return sources.measure(story())


def test_every_quotation_is_a_row_that_gives_its_words_back(evidence):
    assert list(evidence.columns) == list(sources.EVIDENCE)
    texts = {each.article.id: each.article for each in story()}
    words = [
        texts[row.article_id].part(row.place)[row.start : row.end] for row in evidence.itertuples()
    ]
    assert words[0] == words[1] == "We will not bow to them,"
    assert evidence["value"].tolist() == [6, 6, 2, 4, 3, 2]


def test_words_in_the_deck_and_reported_speech_are_listed_and_not_counted(evidence):
    assert evidence["counted"].tolist() == [False, True, True, True, False, True]


def test_words_that_stood_before_in_the_body_are_counted_once():
    twice = annotation(
        "“Not now,” said Lee.\nLater: “Not now,” said Lee.",
        quotations=[("Not now,", LEE), ("Not now,", LEE | {"nth": 1, "repeats": "body"})],
    )
    assert sources.measure([twice])["counted"].tolist() == [True, False]


def test_of_a_mixed_quotation_the_marked_words_count():
    mixed = annotation(
        "Lee said they would “never bow” to it.",
        quotations=[("they would “never bow” to it", LEE | {"kind": "mixed"})],
    )
    assert sources.measure([mixed])["value"].tolist() == [2]


def test_a_quotation_inside_another_is_not_counted_again():
    nested = annotation(
        "Lee said they would “never bow” to it.",
        quotations=[
            ("they would “never bow” to it", LEE | {"kind": "mixed"}),
            ("never bow", LEE),
        ],
    )
    assert sources.measure([nested])["counted"].tolist() == [True, False]


def test_the_speaker_is_the_name_else_the_wording_else_said_to_be_unknown():
    made = annotation(
        "“One.” “Two.” “Three.”",
        quotations=[("One.", LEE), ("Two.", OFFICIAL), ("Three.", {})],
    )
    speakers = sources.measure([made])["speaker"].tolist()
    assert speakers == ["Ann Lee", "an official", "Speaker not stated"]


def test_the_paragraph_is_counted_from_zero_and_missing_outside_the_body(evidence):
    alpha = evidence[evidence["outlet"] == "Alpha"]
    assert alpha["paragraph"].tolist() == [pd.NA, 0, 0, 1, 2]


def test_shares_are_of_the_outlets_quoted_words(evidence):
    summary = sources.summarise(evidence).set_index(["outlet", "source_type"])
    assert summary.loc[("Alpha", "politician"), "words"] == 8
    assert summary.loc[("Alpha", "politician"), "share"] == pytest.approx(8 / 12)
    assert summary.loc[("Alpha", "government"), "share"] == pytest.approx(4 / 12)
    assert summary.loc[("Alpha", "ngo"), "words"] == 0
    assert summary.loc[("Gamma", "ngo"), "share"] == 1
    assert summary.loc[("Alpha", "politician"), "quotations"] == 2
    assert summary.loc[("Alpha", "politician"), "speakers"] == 1


def test_few_paragraphs_give_no_interval_and_the_reason(evidence):
    summary = sources.summarise(evidence)
    assert summary["low"].isna().all()
    assert summary["high"].isna().all()
    assert summary["reason"].str.contains("fewer than 5 paragraphs").all()


def paragraphs(*words_by_type):
    """An article with a paragraph for each pair of word counts, politician and government."""
    lines, quotations = [], []
    for number, (lee, official) in enumerate(words_by_type):
        for count, who, tag in ((lee, LEE, "l"), (official, OFFICIAL, "o")):
            if count:
                words = " ".join(f"{tag}{number}x{at}" for at in range(count))
                lines.append(f"“{words}” he said.")
                quotations.append((words, who))
    return annotation("\n".join(lines), quotations=quotations)


def test_the_interval_holds_the_share_and_is_the_same_for_the_same_seed():
    evidence = sources.measure([paragraphs((9, 0), (3, 0), (0, 8), (5, 0), (0, 2), (4, 0))])
    summary = sources.summarise(evidence, seed=1)
    lee = summary[summary["source_type"] == "politician"].iloc[0]
    assert lee["share"] == pytest.approx(21 / 31)
    assert 0 < lee["low"] < lee["share"] < lee["high"] <= 1
    assert lee["n"] == 6
    assert lee["reason"] == ""
    pd.testing.assert_frame_equal(summary, sources.summarise(evidence, seed=1))


def test_one_type_of_source_gives_no_interval_since_drawing_again_cannot_change_it():
    evidence = sources.measure([paragraphs(*[(4, 0)] * 6)])
    summary = sources.summarise(evidence)
    assert summary["share"].tolist() == [1.0]
    assert summary["low"].isna().all()
    assert summary["reason"].tolist() == ["only one kind occurs"]


def test_with_five_articles_whole_articles_are_drawn():
    made = [
        annotation(
            f"“{'no ' * words}” he said.\n“{'yes ' * words}” they told us.",
            name=f"{words}.txt",
            quotations=[("no " * words, LEE), ("yes " * words, OFFICIAL)],
        )
        for words in range(1, 6)
    ]
    summary = sources.summarise(sources.measure(made))
    assert summary["n"].tolist() == [5, 5]
    assert summary["low"].tolist() == pytest.approx([0.5, 0.5])  # each article is half and half


def test_speakers_with_most_words_come_first(evidence):
    table = sources.by_speaker(evidence)
    assert table["speaker"].tolist() == ["Ann Lee", "an official", "Human Rights Watch"]
    assert table["words"].tolist() == [8, 4, 2]
    assert table["quotations"].tolist() == [4, 1, 1]
    assert table["share"].tolist() == pytest.approx([8 / 12, 4 / 12, 1])


def test_naming_tells_people_with_a_name_from_those_without_and_from_bodies(evidence):
    table = sources.naming(evidence).set_index(["outlet", "naming"])["words"]
    assert table["Alpha"].to_dict() == {
        "named person": 8, "anonymous": 4, "body": 0, "not stated": 0
    }  # fmt: skip
    assert table["Gamma"]["body"] == 2


@pytest.mark.parametrize(
    ("speaker", "anonymous", "naming"),
    [
        ("Sean Casten", False, "named person"),
        ("Human Rights Watch", False, "body"),
        ("ICC", False, "body"),
        ("the White House", False, "body"),
        ("two deputy prosecutors", True, "anonymous"),
        ("Speaker not stated", False, "not stated"),
    ],
)
def test_naming_of_one_source(speaker, anonymous, naming):
    from analysis.source_tables import naming_of

    assert naming_of(speaker, anonymous) == naming


def test_relays_tell_which_words_were_first_given_to_another_outlet(evidence):
    table = sources.relays(evidence).set_index(["outlet", "via"])
    assert table.loc[("Alpha", "Reuters"), "words"] == 4
    assert table.loc[("Alpha", "Reuters"), "share"] == pytest.approx(4 / 12)
    assert table.loc[("Gamma", "Reuters"), "quotations"] == 0


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


def test_who_speaks_in_one_outlet_only_is_named_and_needs_a_second_outlet(evidence):
    alone = source_tables.only_in_one(evidence)
    assert alone["speaker"].tolist() == ["Ann Lee", "Human Rights Watch"]
    assert source_tables.only_in_one(evidence[evidence["outlet"] == "Alpha"]).empty


def test_first_words_are_those_of_the_headline_else_the_deck_else_the_body(evidence):
    first = source_tables.first_words(evidence).set_index("speaker")
    assert first.loc["Ann Lee", ["place", "rank"]].tolist() == ["deck", 1]
    assert first.loc["an official", ["place", "rank"]].tolist() == ["body", 2]
    text = story()[0].article.text
    told = text.index("That is not") / len(text)
    assert first.loc["an official", "position"] == pytest.approx(told)


def test_whoever_stands_in_the_headline_alone_has_no_position_in_the_body():
    made = annotation(
        "Nobody speaks.", headline="Lee: “No.”", quotations=[("No.", LEE | {"place": "headline"})]
    )
    first = source_tables.first_words(sources.measure([made]))
    assert first["place"].tolist() == ["headline"]
    assert first["position"].isna().all()


SIMULATED_PARAGRAPHS = 20


def test_the_interval_holds_the_true_share_in_most_simulated_articles():
    """Paragraphs of one speaker each, of skewed length; the true share is that of endless text."""
    random = np.random.default_rng(7)
    speaks, mean_words = (0.5, 0.3, 0.2), (30.0, 15.0, 45.0)
    truth = np.multiply(speaks, mean_words) / np.dot(speaks, mean_words)
    held = []
    for seed in range(300):
        who = random.choice(3, size=SIMULATED_PARAGRAPHS, p=speaks)
        words = np.zeros((SIMULATED_PARAGRAPHS, 3))
        lengths = 1 + random.poisson(random.gamma(2, np.take(mean_words, who) / 2))
        words[np.arange(SIMULATED_PARAGRAPHS), who] = lengths
        low, high, _ = shares.intervals(words, draws=400, seed=seed)
        held.append((low <= truth) & (truth <= high))
    assert 0.9 <= np.mean(held) <= 0.99


def test_an_article_without_quotations_has_its_row_with_zero_words():
    table = sources.articles(story()).set_index("outlet")
    assert table.loc["Beta", ["words", "quoted_words", "quotations", "named"]].tolist() == [
        3,
        0,
        0,
        0,
    ]
    assert table.loc["Alpha", "words"] == 24
    assert table.loc["Alpha", "quoted_words"] == 12
    assert table.loc["Alpha", "quoted_share"] == pytest.approx(12 / 24)
    assert table.loc["Alpha", ["named", "anonymous", "bodies"]].tolist() == [1, 1, 0]
    assert table.loc["Gamma", "bodies"] == 1


def test_an_article_without_words_has_no_quoted_share():
    assert sources.articles([annotation("")])["quoted_share"].isna().all()


@pytest.mark.parametrize(
    "function",
    [
        sources.summarise,
        sources.by_speaker,
        sources.naming,
        sources.relays,
        verb_tables.verbs,
        verb_tables.manners,
        verb_tables.manners_of_speakers,
        source_tables.only_in_one,
        source_tables.first_words,
    ],
)
def test_no_quotations_give_no_rows_but_the_same_columns(function, evidence):
    empty = function(sources.measure([]))
    assert empty.empty
    assert list(empty.columns) == list(function(evidence).columns)


def test_an_outlet_that_only_reports_speech_has_zero_words_and_no_share():
    made = annotation("Lee said they would appeal.", quotations=[
        ("they would appeal", LEE | {"kind": "indirect"})
    ])  # fmt: skip
    other = story()[2]
    summary = sources.summarise(sources.measure([made, other])).set_index(["outlet", "source_type"])
    assert summary.loc[("Alpha", "ngo"), "words"] == 0
    assert pd.isna(summary.loc[("Alpha", "ngo"), "share"])
    assert summary.loc[("Alpha", "ngo"), "reason"] == "no words are quoted"


def test_half_characters_in_a_name_do_not_stop_the_table():
    made = annotation("“No,” he said.", quotations=[("No,", {"name": "Ann \ud800 Lee"})])
    assert sources.measure([made])["speaker"].tolist() == ["Ann ? Lee"]
