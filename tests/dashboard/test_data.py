"""What a person corrects reaches every view: no cache gives back what was before."""

from analysis.corrections import quote_field
from analysis.models import Document
from dashboard import data
from workspace.records import STORY, key_of
from workspace.store import Store

TEXT = "“We worked through the nights to get this done,” said Ann Lee, the harbour master."


def view_of(store):
    decisions = tuple((c.field, c.new) for c in store.corrections() if c.key == STORY)
    return data.view("sources", data.corpus(store.entries(), decisions))


def test_a_corrected_speaker_is_in_every_table_and_gone_after_undo():
    store = Store()
    document = Document("harbour.txt", TEXT, "text")
    store.add(document)
    article = data.corpus(store.entries()).articles[0]
    before = view_of(store).evidence
    start, end = int(before["start"][0]), int(before["end"][0])
    field = quote_field(article, "body", start, end, "speaker")
    store.correct(key_of(document), field, "Carla Díaz")
    assert list(view_of(store).evidence["speaker"]) == ["Carla Díaz"]
    store.undo()
    assert list(view_of(store).evidence["speaker"]) == ["Ann Lee"]


def test_a_decision_about_the_story_reaches_the_annotations():
    store = Store()
    store.add(Document("harbour.txt", TEXT, "text"))
    pair = ("people:join:Lee", "Ann Lee")
    chosen = data.corpus(store.entries(), (pair,))
    assert data.annotations(chosen)[0].decisions == (pair,)
    assert chosen.only({chosen.articles[0].id}).decisions == (pair,)
