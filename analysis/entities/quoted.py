"""Quoted: speakers across articles: who is quoted, under the name the actor has in the whole
corpus.

Within an article a source has the fullest name of that article. The same form or full name among
the article's appearances tells which actor that is; a source that is no actor ("one expert")
keeps the name it has. A speaker whom a person entered is called as entered, unless that is a part
of the actor's name ("Casten" of "Sean Casten"): who writes "the administration" means it.
"""

from dataclasses import replace

from analysis import corrected
from analysis.entities import forms
from analysis.entities.decisions import Decisions
from analysis.models import Annotation, Quotation, Source

_SPEAKING = frozenset(("person", "body", "country", "group"))


def name(annotation: Annotation, decided: Decisions) -> Annotation:
    """The annotation, each source with the name of its actor across the corpus.

    The appearances must have their actors (``corpus.join``). A source that is no actor ("a senior
    official") has one only where the reader joined it to somebody.
    """
    known = _known(annotation)
    found = tuple(_named(each, known, decided) for each in annotation.quotations)
    return replace(annotation, quotations=found)


def _known(annotation: Annotation) -> dict[str, str]:
    """What the article calls its actors, by form and by full name."""
    known: dict[str, str] = {}
    for each in annotation.appearances:
        if each.actor is None or each.kind not in _SPEAKING:
            continue
        text = annotation.article.part(each.place)[each.start : each.end]
        form = forms.form_of(text)
        for called in (each.full, forms.parts(form).name, form):
            if called:
                known.setdefault(forms.without_article(called), each.actor)
    return known


def _named(quotation: Quotation, known: dict[str, str], decided: Decisions) -> Quotation:
    source = quotation.source
    shown = source.name or source.named_as or ""
    joined = decided.target(shown)
    if joined != shown:
        return replace(quotation, source=replace(source, actor=joined))
    if source.name is None or source.anonymous:
        return quotation
    for called in (source.name.partition(" (")[0], source.named_as or ""):
        actor = known.get(forms.without_article(forms.form_of(called)))
        if actor is not None and not _entered_otherwise(source, actor):
            return replace(quotation, source=replace(source, actor=actor))
    return quotation


def _entered_otherwise(source: Source, actor: str) -> bool:
    """Whether a person entered the speaker, and not by a part of the actor's name."""
    entered = source.evidence == corrected.BY_HAND and source.named_as is None
    return entered and not set((source.name or "").split()) <= set(actor.split())
