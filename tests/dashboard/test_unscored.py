"""An article in another language is kept and shown, and no table gives it a number."""

import pytest

from analysis.models import Corpus, Document
from dashboard import data, labels, tables
from workspace.store import Store

FRENCH = (
    "Le conseil municipal a fermé le vieux pont lundi après que des ingénieurs eurent trouvé des"
    " fissures dans deux de ses piliers. « Nous n'avions pas le choix », a dit la maire, Anne Roy,"
    " devant la mairie, où une cinquantaine de personnes attendaient des nouvelles du chantier."
)
ENGLISH = (
    "“We worked through the nights to get this terrible job done,” said Ann Lee, the harbour"
    " master, after the council had closed the old bridge because of the cracks in its pillars."
)


@pytest.fixture
def chosen() -> Corpus:
    store = Store()
    store.add(Document("pont.txt", FRENCH, "text"))
    store.add(Document("bridge.txt", ENGLISH, "text"))
    return data.corpus(store.entries())


def test_measures_get_the_english_article_alone_and_the_reader_both(chosen):
    assert [each.article.language for each in data.annotations(chosen)] == ["en"]
    assert [each.article.language for each in data.all_annotations(chosen)] == ["fr", "en"]
    for key in ("tone", "sources", "emphasis", "assertion"):
        assert set(data.view(key, chosen).evidence["article_id"]) <= {chosen.articles[1].id}


def test_the_header_says_how_many_are_not_scored(chosen):
    said = labels.unscored(data.unscored(chosen))
    assert said == ["1 article is in French: kept, readable, not scored"]
    assert labels.unscored({"German": 2})[0].startswith("2 articles are in German")
    assert data.unscored(chosen.only({chosen.articles[1].id})) == {}


def test_the_table_of_articles_lists_both_and_leaves_open_what_was_not_counted(chosen):
    french, english = tables.articles(chosen).to_dict("records")
    assert french["words"] > 40
    assert french["quotations"] is None
    assert english["quotations"] == 1


def test_the_numbers_of_an_article_say_not_measured(chosen):
    numbers = tables.article_numbers(chosen, chosen.articles[0].id)
    assert {numbers[name] for name in ("quotations", "of them quoted", "tone, own voice")} == {
        "not measured"
    }
