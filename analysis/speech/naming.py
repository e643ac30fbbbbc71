"""Naming: whether a description leaves people unnamed, and what initials stand for.

Anonymous are people whom the text does not name, also as a group ("officials", "critics"). Bodies,
parties and papers are not. A short description with "the", and a title without any article
("former secretary of state"), points back to somebody the reader has met, mostly by name.

Limits: whom "the candidate" points back to is not asked here, only that it points back.
"""

from analysis.speech import bodies, description_heads, source_types, words
from analysis.speech.bodies import Verdict, role
from analysis.speech.mention import Mention
from analysis.speech.parsed import Read, word

MAX_INITIALS = 8
MAX_NAME_WORDS = 11  # tokens before the brackets in which a name in full is looked for
_ENDS = frozenset('.,;:?!()—–“”"')
_UNNAMED = "unnamed even with the"
_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ist", "ian", "man", "woman")
_SOME = frozenset(("percent", "some", "many", "others", "those", "few", "most", "one", "surveyed"))


def initials(text: Read) -> dict[str, Verdict]:
    """What initials in brackets stand for: "Alliance for Rights (AFR)" makes AFR an alliance."""
    found: dict[str, Verdict] = {}
    for at in range(1, len(text.tokens) - 1):
        short = text.tokens[at].text
        bracketed = word(text, at - 1) == "(" and word(text, at + 1) == ")"
        if not bracketed or not short.isupper() or not 1 < len(short) <= MAX_INITIALS:
            continue
        first = at - 1
        while first > max(0, at - MAX_NAME_WORDS) and text.tokens[first - 1].text not in _ENDS:
            first -= 1
            token = text.tokens[first]
            if token.capital and token.text[0] == short[0] and at - 1 - first >= len(short) - 1:
                told = source_types.of_body(
                    " ".join(one.text for one in text.tokens[first : at - 1])
                )
                if told is not None:
                    found[short] = told
                    break
    return found


def is_people(name: str) -> bool:
    """Whether a name in capitals is one of unnamed people: "Asian Americans"."""
    last = name.split()[-1].lower()
    if bodies.is_people(last):
        return True
    noun = words.nouns().get(last)
    return noun is not None and noun.kind == "person" and noun.plural and noun.type == "public"


def is_unnamed(mention: Mention, determiner: str, full: str) -> bool:
    """Whether a description stands for people the text does not name.

    A body or a paper is not anonymous. "The senator" is somebody the reader has met by name;
    "the official" is not, nor is anybody introduced as "a senior official".
    """
    noun = words.nouns().get(mention.head)
    if noun is not None and noun.kind == "body" and description_heads.members(full):
        return True  # "small groups of protesters"
    if noun is None:
        people = mention.head.endswith(_PEOPLE_ENDINGS) or bodies.is_people(mention.head)
        return people or mention.head in _SOME
    if noun.kind != "person" or mention.head in role("group of a party"):
        return False
    bare = determiner not in words.DETERMINERS and mention.head in words.titles()
    known = (determiner == "the" or bare) and not noun.plural
    known = known and mention.head not in role(_UNNAMED)
    return not known or full.split()[0].lower() in role("indefinite")
