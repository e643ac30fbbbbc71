"""What a person decided about quotations is applied before anything is measured."""

import pytest

from analysis import annotate, articles, corrected, quotations
from analysis.corrections import NEW, NO, YES, quote_field
from analysis.lenses import sources
from analysis.models import Article, Document

TEXT = (
    "The harbour reopens on Monday after nine weeks of repairs, the city council said.\n\n"
    "“We worked through the nights to get this done,” said Ann Lee, the harbour master.\n\n"
    "“It took far too long for all of us,” said Bob Orr, a fisherman.\n\n"
    "Nobody asked the crews. They were tired and wanted to go home."
)
LONG, SHORT = (
    "We worked through the nights to get this done,",
    "It took far too long for all of us,",
)


def article(*corrections: tuple[str, str | None], text: str = TEXT) -> Article:
    return Article("a1", "harbour.txt", text, deck="“It took too long”", corrections=corrections)


def field(words: str, name: str, text: str = TEXT) -> str:
    start = text.index(words)
    return quote_field(article(text=text), "body", start, start + len(words), name)


def found(*corrections: tuple[str, str | None], text: str = TEXT):
    annotation = annotate.article(article(*corrections, text=text), "Courier")
    return {text[q.start : q.end]: q for q in annotation.quotations if q.place == "body"}


def test_without_corrections_the_quotations_are_those_found():
    each = article()
    outcome = corrected.apply(each, quotations.in_article(each))
    assert outcome.quotations == quotations.in_article(each)


def test_a_corrected_speaker_is_sure_and_marked_and_the_others_stay():
    changed = found((field(LONG, "speaker"), "Carla Díaz"))
    assert changed[LONG].source.name == "Carla Díaz"
    assert (changed[LONG].sure, changed[LONG].source.evidence) == (1.0, "entered by hand")
    assert changed[SHORT] == found()[SHORT]


def test_a_speaker_whom_the_article_knows_brings_the_type_along():
    assert found((field(LONG, "speaker"), "Bob Orr"))[LONG].source.type == "public"


def test_a_speaker_can_be_taken_away():
    source = found((field(LONG, "speaker"), None))[LONG].source
    assert (source.name, source.type) == (None, "other")


@pytest.mark.parametrize(
    ("name", "value", "attribute", "expected"),
    [
        ("type", "expert", "type", "expert"),
        ("anonymous", YES, "anonymous", True),
        ("via", "Reuters", "via", "Reuters"),
    ],
)
def test_one_thing_about_a_source_changes_and_its_name_stays(name, value, attribute, expected):
    source = found((field(LONG, name), value))[LONG].source
    assert getattr(source, attribute) == expected
    assert source.name == "Ann Lee"


def test_the_latest_correction_holds():
    corrections = [(field(LONG, "type"), "expert"), (field(LONG, "type"), "business")]
    assert found(*corrections)[LONG].source.type == "business"


def test_what_is_no_quotation_goes_and_its_words_are_no_longer_counted():
    gone = article((field(LONG, "removed"), YES))
    rows = sources.measure([annotate.article(gone, "Courier")])
    assert list(rows.loc[rows["counted"], "speaker"]) == ["Bob Orr"]
    assert LONG not in found((field(LONG, "removed"), YES))
    assert LONG in found((field(LONG, "removed"), NO))


def test_a_quotation_ends_where_a_person_says_and_is_mixed_when_it_holds_unmarked_words():
    words = f"{LONG}” said Ann Lee"
    end = TEXT.index(words) + len(words)
    moved = found((field(LONG, "end"), str(end)))[words]
    assert (moved.kind, moved.sure) == ("mixed", 1.0)


def test_a_border_that_leaves_nothing_changes_nothing_and_is_told():
    each = article((field(LONG, "end"), "3"))
    outcome = corrected.apply(each, quotations.in_article(each))
    assert outcome.quotations == quotations.in_article(each)
    assert [correction.field for correction in outcome.without_effect] == ["end"]


def test_a_moved_quotation_can_be_corrected_again():
    end = TEXT.index(LONG) + len("We worked through the nights")
    corrections = [
        (field(LONG, "end"), str(end)),
        (field("We worked through the nights", "speaker"), "Carla Díaz"),
    ]
    moved = found(*corrections)["We worked through the nights"]
    assert moved.source.name == "Carla Díaz"


def test_a_missed_quotation_is_added_in_the_order_of_the_text():
    missed = "They were tired and wanted to go home."
    changed = found((field(missed, NEW), "the crews"))
    assert list(changed)[-1] == missed
    assert (changed[missed].kind, changed[missed].source.name) == ("indirect", "the crews")


def test_a_missed_quotation_between_marks_is_direct():
    text = 'He wrote "no more nights" on it.'
    assert found((field("no more nights", NEW, text), None), text=text)["no more nights"].kind == (
        "direct"
    )


def test_corrections_find_their_words_again_when_text_before_them_was_put_back():
    longer = "A line that was put back stands here now.\n\n" + TEXT
    end = TEXT.index(LONG) + len("We worked through the nights")
    corrections = [(field(LONG, "speaker"), "Carla Díaz"), (field(LONG, "end"), str(end))]
    assert found(*corrections, text=longer)["We worked through the nights"].source.name == (
        "Carla Díaz"
    )


def test_a_correction_whose_words_are_gone_changes_nothing_and_is_told():
    each = article((field(LONG, "speaker"), "Carla Díaz"), text=TEXT.replace("nights", "days"))
    outcome = corrected.apply(each, quotations.in_article(each))
    assert outcome.quotations == quotations.in_article(each)
    assert [correction.value for correction in outcome.without_effect] == ["Carla Díaz"]


def test_the_deck_is_corrected_apart_from_the_body():
    each = article((quote_field(article(), "deck", 1, 17, "speaker"), "Bob Orr"))
    annotation = annotate.article(each, "Courier")
    deck = [q for q in annotation.quotations if q.place == "deck"]
    assert [q.source.name for q in deck] == ["Bob Orr"]


def test_an_article_keeps_its_corrections_whatever_else_is_decided():
    document = Document("harbour.txt", TEXT, "text")
    pair = (field(LONG, "speaker"), "Carla Díaz")
    assert articles.prepare(document, corrections=(pair,)).corrections == (pair,)


def test_words_are_looked_for_only_near_where_they_stood():
    far = "The harbour was quiet. " * 2_000 + TEXT
    each = article((field(LONG, "speaker"), "Carla Díaz"), text=far)
    outcome = corrected.apply(each, quotations.in_article(each))
    assert len(outcome.without_effect) == 1
