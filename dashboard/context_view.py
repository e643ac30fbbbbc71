"""The tab In context of the page Emphasis: every place of a word with the words around it.

What is looked for, and how, is kept in the address, so that a search can be sent to somebody.
"""

import streamlit as st

from analysis.concordance import Order, Query
from analysis.errors import PatternError
from analysis.models import Corpus
from dashboard import controls, data, evidence, marks, tables, voices
from dashboard.theme import Badges

PHRASE, PATTERN = "Words", "Pattern"
ORDERS: dict[str, Order] = {
    "as they come": "text",
    "the words to the left": "left",
    "the words to the right": "right",
    "outlet": "outlet",
}
SUGGESTED = 8  # terms offered while nothing is looked for
SHOWN = 1_000  # lines in the table; the CSV has all that were found
HELP = (
    "Words: case, line breaks and the kind of apostrophe do not matter, and genocid* finds every "
    "word that begins so. Pattern: a regular expression as in Python, such as war crimes?|genocide."
)


def show(chosen: Corpus, _badges: Badges) -> None:
    """The search, how often each outlet has what was found, and every place of it."""
    query, order = _asked()
    if not query.text.strip():
        query = _suggestion(chosen)
    if not query.text.strip():
        return
    try:
        lines = tables.in_context(chosen, query, order)
    except PatternError as error:
        _explain(error)
        return
    if lines.empty:
        controls.say(f"“{query.text}” stands in none of these articles.")
        return
    _show_counts(chosen, query, len(lines))
    st.caption("Click a row to open the article at that place.")
    row = controls.pick_row(lines.head(SHOWN), "in_context")
    if row is not None:
        span = tables.span_of(lines, row)
        evidence.read(span.article_id, span)
    controls.download_table(lines, "in_context")


def _asked() -> tuple[Query, Order]:
    """What the widgets say."""
    wide, narrow = st.columns([3, 1], vertical_alignment="bottom")
    text = wide.text_input(
        "Look for",
        key="phrase",
        bind="query-params",
        placeholder="war crimes, genocid*, or a pattern",
        help=HELP,
        icon=":material/search:",
    )
    way = narrow.segmented_control(
        "Read it as",
        [PHRASE, PATTERN],
        default=PHRASE,
        required=True,
        key="read_as",
        bind="query-params",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        voice = voices.choose()
        order = st.selectbox(
            "In order of", list(ORDERS), key="order", bind="query-params", width=220
        )
        case = st.toggle("Match case", key="case", bind="query-params")
    return Query(text or "", way == PATTERN, case, voice), ORDERS[order]


def _suggestion(chosen: Corpus) -> Query:
    """A term to begin with, from those that stand out in these articles."""
    terms = marks.offered_terms(data.view("emphasis", chosen), SUGGESTED)
    if not terms:
        st.caption("Type a word to see every place of it.")
        return Query("")
    picked = st.pills(
        "Or begin with a term that stands out here",
        terms,
        format_func=controls.literal,
        key="suggested_term",
    )
    return Query(picked or "")


def _explain(error: PatternError) -> None:
    """What is wrong, and a sign under the place of it."""
    said = str(error)
    st.error(controls.literal(said[:1].upper() + said[1:]), icon=":material/error:")
    if error.at is not None:
        st.code(f"{error.pattern}\n{' ' * error.at}^", language=None)


def _show_counts(chosen: Corpus, query: Query, found: int) -> None:
    counts = tables.places_by_outlet(chosen, query)
    said = f"{controls.counted(found, 'place')} of “{query.text}”"
    if found >= tables.MOST_PLACES:
        said += " and more: the search stops there"
    elif found > SHOWN:
        said += f", the first {SHOWN:,} of them below, all in the CSV"
    controls.say(said)
    controls.show_table(counts, "in_context_by_outlet")
    st.caption(
        "Counted in the bodies of the articles; places in headlines and decks are listed below "
        "but not counted. These are all the places there are, not a sample: no interval is needed."
    )
