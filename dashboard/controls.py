"""Widgets that several pages share: the header with the filter, charts and tables to take away."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import column_heads, data, export, highlight, labels, state, tables, theme

_CLOSE_MENU = """<script>/* {page} */
if (innerWidth < 768)
  document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
</script>"""  # on a narrow screen the menu covers the page that was just chosen
ADD_PAGE = "dashboard/pages/add_articles.py"
HIDDEN_COLUMNS = ("article_id", "start", "end", "speaker_start", "speaker_end")  # for the CSV only


def header(page: str) -> None:
    """What stands on top of every page: its title, the filter, how much the numbers rest on."""
    st.set_page_config(page_title=f"{page} · Newsprism")
    st.html(theme.STYLE_SHEET)
    st.html(_CLOSE_MENU.replace("{page}", page), unsafe_allow_javascript=True)
    everything = state.whole_corpus()
    if everything.articles:
        _filter_widgets(everything.outlets, tables.article_names(everything))
    st.caption(_basis())


def _filter_widgets(outlets: Sequence[str], articles: Mapping[str, str]) -> None:
    wide, narrow = st.columns([5, 1], vertical_alignment="bottom")
    wide.pills(
        "Outlets (none chosen: all)",
        outlets,
        selection_mode="multi",
        format_func=labels.plain,
        key=state.OUTLETS,
        bind="query-params",
        wrap=True,
    )
    with narrow.popover("Articles", icon=":material/filter_list:"):
        st.multiselect(
            "Articles (none chosen: all)",
            list(articles),
            format_func=lambda article_id: articles.get(article_id, article_id),
            key=state.ARTICLES,
            bind="query-params",
        )


def _basis() -> str:
    chosen, log = state.corpus(), state.corrections()
    articles, outlets = len(chosen.articles), len(chosen.outlets)
    words = [f"{counted(articles, 'article')} from {counted(outlets, 'outlet')}"]
    if articles == outlets == 1:
        words.append("one article, so nothing here is a conclusion about its outlet")
    elif articles and articles == outlets:
        words.append("one article per outlet, so nothing here is a conclusion about an outlet")
    words += labels.unscored(data.unscored(chosen))
    words.append(f"{counted(len(log), 'correction')} in force")
    return " · ".join(words)


def counted(n: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def title(text: str, question: str) -> None:
    """A page's title and the question it answers."""
    st.title(text)
    st.caption(question)


def say(text: str, css: str = "", note: str = "") -> None:
    """A paragraph that may hold words from outside: nothing in it is read as markup."""
    small = f'<br><span class="np-note">{highlight.escape(note)}</span>' if note else ""
    st.html(f'<p class="{css}">{highlight.escape(text)}{small}</p>')


def stop_if_empty() -> None:
    """Say what to do where there is nothing to show, and end the page there."""
    if not state.corpus().articles:
        st.info("No articles yet. Add some, or open a saved project.", icon=":material/article:")
        st.page_link(ADD_PAGE, label="Add articles", icon=":material/add:")
        st.stop()


def show_chart(figure: go.Figure, table: pd.DataFrame, name: str, alt: str) -> int | None:
    """A chart with its table under it; the index in ``table`` of the mark clicked, if any.

    The figure's marks carry that index in ``customdata``.
    """
    choice = st.plotly_chart(
        theme.for_screen(figure, dark=state.is_dark()),
        theme=None,
        key=f"{name}-{state.clicks(name)}",
        on_select="rerun",
        selection_mode="points",
        config=export.chart_config(name, state.image_format()),
        alt=alt,
    )
    with st.container(horizontal=True, key=f"{name}-tools"):
        with st.popover("Table", icon=":material/table:"):
            show_table(table, name)
        with st.popover("Save chart", icon=":material/download:"):
            st.caption(
                "The camera at the top right of the chart saves a PNG; the page Export, SVG."
            )
            download_chart(figure, name)
    return _clicked(choice, name)


def _clicked(choice: object, name: str) -> int | None:
    points = choice["selection"]["points"] if isinstance(choice, Mapping) else []
    marks = [point["customdata"] for point in points if point.get("customdata") is not None]
    if not marks:
        return None
    state.count_click(name)
    mark = marks[0]
    return int(mark[0] if isinstance(mark, Sequence) else mark)


def show_table(table: pd.DataFrame, name: str) -> None:
    """A table with readable column heads, and a button that saves it whole as CSV."""
    shown = [column for column in table.columns if column not in HIDDEN_COLUMNS]
    st.dataframe(
        column_heads.rounded(table),
        hide_index=True,
        column_order=shown,
        column_config=column_heads.of(table),
        placeholder=column_heads.NOT_KNOWN,
    )
    download_table(table, name)


def pick_row(table: pd.DataFrame, name: str) -> int | None:
    """A table whose rows open something; the position of the row clicked, if any."""
    shown = [column for column in table.columns if column not in HIDDEN_COLUMNS]
    choice = st.dataframe(
        column_heads.rounded(table),
        key=f"{name}-{state.clicks(name)}",
        hide_index=True,
        column_order=shown,
        column_config=column_heads.of(table),
        placeholder=column_heads.NOT_KNOWN,
        on_select="rerun",
        selection_mode="single-row",
    )
    rows = choice["selection"]["rows"] if isinstance(choice, Mapping) else []
    if not rows:
        return None
    state.count_click(name)
    return int(rows[0])


def download_table(table: pd.DataFrame, name: str) -> None:
    """A button that builds and saves a table as CSV."""
    st.download_button(
        "CSV",
        data=lambda: export.csv(table),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"{name}-csv",
    )


def download_chart(figure: go.Figure, name: str) -> None:
    """A button that builds and saves a chart as HTML."""
    st.download_button(
        "HTML",
        data=lambda: export.chart_html(figure, name),
        file_name=f"{name}.html",
        mime="text/html",
        on_click="ignore",
        icon=":material/download:",
        key=f"{name}-html",
    )


def literal(text: object) -> str:
    """Words from outside for a widget or a message that reads Markdown: nothing in them is read."""
    return labels.plain(text)
