"""Language: another than English is told, kept, readable, and measured nowhere."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from analysis import annotate, articles, findings, language
from analysis.lenses import LENSES, sources
from analysis.models import Article, Corpus, Document, Guess

with (Path(__file__).parent / "cases/language.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))
ENGLISH, FRENCH = (next(c["text"] for c in CASES if c["language"] == code) for code in ("en", "fr"))
HARBOUR = (
    "“We will fight this shameful fraud,” said Ann Lee, the harbour master. The minister called the"
    " attack a genocide, according to the Associated Press. President Lee and former President"
    " Roe met in the harbour, and both said that the terrible war would end soon."
)


def prepared(text, name="a.txt", **more):
    return articles.prepare(Document(name, text, "text", **more))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_language_is_told_where_it_can_be(case):
    guess = language.detect(case["text"])
    assert (guess.value if guess else "") == case["language"]


def test_a_text_in_two_languages_is_none_of_them():
    assert language.detect("\n".join([FRENCH] * 4 + [ENGLISH] * 4)) is None


def test_half_characters_and_one_endless_word_are_no_language():
    assert language.detect("\ud800" * 200) is None
    assert language.detect("a" * 100_000) is None


def test_an_article_that_could_not_be_told_is_read_as_english_and_says_so():
    article = prepared("The court met on Monday. Nobody came.")
    assert article.language is None
    assert language.NOT_TOLD in article.notes
    assert language.is_scored(article)


def test_an_article_tells_how_its_language_was_found():
    article = prepared(f"{FRENCH}\n\n{FRENCH}")
    assert article.language == "fr"
    assert article.found["language"].how == "told by its letters (py3langid)"
    assert not article.notes


def test_what_the_file_states_stands_and_a_doubt_is_noted():
    article = prepared(f"{FRENCH}\n\n{FRENCH}", declared={"language": "en-US"})
    assert article.language == "en-US"
    assert "The language is given as English, but the text reads as French." in article.notes


def test_what_a_person_entered_stands_above_all():
    document = Document("a.txt", f"{FRENCH}\n\n{FRENCH}", "text", declared={"language": "fr"})
    assert articles.prepare(document, edits={"language": "en"}).language == "en"


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us", "English", "eng", None, ""])
def test_english_is_scored_however_it_is_written(code):
    assert language.is_scored(Article("1", "1", "text", language=code))


@pytest.mark.parametrize("code", ["fr", "de-CH", "French", "tlh"])
def test_another_language_is_not_scored(code):
    assert not language.is_scored(Article("1", "1", "text", language=code))


def test_a_language_has_a_name_and_an_unknown_one_its_code():
    assert [language.name(code) for code in ("fr-CA", "de", "tlh")] == ["French", "German", "tlh"]


def test_no_note_where_text_and_statement_agree():
    stated = {"language": Guess("en-GB", "stated", 1.0)}
    assert not language.note(stated, Guess("en", "told", 1.0))
    assert not language.note(stated, None)


def english_and_other() -> Corpus:
    """The same article twice; one of them a person says is in German."""
    first = prepared(HARBOUR, "one.txt")
    return Corpus((first, replace(first, id="other", name="two.txt", language="de")))


@pytest.mark.parametrize("key", LENSES)
def test_no_lens_measures_another_language(key):
    scored = language.scored(annotate.corpus(english_and_other()))
    evidence = LENSES[key].measure(scored)
    assert "other" not in set(evidence["article_id"])
    other = [each for each in annotate.corpus(english_and_other()) if each.article.id == "other"]
    assert LENSES[key].measure(language.scored(other)).empty


def test_no_finding_rests_on_another_language():
    scored = language.scored(annotate.corpus(english_and_other()))
    tables = {key: lens.measure(scored) for key, lens in LENSES.items()}
    found = findings.find(scored, tables)
    assert "other" not in {place[0] for finding in found for place in finding.evidence}


def test_an_article_in_another_language_has_no_spans_but_all_its_text():
    german = annotate.corpus(english_and_other())[1]
    assert (german.sentences, german.quotations) == ((), ())
    assert german.article.text == HARBOUR


def test_what_was_not_counted_is_missing_from_the_table_of_articles_and_not_zero():
    table = sources.articles(annotate.corpus(english_and_other())).set_index("article_id")
    counted = ["quoted_words", "quoted_share", "quotations", "named", "anonymous", "bodies"]
    assert table.loc["other", counted].isna().all()
    assert table.loc["other", "words"] > 0
    assert table.drop("other")[counted].notna().all(axis=None)
