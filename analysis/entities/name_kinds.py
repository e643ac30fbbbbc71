"""Name kinds: what a name stands for that is no person's, and what tells a person's from a word.

A country or a place is known by the lists, a body by the lists or by a name of several words; bare
initials count as a body's when the text uses them more than once.

Limits: an unlisted body of one word ("Kickstarter") is known only by the words around it.
"""

from analysis.entities import vocabulary
from analysis.speech import words
from analysis.speech.bodies import part_words
from analysis.speech.people import Entity

MIN_INITIALS, MAX_INITIALS = 3, 8  # letters of initials that may be a body's without any list


def kind_of_body(name: str) -> str:
    """What a name is that is no person's: country, place, body; empty for a mere word."""
    key = " ".join(part_words(word) for word in name.split())
    place = vocabulary.countries().get(key)
    if place is not None:  # "Spanish" alone is a language, "Spaniards" are a people
        return "" if place[1] == "people" and not key.endswith("s") else "country"
    noun = words.nouns().get(key.split()[-1] if key else "")
    if noun is not None and noun.plural and noun.kind == "person":
        return "described"
    if key in words.bodies():
        return "place" if key in vocabulary.regions() else "body"
    initials = name.isupper() and name.isalpha() and len(name) <= MAX_INITIALS
    return "body" if initials or (" " in name and not name.isupper()) else ""


def is_document(noun: str) -> bool:
    """Whether a noun stands for a paper or a programme, not for its makers: "the story"."""
    known = words.nouns().get(noun)
    return known is not None and known.kind == "document"


def shouts(name: str) -> bool:
    """Whether a name of several words is all in capitals, as headings are."""
    return name.isupper() and " " in name


def has_initials(name: str) -> bool:
    """Whether a word of a name is in capitals: "NBC South Florida" is nobody."""
    return any(len(word) > 1 and word.isupper() for word in name.split())


def is_rare(entity: Entity) -> bool:
    """Whether initials that no list has and no name in full explains stand in a text just once."""
    listed = bool(entity.short) or entity.name.lower() in words.bodies()
    alone = entity.name.isupper() and not listed
    return alone and (entity.count < 2 or len(entity.name) < MIN_INITIALS)


def is_people(word: str) -> bool:
    """Whether a word is a country, or an adjective of one: "Israeli"."""
    place = vocabulary.countries().get(part_words(word))
    return word[0].isupper() and place is not None and place[1] in {"people", "name"}


def is_person(noun: str) -> bool:
    """Whether a word for a person, or a title."""
    known = words.nouns().get(noun)
    return (known is not None and known.kind == "person") or noun in words.titles()
