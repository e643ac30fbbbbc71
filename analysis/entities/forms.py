"""Forms: how a mention counts as written, and what its parts are called.

A form is the words of the mention on one line, with straight apostrophes, without a possessive
ending, its first article small. Names lose "the" ("the ICC" counts as "ICC"), descriptions keep it
("the president").
"""

from functools import lru_cache
from typing import NamedTuple

from analysis.entities import person_names
from analysis.entities.written import Written, parse
from analysis.speech import words
from analysis.speech.bodies import role

REMEMBERED = 20_000  # forms: a story repeats its names
_ARTICLES = frozenset(("the", "a", "an"))


class Parts(NamedTuple):
    """A form taken apart: title and name as written, the head small, "former" told apart.

    ``office`` is the class of the title, by which titles of two outlets are compared; empty for a
    form without a title.
    """

    title: str
    name: str
    head: str
    office: str
    former: bool


def form_of(text: str) -> str:
    """The words of a mention as they count.

    >>> form_of("The  President’s")
    'the President'
    """
    plain = " ".join(text.replace("’", "'").split())
    plain = plain.removesuffix("'s").rstrip("'")
    first, _, rest = plain.partition(" ")
    small = first.lower()
    return f"{small} {rest}" if rest and small in words.DETERMINERS else plain


def without_article(form: str) -> str:
    """A form without its article, written small: two forms that differ in no more count alike."""
    first, _, rest = form.partition(" ")
    return (rest if rest and first.lower() in _ARTICLES else form).lower()


@lru_cache(maxsize=REMEMBERED)
def parts(form: str) -> Parts:
    """The parts of a form.

    >>> parts("former President Donald Trump")[:3]
    ('former President', 'Donald Trump', 'trump')
    """
    written = parse(form)
    name = person_names.person_name(written)
    if name is None:
        return Parts("", "", written.noun, "", False)
    start = len(name.title)
    title, former = written.words[:start], _is_former(name.title)
    offices = person_names.offices(name.title)
    rest = " ".join(key for key in name.title if key not in role("former"))
    if former and title[0].lower() in role("former"):
        title = (title[0].lower(), *title[1:])
    return Parts(
        " ".join(title),
        " ".join(written.words[start : start + len(name.name)]),
        name.name[-1],
        offices[-1] if offices else rest,
        former,
    )


def is_office(form: str) -> bool:
    """Whether a form is an office without a name: "the president"."""
    sort = parse(form).sort
    return sort is not None and sort.kind == "office" and not parts(form).name


def _is_former(title: tuple[str, ...]) -> bool:
    return any(key in role("former") for key in title)


def name_of(written: Written) -> str:
    """The name proper of somebody's form, without titles; the words for anything else."""
    return parts(written.text).name or " ".join(written.words)
