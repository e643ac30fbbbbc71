"""Typography made plain without moving anything.

The same sentence must count the same whether its apostrophes are curly or straight: VADER knows
"isn't" and not "isn’t", and a dash without spaces hides the words on both its sides. Every
replacement is one character for one character, so that a position in the plain text is the same
position in the article. Signs that could only be made plain by changing the length (the ellipsis,
ligatures) stay as they are.
"""

_SINGLE_MARKS = "‘’‚‛ʼʹ′`´＇"
_DOUBLE_MARKS = "“”„‟″«»＂"
_DASHES = "—―⸺⸻"  # en dash and hyphen join numbers and compound words, and stay
_SPACES = "\u00a0\u2007\u202f\u200b\u2060\ufeff"

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_SINGLE_MARKS, "'"),
        **dict.fromkeys(_DOUBLE_MARKS, '"'),
        **dict.fromkeys(_DASHES + _SPACES, " "),
    }
)


def plain(text: str) -> str:
    """``text`` with straight marks, and spaces for long dashes and unusual spaces; same length.

    >>> plain("It isn’t “fair”—yet")
    'It isn\\'t "fair" yet'
    """
    return text if text.isascii() else text.translate(_PLAIN)
