"""The sections of the page Tone, each a question with its picture and the way to the words."""

import pandas as pd
import streamlit as st

from analysis.models import Corpus
from dashboard import (
    controls,
    data,
    evidence,
    evidence_rows,
    highlight,
    marks,
    theme,
    tone_views,
    tone_words,
)
from dashboard.charts import assertion as assertion_chart
from dashboard.charts import headlines as headline_chart
from dashboard.charts import tone, treatment
from dashboard.data import View


def choose_way(chosen: Corpus) -> View:
    """The three ways of counting; the words of the story are listed and can be put back."""
    way = st.segmented_control(
        "What is counted",
        list(tone_views.WAYS),
        default=tone_views.AS_WRITTEN,
        required=True,
        key="tone_way",
    )
    st.caption(tone_views.WAYS[way])
    left_out: list[str] = []
    if way == tone_views.STORY_NEUTRAL:
        words = list(tone_views.story_words(chosen)["word"])
        left_out = st.multiselect(
            "Words of the story that are left out (remove one to count it again)",
            words,
            default=words,
            key="tone_words",
            placeholder="Most outlets here share no rated word",
        )
    return tone_views.seen(chosen, way, left_out)


def voices(view: View, chosen: Corpus, badges: theme.Badges) -> None:
    """Own voice, quoted voices and reported speech of each outlet, with what can be told apart."""
    table = view.summary
    row = controls.show_chart(tone.voices(table, badges), table, "tone_voices", view.question)
    if row is not None:
        evidence.behind(view, table, row, ["outlet", "voice"], chosen, "value")


def strip(view: View, chosen: Corpus, badges: theme.Badges) -> None:
    """Every sentence a mark, in reading order."""
    sentences = marks.sentences(view)
    figure = tone.strip(sentences, badges)
    row = controls.show_chart(figure, sentences, "tone_sentences", "Tone of every sentence")
    st.caption(
        "Green marks are warm, brown ones cold, grey ones neither; circles are the outlet's own "
        "words, diamonds quoted words, squares reported ones."
    )
    if row is not None:
        evidence.drawer("Sentence", evidence_rows.spans(sentences.loc[[row]], "value"), chosen)


def differences(view: View) -> None:
    """Whether any two outlets differ, and each pair's difference with its interval."""
    st.header("Is there a difference?")
    pairs = tone_views.differences(view)
    controls.say(tone_words.verdict(pairs))
    if pairs.empty:
        return
    with st.expander("Every pair of outlets, own voice", icon=":material/compare_arrows:"):
        alt = "Difference in mean tone of each pair of outlets"
        controls.show_chart(tone.differences(pairs), pairs, "tone_differences", alt)


def holds(chosen: Corpus) -> None:
    """Whether the picture hangs on one sentence, or on the words of the story."""
    st.header("Does it hold?")
    words = tone_views.without_words(chosen)
    rows = tone_views.without_a_sentence(chosen)
    said = [tone_words.without_words(words, len(tone_views.story_words(chosen)))]
    points = [highlight.escape(each) for each in said + tone_words.without_a_sentence(rows)]
    st.html(f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>")
    if rows.empty:
        return
    with st.expander(
        "The sentence that weighs most in each article (click a row to read it)",
        icon=":material/balance:",
    ):
        picked = controls.pick_row(_holding_table(rows), "tone_holds")
    if picked is not None:
        found = evidence_rows.spans(rows.iloc[[picked]], "without")
        evidence.drawer(
            "The sentence that weighs most",
            found,
            chosen,
            "Below each sentence: the mean of the outlet without it.",
        )


def _holding_table(rows: pd.DataFrame) -> pd.DataFrame:
    passes = [", ".join(names) for names in rows["passes"]]
    shown = rows[["outlet", "order", "n", "value", "without"]].assign(passes=passes)
    shown["order"] += 1  # as the strip counts them
    names = {
        "order": "sentence",
        "n": "of its own sentences",
        "value": "mean",
        "without": "mean without it",
        "passes": "passes without it",
    }
    return shown.rename(columns=names)


def towards(chosen: Corpus, badges: theme.Badges) -> None:
    """How the sentences that speak of somebody treat them, outlet by actor."""
    st.header("Towards whom")
    suggested = tone_views.suggested_actors(chosen)
    actors = st.multiselect(
        "People and bodies, by name",
        suggested,
        default=suggested[: tone_views.SUGGESTED_ACTORS],
        accept_new_options=True,
        key="actors",
        placeholder="Choose, or write a name",
    )
    mentions, cells = tone_views.treatment_of(chosen, actors)
    if cells.empty:
        st.caption("None of them is named in these articles.")
        return
    alt = "Tone towards people and bodies"
    figure = treatment.matrix(cells, badges)
    row = controls.show_chart(figure, cells, "tone_towards", alt)
    st.caption(tone_words.abstentions(cells))
    if row is not None:
        found = tone_views.treatment_spans(mentions, cells, row)
        mark = evidence_rows.one(cells, row)
        evidence.drawer(f"{mark['actor']} · {mark['outlet']}", found, chosen)


def stated_as_fact(chosen: Corpus, badges: theme.Badges) -> None:
    """Which accusing terms the outlet states, attributes, hedges, or reports as a charge."""
    st.header("What is stated as fact")
    view = data.view("assertion", chosen)
    st.caption(view.question)
    bars = view.summary
    if bars.empty:
        st.caption("No accusing term stands in these articles.")
        return
    controls.say(tone_words.asserted(bars))
    figure = assertion_chart.bars(bars, badges)
    row = controls.show_chart(figure, bars, "assertion", view.question)
    st.caption(
        "“Stated as fact” is what is left where no sign of anything else was found; on other news "
        "about one in eight of them is something else. A fact may be stated rightly: a court may "
        "have decided. Read the sentences behind the bars."
    )
    if row is not None:
        evidence.behind(view, bars, row, ["outlet", "status"], chosen, "sign")


def headlines(view: View, chosen: Corpus, badges: theme.Badges) -> None:
    """Each headline and deck beside the body of its article."""
    st.header("Headline against body")
    table = marks.headlines(view)
    if table.empty:
        st.caption("None of these articles states a headline.")
        return
    alt = "Tone of headlines beside that of the bodies"
    figure = headline_chart.against_body(table, badges)
    row = controls.show_chart(figure, table, "tone_headlines", alt)
    if row is not None:
        evidence.drawer("Headline", evidence_rows.spans(table.loc[[row]], "value"), chosen)


def by_article(chosen: Corpus) -> None:
    """Every article in numbers, with the score that other dashboards show."""
    st.header("Article by article")
    st.caption(tone_views.LEGACY_REASON)
    controls.show_table(tone_views.with_legacy(chosen), "tone_articles")
