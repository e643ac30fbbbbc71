"""Whose words are looked at: the choice that the tabs of Emphasis share, kept in the address."""

import streamlit as st

from analysis.counting import Voice

NAMES: dict[str, Voice] = {"All words": "all", "Own words": "own", "Quoted words": "quoted"}
WHOSE: dict[Voice, str] = {
    "all": "words",
    "own": "words of its own",
    "quoted": "words it quotes",
}
HELP = (
    "An article that quotes “genocide” has not written it. Quoted words are those inside quotation "
    "marks; reported speech without marks is the article's own wording."
)


def choose() -> Voice:
    """All words, the outlets' own, or those they quote."""
    name = st.selectbox(
        "Whose words", list(NAMES), key="whose", bind="query-params", width=200, help=HELP
    )
    return NAMES[name]
